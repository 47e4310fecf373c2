import { alsoSpelled, spelled } from './letters.ts';

/** One letter of a text, with what is written above and below it. */
export interface Letter {
  /** As it is searched: in lower case, without accents; several letters where that is how it is typed. */
  readonly text: string;
  /** What else is written for it. */
  readonly also?: string | undefined;
  /** In lower case, with its accents: what it sounds like may hang on them. */
  readonly spoken: string;
  /** It comes after an apostrophe. */
  readonly elided: boolean;
  /** From where to where it stands in the text as written, in UTF-16 units. */
  readonly at: number;
  readonly end: number;
}

/** A word as it is searched. */
export interface Word {
  readonly letters: readonly Letter[];
  /** What parts it from the word before: a hyphen, anything else, or nothing before the first. */
  readonly after: 'hyphen' | 'space' | undefined;
}

const plain = /^[\x20-\x7e]*$/;
/** A letter with its accents. The half-width marks of kana are letters by their name alone. */
const cluster = /\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gsu;
/**
 * Marks that a reader does without. In most scripts of India and beyond the marks are vowels and belong to the
 * name, as do the two that make other letters of kana; only the dot below is left out, as those who type leave it out.
 */
const spare =
  /(?=\p{M})(?![\u3099\u309a])[\p{sc=Zinh}\p{sc=Arab}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Syrc}\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/u;
const inWord = /[\p{L}\p{M}\p{N}]/u;
/** Written inside a word, but not typed by everyone: they are left out instead of parting it. */
const apostrophe = /['’‘‛ʹ-ʿˈ`´′׳״՚ꞌ]/u;
/** Not seen, or a dot between two letters l in Catalan. */
const unseen = /[\p{Cf}·‧]/u;
const digit = /\p{Nd}/u;
const jamo = /[\u1100-\u11ff]/;
const katakana = /[\u30a1-\u30f6]/g;

/** A text as it is searched: words in lower case without accents, each with one space in front. */
export function fold(original: string): string {
  if (plain.test(original)) {
    // The same in a fraction of the time: lists have a hundred thousand names.
    const words = original
      .toLowerCase()
      .replace(/['`]/g, '')
      .match(/[a-z0-9]+/g);
    return words ? ` ${words.join(' ')}` : '';
  }
  return wordsIn(original)
    .map(({ letters }) => ` ${letters.map(({ text }) => text).join('')}`)
    .join('');
}

/** Takes a text apart into words, and these into letters. */
export function wordsIn(original: string): readonly Word[] {
  const words: { letters: Letter[]; after: Word['after'] }[] = [];
  let letters: Letter[] = [];
  let between: string | undefined = '';
  let elided = false;
  let at = 0;
  for (const written of original.match(cluster) ?? []) {
    const { parts, also, spoken } = known.get(written) ?? foldCluster(written);
    const end = at + written.length;
    for (const part of parts) {
      if (part === ' ') {
        between = (between ?? '') + written;
        continue;
      }
      if (between !== undefined) {
        letters = [];
        words.push({ letters, after: afterOf(words.length, between) });
        elided = false;
      }
      letters.push({ text: part, also, spoken, elided, at, end });
      between = undefined;
      elided = false;
    }
    if (!parts.length && apostrophe.test(written)) elided = true;
    at = end;
  }
  return words;
}

function afterOf(count: number, between: string): Word['after'] {
  return count ? (/^\p{Pd}$/u.test(between) ? 'hyphen' : 'space') : undefined;
}

interface Folded {
  /** Letters and digits, and a space wherever a word ends; nothing where there was an accent alone. */
  readonly parts: readonly string[];
  readonly also?: string | undefined;
  readonly spoken: string;
}

/** What letters become: the same few come again and again, and taking one apart takes long. */
const known = new Map<string, Folded>();

function foldCluster(written: string): Folded {
  let text = '';
  for (const part of written.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (spare.test(part) || unseen.test(part) || apostrophe.test(part)) continue;
    text += spelled[part] ?? (digit.test(part) ? valueOf(part) : inWord.test(part) ? part : ' ');
  }
  // A syllable of Hangul begins with its first letter; other letters are one with the marks that they keep.
  if (!jamo.test(text)) text = text.normalize('NFC').replace(katakana, hiragana);
  const spoken = written.toLowerCase().normalize('NFC');
  const parts = text.split(/( )/).filter(Boolean);
  const folded = { parts, also: alsoSpelled[spoken], spoken };
  // Whoever heaps up marks without end does not fill the memory with them.
  if (written.length < 4) known.set(written, folded);
  return folded;
}

function hiragana(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0x60);
}

/** Digits stand in tens, from nought to nine. */
function valueOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && digit.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
