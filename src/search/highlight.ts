import { boundaries } from './graphemes.ts';
import type { Query, QueryWord } from './query.ts';
import { aside, spellingsIn, type Spelling } from './spellings.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** From where to where something was found, in UTF-16 units. */
type Hit = readonly [start: number, end: number];

const plain = /^[\x20-\x7e]*$/;

/**
 * Takes a text apart into pieces that were found and pieces that were not, in the original spelling. A hit is made
 * of whole visible characters.
 */
export function highlight(original: string, query: Query): readonly Piece[] {
  const narrow = knownSpellings(original).flatMap((spelling) =>
    query.flatMap((word) => hitsIn(spelling, word)),
  );
  const starts = narrow.length && !plain.test(original) ? boundaries(original) : undefined;
  const hits = narrow.map((hit) => (starts ? widened(hit, starts) : hit)).sort(([a], [b]) => a - b);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of hits) {
    if (end <= at) continue;
    const last = pieces.at(-1);
    if (start > at) pieces.push({ text: original.slice(at, start), hit: false });
    // Hits that touch are one.
    if (start <= at && last?.hit)
      pieces[pieces.length - 1] = { text: last.text + original.slice(at, end), hit: true };
    else pieces.push({ text: original.slice(Math.max(at, start), end), hit: true });
    at = end;
  }
  if (at < original.length) pieces.push({ text: original.slice(at), hit: false });
  return pieces;
}

const known = new Map<string, readonly Spelling[]>();
const room = 1_000;

/** With every key most of what is shown was shown before. */
function knownSpellings(original: string): readonly Spelling[] {
  let spellings = known.get(original);
  if (!spellings) {
    spellings = spellingsIn(original).flat();
    if (known.size === room) known.clear();
    known.set(original, spellings);
  }
  return spellings;
}

/** Where a spelling of a word answers a word of the query. */
function hitsIn(spelling: Spelling, { text: typed, beginnings, inside }: QueryWord): readonly Hit[] {
  const { text } = spelling;
  const lead = text.startsWith(aside) ? aside.length : 0;
  const hits = beginnings
    .filter((beginning) => text.startsWith(beginning))
    .map((beginning) => lettersOf(spelling, 0, beginning.length - lead));
  if (!inside) return hits;
  for (let at = text.indexOf(typed, lead); at >= 0; at = text.indexOf(typed, at + 1)) {
    hits.push(lettersOf(spelling, at - lead, at - lead + typed.length));
  }
  return hits;
}

/** Where the letters stand in the original that have a part of the spelling. */
function lettersOf({ pieces, letters }: Spelling, from: number, to: number): Hit {
  let [length, start, end] = [0, -1, 0];
  pieces.forEach((piece, index) => {
    const [before, letter] = [length, letters[index]];
    length += piece.length;
    if (!letter || length <= from) return;
    if (start < 0) start = letter.at;
    // A letter that is not heard belongs to the one before.
    if (before < to || (!piece && before === to)) end = letter.end;
  });
  return [start, end];
}

function widened([start, end]: Hit, starts: readonly number[]): Hit {
  const before = starts.filter((one) => one <= start);
  return [before.at(-1) ?? 0, starts.find((one) => one >= end) ?? end];
}
