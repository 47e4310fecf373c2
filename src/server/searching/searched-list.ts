import { firstOf } from '../../search/first-of.ts';
import { rowsIn } from '../../search/listed.ts';
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

/** What is kept of a row beside the index. */
interface Kept {
  readonly id: string;
  /** What it is sorted by. */
  readonly name: string;
  readonly number: number;
  readonly kind: number;
  /** Empty where it is not told. */
  readonly country: string;
  readonly featured: boolean;
}

/** The names of a letter, to be searched in one language; the order and the answers are those of the element. */
export class SearchedList {
  readonly #rowOf: ReturnType<typeof rowsIn>;
  readonly #compare: (one: string, other: string) => number;
  readonly #index = new NameIndex();
  readonly #rows: Kept[] = [];
  /** By how many rows there were when they were sorted. */
  #orders = new Map<Sort, Sorted>();

  constructor(language: string) {
    this.#rowOf = rowsIn(language);
    this.#compare = new Intl.Collator(language).compare;
  }

  /** Takes in names, step by step, so that others have their turn meanwhile. */
  *add(names: readonly Numbered[]): Generator<undefined> {
    for (const { name, sort_name, type, country = '', featured = false, number } of names) {
      const kind = type === 'organization' ? 0 : type === 'person' ? 1 : 2;
      this.#rows.push({ id: '', name: sort_name ?? name, number, kind, country, featured });
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
        : yield* orderOf({ items: this.#rows, own: nobody }, sort, this.#compare);
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
    const put = (row: number): void => {
      const one = this.#rows[row] as Kept;
      if (row >= count || (kind !== undefined && one.kind !== kind)) return;
      if (country !== undefined && one.country !== country) return;
      shelves.put(row, one.kind * best + (answer ? best - (answer.standings[row] as number) : 0));
    };
    if (answer) for (const row of answer.rows) put(row);
    else for (let row = 0; row < count; row++) put(row);
    const total = shelves.count(0, kinds * best);
    const place = after ? this.#placeAfter(after, shelves, total) : 0;
    const rows = shelves.slice(0, kinds * best, place, place + limit);
    return { numbers: rows.map((row) => (this.#rows[row] as Kept).number), place, total };
  }

  /** Where names were added meanwhile, the one that was shown last has another place; where it is gone, the place is. */
  #placeAfter({ place, number }: NonNullable<Wanted['after']>, shelves: Shelves, total: number): number {
    const row = firstOf(0, this.#rows.length, (one) => (this.#rows[one] as Kept).number >= number);
    const some = shelves.slice(0, kinds * best, 0, total);
    const at = this.#rows[row]?.number === number ? some.indexOf(row) : -1;
    return at >= 0 ? at + 1 : Math.min(place, total);
  }

  /** An order with the rows in it that came since: they are few, so each is put in its place. */
  #withNew(rows: Uint32Array, sort: Sort): Uint32Array {
    const added = this.#rows.slice(rows.length).map((_, index) => rows.length + index);
    if (!added.length) return rows;
    const precedes = this.#precedes(sort);
    added.sort((one, other) => (precedes(one, other) ? -1 : 1));
    const merged = new Uint32Array(this.#rows.length);
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
    const of = (row: number): Kept => this.#rows[row] as Kept;
    if (sort === 'newest') return (one, other) => of(one).number > of(other).number;
    return (one, other) => {
      const [a, b] = [of(one), of(other)];
      if (sort === 'featured' && a.featured !== b.featured) return a.featured;
      if (sort === 'featured' && a.featured) return one < other;
      return (this.#compare(a.name, b.name) || one - other) < 0;
    };
  }
}
