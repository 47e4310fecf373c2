import type { CSSResult, LitElement } from 'lit';
import { report } from '../client/report.ts';
import { localeFor } from '../locales/index.ts';
import { loadWords } from '../locales/load.ts';
import { announce } from './events.ts';
import { focusOn } from './focus.ts';
import type { CountedPlace } from './place.ts';
import type { Panel, SignPanel } from './signing/sign-panel.ts';

interface Host extends LitElement {
  readonly partner: string | undefined;
}

interface Doings {
  /** Fetches the letter anew, past what the browser keeps. */
  readonly refetch: () => Promise<unknown>;
  /** Leads to a name in the list. */
  readonly findName: (id: string) => void;
  /** Gives the letter one more style sheet. */
  readonly style: (styles: CSSResult) => void;
}

/** The way to the form, which comes in a chunk of its own: when somebody is about to sign, and not before. */
export class SignOpener {
  /** The form could not be fetched. */
  failed = false;
  readonly #host: Host;
  readonly #doings: Doings;
  #place: CountedPlace | undefined;
  #panel: SignPanel | undefined;
  #coming: Promise<SignPanel> | undefined;

  constructor(host: Host, doings: Doings) {
    this.#host = host;
    this.#doings = doings;
  }

  /** Somebody is about to sign. */
  readonly intend = (): void => {
    this.#fetch()?.catch(() => undefined);
  };

  /** The button was used. A link is followed, unless the page wants otherwise. */
  readonly sign = (event?: Event): void => {
    const goesOn = announce(this.#host, 'open-letter-sign', { type: undefined }, true);
    if (!goesOn || this.#takesForm) event?.preventDefault();
    // A page's own button opens it by the method, and is where the focus goes back to.
    const { activeElement } = document;
    const opener = event ? event.currentTarget : activeElement === this.#host ? undefined : activeElement;
    if (goesOn && this.#takesForm) this.#open((panel) => panel.open(asElement(opener)));
  };

  /** For those who signed before. */
  readonly manage = (event: Event): void => {
    const opener = event.currentTarget;
    this.#open((panel) => panel.manage(asElement(opener)));
  };

  render(place: CountedPlace): Panel | undefined {
    this.#place = place;
    return this.#panel?.render(place);
  }

  get #takesForm(): boolean {
    return this.#place !== undefined && takesForm(this.#place.loaded.letter);
  }

  #open(show: (panel: SignPanel) => void): void {
    this.#fetch()?.then(
      (panel) => {
        this.failed = false;
        show(panel);
      },
      () => {
        report();
        this.failed = true;
        this.#host.requestUpdate();
      },
    );
  }

  #fetch(): Promise<SignPanel> | undefined {
    const place = this.#place;
    if (!place) return undefined;
    this.#coming ??= this.#load(place).catch((error: unknown) => {
      // The next time it is asked for anew.
      this.#coming = undefined;
      throw error;
    });
    return this.#coming;
  }

  async #load(place: CountedPlace): Promise<SignPanel> {
    const locale = localeFor(place.loaded.letter.language);
    const [{ SignPanel }, words] = await Promise.all([
      import('./signing/sign-panel.ts'),
      loadWords(locale, 'signing'),
    ]);
    return (this.#panel = new SignPanel(this.#host, {
      place: this.#place ?? place,
      words,
      ...this.#doings,
      readLetter: () => {
        const text = this.#host.renderRoot.querySelector('.text');
        text?.scrollIntoView({ block: 'start' });
        focusOn(text);
      },
    }));
  }
}

/** Whether a letter is signed in the page: what is sent says which text it agrees to. */
export function takesForm({ sign, content_sha256 }: CountedPlace['loaded']['letter']): boolean {
  return sign?.url !== undefined && content_sha256 !== undefined;
}

function asElement(target: EventTarget | null | undefined): HTMLElement | undefined {
  return target instanceof HTMLElement && target !== document.body ? target : undefined;
}
