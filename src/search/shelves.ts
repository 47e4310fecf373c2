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
  /** The rows as they came, as long as they are few. */
  readonly #few: number[] = [];
  #isFew = true;
  readonly #counts: number[];
  /** For each shelf its rows in order, as far as the list was looked through. */
  readonly #inOrder: number[][];
  #looked = 0;

  /** @param room so many rows there are at most */
  constructor(shelves: number, room: number, sorted: Sorted | undefined) {
    this.#shelfOf = new Uint8Array(room);
    this.#counts = new Array<number>(shelves).fill(0);
    this.#inOrder = this.#counts.map(() => []);
    this.#sorted = sorted;
  }

  /** Puts a row that is on no shelf yet. */
  put(row: number, shelf: number): void {
    this.#shelfOf[row] = shelf + 1;
    this.#counts[shelf] = (this.#counts[shelf] as number) + 1;
    if (!this.#isFew) return;
    this.#few.push(row);
    this.#isFew = this.#few.length * fewOf < this.#shelfOf.length;
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
        const rows = this.#first(one, to - before);
        for (let at = Math.max(0, from - before); at < Math.min(count, to - before); at++) {
          taken.push(rows[at] as number);
        }
      }
      before += count;
    }
    return taken;
  }

  /** The rows of a shelf in order: the first ones, so many at least. */
  #first(shelf: number, wanted: number): readonly number[] {
    const count = Math.min(wanted, this.#counts[shelf] as number);
    const rows = this.#inOrder[shelf] as number[];
    if (rows.length < count) {
      if (this.#isFew) this.#lookThrough(this.#fewInOrder());
      else this.#lookThrough(this.#sorted?.rows, rows, count);
    }
    return rows;
  }

  #fewInOrder(): readonly number[] {
    const { places, rows } = this.#sorted ?? {};
    if (!places || !rows) return this.#few.slice().sort((one, other) => one - other);
    const wanted = Uint32Array.from(this.#few, (row) => places[row] as number).sort();
    return [...wanted].map((place) => rows[place] as number);
  }

  /** Puts each row that it passes behind the others of its shelf, until one shelf has enough. */
  #lookThrough(list: ArrayLike<number> | undefined, rows?: readonly number[], count = Infinity): void {
    const length = list?.length ?? this.#shelfOf.length;
    while (this.#looked < length && !(rows && rows.length >= count)) {
      const row = list ? (list[this.#looked] as number) : this.#looked;
      this.#looked++;
      const shelf = this.#shelfOf[row] as number;
      if (shelf) (this.#inOrder[shelf - 1] as number[]).push(row);
    }
  }
}
