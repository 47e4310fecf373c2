import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fewestShown } from '../client/closing.ts';
import { directionOf } from '../client/language.ts';
import { report } from '../client/report.ts';
import type { Letter } from '../feed/letter.ts';
import type { Problem } from '../feed/problem.ts';
import { LayoutController } from './controllers/layout.ts';
import { LetterController, type Shown } from './controllers/letter.ts';
import { StringsController } from './controllers/strings.ts';
import { partsOf } from './parts.ts';
import { letterStyles } from './styles/letter.ts';
import type { Surroundings } from './surroundings.ts';
import { tokens } from './styles/tokens.ts';
import { letterView, type LetterViewState } from './views/letter-view.ts';

/**
 * An open letter: its text, how many have signed, a button to sign, and the list of the signatories.
 *
 * @slot - What the page shows until the letter is there, and again where it cannot be loaded: best the
 *   letter's title, its first lines and a link to its own page.
 * @slot thanks - The page's own next step, shown to those who have signed.
 * @fires open-letter-load - The letter is shown: `{ id, language, total }`.
 * @fires open-letter-error - The letter, or a newer state of it, could not be loaded: `{ problem, stale }`.
 * @fires open-letter-sign - The button was used: `{ type }`. Cancelable; then no form opens, and its link is not
 *   followed.
 * @fires open-letter-signed - A visitor has signed and is asked for the code from the mail: `{ partner, type }`.
 * @fires open-letter-confirmed - The code was right: `{ status }`.
 * @csspart letter - The title and the text.
 * @csspart title - The title.
 * @csspart counter - The number of those who signed.
 * @csspart progress - The bar that shows how far the goal is.
 * @csspart sign-button - The button to sign.
 * @csspart form - The form to sign.
 * @csspart field - One of its fields, with its label.
 * @csspart signatories - The list with its logos and its search.
 * @csspart signatory - One who signed.
 * @csspart logo - The logo of one who signed.
 * @csspart search - The field to find a name.
 * @cssstate loading - The letter is being loaded.
 * @cssstate ready - The letter is shown.
 * @cssstate error - There is no letter to show.
 * @cssstate stale - A newer state could not be loaded; the last good one is shown.
 * @cssstate closed - Signing has ended.
 * @cssprop [--open-letter-accent=currentColor] - Colour of button and bar; an opaque one.
 * @cssprop --open-letter-on-accent - Colour of the text on it; black or white by itself.
 * @cssprop [--open-letter-surface=Canvas] - Background of the form where it opens over the page.
 * @cssprop [--open-letter-on-surface=CanvasText] - Colour of the text on it.
 * @cssprop [--open-letter-font-heading=inherit] - Font of the headings and of the number.
 * @cssprop [--open-letter-measure=38em] - Longest line of the text.
 * @cssprop [--open-letter-space=1em] - The distance that all others are multiples of.
 * @cssprop [--open-letter-radius=0.375em] - Roundness of corners.
 * @cssprop [--open-letter-sticky-top=1.5em] - Distance of the sign column from the top, below a fixed header.
 */
export class OpenLetterElement extends LitElement {
  static override properties = {
    src: { reflect: true },
    show: { reflect: true },
    partner: { reflect: true },
    loading: { reflect: true },
    headingLevel: { type: Number, reflect: true, attribute: 'heading-level' },
  };
  static override styles = [tokens, letterStyles];

  /** Address of the letter's document. */
  declare src: string | undefined;
  /** Which parts to show, any of `letter counter sign signatories`; all where it is left out. */
  declare show: string | undefined;
  /** The id of the organisation on whose page this is. */
  declare partner: string | undefined;
  /** `lazy` waits until the letter is near the visible part of the page. */
  declare loading: 'eager' | 'lazy';
  /** Level of the title's heading, 1 to 6; 2 where it is left out. */
  declare headingLevel: number | null;

  readonly #letter = new LetterController(this, () => ({
    headingLevel: this.#level,
    languages: this.#languages(),
    text: partsOf(this.show).letter,
  }));
  readonly #words = new StringsController(this);
  readonly #layout = new LayoutController(this);
  #surroundings: Surroundings | undefined;
  #near = false;
  #language: string | undefined;

  constructor() {
    super();
    this.loading = 'eager';
    this.headingLevel = 2;
  }

  /** How far the letter is: `stale` ones count as ready. */
  get status(): 'idle' | 'loading' | 'ready' | 'error' {
    if (this.#letter.shown) return 'ready';
    if (this.#letter.loading) return 'loading';
    return this.#letter.problem ? 'error' : 'idle';
  }

  /** The letter's document as it was read, or `undefined` until it is there. */
  get letter(): Letter | undefined {
    return this.#letter.shown?.loaded.letter;
  }

  /** How many have signed. */
  get total(): number | undefined {
    const { shown } = this.#letter;
    return shown && (this.#surroundings?.numbers(shown.loaded) ?? shown.loaded.letter).total_signatures;
  }

  /** Why there is no letter, or no newer one. */
  get problem(): Problem | undefined {
    return this.#letter.problem;
  }

  /** Loads the letter anew. The one that is shown stays until the new one is there. */
  async reload(): Promise<void> {
    await this.#letter.reload();
  }

  /** Does what the button does. */
  openSign(): void {
    this.#surroundings?.openSign();
  }

  /** Moves the focus to the first control. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('a[href], button, input')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#surroundings)
      this.#surround().catch(() => {
        report();
      });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || !this.hasUpdated) {
      // A lazy one is begun by its surroundings, when it is near.
      if (this.loading !== 'lazy' || this.#near) this.#letter.use(this.src);
    } else if (changed.has('headingLevel') || changed.has('show')) this.#letter.refit();
    this.#words.use(this.letter?.language ?? this.#languages()[0] ?? '');
  }

  /** Level of the title: the nearest that there is. */
  get #level(): number {
    const { headingLevel } = this;
    return headingLevel === null || isNaN(headingLevel)
      ? 2
      : Math.min(6, Math.max(1, Math.trunc(headingLevel)));
  }

  /** What the visitor chose, what the page is marked with, or what the browser asks for. */
  #languages(): readonly string[] {
    const chosen = this.#language ?? languageOf(this);
    const visitor: Partial<Navigator> = navigator;
    return chosen ? [chosen] : (visitor.languages ?? []);
  }

  protected override render(): TemplateResult {
    const { shown, problem, slow } = this.#letter;
    if (shown) return this.#renderShown(shown);
    const { strings } = this.#words;
    return html`<slot></slot>${strings && this.#surroundings?.notice(strings, slow, problem)}`;
  }

  #renderShown(shown: Shown): TemplateResult {
    const { letter } = shown.loaded;
    const { strings } = this.#words;
    const { layout, short } = this.#layout;
    const parts = partsOf(this.show);
    const hasSign = parts.counter || parts.sign;
    const level = this.#level + (parts.letter ? 1 : 0);
    const around =
      strings && this.#surroundings?.render({ loaded: shown.loaded, strings, parts, layout, short, level });
    const hasPeek = parts.counter && layout === 'narrow' && (letter.total_signatures ?? 0) >= fewestShown;
    const state: LetterViewState = {
      ...shown,
      letter,
      strings,
      folded: around?.folded ?? layout === 'compact',
      unfold: around?.unfold,
      languages: around?.languages,
      peek: hasPeek ? around?.peek : nothing,
      floating: around?.floating,
    };
    return html`<div class="root ${layout}" lang=${letter.language} dir=${directionOf(letter.language)}>
      ${
        parts.letter || hasSign
          ? html`<div class=${parts.letter && hasSign ? 'top both' : 'top'}>
              ${parts.letter ? letterView(state) : nothing} ${around?.sign}
            </div>`
          : nothing
      }
      ${around?.signatories}
      <div class="ruler"></div>
    </div>`;
  }

  /** Asked for beside the letter, not after it. */
  async #surround(): Promise<void> {
    const { Surroundings } = await import('./surroundings.ts');
    await this.updateComplete;
    this.#surroundings ??= new Surroundings(this, {
      choose: (language) => {
        this.#language = language ?? this.#language;
        this.#letter.refit();
      },
      refetch: () => this.#letter.reload('reload'),
      near: () => {
        this.#near = true;
        if (this.loading === 'lazy') this.#letter.use(this.src);
      },
      render: () => {
        this.requestUpdate();
        this.performUpdate();
      },
    });
    this.requestUpdate();
  }
}

/** The language the page marks this place with; a shadow root is looked out of. */
function languageOf(element: Element): string | undefined {
  for (let at: Element | null = element; at;) {
    const marked: Element | null = at.closest('[lang]');
    if (marked) return marked.getAttribute('lang') || undefined;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'open-letter': OpenLetterElement;
  }
}
