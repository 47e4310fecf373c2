import { nothing, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { SignState } from '../../client/signing/sign-state.ts';
import { signingOf } from '../../client/signing/signing.ts';
import type { SigningStrings } from '../../locales/words/signing.ts';
import { StoreController } from '../controllers/store.ts';
import type { CountedPlace } from '../place.ts';
import { formStyles } from '../styles/form.ts';
import { panelStyles } from '../styles/panel.ts';
import { dialogView, inPlaceView } from '../views/signing/panel-view.ts';
import { KeptTyping } from './kept-typing.ts';
import { ManagePart } from './manage-part.ts';
import type { PanelDoings, Part, PartPlace } from './part.ts';
import { PanelStand } from './panel-stand.ts';
import { PanelWords } from './panel-words.ts';
import { SignPart } from './sign-part.ts';

interface Host extends LitElement {
  readonly partner: string | undefined;
}

/** What the panel has its surroundings do. */
interface Doings {
  readonly refetch: () => Promise<unknown>;
  readonly readLetter: () => void;
  /** Leads to a name in the list. */
  readonly findName: (id: string) => void;
  readonly style: (styles: CSSResult) => void;
}

/** What stands where. */
export interface Panel {
  /** In place of the button. */
  readonly inPlace: TemplateResult | undefined;
  /** Over the page. */
  readonly over: TemplateResult | undefined;
  /** What the button says, where there is more to say than to sign. */
  readonly label: string | undefined;
}

/** Shows the form where there is room for it, and keeps the focus where the visitor is. */
export class SignPanel implements ReactiveController {
  readonly #host: Host;
  readonly #doings: Doings;
  readonly #state: StoreController<SignState>;
  readonly #stand: PanelStand;
  readonly #words: PanelWords;
  #place: CountedPlace;
  #sign: SignPart;
  #manage: ManagePart | undefined;
  #part: Part | undefined;
  readonly #typing = new KeptTyping();
  /** Decided when it opens: a window that is made smaller moves nothing that is being typed in. */
  #isOver = false;
  #opener: HTMLElement | undefined;
  #shownView: string | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: Host,
    { place, words, ...doings }: Doings & { readonly place: CountedPlace; readonly words: SigningStrings },
  ) {
    this.#host = host;
    this.#doings = doings;
    this.#place = place;
    this.#words = new PanelWords(words, place.loaded.letter.language, () => {
      host.requestUpdate();
    });
    this.#state = new StoreController<SignState>(host);
    this.#stand = new PanelStand(host);
    this.#sign = this.#newSignPart();
    doings.style(panelStyles);
    doings.style(formStyles);
    host.addController(this);
  }

  /** Opens the form; one that is open gets the focus. */
  open(opener: HTMLElement | undefined): void {
    const { layout, parts } = this.#place;
    this.#show(this.#sign, opener, layout !== 'wide' || !parts.sign);
  }

  /** Opens what is for those who signed before. */
  manage(opener: HTMLElement | undefined): void {
    // Whoever closed it while the mail was read goes on; what is done is done.
    if (this.#manage?.view === 'manage-own') this.#manage = undefined;
    this.#show((this.#manage ??= this.#newManagePart()), opener, true);
  }

  render(place: CountedPlace): Panel {
    this.#use(place);
    const { step, draft } = this.#signing.store.get();
    const begun = step.step !== 'editing' || Object.values(draft.values).some(Boolean);
    const label =
      step.step === 'done' ? this.#words.now.passOn : begun ? this.#words.now.continueSigning : undefined;
    const part = this.#part;
    if (!part) return { inPlace: undefined, over: undefined, label };
    const given = this.#partPlace();
    const state = {
      words: this.#words.now,
      level: place.level,
      title: part.title(given),
      body: this.#words.isStale ? nothing : part.render(given),
    };
    const close = (): void => {
      this.#close();
    };
    return this.#isOver
      ? { inPlace: undefined, over: dialogView(state, { close, closed: close }), label }
      : { inPlace: inPlaceView(state, { close }), over: undefined, label };
  }

  /** What was put in without a word is taken over before anything is shown anew. */
  hostUpdate(): void {
    if (this.#part === this.#sign) this.#sign.collect();
    const shown = this.#shownView;
    if (shown !== undefined && shown !== 'form') this.#typing.collect(shown, this.#stand.form);
  }

  hostUpdated(): void {
    const part = this.#part;
    this.#stand.settle(part && (this.#isOver ? 'over' : 'in-place'));
    if (this.#words.isStale) this.#words.renew();
    else if (part === this.#sign) this.#sign.fill();
    if (this.#sign.view !== 'code') this.#typing.forget('code');
    if (this.#manage?.view !== 'manage-code') this.#typing.forget('manage-code');
    if (part) this.#typing.fill(part.view, this.#stand.form);
    const before = this.#shownView;
    if (part?.view !== before) {
      this.#shownView = part?.view;
      if (part && !(before && this.#stand.isElsewhere)) this.#stand.toHeading();
    }
    this.#stand.showProgress();
    this.#count();
  }

  /** A letter that was moved shows its form again. */
  hostConnected(): void {
    if (this.#part) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#tick);
    this.hostUpdate();
  }

  get #signing() {
    return signingOf(this.#place.loaded);
  }

  #show(part: Part, opener: HTMLElement | undefined, isOver: boolean): void {
    if (this.#part === part) {
      this.#stand.toHeading();
      return;
    }
    this.hostUpdate();
    this.#part = part;
    this.#isOver = isOver;
    this.#opener = opener;
    this.#shownView = undefined;
    this.#host.requestUpdate();
  }

  #close(): void {
    if (!this.#part) return;
    this.hostUpdate();
    const { step } = this.#signing.store.get();
    // Nobody's browser works for a form that is gone.
    if (step.step === 'sending' && step.proving) this.#signing.stop();
    this.#part = undefined;
    this.#host.requestUpdate();
    void this.#stand.giveBack(this.#opener);
  }

  #use(place: CountedPlace): void {
    const { letter } = this.#place.loaded;
    const before = this.#signing;
    this.#place = place;
    if (!this.#isOver && !place.parts.sign) {
      // The button it stands in the place of is gone: it is another view, that begins at its heading.
      this.#isOver = true;
      this.#shownView = undefined;
    }
    this.#state.watch(this.#signing.store);
    if (this.#signing !== before) {
      // Another letter: what is open belongs to the one before.
      this.#sign = this.#newSignPart();
      this.#part = this.#manage = undefined;
    } else before.reword(letter, place.loaded.letter);
    this.#words.speak(place.loaded.letter.language);
  }

  #newSignPart(): SignPart {
    return new SignPart(this.#host, this.#signing, {
      ...this.#partDoings(),
      refetch: this.#doings.refetch,
      readLetter: () => {
        this.#close();
        this.#doings.readLetter();
      },
      findName: (id) => {
        if (this.#isOver) this.#close();
        this.#doings.findName(id);
      },
      manage: () => {
        this.#part = this.#manage = this.#newManagePart();
        this.#host.requestUpdate();
      },
    });
  }

  #newManagePart(): ManagePart {
    const { email } = this.#signing.store.get().draft.values;
    return new ManagePart(typeof email === 'string' ? email : '', this.#partDoings());
  }

  #partDoings(): PanelDoings {
    return {
      loaded: () => this.#place.loaded,
      form: () => this.#stand.form,
      changed: () => {
        this.#host.requestUpdate();
      },
      focus: (selector) => void this.#stand.focus(selector),
    };
  }

  #partPlace(): PartPlace {
    const { loaded, strings, parts } = this.#place;
    const { language, contact } = loaded.letter;
    return {
      loaded,
      words: this.#words.now,
      strings,
      language,
      contact,
      now: Date.now(),
      hasList: parts.signatories,
    };
  }

  /** Seconds that are counted down are written anew each second, as long as there are any. */
  #count(): void {
    clearTimeout(this.#tick);
    const left = (this.#part?.until ?? 0) - Date.now();
    if (left <= 0) return;
    this.#tick = setTimeout(
      () => {
        this.#host.requestUpdate();
      },
      left % 1000 || 1000,
    );
  }
}
