import { nothing, type LitElement, type TemplateResult } from 'lit';
import { countryNames } from '../search/country-names.ts';
import { kindOf, Listing, type Kind } from '../client/listing.ts';
import type { Signatory } from '../feed/signatory.ts';
import { namesOf, type Names, type NamesEntry } from '../client/names.ts';
import type { CountedPlace } from './place.ts';
import type { Way } from './controllers/permalink.ts';
import { StoreController } from './controllers/store.ts';
import { focusOn, isTyping } from './focus.ts';
import { everyone, NameSearch } from './name-search.ts';
import { takesForm, type SignOpener } from './sign-opener.ts';
import { step, type Reach } from './views/group-view.ts';
import type { InitialsState } from './views/initials-view.ts';
import { signatoriesView } from './views/signatories-view.ts';

/** Names of each kind that are shown at first. */
const first = { short: 20, long: 60 };
/** A printed letter ends with so many at most. */
const printedAtMost = 5_000;
/** Up to here the list is unrolled to show a name; further down it begins a few names before that one. */
const unrolledTo = 1_000;
const before = 10;
const unrolled: Reach = { from: 0, more: 0, above: 0 };

const none: InitialsState = { label: '', of: () => [] };

/** Nothing stands in it. */
const straight: Way = { isOpen: () => true, take: () => undefined, isLeft: () => false };

/** The list of signatories in one element, and how far it is unrolled. */
export class SignatoriesPanel {
  readonly #host: LitElement;
  readonly #signing: SignOpener;
  readonly #names: StoreController<Names>;
  #entry: NamesEntry | undefined;
  readonly #search: NameSearch;
  #withLogo: { of: readonly Signatory[]; those: readonly Signatory[] } | undefined;
  #listing: { language: string; list: Listing } | undefined;
  #reach: Readonly<Partial<Record<Kind, Reach>>> = {};
  #allLogos = false;
  #target: string | undefined;

  constructor(host: LitElement, signing: SignOpener) {
    this.#host = host;
    this.#signing = signing;
    this.#names = new StoreController<Names>(host);
    this.#search = new NameSearch(host, {
      intend: () =>
        void this.#entry?.loadUntil(
          () => false,
          () => this.#search.settled(),
        ),
      begin: () => {
        this.#reach = {};
      },
    });
  }

  render(place: CountedPlace): TemplateResult | typeof nothing {
    const { loaded, numbers, strings, level, short, closed, printing } = place;
    const { letter } = loaded;
    this.#use(namesOf(loaded));
    const names = this.#names.state;
    if (!names) return nothing;
    const shown = this.#search.show(names, letter);
    const groups = printing
      ? this.#list(letter.language).groups(names, everyone)
      : this.#list(letter.language).groups(shown.names, shown.view);
    const search = this.#search.state(names, groups, strings);
    const shownFirst = short ? first.short : first.long;
    return signatoriesView(
      {
        letter,
        numbers,
        strings,
        level,
        names,
        ...search,
        searching: search.searching && !printing,
        initials: printing ? none : search.initials,
        room: printing ? Infinity : search.room,
        groups,
        first: printing ? printedAtMost : shownFirst,
        reach: printing ? {} : this.#reach,
        withLogo: this.#logos(names.items),
        allLogos: this.#allLogos || printing,
        row: {
          marked: (text) => (printing ? text : this.#search.marked(text)),
          countryName: countryNames(letter.language),
          target: this.#target,
          own: names.own,
          you: strings.you,
        },
        closed,
        form: takesForm(letter),
        now: new Date(),
      },
      { ...this.#search.handlers, ...this.#handlers, signing: this.#signing },
    );
  }

  #logos(of: readonly Signatory[]): readonly Signatory[] {
    if (this.#withLogo?.of !== of) {
      this.#withLogo = { of, those: of.filter(({ featured, image }) => featured && image) };
    }
    return this.#withLogo.those;
  }

  #list(language: string): Listing {
    if (this.#listing?.language !== language) {
      const list = new Listing(language, () => {
        this.#host.requestUpdate();
      });
      this.#listing = { language, list };
    }
    return this.#listing.list;
  }

  #use(entry: NamesEntry): void {
    if (entry === this.#entry) return;
    this.#entry = entry;
    this.#names.watch(entry.store);
    // A letter may bring fewer names along than the list begins with.
    void entry.loadUntil((items) => items.length >= first.long);
  }

  /** Goes to one of the names, however far down the list it stands. */
  async goTo(id: string, way: Way = straight): Promise<void> {
    const isIt = (one: Signatory): boolean => one.id === id;
    await this.#entry?.loadUntil((items) => !way.isOpen() || items.some(isIt));
    // Where a long list is sorted meanwhile, a name stands somewhere else afterwards.
    await this.#search.settled();
    const names = this.#names.state;
    const list = this.#listing?.list;
    if (!names || !list) return;
    await list.settled(names);
    const everybody = list
      .groups(names, everyone)
      .map(({ kind, slice, length }) => ({ kind, items: slice(0, length) }));
    const group = everybody.find(({ items }) => items.some(isIt));
    if (!group || !way.isOpen()) return;
    way.take();
    this.#target = id;
    this.#host.requestUpdate();
    if (way.isLeft()) return;
    this.#search.reset(everyone.sort);
    await this.#unroll(group.kind, group.items.findIndex(isIt));
    const row = this.#host.renderRoot.querySelector('.target');
    show(row);
    if (!isTyping()) focusOn(row);
  }

  /** Makes the row at one place of the list. */
  async #unroll(kind: Kind, place: number): Promise<void> {
    const reach =
      place < unrolledTo
        ? { from: 0, more: place + 1, above: 0 }
        : { from: place - before, more: 0, above: 0 };
    this.#reach = { ...this.#reach, [kind]: reach };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  readonly #handlers = {
    more: (kind: Kind): void => {
      const { from, above, more: known } = this.#reach[kind] ?? unrolled;
      const more = known + step;
      this.#reach = { ...this.#reach, [kind]: { from, more, above } };
      const enough = (items: readonly Signatory[]): boolean =>
        items.filter((one) => kindOf(one) === kind).length >= from + more + first.long;
      const { length } = this.#rows(kind);
      this.#host.requestUpdate();
      const loaded = this.#search.more(enough) ?? this.#entry?.loadUntil(enough);
      void loaded?.then(() => this.#keepFocus(() => this.#rows(kind)[length]));
    },
    before: (kind: Kind): void => {
      const { from, more, above } = this.#reach[kind] ?? unrolled;
      const known = this.#rows(kind)[0];
      if (!known) return;
      const { id } = known;
      const { top } = known.getBoundingClientRect();
      const shown = Math.min(from, step);
      const reach = { from: from - shown, more: more + shown, above: above + shown };
      this.#reach = { ...this.#reach, [kind]: reach };
      this.#host.requestUpdate();
      // What was in sight stays where it was, also when blocks have been laid out that were not.
      const stay = (): void => {
        const now = (this.#host.renderRoot as ShadowRoot).getElementById(id)?.getBoundingClientRect();
        scrollBy({ top: (now?.top ?? top) - top, behavior: 'instant' });
      };
      void this.#keepFocus(() => this.#rows(kind)[shown - 1]).then(() => {
        stay();
        requestAnimationFrame(stay);
      });
    },
    lead: (kind: Kind, place: number): void => {
      void this.#unroll(kind, place).then(() => {
        const row = this.#rows(kind)[place - (this.#reach[kind]?.from ?? 0)];
        show(row);
        focusOn(row);
      });
    },
    fresh: (): void => {
      this.#search.reset();
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
}

function show(row: Element | null | undefined): void {
  const toRow = (): void => {
    row?.scrollIntoView({ block: 'center' });
  };
  toRow();
  // Blocks that were out of sight have their real height only once they have been laid out.
  requestAnimationFrame(toRow);
}
