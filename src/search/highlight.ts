import { foldWithPlaces } from './fold.ts';
import type { Query } from './query.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Takes a text apart into pieces that were found and pieces that were not, in the original spelling. A hit
 * ends before a whole character and its accents, never inside.
 */
export function highlight(original: string, query: Query): readonly Piece[] {
  const { text, from } = foldWithPlaces(original);
  const hit = new Set<number>();
  for (const word of query) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      for (let unit = at + 1; unit < at + word.length; unit++) hit.add(from[unit] as number);
    }
  }
  const pieces: { text: string; hit: boolean }[] = [];
  let index = 0;
  for (const character of original) {
    const last = pieces[pieces.length - 1];
    // An accent belongs to the letter before it.
    const isHit: boolean = hit.has(index) || (last?.hit === true && /\p{M}/u.test(character));
    if (last && last.hit === isHit) last.text += character;
    else pieces.push({ text: character, hit: isHit });
    index += character.length;
  }
  return pieces;
}
