import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserPage } from '../driver.ts';
import type { SignHands } from './hands.ts';
import type { SignLook, SignWindow, Traces } from './watch-signing.ts';

type Values = Readonly<Record<string, string | boolean>>;

/** As long as a busy machine may take, in milliseconds. */
const patience = 20_000;

/** Somebody at a window, who signs. */
export class Visitor {
  readonly page: BrowserPage;

  constructor(page: BrowserPage) {
    this.page = page;
  }

  /** Opens a page and waits for its letter, and for the list below it. */
  async visit(address: string): Promise<SignLook> {
    await this.page.goto(address);
    return this.when('the letter', ({ button, names, count }) => !!button && names.length > 1 && count > 0);
  }

  look(): Promise<SignLook> {
    return this.page.eval(() => (globalThis as SignWindow).signing.look());
  }

  traces(): Promise<Traces> {
    return this.page.eval(() => (globalThis as SignWindow).signing.traces());
  }

  /** Has the page's watch do something inside the page. */
  async do<C extends keyof SignHands>(call: C, ...args: Parameters<SignHands[C]>): Promise<void> {
    await this.page.eval(
      async (name, given) => {
        await (
          globalThis as SignWindow as unknown as Record<string, Record<string, (...a: unknown[]) => unknown>>
        )['signing']?.[name]?.(...given);
      },
      call,
      args,
    );
  }

  /** Waits until what is seen is as it should be. @returns what is seen then */
  async when(what: string, holds: (look: SignLook) => boolean): Promise<SignLook> {
    const give = Date.now() + patience;
    for (;;) {
      // A page that is only coming has nothing to look at.
      const look = await this.look().catch(() => undefined);
      if (look && holds(look)) return look;
      if (Date.now() > give) throw new Error(`Waited in vain for ${what}; saw ${JSON.stringify(look)}`);
      await wait(40);
    }
  }

  /** Opens the form with a press. */
  async open(): Promise<SignLook> {
    await this.do('press', '.sign > .primary');
    return this.when('the form', ({ values }) => 'name' in values);
  }

  async close(): Promise<SignLook> {
    await this.do('press', '.panel .close');
    return this.when('the form to go', ({ title }) => title === '');
  }

  /** Signs with the form that is open. */
  async sign(values: Values): Promise<SignLook> {
    await this.do('type', values);
    await this.do('press', '.panel .form > .primary');
    return this.atCode();
  }

  atCode(): Promise<SignLook> {
    return this.when('the field for the code', ({ values }) => 'code' in values);
  }

  async code(code: string): Promise<void> {
    await this.do('type', { code });
    await this.do('press', '.panel .form > .primary');
  }

  atThanks(): Promise<SignLook> {
    return this.when('the thanks', ({ became }) => became !== '');
  }

  /** Goes from stop to stop with the Tab key until the focus is where it should be. */
  async tabTo(what: string, holds: (focus: string) => boolean, key = 'Tab'): Promise<SignLook> {
    let look = await this.look();
    for (let presses = 0; !holds(look.focus); presses++) {
      if (presses > 60) throw new Error(`No way to ${what} with ${key}; the focus is at “${look.focus}”.`);
      await this.page.press(key);
      look = await this.look();
    }
    return look;
  }
}
