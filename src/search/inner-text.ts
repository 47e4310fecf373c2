import { firstOf } from './first-of.ts';

/** So many words beside each other make a block. */
const wordsOfBlock = 32;
/** Three letters that follow one another are one of so many kinds. */
const kinds = 4_096;
const lettersOfKind = 3;
/** Fewer words are looked through one after the other as soon. */
const many = 4_096;

/**
 * Words in one string, in which what stands inside a word is found at once. For each kind of three letters it is
 * known which blocks of words have them, so that only those blocks are looked through that may have all letters of a
 * text.
 */
export class InnerText {
  /** Every word with a line end after it. */
  readonly #all: string;
  /** Where each word begins; and the end of all. */
  readonly #starts: Uint32Array;
  /** For each kind one bit per block. */
  readonly #blocks: Uint32Array;
  /** So many numbers of `#blocks` belong to a kind. */
  readonly #width: number;

  private constructor(all: string, starts: Uint32Array, blocks: Uint32Array) {
    this.#all = all;
    this.#starts = starts;
    this.#blocks = blocks;
    this.#width = blocks.length / kinds;
  }

  /**
   * Takes in words step by step, so that others have their turn meanwhile.
   * @returns `undefined` where there are too few to be worth it
   */
  static *of(words: readonly string[]): Generator<undefined, InnerText | undefined> {
    if (words.length < many) return undefined;
    const starts = new Uint32Array(words.length + 1);
    const width = Math.ceil(words.length / wordsOfBlock / 32);
    const blocks = new Uint32Array(kinds * width);
    const all = `${words.join('\n')}\n`;
    yield;
    let at = 0;
    for (let number = 0; number < words.length; number++) {
      const { length } = words[number] as string;
      const block = Math.floor(number / wordsOfBlock);
      const end = at + length;
      for (; at <= end - lettersOfKind; at++) {
        const place = kindAt(all, at) * width + (block >>> 5);
        blocks[place] = (blocks[place] as number) | (1 << (block & 31));
      }
      at = end + 1;
      starts[number + 1] = at;
      if (number % 1_024 === 0) yield;
    }
    return new InnerText(all, starts, blocks);
  }

  /** The numbers of the words that have a text anywhere in them. */
  wordsWith(text: string): readonly number[] {
    const found: number[] = [];
    // Blocks beside each other are looked through in one go.
    let first = 0;
    let end = 0;
    for (const block of this.#blocksFor(text)) {
      if (block > end) {
        this.#lookThrough(first, end, text, found);
        first = block;
      }
      end = block + 1;
    }
    this.#lookThrough(first, end, text, found);
    return found;
  }

  /** The blocks that have every three letters of a text, one after the other. */
  *#blocksFor(text: string): Generator<number> {
    for (let part = 0; part < this.#width; part++) {
      let bits = -1;
      for (let at = 0; bits && at <= text.length - lettersOfKind; at++) {
        bits &= this.#blocks[kindAt(text, at) * this.#width + part] as number;
      }
      for (; bits; bits &= bits - 1) yield part * 32 + 31 - Math.clz32(bits & -bits);
    }
  }

  #lookThrough(first: number, end: number, text: string, found: number[]): void {
    const last = Math.min(end * wordsOfBlock, this.#starts.length - 1);
    let word = first * wordsOfBlock;
    if (word >= last) return;
    const from = this.#starts[word] as number;
    // Cut out, so that the search ends where the blocks do.
    const cut = this.#all.slice(from, this.#starts[last]);
    for (let at = cut.indexOf(text); at >= 0; at = cut.indexOf(text, (this.#starts[word] as number) - from)) {
      word = this.#wordAfter(from + at, word, last);
      found.push(word - 1);
    }
  }

  /** @param word one that is not further on; most often it is near */
  #wordAfter(at: number, word: number, last: number): number {
    const starts = this.#starts;
    let step = 1;
    while (word + step < last && (starts[word + step] as number) <= at) step *= 2;
    return firstOf(word + (step >> 1), Math.min(word + step, last), (one) => (starts[one] as number) > at);
  }
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2);
  return (code ^ (code >>> 12)) & (kinds - 1);
}
