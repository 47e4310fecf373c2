import { nothing, type LitElement, type TemplateResult } from 'lit';
import { countryNames } from '../client/country-names.ts';
import { createListing, kindOf, type Kind, type Listing } from '../client/listing.ts';
import type { Signatory } from '../feed/signatory.ts';
import { namesOf, type Names, type NamesEntry } from '../client/names.ts';
import { parseQuery } from '../search/query.ts';
import { highlight } from '../search/highlight.ts';
import type { CountedPlace } from './place.ts';
import { PrintController } from './controllers/printing.ts';
import { StoreController } from './controllers/store.ts';
import { keepToOurselves } from './keys.ts';
import { signatoriesView, step } from './views/signatories-view.ts';
import { markedView } from './views/signatory-view.ts';

/** Names of each kind that are shown at first. */
const first = { short: 20, long: 60 };
/** A printed letter ends with so many at most. */
const printedAtMost = 5_000;

/** The list of signatories in one element: what is looked for in it, and how far it is unrolled. */
export class SignatoriesPanel {
  readonly #host: LitElement;
  readonly #names: StoreController<Names>;
  readonly #print: PrintController;
  #entry: NamesEntry | undefined;
  #listing: { language: string; list: Listing } | undefined;
  #typed = '';
  #more: Readonly<Partial<Record<Kind, number>>> = {};
  #allLogos = false;
  #target: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#names = new StoreController<Names>(host);
    this.#print = new PrintController(host);
  }

  render({ loaded, numbers, strings, level, short, closed }: CountedPlace): TemplateResult | typeof nothing {
    const { letter } = loaded;
    this.#entry = namesOf(loaded);
    this.#names.watch(this.#entry.store);
    const names = this.#names.state;
    if (!names) return nothing;
    if (this.#listing?.language !== letter.language) {
      this.#listing = { language: letter.language, list: createListing(letter.language) };
    }
    const query = parseQuery(this.#typed);
    const { printing } = this.#print;
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
        },
        closed,
        now: new Date(),
      },
      this.#handlers,
    );
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
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
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
    keep: keepToOurselves,
    intend: (): void => {
      void this.#entry?.loadUntil(() => false);
    },
    more: (kind: Kind): void => {
      const more = (this.#more[kind] ?? 0) + step;
      this.#more = { ...this.#more, [kind]: more };
      const enough = (items: readonly Signatory[]): boolean =>
        items.filter((one) => kindOf(one) === kind).length >= more + first.long;
      void this.#entry?.loadUntil(enough);
      this.#host.requestUpdate();
    },
    fresh: (): void => {
      this.#typed = '';
      void this.#entry?.refresh();
    },
    logos: (): void => {
      this.#allLogos = true;
      this.#host.requestUpdate();
    },
  };

  #look(typed: string): void {
    this.#typed = typed;
    this.#more = {};
    if (typed) this.#handlers.intend();
    this.#host.requestUpdate();
  }
}
