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

/** Like `fold`, with the places that a hit must be marked at. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const from: number[] = [];
  let betweenWords = true;
  let index = 0;
  for (const character of original) {
    const place = index;
    index += character.length;
    if (joiner.test(character)) continue;
    for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
      if (mark.test(part)) continue;
      if (!wordCharacter.test(part)) {
        betweenWords = true;
        continue;
      }
      const folded = (betweenWords ? ' ' : '') + (spelled[part] ?? part);
      betweenWords = false;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) from.push(place);
    }
  }
  return { text, from };
}
