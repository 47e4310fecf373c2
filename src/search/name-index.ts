import type { Query, QueryWord } from './query.ts';
import { Segment, type Gathered, type Place } from './segment.ts';
import { textsIn, unparted, type Remembered } from './spellings.ts';
import { placesOfName, Tally } from './tally.ts';

/** What is known of one who signed: the name, and whatever else may be looked for. */
export type Row = readonly [name: string, ...others: readonly string[]];

export interface Found {
  /**
   * For each row how it answers; good until the next search. 0: not at all; from 1 to 4: by something else than the
   * name; by the name; by words of it that follow one another; by whole ones.
   */
  readonly standings: Uint8Array;
  /** Those that answer, in no order; good until the next search. */
  readonly rows: Uint32Array;
  /** What was found in place of what was looked for, where that is something else. */
  readonly query: Query;
  /** A typing mistake was forgiven. */
  readonly forgiven: boolean;
}

/** So many rows make a segment. Sorting their words takes a slow phone no longer than a frame or two. */
const rowsOfSegment = 4_000;
/** From so many letters on a word is looked for inside others, and a mistake in it forgiven. */
const longEnough = { inside: 4, mistake: 5 };

/** Finds rows by the beginnings of their words. Rows may come at any time: what is there is found. */
export class NameIndex {
  /** For each kind of words. */
  #segments: readonly (readonly Segment[])[] = kinds.map(() => []);
  #count = 0;
  #tally = new Tally(0);

  /** How many rows it has. */
  get count(): number {
    return this.#count;
  }

  /** Takes in more rows, in many steps, so that others have their turn meanwhile. */
  *add(rows: Iterable<Row>): Generator<undefined> {
    const remembered: Remembered = new Map();
    let gathered = kinds.map(() => new Gathering());
    let next = this.#count;
    for (const row of rows) {
      collect(gathered, next, row, remembered);
      next++;
      if (next % rowsOfSegment === 0) {
        yield* this.#take(gathered, next);
        gathered = kinds.map(() => new Gathering());
      }
      yield;
    }
    yield* this.#take(gathered, next);
  }

  /** Segments of a kind are merged, so that there are few of them however the rows come. */
  *#take(gathered: readonly Gathering[], count: number): Generator<undefined> {
    const segments = [...this.#segments];
    let kind = 0;
    for (const words of gathered) {
      if (words.numbers.size) segments[kind] = [...(segments[kind] ?? []), yield* Segment.of(words)];
      kind++;
      yield;
    }
    this.#segments = segments;
    this.#count = count;
    for (const kind of kinds.keys()) {
      for (;;) {
        const of = this.#segments[kind] ?? [];
        const [one, other] = of.slice(-2);
        if (!one || !other || one.places.length > 2 * other.places.length) break;
        const merged = [...of.slice(0, -2), yield* Segment.merge(one, other)];
        this.#segments = this.#segments.map((others, index) => (index === kind ? merged : others));
      }
    }
  }

  /** What answers a query of at least one word. */
  search(query: Query): Found {
    const exact = query.map((word) => [
      ...this.#beginning(word),
      ...(word.inside ? this.#inside(word.text) : []),
    ]);
    return (
      this.#found(exact, query, false) ??
      this.#inWords(query, exact) ??
      this.#forgiving(query, exact) ?? { ...this.#tally.none(), query, forgiven: false }
    );
  }

  /** Looks inside words as well. */
  #inWords(query: Query, exact: readonly (readonly Hit[])[]): Found | undefined {
    const inner = query.map((word) => ({
      ...word,
      inside: word.inside || word.text.length >= longEnough.inside,
    }));
    if (inner.every(({ inside }, index) => inside === query[index]?.inside)) return undefined;
    const hits: (readonly Hit[])[] = [];
    for (const { text, inside } of inner) {
      const ofWord = [...(exact[hits.length] ?? []), ...(inside ? this.#inside(text) : [])];
      // Where one word is nowhere, it does not matter where the others are.
      if (!ofWord.length) return undefined;
      hits.push(ofWord);
    }
    return this.#found(hits, inner, false);
  }

  /** Forgives one mistake in each long word. */
  #forgiving(query: Query, exact: readonly (readonly Hit[])[]): Found | undefined {
    const meant: QueryWord[] = [];
    const hits: (readonly Hit[])[] = [];
    for (const word of query) {
      const beginnings = new Set(word.beginnings);
      const ofWord = [...(exact[hits.length] ?? [])];
      for (const one of word.text.length < longEnough.mistake ? [] : word.beginnings) {
        for (const segment of this.#segments[kindOf(one)] ?? []) {
          for (const { range, beginning } of segment.forgive(one)) {
            beginnings.add(beginning);
            ofWord.push({ segment, stretches: segment.placesOf(range), whole: false });
          }
        }
      }
      if (!ofWord.length) return undefined;
      meant.push({ ...word, beginnings: [...beginnings] });
      hits.push(ofWord);
    }
    return this.#found(hits, meant, true);
  }

  #beginning({ beginnings }: QueryWord): readonly Hit[] {
    const hits: Hit[] = [];
    for (const segment of this.#segments.flat()) {
      for (const beginning of beginnings) {
        const [first, end] = segment.range(beginning);
        if (first === end) continue;
        const rest = first + Number(segment.is(first, beginning));
        if (rest > first) hits.push({ segment, stretches: segment.placesOf([first, rest]), whole: true });
        if (end > rest) hits.push({ segment, stretches: segment.placesOf([rest, end]), whole: false });
      }
    }
    return hits;
  }

  #inside(text: string): readonly Hit[] {
    const segments = this.#segments[kindOf(text)] ?? [];
    return segments
      .map((segment) => ({ segment, stretches: segment.inside(text), whole: false }))
      .filter(({ stretches }) => stretches.length);
  }

  /** @returns the rows that have all words, `undefined` where there are none */
  #found(words: readonly (readonly Hit[])[], query: Query, forgiven: boolean): Found | undefined {
    if (!words.every(({ length }) => length)) return undefined;
    if (this.#tally.room < this.#count) this.#tally = new Tally(this.#count);
    this.#tally.clear();
    words.forEach((hits, word) => {
      for (const { segment, stretches, whole } of hits) {
        for (let at = 0; at < stretches.length; at += 2) {
          const [from, to] = [stretches[at] as number, stretches[at + 1] as number];
          if (words.length > 1) this.#tally.note(segment.places, from, to, word, whole);
          else this.#tally.noteOnly(segment.places, from, to, whole);
        }
      }
      if (words.length > 1) this.#tally.turn();
    });
    const found = this.#tally.sum(words.length);
    return found.rows.length ? { ...found, query, forgiven } : undefined;
  }
}

/** Words that answer a word of the query; `whole` where they have no further letters. */
interface Hit {
  readonly segment: Segment;
  /** From where to where their places stand in the segment's, one after the other. */
  readonly stretches: readonly number[];
  readonly whole: boolean;
}

/**
 * Words in Latin letters, of which each unit takes a byte of memory; words of scripts without spaces, inside which
 * is always looked; all others. What is looked for inside words is looked for among those of its kind.
 */
const kinds = ['latin', 'unparted', 'other'] as const;
const latin = /^[\0-\xff]*$/;

function kindOf(word: string): number {
  return latin.test(word) ? 0 : unparted.test(word) ? 1 : 2;
}

/** The words of some rows, as they come. */
class Gathering implements Gathered {
  readonly numbers = new Map<string, number>();
  readonly words: number[] = [];
  readonly places: Place[] = [];

  add(word: string, place: Place): void {
    let number = this.numbers.get(word);
    if (number === undefined) this.numbers.set(word, (number = this.numbers.size));
    this.words.push(number);
    this.places.push(place);
  }
}

function collect(gathered: readonly Gathering[], row: number, texts: Row, remembered: Remembered): void {
  const first = row * (placesOfName + 1);
  for (let field = 0; field < texts.length; field++) {
    const words = textsIn(texts[field] as string, remembered);
    for (let word = 0; word < words.length; word++) {
      const place = first + (field ? placesOfName : Math.min(word, placesOfName - 1));
      for (const spelling of words[word] as readonly string[])
        gathered[kindOf(spelling)]?.add(spelling, place);
    }
  }
}
