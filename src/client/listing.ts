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
  /** For each row of `names.items` how well it answers; nought where it does not. Undefined: nobody searches. */
  readonly answer?: { readonly standings: Uint8Array } | undefined;
  /** Who is shown of those. */
  readonly admits?: ((signatory: Signatory) => boolean) | undefined;
}

const kinds: readonly Kind[] = ['new', 'organization', 'person', 'other'];
/** So many at most are sorted before they are shown; of more the list says nothing until it is sorted. */
const sortedAtOnce = 2_000;
/** See `Found.standings`. */
const best = 4;

interface Order {
  readonly items: readonly Signatory[];
  readonly sort: Sort;
  /** Undefined until they are sorted. */
  rows?: Uint32Array | undefined;
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
    const rows = names.complete ? this.#orderOf(names, sort) : undefined;
    const of = [items, fresh, own, rows, answer, admits];
    // The element is rendered for many reasons, most of which change nothing here.
    if (!this.#groups?.of.every((one, index) => one === of[index])) {
      this.#groups = { of, groups: grouped(names, rows, answer?.standings, admits) };
    }
    return this.#groups.groups;
  }

  /** @returns when names that are all there are sorted, as everyone is shown */
  async settled(names: Names): Promise<void> {
    if (names.complete) this.#orderOf(names, 'featured');
    await this.#order?.work;
  }

  #orderOf(names: Names, sort: Sort): Uint32Array | undefined {
    const { items } = names;
    const known = this.#order;
    if (known?.items === items && known.sort === sort) return known.rows;
    const order: Order = { items, sort };
    this.#order = order;
    const work = orderOf(names, sort, this.#compare);
    if (items.length <= sortedAtOnce) order.rows = atOnce(work);
    else {
      order.work = inSlices(work, () => this.#order === order).then((rows) => {
        order.rows = rows;
        if (rows) this.#sorted();
      });
    }
    return order.rows;
  }
}

function grouped(
  names: Names,
  rows: Uint32Array | undefined,
  standings: Uint8Array | undefined,
  admits: View['admits'],
): readonly Group[] {
  const { items } = names;
  // For each kind and standing the rows that have them.
  const shelves: number[][] = [];
  const isOf = kindIn(names, standings !== undefined || admits !== undefined);
  const put = (row: number): void => {
    const standing = standings ? (standings[row] ?? 0) : best;
    const one = items[row] as Signatory;
    if (standing && (!admits || admits(one))) (shelves[isOf(one) * best + best - standing] ??= []).push(row);
  };
  if (rows) rows.forEach(put);
  else for (let row = 0; row < items.length; row++) put(row);
  return kinds.map((kind, index) => {
    const found = shelves.slice(index * best, (index + 1) * best).flat();
    const slice: Group['slice'] = (from, to) => found.slice(from, to).map((row) => items[row] as Signatory);
    return { kind, length: found.length, slice };
  });
}

/** @returns the place of a signatory's kind among the kinds */
function kindIn({ fresh, own }: Names, searching: boolean): (signatory: Signatory) => number {
  if (searching || !fresh.size) return (one) => kinds.indexOf(kindOf(one));
  return (one) => (fresh.has(one.id) && !own.has(one.id) ? 0 : kinds.indexOf(kindOf(one)));
}

export function kindOf({ type }: Signatory): Kind {
  return type === 'organization' || type === 'person' ? type : 'other';
}
