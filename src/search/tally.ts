/** The words of a name have their own places, so many; whatever stands elsewhere has the last. */
export const placesOfName = 15;

/** What a search has found; good until the next one. */
interface Sum {
  readonly standings: Uint8Array;
  readonly rows: Uint32Array;
}

/**
 * Counts for each row which words of a query it has, and whether they follow one another in the name. It is kept
 * from search to search, and touches no row that has none.
 */
export class Tally {
  /** For so many rows. */
  readonly room: number;
  readonly #standings: Uint8Array;
  readonly #words: Uint8Array;
  readonly #wordsOfName: Uint8Array;
  /** For each row one bit per place where the words so far end that follow one another; and where whole ones do. */
  readonly #phrases: Uint16Array;
  readonly #nextPhrases: Uint16Array;
  readonly #whole: Uint16Array;
  readonly #nextWhole: Uint16Array;
  /** The rows that have the first word. */
  readonly #touched: Uint32Array;
  #count = 0;

  constructor(room: number) {
    this.room = room;
    this.#standings = new Uint8Array(room);
    this.#words = new Uint8Array(room);
    this.#wordsOfName = new Uint8Array(room);
    this.#phrases = new Uint16Array(room);
    this.#nextPhrases = new Uint16Array(room);
    this.#whole = new Uint16Array(room);
    this.#nextWhole = new Uint16Array(room);
    this.#touched = new Uint32Array(room);
  }

  /** Begins a search. */
  clear(): void {
    for (let at = 0; at < this.#count; at++) {
      const row = this.#touched[at] as number;
      this.#standings[row] = 0;
      this.#words[row] = 0;
      this.#wordsOfName[row] = 0;
      this.#phrases[row] = 0;
      this.#whole[row] = 0;
    }
    this.#count = 0;
  }

  /** Notes the rows of some places for the only word of a query: there is nothing that could follow. */
  noteOnly(places: Uint32Array, from: number, to: number, whole: boolean): void {
    const inName = whole ? 4 : 3;
    for (let at = from; at < to; at++) {
      const place = places[at] as number;
      const row = place >>> 4;
      const known = this.#standings[row] as number;
      const standing = (place & placesOfName) === placesOfName ? 1 : inName;
      if (!known) this.#touched[this.#count++] = row;
      if (standing > known) this.#standings[row] = standing;
    }
  }

  /** Notes the rows of some places for one of several words, by its number. */
  note(places: Uint32Array, from: number, to: number, word: number, whole: boolean): void {
    for (let at = from; at < to; at++) {
      const place = places[at] as number;
      const row = place >>> 4;
      const words = this.#words[row] as number;
      if (words < word) continue;
      if (!words) this.#touched[this.#count++] = row;
      this.#words[row] = word + 1;
      const position = place & placesOfName;
      if (position === placesOfName) continue;
      if ((this.#wordsOfName[row] as number) >= word) this.#wordsOfName[row] = word + 1;
      // Before the first word every place is the right one.
      const before = 1 << (position - 1);
      const bit = 1 << position;
      if (!word || (this.#phrases[row] as number) & before) {
        this.#nextPhrases[row] = (this.#nextPhrases[row] as number) | bit;
      }
      if (whole && (!word || (this.#whole[row] as number) & before)) {
        this.#nextWhole[row] = (this.#nextWhole[row] as number) | bit;
      }
    }
  }

  /** Goes on to the next word. */
  turn(): void {
    for (let at = 0; at < this.#count; at++) {
      const row = this.#touched[at] as number;
      this.#phrases[row] = this.#nextPhrases[row] as number;
      this.#whole[row] = this.#nextWhole[row] as number;
      this.#nextPhrases[row] = 0;
      this.#nextWhole[row] = 0;
    }
  }

  /** Says how each row stands after so many words. */
  sum(words: number): Sum {
    const found = words > 1 ? this.#weigh(words) : this.#count;
    return { standings: this.#standings, rows: this.#touched.subarray(0, found) };
  }

  /** @returns how many rows have all words */
  #weigh(words: number): number {
    let found = 0;
    for (let at = 0; at < this.#count; at++) {
      const row = this.#touched[at] as number;
      if (this.#words[row] !== words) continue;
      this.#standings[row] =
        1 +
        Number(this.#wordsOfName[row] === words) +
        Number(this.#phrases[row] !== 0) +
        Number(this.#whole[row] !== 0);
      // Those that are found come first among those that were touched.
      this.#touched[at] = this.#touched[found] as number;
      this.#touched[found++] = row;
    }
    return found;
  }

  /** Where nothing is found. */
  none(): Sum {
    this.clear();
    return this.sum(0);
  }
}
