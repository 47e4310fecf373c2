import type { LitElement, TemplateResult } from 'lit';
import { typesOf } from '../../client/signing/draft.ts';
import { fieldsFor, type SignRules } from '../../client/signing/fields.ts';
import { likelyAddress } from '../../client/signing/mail-typo.ts';
import type { SignState } from '../../client/signing/sign-state.ts';
import type { Signing, SignPlace } from '../../client/signing/signing.ts';
import type { SignatoryType } from '../../feed/submission-reading.ts';
import { announce } from '../events.ts';
import { partnerIdOf } from '../partner-id.ts';
import { codeView, type CodeHandlers } from '../views/signing/code-view.ts';
import { formView, type FormHandlers } from '../views/signing/form-view.ts';
import { thanksTitle, thanksView, type ThanksHandlers } from '../views/signing/thanks-view.ts';
import { countriesIn } from './countries.ts';
import { faultsOf } from './faults.ts';
import { FormValues } from './form-values.ts';
import { countdownOf, type PanelDoings, type Part, type PartPlace } from './part.ts';
import { copy, pageToPassOn, send } from './passing-on.ts';

interface Host extends LitElement {
  readonly partner: string | undefined;
}

/** What else signing has the element do. */
export interface SignDoings extends PanelDoings {
  /** Fetches the letter anew, past what the browser keeps. */
  readonly refetch: () => Promise<unknown>;
  /** Leads to the letter's text. */
  readonly readLetter: () => void;
  /** Leads to a name in the list. */
  readonly findName: (id: string) => void;
  /** Goes on to change or withdraw what was signed. */
  readonly manage: () => void;
}

/** From the form over the code to the thanks. */
export class SignPart implements Part {
  readonly #host: Host;
  readonly #signing: Signing;
  readonly #doings: SignDoings;
  readonly #values = new FormValues();
  #likely: string | undefined;
  #copied = false;

  constructor(host: Host, signing: Signing, doings: SignDoings) {
    this.#host = host;
    this.#signing = signing;
    this.#doings = doings;
  }

  get view(): string {
    const { step } = this.#state.step;
    return step === 'code' || step === 'done' ? step : 'form';
  }

  get until(): number | undefined {
    const { step } = this.#state;
    if (step.step === 'waiting') return step.until;
    return step.step === 'code' ? countdownOf(step.progress, step.resendAt) : undefined;
  }

  title({ words, strings, language }: PartPlace): string {
    const { step } = this.#state;
    if (step.step === 'done') return thanksTitle({ words, language, done: step });
    return step.step === 'code' ? words.codeTitle : strings.sign;
  }

  render(place: PartPlace): TemplateResult {
    const { draft, step } = this.#state;
    const { loaded, words, language } = place;
    const { letter } = loaded;
    if (step.step === 'code') return codeView({ ...place, waiting: step }, this.#codeHandlers);
    if (step.step === 'done') {
      const passing = { title: letter.title, url: pageToPassOn(loaded), copied: this.#copied };
      const canSend = typeof navigator.share === 'function';
      const { status, signatory } = step.result;
      const id = place.hasList && status === 'published' ? signatory?.id : undefined;
      const findMe =
        id === undefined
          ? undefined
          : (): void => {
              this.#doings.findName(id);
            };
      return thanksView(
        { words, language, done: step, canSend, ...passing },
        { ...this.#thanksHandlers, findMe },
      );
    }
    const rules = this.#rules;
    const { type } = draft;
    const errors = step.step === 'editing' ? step.errors : [];
    const { host } = new URL(rules.url ?? loaded.url);
    return formView(
      {
        ...place,
        types: typesOf(rules),
        type,
        draft,
        fields: fieldsFor(rules, type),
        step,
        faults: faultsOf(errors, { words, language, rules, type }),
        countries: countriesIn(language),
        likelyEmail: this.#likely,
        organiser: letter.authors?.length === 1 ? letter.authors[0]?.name : undefined,
        host: host === new URL(loaded.url).host ? undefined : host,
        privacyUrl: rules.privacy_url,
      },
      this.#formHandlers,
    );
  }

  /** Takes over what stands in the form, also what was put in without a word. */
  collect(): void {
    if (this.view !== 'form') return;
    const typed = this.#values.collect(this.#doings.form());
    if (Object.keys(typed).length) this.#signing.edit(typed);
  }

  /** Puts what is known into a form that is new. */
  fill(): void {
    if (this.view === 'form') this.#values.fill(this.#doings.form(), this.#signing.draftFor(this.#rules));
  }

  get #state(): SignState {
    return this.#signing.store.get();
  }

  get #rules(): SignRules {
    return this.#doings.loaded().letter.sign ?? {};
  }

  get #place(): SignPlace {
    const { loaded, refetch } = this.#doings;
    return { loaded: loaded(), partner: partnerIdOf(this.#host.partner), refetch };
  }

  readonly #submit = async (event?: Event): Promise<void> => {
    // The page around may be a form itself, and pressing a button here sends nothing by itself.
    event?.preventDefault();
    this.collect();
    const { partner } = this.#place;
    const { type } = this.#state.draft;
    if (await this.#signing.submit(this.#place)) {
      announce(this.#host, 'open-letter-signed', { partner, type });
      return;
    }
    const { step } = this.#state;
    if (step.step === 'editing') this.#doings.focus(step.notice ? '.told' : '.errors');
  };

  readonly #confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = this.#doings.form()?.querySelector<HTMLInputElement>('[name="code"]')?.value ?? '';
    const confirmed = await this.#signing.confirm(typed, this.#place);
    if (confirmed) announce(this.#host, 'open-letter-confirmed', { status: confirmed.status });
    else this.#backToCode();
  };

  readonly #resend = async (): Promise<void> => {
    await this.#signing.resend(this.#place);
    this.#backToCode();
  };

  /** The button that was pressed may have gone, or the code with all that it was for. */
  #backToCode(): void {
    this.#doings.focus(this.#state.step.step === 'code' ? '[name="code"]' : '.told');
  }

  readonly #formHandlers: FormHandlers = {
    submit: (event) => void this.#submit(event),
    now: (event) => {
      if (this.#state.step.step === 'failed') void this.#submit(event);
      else this.#signing.now();
    },
    stop: () => {
      this.#signing.stop();
    },
    choose: (type: SignatoryType) => {
      this.collect();
      this.#signing.choose(type);
    },
    input: ({ target }) => {
      this.collect();
      const { name } = target as HTMLInputElement;
      if (name === 'email') this.#likely = undefined;
      this.#signing.lookAgain(this.#place, name);
    },
    left: ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name !== 'email') return;
      this.#likely = likelyAddress(value.trim());
      this.#doings.changed();
    },
    useLikely: () => {
      if (this.#likely === undefined) return;
      this.#signing.edit({ email: this.#likely });
      this.#likely = undefined;
      this.#doings.focus('[name="email"]');
    },
    show: (event, key) => {
      event.preventDefault();
      this.#doings.focus(`[name="${CSS.escape(key)}"]`);
    },
    readLetter: () => {
      this.#doings.readLetter();
    },
  };

  readonly #codeHandlers: CodeHandlers = {
    confirm: (event) => void this.#confirm(event),
    now: () => {
      this.#signing.now();
    },
    stop: () => {
      this.#signing.stopWaiting();
    },
    resend: () => void this.#resend(),
    changeAddress: () => {
      this.#signing.stop();
      this.#doings.focus('[name="email"]');
    },
  };

  readonly #thanksHandlers: Omit<ThanksHandlers, 'findMe'> = {
    send: () => {
      const loaded = this.#doings.loaded();
      void send(loaded.letter.title, pageToPassOn(loaded));
    },
    copy: () => {
      void copy(pageToPassOn(this.#doings.loaded())).then((copied) => {
        this.#copied = copied;
        this.#doings.changed();
      });
    },
    manage: () => {
      this.#doings.manage();
    },
  };
}
