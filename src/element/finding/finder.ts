import { countryNames } from '../../search/country-names.ts';
import { Finding, type Answer } from '../../client/finding.ts';
import { kindOf, type Kind } from '../../client/listing.ts';
import type { Names } from '../../client/names.ts';
import type { Sort } from '../../search/order.ts';
import type { Signatory } from '../../feed/signatory.ts';
import { loadWords } from '../../locales/load.ts';
import type { FindingStrings } from '../../locales/words/finding.ts';
import { localeFor } from '../../locales/index.ts';
import { message, plural } from '../../locales/message.ts';
import type { Strings } from '../../locales/words/reading.ts';
import { highlight } from '../../search/highlight.ts';
import type { Choice } from '../views/sift-view.ts';
import { markedView } from '../views/signatory-view.ts';

/** What a visitor has chosen; `undefined` where everyone is shown. */
export interface Chosen {
  readonly sort: Sort;
  readonly type?: Kind | undefined;
  readonly country?: string | undefined;
}

/** So many names at most are given for one that was typed with a mistake. */
const namesGiven = 3;

/** @throws where the words of the language cannot be loaded */
export async function openFinder(language: string, changed: () => void): Promise<Finder> {
  return new Finder(language, await loadWords(localeFor(language), 'finding'), changed);
}

/** All that looking for a name takes. It comes when somebody is about to look for one. */
export class Finder {
  readonly #language: string;
  readonly #words: FindingStrings;
  readonly #finding: Finding;
  readonly #countryName: (code: string) => string;
  #countries: { of: readonly Signatory[]; options: Choice['options'] } | undefined;

  /** @param changed called when more can be found than before */
  constructor(language: string, words: FindingStrings, changed: () => void) {
    this.#language = language;
    this.#words = words;
    this.#finding = new Finding(language, changed);
    this.#countryName = countryNames(language);
  }

  /** Takes in the names that have come. */
  follow({ items }: Names): void {
    this.#finding.follow(items);
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
  choices({ items }: Names, strings: Strings, chosen: Chosen): readonly Choice[] {
    const words = this.#words;
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
