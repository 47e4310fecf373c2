/** Letters that Unicode does not take apart, as a reader without them on the keyboard would type them. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  // Capitals do not tell the sigma at a word's end from the other.
  ς: 'σ',
};

const mark = /\p{M}/u;
const wordCharacter = /[\p{L}\p{N}]/u;
/** Written inside a word, but not typed by everyone: they are left out instead of parting it. */
const joiner = /['’‘ʼʹ`´\u00ad\u200b-\u200d]/u;

/** A text as it is searched, and for each of its characters where it stands in the text as written. */
export interface Folded {
  /** Words in lower case without accents, each with one space in front. */
  readonly text: string;
  /** For each UTF-16 unit of `text` the index of the original character it comes from. */
  readonly from: readonly number[];
}

/** Folds a text for search: case, accents and punctuation make no difference afterwards. */
export function fold(original: string): string {
  return foldWithPlaces(original).text;
}

/** What characters become: the same few come again and again, and taking one apart takes long. */
const known = new Map<string, string>();

/** Letters and digits, a space wherever a word ends; nothing where there was an accent alone. */
function foldCharacter(character: string): string {
  let folded = '';
  if (!joiner.test(character)) {
    for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
      if (!mark.test(part)) folded += wordCharacter.test(part) ? (spelled[part] ?? part) : ' ';
    }
  }
  known.set(character, folded);
  return folded;
}

/** Like `fold`, with the places that a hit must be marked at. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const from: number[] = [];
  let betweenWords = true;
  let index = 0;
  for (const character of original) {
    for (const part of known.get(character) ?? foldCharacter(character)) {
      if (part !== ' ') {
        text += betweenWords ? ` ${part}` : part;
        while (from.length < text.length) from.push(index);
      }
      betweenWords = part === ' ';
    }
    index += character.length;
  }
  return { text, from };
}
