import { nothing, type LitElement, type TemplateResult } from 'lit';
import { countryNames } from '../client/country-names.ts';
import { createListing, kindOf, type Kind, type Listing } from '../client/listing.ts';
import type { Signatory } from '../feed/signatory.ts';
import { namesOf, type Names, type NamesEntry } from '../client/names.ts';
import { parseQuery } from '../search/query.ts';
import { highlight } from '../search/highlight.ts';
import type { CountedPlace } from './place.ts';
import { StoreController } from './controllers/store.ts';
import { focusOn } from './focus.ts';
import { takesForm, type SignOpener } from './sign-opener.ts';
import { signatoriesView, step } from './views/signatories-view.ts';
import { markedView } from './views/signatory-view.ts';

/** Names of each kind that are shown at first. */
const first = { short: 20, long: 60 };
/** A printed letter ends with so many at most. */
const printedAtMost = 5_000;

/** The list of signatories in one element: what is looked for in it, and how far it is unrolled. */
export class SignatoriesPanel {
  readonly #host: LitElement;
  readonly #signing: SignOpener;
  readonly #names: StoreController<Names>;
  #entry: NamesEntry | undefined;
  #listing: { language: string; list: Listing } | undefined;
  #typed = '';
  #more: Readonly<Partial<Record<Kind, number>>> = {};
  #allLogos = false;
  #target: string | undefined;

  constructor(host: LitElement, signing: SignOpener) {
    this.#host = host;
    this.#signing = signing;
    this.#names = new StoreController<Names>(host);
  }

  render(place: CountedPlace): TemplateResult | typeof nothing {
    const { loaded, numbers, strings, level, short, closed, printing } = place;
    const { letter } = loaded;
    this.#use(namesOf(loaded));
    const names = this.#names.state;
    if (!names) return nothing;
    if (this.#listing?.language !== letter.language) {
      this.#listing = { language: letter.language, list: createListing(letter.language) };
    }
    const query = parseQuery(this.#typed);
    const shownFirst = short ? first.short : first.long;
    return signatoriesView(
      {
        letter,
        numbers,
        strings,
        level,
        names,
        searching: query.length > 0,
        typed: this.#typed,
        groups: this.#listing.list(names, printing ? [] : query),
        first: printing ? printedAtMost : shownFirst,
        more: this.#more,
        allLogos: this.#allLogos || printing,
        row: {
          marked: (text) => (query.length && !printing ? markedView(highlight(text, query)) : text),
          countryName: countryNames(letter.language),
          target: this.#target,
          own: names.own,
          you: strings.you,
        },
        closed,
        form: takesForm(letter),
        now: new Date(),
      },
      { ...this.#handlers, signing: this.#signing },
    );
  }

  #use(entry: NamesEntry): void {
    if (entry === this.#entry) return;
    this.#entry = entry;
    this.#names.watch(entry.store);
    // A letter may bring fewer names along than the list begins with.
    void entry.loadUntil((items) => items.length >= first.long);
  }

  /** Goes to one of the names, however far down the list it stands. */
  async goTo(id: string): Promise<void> {
    const isIt = (one: Signatory): boolean => one.id === id;
    await this.#entry?.loadUntil((items) => items.some(isIt));
    const names = this.#names.state;
    const group = names && this.#listing?.list(names, []).find(({ items }) => items.some(isIt));
    if (!group) return;
    this.#typed = '';
    this.#target = id;
    this.#more = { ...this.#more, [group.kind]: group.items.findIndex(isIt) + 1 };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector<HTMLElement>('.target');
    const show = (): void => {
      row?.scrollIntoView({ block: 'center' });
    };
    show();
    focusOn(row);
    // Blocks that were out of sight have their real height only once they have been laid out.
    requestAnimationFrame(show);
  }

  readonly #handlers = {
    type: (event: Event): void => {
      this.#look((event.target as HTMLInputElement).value);
    },
    clear: (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !this.#typed) return;
      event.preventDefault();
      this.#look('');
    },
    empty: (event: Event): void => {
      this.#look('');
      const box = (event.currentTarget as HTMLElement).parentElement;
      box?.querySelector('input')?.focus();
    },
    intend: (): void => {
      void this.#entry?.loadUntil(() => false);
    },
    more: (kind: Kind): void => {
      const more = (this.#more[kind] ?? 0) + step;
      this.#more = { ...this.#more, [kind]: more };
      const enough = (items: readonly Signatory[]): boolean =>
        items.filter((one) => kindOf(one) === kind).length >= more + first.long;
      const { length } = this.#rows(kind);
      this.#host.requestUpdate();
      void this.#entry?.loadUntil(enough).then(() => this.#keepFocus(() => this.#rows(kind)[length]));
    },
    fresh: (): void => {
      this.#typed = '';
      void this.#entry?.refresh().then(() => this.#keepFocus(() => this.#rows('new')[0]));
    },
    focus: ({ target }: Event): void => {
      const control = target as Element;
      // What is no control was given the focus where it stands; what is clicked must not move before it is let go.
      if (control.hasAttribute('tabindex') || !control.matches(':focus-visible')) return;
      requestAnimationFrame(() => {
        if ((this.#host.renderRoot as ShadowRoot).activeElement === control)
          control.scrollIntoView({ block: 'nearest' });
      });
    },
    logos: (): void => {
      this.#allLogos = true;
      this.#host.requestUpdate();
      void this.#keepFocus(() => this.#host.renderRoot.querySelector('.logos'));
    },
  };

  #rows(kind: Kind): NodeListOf<Element> {
    return this.#host.renderRoot.querySelectorAll(`.${kind} .names li`);
  }

  /** A button that has done its work is gone: who pressed it with the keyboard goes on where it led. */
  async #keepFocus(next: () => Element | null | undefined): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#host.renderRoot as ShadowRoot;
    if (!root.activeElement && document.activeElement === document.body) focusOn(next());
  }

  #look(typed: string): void {
    this.#typed = typed;
    this.#more = {};
    if (typed) this.#handlers.intend();
    this.#host.requestUpdate();
  }
}
