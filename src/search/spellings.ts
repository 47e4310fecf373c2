import type { Letter, Word } from './fold.ts';
import { wordsIn } from './fold.ts';
import { latinSpellings, sounds } from './transliterate.ts';

/** Stands before a spelling that is not the word's own: of two words one at least has to be spelled as written. */
export const aside = '~';

/** One way to find a word. */
export interface Spelling {
  readonly text: string;
  /** The part of `text` that each of `letters` has. */
  readonly pieces: readonly string[];
  readonly letters: readonly Letter[];
}

/** Letters that may all be replaced at once, or one by one where they are few. */
const fewLetters = 3;
/** An article or a preposition before an apostrophe is not longer. */
const longestElision = 4;
/** Scripts whose words are not parted by spaces. */
export const unparted =
  /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

const textOf = ({ text }: Letter): string => text;

/** A word's letters in every combination of what is written for them, the first one as it is folded. */
export function combinations(letters: readonly Letter[]): readonly (readonly string[])[] {
  if (!letters.some(({ also }) => also)) return [letters.map(textOf)];
  const places = letters.flatMap(({ also }, index) => (also ? [index] : []));
  const replaced = (which: number): readonly string[] =>
    letters.map((letter, index) => ((which >> places.indexOf(index)) & 1 && letter.also) || letter.text);
  if (places.length > fewLetters) return [letters.map(textOf), letters.map(({ also, text }) => also ?? text)];
  const ways = [];
  for (let which = 0; which < 1 << places.length; which++) ways.push(replaced(which));
  return ways;
}

/** Every way to find a word of a name, its own first, the others with `aside` in front. */
function spellingsOf(word: Word): readonly Spelling[] {
  const { letters } = word;
  const [own = [], ...others] = combinations(letters);
  const latin = latinSpellings(letters.map(({ spoken }) => spoken)).map(sounds);
  const spellings = [{ text: own.join(''), pieces: own, letters }];
  const seen = new Set<string>();
  const add = (pieces: readonly string[], of = letters): void => {
    const text = aside + pieces.join('');
    if (!seen.has(text)) spellings.push({ text, pieces, letters: of });
    seen.add(text);
  };
  for (const pieces of [...others, ...latin]) add(pieces);
  const elided = letters.findIndex((letter) => letter.elided);
  if (elided > 0 && elided <= longestElision && /^[a-z]/.test(own[elided] ?? '')) {
    add(own.slice(elided), letters.slice(elided));
  }
  // The Arabic article is one with its word, and not everyone begins with it.
  if (letters.length > 4 && own[0] === 'ا' && own[1] === 'ل') add(own.slice(2), letters.slice(2));
  return spellings;
}

/** The ways to find each word of a text; where words may as well be written as one, the first has that too. */
export function spellingsIn(text: string): readonly (readonly Spelling[])[] {
  const words = wordsIn(text);
  return words.map((word, index) => {
    const spellings = spellingsOf(word);
    const run = isJoined(words, index) ? [] : runFrom(words, index);
    if (run.length < 2) return spellings;
    const letters = run.flatMap((one) => one.letters);
    const pieces = letters.map(textOf);
    return [...spellings, { text: aside + pieces.join(''), pieces, letters }];
  });
}

const plain = /^[\x20-\x26\x28-\x2c\x2e-\x5f\x61-\x7e]*$/;

/** What is remembered of texts and parts of them that come again and again, as far as there is room. */
export type Remembered = Map<string, readonly (readonly string[])[]>;
const room = 30_000;

/** The texts alone of `spellingsIn`, for lists that have a hundred thousand names. */
export function textsIn(text: string, remembered: Remembered): readonly (readonly string[])[] {
  // One word after the other, each spelled in one way.
  if (plain.test(text))
    return (
      text
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.map((word) => [word]) ?? []
    );
  if (unparted.test(text)) return all(text);
  return text.split(' ').flatMap((part) => {
    let texts = remembered.get(part);
    if (!texts) {
      texts = all(part);
      if (remembered.size < room) remembered.set(part, texts);
    }
    return texts;
  });
}

function all(part: string): readonly (readonly string[])[] {
  return spellingsIn(part).map((spellings) => spellings.map(({ text }) => text));
}

/** The words from one on that hang together. */
function runFrom(words: readonly Word[], from: number): readonly Word[] {
  let end = from + 1;
  while (isJoined(words, end)) end++;
  return words.slice(from, end);
}

/** Ones parted by a hyphen, or by a space where others write none. */
export function isJoined(words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word) return false;
  return word.after === 'hyphen' || (isUnparted(before) && isUnparted(word));
}

function isUnparted({ letters }: Word): boolean {
  return unparted.test(letters[0]?.spoken ?? '');
}
