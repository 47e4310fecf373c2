import type { Signatory } from '../feed/signatory.ts';
import type { Names } from './names.ts';
import { orderOf, type Sort } from '../search/order.ts';
import { Shelves, type Sorted } from '../search/shelves.ts';
import { atOnce, inSlices } from './slices.ts';

/** `new`: who signed since the list was loaded, of whatever type. */
export type Kind = 'new' | 'organization' | 'person' | 'other';

/** The signatories of one kind, in the order in which they are shown; there may be none. */
export interface Group {
  readonly kind: Kind;
  readonly length: number;
  /** Those behind the featured ones stand in the order that was asked for, and all of them are there. */
  readonly isSorted: boolean;
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
export const sortedAtOnce = 2_000;
/** See `Found.standings`. */
const best = 4;

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
  const shelves = new Shelves(kinds.length * best, items.length, sorted);
  const put = (row: number): void => {
    if (admits && !admits(items[row] as Signatory)) return;
    const standing = answer ? (answer.standings[row] as number) : best;
    shelves.put(row, isOf(row) * best + best - standing);
  };
  if (answer) answer.rows.forEach(put);
  else for (let row = 0; row < items.length; row++) put(row);
  return kinds.map((kind, index) => {
    const ofKind = [index * best, (index + 1) * best] as const;
    return {
      kind,
      length: shelves.count(...ofKind),
      isSorted: sorted !== undefined,
      slice: (from, to) => shelves.slice(...ofKind, from, to).map((row) => items[row] as Signatory),
    };
  });
}

/** @returns for each row the place of its kind among the kinds */
function kindIn({ items, fresh, own }: Names, searching: boolean): (row: number) => number {
  const known = knownKinds(items);
  if (searching || !fresh.size) return (row) => known[row] as number;
  return (row) => {
    const { id } = items[row] as Signatory;
    return fresh.has(id) && !own.has(id) ? 0 : (known[row] as number);
  };
}

const kindsByItems = new WeakMap<readonly Signatory[], Uint8Array>();

/** What a key asks of ten thousand signatories is not asked of each of them again. */
function knownKinds(items: readonly Signatory[]): Uint8Array {
  let known = kindsByItems.get(items);
  if (!known) {
    known = new Uint8Array(items.length);
    for (let row = 0; row < items.length; row++) known[row] = kinds.indexOf(kindOf(items[row] as Signatory));
    kindsByItems.set(items, known);
  }
  return known;
}

export function kindOf({ type }: Signatory): Kind {
  return type === 'organization' || type === 'person' ? type : 'other';
}
