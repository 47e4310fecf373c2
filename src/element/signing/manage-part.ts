import type { TemplateResult } from 'lit';
import { Managing } from '../../client/signing/managing.ts';
import { signingOf } from '../../client/signing/signing.ts';
import { codeView } from '../views/signing/code-view.ts';
import { manageAddressView, ownView, type ManageHandlers } from '../views/signing/manage-view.ts';
import { countdownOf, type PanelDoings, type Part, type PartPlace } from './part.ts';

/** For those who signed: asks for the address and the code, and shows what can be done. */
export class ManagePart implements Part {
  readonly #managing: Managing;
  readonly #doings: PanelDoings;

  /** @param email what is known of the address already */
  constructor(email: string, doings: PanelDoings) {
    this.#doings = doings;
    this.#managing = new Managing(email);
    this.#managing.store.subscribe(doings.changed);
  }

  get view(): string {
    return `manage-${this.#managing.store.get().step}`;
  }

  get until(): number | undefined {
    const step = this.#managing.store.get();
    return countdownOf(step.progress, step.step === 'code' ? step.resendAt : undefined);
  }

  title({ words }: PartPlace): string {
    return {
      address: words.manageTitle,
      code: words.codeTitle,
      own: words.ownTitle,
    }[this.#managing.store.get().step];
  }

  render(place: PartPlace): TemplateResult {
    const step = this.#managing.store.get();
    if (step.step === 'address') return manageAddressView(step, place, this.#handlers);
    if (step.step === 'own') return ownView(step, place, this.#handlers);
    return codeView({ ...place, waiting: step }, this.#handlers);
  }

  #typed(name: string): string {
    return this.#doings.form()?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
  }

  readonly #begin = async (event: Event): Promise<void> => {
    event.preventDefault();
    await this.#managing.begin(this.#typed('manage'), this.#doings.loaded());
    const { step } = this.#managing.store.get();
    if (step === 'address') this.#doings.focus('[name="manage"]');
  };

  readonly #confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    await this.#managing.confirm(this.#typed('code'), this.#doings.loaded());
    if (this.#managing.store.get().step === 'code') this.#doings.focus('[name="code"]');
  };

  readonly #resend = async (): Promise<void> => {
    await this.#managing.resend(this.#doings.loaded());
    // The button that was pressed may have gone.
    this.#doings.focus('[name="code"]');
  };

  readonly #handlers: ManageHandlers & Parameters<typeof codeView>[1] = {
    begin: (event) => void this.#begin(event),
    confirm: (event) => void this.#confirm(event),
    now: () => {
      this.#managing.now();
    },
    stop: () => {
      this.#managing.changeAddress();
    },
    resend: () => void this.#resend(),
    changeAddress: () => {
      this.#managing.changeAddress();
      this.#doings.focus('[name="manage"]');
    },
    ask: (id, wish) => {
      this.#managing.ask(id, wish);
      this.#doings.focus(wish ? '.asked' : '.panel-title');
    },
    carryOut: () => {
      const loaded = this.#doings.loaded();
      const own = this.#managing.store.get();
      const id = own.step === 'own' ? own.asked?.id : undefined;
      void this.#managing.carryOut(loaded).then((done) => {
        if (!done) return;
        // Whoever has withdrawn is not thanked any more.
        if (done === 'withdraw' && id !== undefined) signingOf(loaded).forget(id);
        this.#doings.focus('.panel-title');
      });
    },
  };
}
