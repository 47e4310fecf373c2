import { firstOf } from '../../search/first-of.ts';
import { rowsIn, type Listed } from '../../search/listed.ts';
import { NameIndex } from '../../search/name-index.ts';
import { orderOf, type Sort } from '../../search/order.ts';
import { parseQuery } from '../../search/query.ts';
import { Shelves, type Sorted } from '../../search/shelves.ts';
import type { Matches, Numbered, Wanted } from './searcher.ts';

/** Organisations, people, others: in this order they are shown. */
const kinds = 3;
/** See `Found.standings`. */
const best = 4;
const nobody: ReadonlySet<string> = new Set();

/** The names of a letter, to be searched in one language; the order and the answers are those of the element. */
export class SearchedList {
  readonly #rowOf: ReturnType<typeof rowsIn>;
  readonly #compare: (one: string, other: string) => number;
  readonly #index = new NameIndex();
  /** Of each row, beside the index, what it is sorted by, and what it is admitted by. */
  readonly #names: string[] = [];
  readonly #numbers: number[] = [];
  readonly #featured: boolean[] = [];
  /** One after the other in memory: for one letter that was typed, many are looked at. */
  readonly #kinds = new Numbers();
  readonly #countries = new Numbers();
  readonly #countryNumbers = new Map<string | undefined, number>();
  #orders = new Map<Sort, Sorted>();

  constructor(language: string) {
    this.#rowOf = rowsIn(language);
    this.#compare = new Intl.Collator(language).compare;
  }

  /** Takes in names, step by step, so that others have their turn meanwhile. */
  *add(names: readonly Numbered[]): Generator<undefined> {
    for (const { name, sort_name, type, country, featured = false, number } of names) {
      this.#names.push(sort_name ?? name);
      this.#numbers.push(number);
      this.#featured.push(featured);
      this.#kinds.push(type === 'organization' ? 0 : type === 'person' ? 1 : 2);
      this.#countries.push(this.#numberOf(country));
    }
    yield* this.#index.add(names.map((one) => this.#rowOf({ ...one, id: '' })));
  }

  /** Sorts what was taken in. Until then the old order holds, in which new names come last. */
  *sort(): Generator<undefined> {
    const orders = new Map<Sort, Sorted>();
    for (const sort of ['featured', 'name', 'newest'] as const) {
      const known = this.#orders.get(sort);
      const rows = known
        ? this.#withNew(known.rows, sort)
        : yield* orderOf({ items: this.#sortable(), own: nobody }, sort, this.#compare);
      const places = new Uint32Array(rows.length);
      for (let place = 0; place < rows.length; place++) places[rows[place] as number] = place;
      orders.set(sort, { rows, places });
      yield;
    }
    this.#orders = orders;
  }

  search({ typed, type, country, sort, after, limit }: Wanted): Matches {
    const sorted = this.#orders.get(sort);
    const count = sorted?.rows.length ?? 0;
    const query = parseQuery(typed);
    const answer = query.length ? this.#index.search(query) : undefined;
    const kind = type === undefined ? undefined : ['organization', 'person'].indexOf(type);
    const shelves = new Shelves(kinds * best, count, sorted);
    const [kindOf, countryOf] = [this.#kinds.all, this.#countries.all];
    const only = country === undefined ? undefined : (this.#countryNumbers.get(country) ?? unknown);
    const shelfOf = (row: number): number => {
      const its = kindOf[row] as number;
      const isLeftOut =
        row >= count ||
        (kind !== undefined && its !== kind) ||
        (only !== undefined && countryOf[row] !== only);
      return isLeftOut ? -1 : its * best + (answer ? best - (answer.standings[row] as number) : 0);
    };
    const each = (visit: (row: number, shelf: number) => void): void => {
      const look = (row: number): void => {
        const shelf = shelfOf(row);
        if (shelf >= 0) visit(row, shelf);
      };
      if (answer) answer.rows.forEach(look);
      else for (let row = 0; row < count; row++) look(row);
    };
    const last = after && this.#rowOfNumber(after.number);
    let lastShelf = -1;
    each((row, shelf) => {
      shelves.put(row, shelf);
      if (row === last) lastShelf = shelf;
    });
    const total = shelves.count(0, kinds * best);
    // Where names were added meanwhile, the one that was shown last has another place; where it is gone, the place is.
    let place = Math.min(after?.place ?? 0, total);
    if (sorted && last !== undefined && lastShelf >= 0) {
      const end = sorted.places[last] as number;
      place = shelves.count(0, lastShelf);
      each((row, shelf) => {
        if (shelf === lastShelf && (sorted.places[row] as number) <= end) place++;
      });
    }
    const rows = shelves.slice(0, kinds * best, place, place + limit);
    return { numbers: rows.map((row) => this.#numbers[row] as number), place, total };
  }

  /** @returns undefined where nobody has it any more */
  #rowOfNumber(number: number): number | undefined {
    const row = firstOf(0, this.#numbers.length, (one) => (this.#numbers[one] as number) >= number);
    return this.#numbers[row] === number ? row : undefined;
  }

  /** An order with the rows in it that came since: they are few, so each is put in its place. */
  #withNew(rows: Uint32Array, sort: Sort): Uint32Array {
    const added = this.#numbers.slice(rows.length).map((_, index) => rows.length + index);
    if (!added.length) return rows;
    const precedes = this.#precedes(sort);
    added.sort((one, other) => (precedes(one, other) ? -1 : 1));
    const merged = new Uint32Array(this.#numbers.length);
    let from = 0;
    let to = 0;
    for (const row of added) {
      const end = firstOf(from, rows.length, (place) => precedes(row, rows[place] as number));
      merged.set(rows.subarray(from, end), to);
      to += end - from;
      merged[to++] = row;
      from = end;
    }
    merged.set(rows.subarray(from), to);
    return merged;
  }

  /** Whether one row stands before another: the same order as `orderOf` has. */
  #precedes(sort: Sort): (one: number, other: number) => boolean {
    const [names, featured, numbers] = [this.#names, this.#featured, this.#numbers];
    if (sort === 'newest') return (one, other) => (numbers[one] as number) > (numbers[other] as number);
    return (one, other) => {
      if (sort === 'featured' && featured[one] !== featured[other]) return featured[one] === true;
      if (sort === 'featured' && featured[one]) return one < other;
      return (this.#compare(names[one] as string, names[other] as string) || one - other) < 0;
    };
  }

  /** As it is sorted for the first time. */
  #sortable(): readonly Listed[] {
    return this.#names.map((name, row) => {
      return { id: '', name, number: this.#numbers[row] as number, featured: this.#featured[row] === true };
    });
  }

  #numberOf(country: string | undefined): number {
    let number = this.#countryNumbers.get(country);
    // Codes are two letters, but nobody has to believe it: what is one too many is the same as none.
    if (number === undefined) number = Math.min(this.#countryNumbers.size, unknown);
    this.#countryNumbers.set(country, number);
    return number;
  }
}

/** A country that nobody is from; and the number of all that are too many. */
const unknown = 65_535;

/** Small numbers that become more. */
class Numbers {
  all = new Uint16Array(1_024);
  #count = 0;

  push(number: number): void {
    if (this.#count === this.all.length) {
      const larger = new Uint16Array(2 * this.#count);
      larger.set(this.all);
      this.all = larger;
    }
    this.all[this.#count++] = number;
  }
}
