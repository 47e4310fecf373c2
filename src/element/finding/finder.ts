import { countryNames } from '../../search/country-names.ts';
import type { Asking, Told } from '../../client/asking.ts';
import { Finding, type Answer } from '../../client/finding.ts';
import { kindOf, type Group, type Kind } from '../../client/listing.ts';
import type { Names } from '../../client/names.ts';
import type { Sort } from '../../search/order.ts';
import type { Letter } from '../../feed/letter.ts';
import type { Signatory } from '../../feed/signatory.ts';
import { loadWords } from '../../locales/load.ts';
import type { FindingStrings } from '../../locales/words/finding.ts';
import { localeFor } from '../../locales/index.ts';
import { message, plural } from '../../locales/message.ts';
import type { Strings } from '../../locales/words/reading.ts';
import { highlight } from '../../search/highlight.ts';
import { initialsFrom, initialsOf, type Initial } from '../../search/initials.ts';
import type { Choice } from '../views/sift-view.ts';
import { markedView } from '../views/signatory-view.ts';

/** What a visitor has chosen; `undefined` where everyone is shown. */
export interface Chosen {
  readonly sort: Sort;
  readonly type?: Kind | undefined;
  readonly country?: string | undefined;
}

/** See `Found.standings`. */
const best = 4;
/** So many names at most are given for one that was typed with a mistake. */
const namesGiven = 3;

/** An endpoint does not count on from here. */
const countedTo = 1_000;
/** What is longer is no name. */
const longestTyped = 200;

/** @throws where the words of the language, or what it takes to ask an endpoint, cannot be loaded */
export async function openFinder(letter: Letter, changed: () => void): Promise<Finder> {
  const { language, search_url: template } = letter;
  const [words, asking] = await Promise.all([
    loadWords(localeFor(language), 'finding'),
    template && import('../../client/asking.ts'),
  ]);
  const finder = new Finder(language, words, changed);
  if (asking && template) {
    const taken = (): Promise<void> => finder.takeIn();
    finder.asking = new asking.Asking({ letter: letter.id, template }, { changed, taken });
  }
  return finder;
}

/** All that looking for a name takes. It comes when somebody is about to look for one. */
export class Finder {
  readonly #language: string;
  readonly #words: FindingStrings;
  readonly #finding: Finding;
  /** Where an endpoint searches. */
  asking: Asking | undefined;
  #names: Names | undefined;
  #told: { of: readonly unknown[]; answer: Answer } | undefined;
  readonly #countryName: (code: string) => string;
  readonly #initials = new WeakMap<Group, readonly Initial[]>();
  #countries: { of: readonly Signatory[]; options: Choice['options'] } | undefined;

  /** @param changed called when more can be found than before */
  constructor(language: string, words: FindingStrings, changed: () => void) {
    this.#language = language;
    this.#words = words;
    this.#finding = new Finding(language, changed);
    this.#countryName = countryNames(language);
  }

  /** Takes in the names that have come. */
  follow(names: Names): void {
    this.#names = names;
    const { items, complete } = names;
    this.#finding.follow((!complete && this.asking?.withSeen(items)) || items);
  }

  /** Takes in who was in an answer. @returns when all of them can be found */
  takeIn(): Promise<void> {
    if (this.#names) this.follow(this.#names);
    return this.#finding.settled();
  }

  /** Asks the endpoint of a list that is not here as a whole. @returns `undefined` where there is nothing to ask */
  ask({ complete }: Names, typed: string, { sort, type, country }: Chosen): Told | undefined {
    const q =
      typed
        .replace(/\p{Cs}/gu, '')
        .trim()
        .replace(/\s+/g, ' ')
        .slice(0, longestTyped) || undefined;
    if (complete || (q ?? type ?? country ?? (sort === 'featured' ? undefined : sort)) === undefined) {
      this.asking?.stop();
      return undefined;
    }
    return this.asking?.ask({ q, type, country, sort });
  }

  /** What an endpoint told, as an answer: in its order, who signed here before, and without who has withdrawn here. */
  answerOf({ items: told }: Told, { own, gone }: Names, found: Answer | undefined): Answer {
    const of = [told, found?.query, own.size, gone.size];
    if (!this.#told?.of.every((one, index) => one === of[index])) {
      const here = found ? [...found.rows].map((row) => found.items[row] as Signatory) : [];
      const ids = new Set(told.map(({ id }) => id));
      const before = here.filter(({ id }) => own.has(id) && !ids.has(id));
      const items = before.concat(told).filter(({ id }) => !gone.has(id));
      const rows = Uint32Array.from(items, (_, row) => row);
      this.#told = {
        of,
        answer: {
          items,
          rows,
          standings: new Uint8Array(items.length).fill(best),
          query: found?.query ?? [],
          forgiven: found?.forgiven ?? false,
        },
      };
    }
    return this.#told.answer;
  }

  /** What is said while an endpoint is asked, of so many that are here, or of its answer. */
  saidOf(told: Told, typed: string, answer: Answer | undefined, first: readonly Signatory[]): string {
    const words = this.#words;
    const { status, items, total, next } = told;
    if (status === 'asked') return words.searching;
    if (status !== 'answered') {
      const n = this.#names ? (this.asking?.withSeen(this.#names.items).length ?? 0) : 0;
      return message(this.#language, status === 'slow' ? words.searchSlow : words.searchAway, { n });
    }
    const count = total ?? items.length;
    if (count <= countedTo && (total !== undefined || !next)) {
      return this.said(typed, answer, Math.max(count, answer?.items.length ?? 0), first);
    }
    return message(this.#language, words.moreResults, { n: Math.min(count, countedTo) });
  }

  /** @returns when all that has come can be found */
  settled(): Promise<void> {
    return this.#finding.settled();
  }

  /** Not every name that has come can be found yet. */
  get behind(): boolean {
    return this.#finding.behind;
  }

  /** @returns `undefined` where nothing was typed that could be looked for */
  search(typed: string): Answer | undefined {
    return this.#finding.search(typed);
  }

  /** @returns who is shown by what was chosen; `undefined` where everyone is */
  admits({ type, country }: Chosen): ((one: Signatory) => boolean) | undefined {
    if (type === undefined && country === undefined) return undefined;
    return (one) =>
      (type === undefined || kindOf(one) === type) && (country === undefined || one.country === country);
  }

  /** A text with what was found in it marked. */
  marked(text: string, { query }: Answer): unknown {
    return markedView(highlight(text, query));
  }

  /** What is said of so many results; `first` are some of those. */
  said(typed: string, answer: Answer | undefined, count: number, first: readonly Signatory[]): string {
    const results = plural(this.#language, this.#words.results, count);
    if (!answer?.forgiven || !first.length) return results;
    const found = first.map(({ name }) => foundIn(name, answer)).filter(Boolean);
    const lower = found.map((name) => name.toLowerCase());
    const names = found
      .filter((_, index) => lower.indexOf(lower[index] as string) === index)
      .slice(0, namesGiven)
      .map((name) => message(this.#language, this.#words.quoted, { name }));
    if (!names.length) return results;
    const listed = new Intl.ListFormat(this.#language).format(names);
    return `${message(this.#language, this.#words.almost, { query: typed.trim(), names: listed })} ${results}`;
  }

  /** What is said where nobody was found. */
  nobody(typed: string): string {
    return message(this.#language, this.#words.noResult, { query: typed.trim() });
  }

  /** What there is to choose from, as far as the names have come. */
  choices(names: Names, strings: Strings, chosen: Chosen): readonly Choice[] {
    const words = this.#words;
    const items = this.asking?.withSeen(names.items) ?? names.items;
    return [
      {
        name: 'type',
        label: words.type,
        chosen: chosen.type ?? '',
        options: [
          { value: '', label: words.everyone },
          { value: 'organization', label: strings.organizations },
          { value: 'person', label: strings.people },
        ],
      },
      {
        name: 'country',
        label: words.country,
        chosen: chosen.country ?? '',
        options: [{ value: '', label: words.allCountries }, ...this.#countryOptions(items)],
      },
      {
        name: 'sort',
        label: words.order,
        chosen: chosen.sort,
        options: [
          { value: 'featured', label: words.byFeatured },
          { value: 'name', label: words.byName },
          { value: 'newest', label: words.byNewest },
        ],
      },
    ];
  }

  /** What the letters that lead into a group are called. */
  get letters(): string {
    return this.#words.letters;
  }

  /** The letters that lead into a group, where it is long and in the order of names. */
  initials(group: Group, { own }: Names, sort: Sort): readonly Initial[] {
    const { length, slice, isSorted } = group;
    if (!isSorted || length <= initialsFrom || sort === 'newest') return [];
    let initials = this.#initials.get(group);
    if (!initials) {
      const at = (place: number): Signatory | undefined => slice(place, place + 1)[0];
      const isFirst = (one: Signatory | undefined): boolean =>
        !!one && (own.has(one.id) || (sort === 'featured' && one.featured === true));
      let from = 0;
      while (isFirst(at(from))) from++;
      const nameAt = (place: number): string => at(place)?.sort_name ?? at(place)?.name ?? '';
      initials = initialsOf(this.#language, { from, to: length, nameAt });
      this.#initials.set(group, initials);
    }
    return initials;
  }

  #countryOptions(items: readonly Signatory[]): Choice['options'] {
    if (this.#countries?.of !== items) {
      const codes = new Set(items.map(({ country }) => country));
      const options = [...codes]
        .filter((code) => code !== undefined)
        .map((value) => ({ value, label: this.#countryName(value) }))
        .sort((one, other) => one.label.localeCompare(other.label, this.#language));
      this.#countries = { of: items, options };
    }
    return this.#countries.options;
  }
}

/** The words of a name that were found, whole. */
function foundIn(name: string, { query }: Answer): string {
  return name
    .split(/\s+/)
    .filter((word) => highlight(word, query).some(({ hit }) => hit))
    .join(' ');
}
