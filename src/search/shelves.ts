/** The rows in the order in which they are shown, and the place of each in it. */
export interface Sorted {
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
}

/** One row in so many is few: these are sorted, where of more the whole list is looked through. */
const fewOf = 32;

/**
 * Rows on shelves, one after the other. To put one there costs next to nothing; in order are only those that are
 * taken, since of ten thousand rows that answer a key twenty are shown in its frame.
 */
export class Shelves {
  readonly #sorted: Sorted | undefined;
  /** For each row the number of its shelf and one more; nought where it is on none. */
  readonly #shelfOf: Uint8Array;
  readonly #rows: number[] = [];
  readonly #counts: number[];
  /** For each shelf its rows in order, as far as they were wanted, and the place up to which was looked. */
  readonly #inOrder: { rows: readonly number[]; looked: number }[];

  /** @param room so many rows there are at most */
  constructor(shelves: number, room: number, sorted: Sorted | undefined) {
    this.#shelfOf = new Uint8Array(room);
    this.#counts = new Array<number>(shelves).fill(0);
    this.#inOrder = this.#counts.map(() => ({ rows: [], looked: 0 }));
    this.#sorted = sorted;
  }

  /** Puts a row that is on no shelf yet. */
  put(row: number, shelf: number): void {
    this.#shelfOf[row] = shelf + 1;
    this.#counts[shelf] = (this.#counts[shelf] as number) + 1;
    this.#rows.push(row);
  }

  /** How many rows some shelves have. */
  count(shelf: number, end: number): number {
    return this.#counts.slice(shelf, end).reduce((sum, count) => sum + count, 0);
  }

  /** Some of the rows of some shelves, those of each in order. */
  slice(shelf: number, end: number, from: number, to: number): readonly number[] {
    const taken: number[] = [];
    let before = 0;
    for (let one = shelf; one < end; one++) {
      const count = this.#counts[one] as number;
      if (before < to && before + count > from) {
        for (const row of this.#first(one, to - before).slice(Math.max(0, from - before))) taken.push(row);
      }
      before += count;
    }
    return taken;
  }

  /** The first rows of a shelf. */
  #first(shelf: number, wanted: number): readonly number[] {
    const count = Math.min(wanted, this.#counts[shelf] as number);
    const known = this.#inOrder[shelf] as { rows: readonly number[]; looked: number };
    if (known.rows.length < count) {
      if (this.#rows.length * fewOf < this.#shelfOf.length) known.rows = this.#fewInOrder(shelf);
      else this.#lookFurther(shelf, known, count);
    }
    return known.rows.slice(0, count);
  }

  #fewInOrder(shelf: number): readonly number[] {
    const sorted = this.#sorted;
    const rows = Uint32Array.from(this.#rows.filter((row) => this.#shelfOf[row] === shelf + 1));
    if (!sorted) return [...rows.sort()];
    return [...rows.map((row) => sorted.places[row] as number).sort()].map(
      (place) => sorted.rows[place] as number,
    );
  }

  #lookFurther(shelf: number, known: { rows: readonly number[]; looked: number }, wanted: number): void {
    const rows = [...known.rows];
    while (rows.length < wanted) {
      const row = this.#sorted ? (this.#sorted.rows[known.looked] as number) : known.looked;
      known.looked++;
      if (this.#shelfOf[row] === shelf + 1) rows.push(row);
    }
    known.rows = rows;
  }
}
