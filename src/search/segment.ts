/** A row that has a word, and where in it: sixteen times the row, and the word's number or fifteen. */
export type Place = number;

/** Words that stand beside each other in a segment, from the first up to but without the last. */
export type Range = readonly [from: number, to: number];

/** What words begin with that are one typing mistake away. */
export interface Forgiven {
  readonly range: Range;
  /** What the words of the range have in common. */
  readonly beginning: string;
}

/** A mistake at the very end says nothing: so many right letters have to follow where the word goes on. */
const lettersAfterMistake = 2;
/** So many words are merged in one go. */
const wordsOfStep = 256;

/**
 * Distinct words in the order of their UTF-16 units, each with the places where it stands. The words are one string,
 * and the places of words beside each other stand beside each other, so that a beginning is two binary searches and
 * one stretch of places, and a hundred thousand names take a few megabytes.
 */
export class Segment {
  /** Every word with a line end after it. */
  readonly #text: string;
  /** Where each word begins in the text; and the text's end. */
  readonly #starts: Uint32Array;
  /** Where each word's places begin; and their number. */
  readonly #firsts: Uint32Array;
  readonly places: Uint32Array;

  private constructor(text: string, starts: Uint32Array, firsts: Uint32Array, places: Uint32Array) {
    this.#text = text;
    this.#starts = starts;
    this.#firsts = firsts;
    this.places = places;
  }

  static of(words: ReadonlyMap<string, readonly Place[]>): Segment {
    const sorted = [...words.keys()].sort();
    const starts = new Uint32Array(sorted.length + 1);
    const firsts = new Uint32Array(sorted.length + 1);
    const places: number[] = [];
    sorted.forEach((word, index) => {
      for (const place of words.get(word) ?? []) places.push(place);
      starts[index + 1] = (starts[index] as number) + word.length + 1;
      firsts[index + 1] = places.length;
    });
    const text = sorted.length ? `${sorted.join('\n')}\n` : '';
    return new Segment(text, starts, firsts, Uint32Array.from(places));
  }

  /** Two segments in one, step by step, so that others have their turn meanwhile. */
  static *merge(one: Segment, other: Segment): Generator<undefined, Segment> {
    const count = one.length + other.length;
    const starts = new Uint32Array(count + 1);
    const firsts = new Uint32Array(count + 1);
    const places = new Uint32Array(one.places.length + other.places.length);
    const pieces: string[] = [];
    let [i, j, length, at, placed] = [0, 0, 0, 0, 0];
    while (i < one.length || j < other.length) {
      const order = i < one.length ? (j < other.length ? one.#compare(i, other, j) : -1) : 1;
      const [from, index] = order > 0 ? [other, j] : [one, i];
      const [start, end] = [from.#starts[index] as number, from.#starts[index + 1] as number];
      pieces.push(from.#text.slice(start, end));
      if (order <= 0) placed = one.#copyPlaces(i++, places, placed);
      if (order >= 0) placed = other.#copyPlaces(j++, places, placed);
      starts[++length] = at += end - start;
      firsts[length] = placed;
      if (length % wordsOfStep === 0) yield;
    }
    const cut = length + 1;
    return new Segment(pieces.join(''), starts.slice(0, cut), firsts.slice(0, cut), places);
  }

  /** How many words it has. */
  get length(): number {
    return this.#starts.length - 1;
  }

  /** From where to where the places of words stand in `places`. */
  placesOf([from, to]: Range): readonly [from: number, to: number] {
    return [this.#firsts[from] ?? 0, this.#firsts[to] ?? 0];
  }

  /** The words with a beginning. */
  range(beginning: string): Range {
    const from = this.#search(0, this.length, (word) => this.#begins(word, beginning) >= 0);
    return [from, this.#search(from, this.length, (word) => this.#begins(word, beginning) > 0)];
  }

  /** Whether a word is this one and no longer. */
  is(index: number, word: string): boolean {
    return this.#begins(index, `${word}\n`) === 0;
  }

  /** The words that have a text anywhere in them: from where to where their places stand, one after the other. */
  inside(text: string): readonly number[] {
    const stretches: number[] = [];
    let word = 0;
    for (let at = this.#text.indexOf(text); at >= 0; at = this.#text.indexOf(text, this.#starts[word])) {
      word = this.#wordAfter(at, word);
      const [from, to] = this.placesOf([word - 1, word]);
      if (stretches.at(-1) === from) stretches[stretches.length - 1] = to;
      else stretches.push(from, to);
    }
    return stretches;
  }

  /** @param word one that is not further on; most often it is near */
  #wordAfter(at: number, word: number): number {
    let step = 1;
    while (word + step < this.length && (this.#starts[word + step] as number) <= at) step *= 2;
    const end = Math.min(word + step, this.length);
    return this.#search(word + (step >> 1), end, (one) => (this.#starts[one] as number) > at);
  }

  /**
   * The words that begin with a text but for one letter too much, too few or another one, or two in each other's
   * place. Where the mistake is near the text's end only whole words count.
   */
  forgive(text: string): readonly Forgiven[] {
    const found: Forgiven[] = [];
    /** @param mistake where the letters after the mistake begin in the text, once it was made */
    const walk = ([from, to]: Range, depth: number, at: number, mistake?: number): void => {
      if (from >= to) return;
      if (at >= text.length) {
        const whole = this.#narrow([from, to], depth, 10);
        const range =
          mistake !== undefined && at - mistake < lettersAfterMistake ? whole : ([from, to] as const);
        if (range[0] < range[1]) found.push({ range, beginning: this.#slice(range[0], depth) });
        return;
      }
      const code = text.charCodeAt(at);
      const right = this.#narrow([from, to], depth, code);
      if (mistake !== undefined) {
        walk(right, depth + 1, at + 1, mistake);
        return;
      }
      walk(right, depth + 1, at + 1);
      walk([from, to], depth, at + 1, at + 1);
      const next = text.charCodeAt(at + 1);
      if (at + 1 < text.length && next !== code) {
        walk(this.#narrow(this.#narrow([from, to], depth, next), depth + 1, code), depth + 2, at + 2, at + 2);
      }
      for (const child of this.#children([from, to], depth, code & ~0xff)) {
        if (this.#unit(child[0], depth) !== code) walk(child, depth + 1, at + 1, at + 1);
        walk(child, depth + 1, at, at);
      }
    };
    // What stands in front of a spelling is no letter.
    const lead = /^[a-z]|\p{L}/u.exec(text)?.index ?? 0;
    walk(this.range(text.slice(0, lead)), lead, lead);
    return found;
  }

  /** Of words alike up to a depth those whose next unit is this one. */
  #narrow([from, to]: Range, depth: number, code: number): Range {
    const start = this.#search(from, to, (word) => this.#unit(word, depth) >= code);
    return [start, this.#search(start, to, (word) => this.#unit(word, depth) > code)];
  }

  /** Words alike up to a depth parted by their next letter, as far as it is of the same script. */
  #children(range: Range, depth: number, script: number): readonly Range[] {
    const children: Range[] = [];
    const first = Math.max(script, 0x30);
    const last = this.#search(...range, (word) => this.#unit(word, depth) > (script | 0xff));
    let at = this.#search(range[0], last, (word) => this.#unit(word, depth) >= first);
    while (at < last) {
      const code = this.#unit(at, depth);
      const next = this.#search(at, last, (word) => this.#unit(word, depth) > code);
      children.push([at, next]);
      at = next;
    }
    return children;
  }

  /** The first word of a range for which something holds that holds for all after it. */
  #search(from: number, to: number, holds: (word: number) => boolean): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #unit(word: number, depth: number): number {
    return this.#text.charCodeAt((this.#starts[word] as number) + depth);
  }

  #slice(word: number, length: number): string {
    const start = this.#starts[word] as number;
    return this.#text.slice(start, start + length);
  }

  /** Less than nought where a word comes before what begins so, nought where it does begin so. */
  #begins(word: number, beginning: string): number {
    const start = this.#starts[word] as number;
    for (let at = 0; at < beginning.length; at++) {
      const difference = this.#text.charCodeAt(start + at) - beginning.charCodeAt(at);
      if (difference) return difference;
    }
    return 0;
  }

  /** The line end after a word comes before every letter. */
  #compare(word: number, other: Segment, otherWord: number): number {
    const [start, otherStart] = [this.#starts[word] as number, other.#starts[otherWord] as number];
    for (let at = 0; ; at++) {
      const code = this.#text.charCodeAt(start + at);
      const difference = code - other.#text.charCodeAt(otherStart + at);
      if (difference || code === 10) return difference;
    }
  }

  /** @returns where the next word's places begin */
  #copyPlaces(word: number, to: Uint32Array, at: number): number {
    const end = this.#firsts[word + 1] as number;
    let next = at;
    for (let from = this.#firsts[word] as number; from < end; from++)
      to[next++] = this.places[from] as number;
    return next;
  }
}
