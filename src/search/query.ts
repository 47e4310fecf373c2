import { wordsIn, type Word } from './fold.ts';
import { aside, combinations, isJoined, unparted } from './spellings.ts';
import { latinSpellings, sounds } from './transliterate.ts';

/** A word that is looked for. */
export interface QueryWord {
  /** As it is folded. */
  readonly text: string;
  /** What the word of a name may begin with, as `spellingsIn` has it. */
  readonly beginnings: readonly string[];
  /** It may stand inside a word as well. */
  readonly inside: boolean;
}

/** What a visitor looks for. Empty: everything. */
export type Query = readonly QueryWord[];

/** Reads what was typed. Words may come in any order, each as the beginning of a word. */
export function parseQuery(typed: string): Query {
  const words = wordsIn(typed);
  const own = words.map(({ letters }) => letters.map(({ text }) => text).join(''));
  return words.map((word, index) => {
    const text = own[index] ?? '';
    const beginnings = new Set(beginningsOf(word, text));
    // A name may have in one word what was typed with a hyphen.
    for (let from = index; isJoined(words, from); from--) {
      beginnings.add(own.slice(from - 1, index + 1).join(''));
    }
    return { text, beginnings: [...beginnings], inside: unparted.test(text) };
  });
}

function beginningsOf({ letters }: Word, text: string): readonly string[] {
  const [, ...others] = combinations(letters);
  const latin = latinSpellings(letters.map(({ spoken }) => spoken));
  const isLatin = /^[a-z]/.test(text);
  return [
    text,
    aside + text,
    ...(isLatin ? [aside + sounds([text]).join('')] : []),
    ...others.map((pieces) => pieces.join('')),
    ...latin.flatMap((pieces) => endingsOf(pieces.join(''))),
  ];
}

/** Russian and Ukrainian names that end in two such letters are written with others, or with one of them. */
function endingsOf(latin: string): readonly string[] {
  const [, stem] = /^(.{3,})[iy][iy]$/.exec(latin) ?? [];
  return stem === undefined ? [latin] : [`${stem}i`, `${stem}y`];
}
