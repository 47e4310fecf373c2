import { firstOf } from './first-of.ts';
import { InnerText } from './inner-text.ts';

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
 * Distinct words in the order of their UTF-16 units, each with the places where it stands. The places of words
 * beside each other stand beside each other, so that a beginning is two binary searches and one stretch of places,
 * and a hundred thousand names take a few megabytes.
 */
export class Segment {
  readonly #words: readonly string[];
  /** Where each word's places begin; and their number. */
  readonly #firsts: Uint32Array;
  readonly places: Uint32Array;
  readonly #inner: InnerText | undefined;

  private constructor(
    words: readonly string[],
    inner: InnerText | undefined,
    firsts: Uint32Array,
    places: Uint32Array,
  ) {
    this.#words = words;
    this.#inner = inner;
    this.#firsts = firsts;
    this.places = places;
  }

  /** Sorts what was gathered, step by step. */
  static *of({ numbers, words, places }: Gathered): Generator<undefined, Segment> {
    const sorted = [...numbers.keys()].sort();
    yield;
    const firsts = new Uint32Array(sorted.length + 1);
    // How often each word stands, and then where its next place goes.
    const next = new Uint32Array(sorted.length);
    for (const number of words) next[number] = (next[number] as number) + 1;
    let first = 0;
    sorted.forEach((word, index) => {
      const number = numbers.get(word) as number;
      firsts[index] = first;
      const count = next[number] as number;
      next[number] = first;
      first += count;
    });
    firsts[sorted.length] = first;
    const inOrder = new Uint32Array(first);
    words.forEach((number, index) => {
      const at = next[number] as number;
      inOrder[at] = places[index] as number;
      next[number] = at + 1;
    });
    return new Segment(sorted, yield* InnerText.of(sorted), firsts, inOrder);
  }

  /** Two segments in one, step by step, so that others have their turn meanwhile. */
  static *merge(one: Segment, other: Segment): Generator<undefined, Segment> {
    const firsts = new Uint32Array(one.length + other.length + 1);
    const places = new Uint32Array(one.places.length + other.places.length);
    const words: string[] = [];
    let [i, j, placed] = [0, 0, 0];
    while (i < one.length || j < other.length) {
      const word = one.#words[i];
      const otherWord = other.#words[j];
      const isOne = otherWord === undefined || (word !== undefined && word <= otherWord);
      const isOther = word === undefined || (otherWord !== undefined && otherWord <= word);
      words.push((isOne ? word : otherWord) as string);
      if (isOne) placed = one.#copyPlaces(i++, places, placed);
      if (isOther) placed = other.#copyPlaces(j++, places, placed);
      firsts[words.length] = placed;
      if (words.length % wordsOfStep === 0) yield;
    }
    return new Segment(words, yield* InnerText.of(words), firsts.slice(0, words.length + 1), places);
  }

  /** How many words it has. */
  get length(): number {
    return this.#words.length;
  }

  /** From where to where the places of words stand in `places`. */
  placesOf([from, to]: Range): readonly [from: number, to: number] {
    return [this.#firsts[from] ?? 0, this.#firsts[to] ?? 0];
  }

  /** The words with a beginning. */
  range(beginning: string): Range {
    const from = this.#search(0, this.length, (word) => word >= beginning);
    // A beginning of a word comes before it, and all words with it follow one another.
    return [from, this.#search(from, this.length, (word) => !word.startsWith(beginning))];
  }

  /** Whether a word is this one and no longer. */
  is(index: number, word: string): boolean {
    return this.#words[index] === word;
  }

  /** The words that have a text anywhere in them: from where to where their places stand, one after the other. */
  inside(text: string): readonly number[] {
    const stretches: number[] = [];
    for (const word of this.#inner?.wordsWith(text) ?? numbersWith(this.#words, text)) {
      const [from, to] = this.placesOf([word, word + 1]);
      if (stretches.at(-1) === from) stretches[stretches.length - 1] = to;
      else stretches.push(from, to);
    }
    return stretches;
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
    const start = this.#search(from, to, (word) => unit(word, depth) >= code);
    return [start, this.#search(start, to, (word) => unit(word, depth) > code)];
  }

  /** Words alike up to a depth parted by their next letter, as far as it is of the same script. */
  #children(range: Range, depth: number, script: number): readonly Range[] {
    const children: Range[] = [];
    const first = Math.max(script, 0x30);
    const last = this.#search(...range, (word) => unit(word, depth) > (script | 0xff));
    let at = this.#search(range[0], last, (word) => unit(word, depth) >= first);
    while (at < last) {
      const code = this.#unit(at, depth);
      const next = this.#search(at, last, (word) => unit(word, depth) > code);
      children.push([at, next]);
      at = next;
    }
    return children;
  }

  /** The first word of a range for which something holds that holds for all after it. */
  #search(from: number, to: number, holds: (word: string) => boolean): number {
    return firstOf(from, to, (index) => holds(this.#words[index] as string));
  }

  #unit(word: number, depth: number): number {
    return unit(this.#words[word] as string, depth);
  }

  #slice(word: number, length: number): string {
    return (this.#words[word] as string).slice(0, length);
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

/** Words as they come, each with a number, and one after the other which of them stands where. */
export interface Gathered {
  readonly numbers: ReadonlyMap<string, number>;
  readonly words: readonly number[];
  readonly places: readonly Place[];
}

function numbersWith(words: readonly string[], text: string): readonly number[] {
  const numbers: number[] = [];
  for (let number = 0; number < words.length; number++) {
    if ((words[number] as string).includes(text)) numbers.push(number);
  }
  return numbers;
}

/** After its last letter a word has the line end, which comes before every letter. */
function unit(word: string, depth: number): number {
  return depth < word.length ? word.charCodeAt(depth) : 10;
}
