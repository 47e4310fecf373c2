import type { Query, QueryWord } from './query.ts';
import { Segment, type Place, type Range } from './segment.ts';
import { textsIn, type Remembered } from './spellings.ts';

/** What is known of one who signed: the name, and whatever else may be looked for. */
export type Row = readonly [name: string, ...others: readonly string[]];

export interface Found {
  /**
   * For each row how it answers; good until the next search. 0: not at all; from 1 to 4: by something else than the
   * name; by the name; by words of it that follow one another; by whole ones.
   */
  readonly standings: Uint8Array;
  readonly count: number;
  /** What was found in place of what was looked for, where that is something else. */
  readonly query: Query;
  /** A typing mistake was forgiven. */
  readonly forgiven: boolean;
}

/** The words of a name have their own places, so many; whatever stands elsewhere has the last. */
const placesOfName = 15;
/** So many rows make a segment. Sorting their words takes a slow phone no longer than a frame or two. */
const rowsOfSegment = 2_000;
/** From so many letters on a word is looked for inside others, and a mistake in it forgiven. */
const longEnough = { inside: 4, mistake: 5 };

/** Finds rows by the beginnings of their words. Rows may come at any time: what is there is found. */
export class NameIndex {
  #segments: readonly Segment[] = [];
  #count = 0;
  /** For each row what the words so far have found; kept from search to search. */
  #tally = new Tally(0);

  /** How many rows it has. */
  get count(): number {
    return this.#count;
  }

  /** Takes in more rows, in many steps, so that others have their turn meanwhile. */
  *add(rows: Iterable<Row>): Generator<undefined> {
    let places = new Map<string, Place[]>();
    const remembered: Remembered = new Map();
    let next = this.#count;
    for (const row of rows) {
      collect(places, next, row, remembered);
      next++;
      if (next % rowsOfSegment === 0) {
        yield* this.#take(Segment.of(places), next);
        places = new Map();
      }
      yield;
    }
    if (places.size) yield* this.#take(Segment.of(places), next);
    else this.#count = next;
  }

  /** Segments of a kind are merged, so that there are few of them however the rows come. */
  *#take(segment: Segment, count: number): Generator<undefined> {
    this.#segments = [...this.#segments, segment];
    this.#count = count;
    for (;;) {
      const [one, other] = this.#segments.slice(-2);
      if (!one || !other || one.places.length > 2 * other.places.length) return;
      const merged = yield* Segment.merge(one, other);
      this.#segments = [...this.#segments.slice(0, -2), merged];
    }
  }

  /** What answers a query of at least one word. */
  search(query: Query): Found {
    const exactly = (word: QueryWord): readonly Hit[] => [
      ...this.#beginning(word),
      ...(word.inside ? this.#inside(word.text) : []),
    ];
    const exact = query.map(exactly);
    const count = this.#tell(exact);
    if (count) return { standings: this.#tally.standings, count, query, forgiven: false };
    return this.#inWords(query, exact) ?? this.#forgiving(query, exact) ?? this.#nothing(query);
  }

  /** Looks inside words as well. */
  #inWords(query: Query, exact: readonly (readonly Hit[])[]): Found | undefined {
    const inner = query.map((word) => ({
      ...word,
      inside: word.inside || word.text.length >= longEnough.inside,
    }));
    if (inner.every(({ inside }, index) => inside === query[index]?.inside)) return undefined;
    const hits = inner.map(({ text, inside }, index) => [
      ...(exact[index] ?? []),
      ...(inside ? this.#inside(text) : []),
    ]);
    const count = this.#tell(hits);
    return count ? { standings: this.#tally.standings, count, query: inner, forgiven: false } : undefined;
  }

  /** Forgives one mistake in each long word. */
  #forgiving(query: Query, exact: readonly (readonly Hit[])[]): Found | undefined {
    const meant: QueryWord[] = [];
    const hits = query.map((word, index) => {
      const beginnings = new Set(word.beginnings);
      const more: Hit[] = [];
      if (word.text.length >= longEnough.mistake) {
        for (const segment of this.#segments) {
          for (const { range, beginning } of word.beginnings.flatMap((one) => segment.forgive(one))) {
            beginnings.add(beginning);
            more.push({ segment, range, whole: false });
          }
        }
      }
      meant.push({ ...word, beginnings: [...beginnings] });
      return [...(exact[index] ?? []), ...more];
    });
    const count = this.#tell(hits);
    return count ? { standings: this.#tally.standings, count, query: meant, forgiven: true } : undefined;
  }

  #nothing(query: Query): Found {
    this.#tally.standings.fill(0);
    return { standings: this.#tally.standings, count: 0, query, forgiven: false };
  }

  #beginning({ beginnings }: QueryWord): readonly Hit[] {
    const hits: Hit[] = [];
    for (const segment of this.#segments) {
      for (const beginning of beginnings) {
        const range = segment.range(beginning);
        if (range[0] === range[1]) continue;
        const rest: Range = [range[0] + Number(segment.is(range[0], beginning)), range[1]];
        if (rest[0] > range[0]) hits.push({ segment, range: [range[0], rest[0]], whole: true });
        hits.push({ segment, range: rest, whole: false });
      }
    }
    return hits;
  }

  #inside(text: string): readonly Hit[] {
    return this.#segments.flatMap((segment) =>
      segment.inside(text).map((range) => ({ segment, range, whole: false })),
    );
  }

  /** @returns how many rows have all words */
  #tell(words: readonly (readonly Hit[])[]): number {
    if (!words.every(({ length }) => length)) return 0;
    if (this.#tally.rows < this.#count) this.#tally = new Tally(this.#count);
    this.#tally.clear();
    words.forEach((hits, word) => {
      for (const { segment, range, whole } of hits) {
        const [from, to] = segment.placesOf(range);
        this.#tally.note(segment.places, from, to, word, whole);
      }
      this.#tally.turn();
    });
    return this.#tally.sum(words.length);
  }
}

/** Words beside each other that answer a word of the query; `whole` where they have no further letters. */
interface Hit {
  readonly segment: Segment;
  readonly range: Range;
  readonly whole: boolean;
}

function collect(places: Map<string, Place[]>, row: number, texts: Row, remembered: Remembered): void {
  const first = row * (placesOfName + 1);
  for (let field = 0; field < texts.length; field++) {
    const words = textsIn(texts[field] as string, remembered);
    for (let word = 0; word < words.length; word++) {
      const place = first + (field ? placesOfName : Math.min(word, placesOfName - 1));
      for (const spelling of words[word] as readonly string[]) {
        const known = places.get(spelling);
        if (known) known.push(place);
        else places.set(spelling, [place]);
      }
    }
  }
}

/** Counts for each row which words of a query it has, and whether they follow one another in the name. */
class Tally {
  readonly rows: number;
  readonly standings: Uint8Array;
  readonly #words: Uint8Array;
  readonly #wordsOfName: Uint8Array;
  /** For each row one bit per place where the words so far end that follow one another. */
  #phrases: Uint16Array;
  #nextPhrases: Uint16Array;
  #whole: Uint16Array;
  #nextWhole: Uint16Array;

  constructor(rows: number) {
    this.rows = rows;
    this.standings = new Uint8Array(rows);
    this.#words = new Uint8Array(rows);
    this.#wordsOfName = new Uint8Array(rows);
    this.#phrases = new Uint16Array(rows);
    this.#nextPhrases = new Uint16Array(rows);
    this.#whole = new Uint16Array(rows);
    this.#nextWhole = new Uint16Array(rows);
  }

  clear(): void {
    this.#words.fill(0);
    this.#wordsOfName.fill(0);
    this.#nextPhrases.fill(0);
    this.#nextWhole.fill(0);
    // Before the first word every place is the right one.
    this.#phrases.fill(0xffff);
    this.#whole.fill(0xffff);
  }

  /** Notes the rows of some places for a word of the query. */
  note(places: Uint32Array, from: number, to: number, word: number, whole: boolean): void {
    for (let at = from; at < to; at++) {
      const place = places[at] as number;
      const row = place >>> 4;
      const words = this.#words[row] as number;
      if (words < word) continue;
      this.#words[row] = word + 1;
      const position = place & placesOfName;
      if (position === placesOfName) continue;
      if ((this.#wordsOfName[row] as number) >= word) this.#wordsOfName[row] = word + 1;
      const before = word ? 1 << (position - 1) : 1;
      if ((this.#phrases[row] as number) & before)
        this.#nextPhrases[row] = (this.#nextPhrases[row] as number) | (1 << position);
      if (whole && (this.#whole[row] as number) & before)
        this.#nextWhole[row] = (this.#nextWhole[row] as number) | (1 << position);
    }
  }

  /** Goes on to the next word. */
  turn(): void {
    [this.#phrases, this.#nextPhrases] = [this.#nextPhrases, this.#phrases];
    [this.#whole, this.#nextWhole] = [this.#nextWhole, this.#whole];
    this.#nextPhrases.fill(0);
    this.#nextWhole.fill(0);
  }

  /** Says how each row stands after so many words. */
  sum(words: number): number {
    let count = 0;
    for (let row = 0; row < this.rows; row++) {
      const found = this.#words[row] === words;
      count += Number(found);
      this.standings[row] = found
        ? 1 +
          Number(this.#wordsOfName[row] === words) +
          Number(this.#phrases[row] !== 0) +
          Number(this.#whole[row] !== 0)
        : 0;
    }
    return count;
  }
}
