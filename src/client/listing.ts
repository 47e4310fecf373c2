import type { Signatory } from '../feed/signatory.ts';
import type { Names } from './names.ts';
import { orderOf, type Sort } from './order.ts';
import { atOnce, inSlices } from './slices.ts';

/** `new`: who signed since the list was loaded, of whatever type. */
export type Kind = 'new' | 'organization' | 'person' | 'other';

/** The signatories of one kind, in the order in which they are shown; there may be none. */
export interface Group {
  readonly kind: Kind;
  readonly length: number;
  readonly slice: (from: number, to: number) => readonly Signatory[];
}

/** What is looked for, and how it is shown. */
export interface View {
  readonly sort: Sort;
  /** For each row of `names.items` how well it answers, and the rows that do. Undefined: nobody searches. */
  readonly answer?: { readonly standings: Uint8Array; readonly rows: Uint32Array } | undefined;
  /** Who is shown of those. */
  readonly admits?: ((signatory: Signatory) => boolean) | undefined;
}

const kinds: readonly Kind[] = ['new', 'organization', 'person', 'other'];
/** So many at most are sorted before they are shown; of more the list says nothing until it is sorted. */
const sortedAtOnce = 2_000;
/** One row in so many is few: these are sorted, where of more the whole list is looked through. */
const fewOf = 32;
/** See `Found.standings`. */
const best = 4;

/** The rows in the order in which they are shown, and the place of each in it. */
interface Sorted {
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
}

interface Order {
  readonly items: readonly Signatory[];
  readonly sort: Sort;
  /** Undefined until they are sorted. */
  sorted?: Sorted | undefined;
  work?: Promise<void>;
}

/** The list of the signatories in one language; each embed has one. */
export class Listing {
  readonly #compare: (one: string, other: string) => number;
  readonly #sorted: () => void;
  #groups: { of: readonly unknown[]; groups: readonly Group[] } | undefined;
  #order: Order | undefined;

  /** @param sorted called when a long list has been sorted */
  constructor(language: string, sorted: () => void) {
    this.#compare = new Intl.Collator(language).compare;
    this.#sorted = sorted;
  }

  /**
   * The list as it is shown: by kind, the best answers first. Once every name is there it is sorted, by name as the
   * letter's language sorts; until then it stays in the order of publication, since an order that changes with each
   * page would move the list under its reader.
   */
  groups(names: Names, { sort, answer, admits }: View): readonly Group[] {
    const { items, fresh, own } = names;
    const sorted = names.complete ? this.#orderOf(names, sort) : undefined;
    const of = [items, fresh, own, sorted, answer, admits];
    // The element is rendered for many reasons, most of which change nothing here.
    if (!this.#groups?.of.every((one, index) => one === of[index])) {
      this.#groups = { of, groups: grouped(names, sorted, answer, admits) };
    }
    return this.#groups.groups;
  }

  /** @returns when names that are all there are sorted, as everyone is shown */
  async settled(names: Names): Promise<void> {
    if (names.complete) this.#orderOf(names, 'featured');
    await this.#order?.work;
  }

  #orderOf(names: Names, sort: Sort): Sorted | undefined {
    const { items } = names;
    const known = this.#order;
    if (known?.items === items && known.sort === sort) return known.sorted;
    const order: Order = { items, sort };
    this.#order = order;
    const work = orderOf(names, sort, this.#compare);
    if (items.length <= sortedAtOnce) order.sorted = sortedBy(atOnce(work));
    else {
      order.work = inSlices(work, () => this.#order === order).then((rows) => {
        if (!rows) return;
        order.sorted = sortedBy(rows);
        this.#sorted();
      });
    }
    return order.sorted;
  }
}

function sortedBy(rows: Uint32Array): Sorted {
  const places = new Uint32Array(rows.length);
  rows.forEach((row, place) => (places[row] = place));
  return { rows, places };
}

function grouped(
  names: Names,
  sorted: Sorted | undefined,
  answer: View['answer'],
  admits: View['admits'],
): readonly Group[] {
  const { items } = names;
  const isOf = kindIn(names, answer !== undefined || admits !== undefined);
  // For each kind and standing the rows that have them.
  const shelves: number[][] = [];
  const put = (row: number): void => {
    const standing = answer ? (answer.standings[row] ?? 0) : best;
    if (!standing) return;
    const one = items[row] as Signatory;
    if (!admits || admits(one)) (shelves[isOf(one) * best + best - standing] ??= []).push(row);
  };
  if (answer && answer.rows.length * fewOf < items.length) inOrder(answer.rows, sorted).forEach(put);
  else if (sorted) sorted.rows.forEach(put);
  else for (let row = 0; row < items.length; row++) put(row);
  return kinds.map((kind, index) => {
    const found: number[] = [];
    for (let shelf = index * best; shelf < (index + 1) * best; shelf++) {
      for (const row of shelves[shelf] ?? []) found.push(row);
    }
    const slice: Group['slice'] = (from, to) => found.slice(from, to).map((row) => items[row] as Signatory);
    return { kind, length: found.length, slice };
  });
}

/** Few rows in the order in which they are shown. */
function inOrder(rows: Uint32Array, sorted: Sorted | undefined): Uint32Array {
  if (!sorted) return rows.slice().sort();
  const places = rows.map((row) => sorted.places[row] as number).sort();
  return places.map((place) => sorted.rows[place] as number);
}

/** @returns the place of a signatory's kind among the kinds */
function kindIn({ fresh, own }: Names, searching: boolean): (signatory: Signatory) => number {
  if (searching || !fresh.size) return (one) => kinds.indexOf(kindOf(one));
  return (one) => (fresh.has(one.id) && !own.has(one.id) ? 0 : kinds.indexOf(kindOf(one)));
}

export function kindOf({ type }: Signatory): Kind {
  return type === 'organization' || type === 'person' ? type : 'other';
}
