/** Letters that Unicode does not take apart. Nothing may be added: see `keptFold`. */
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
  ς: 'σ',
};

const mark = /\p{M}/u;
const wordCharacter = /[\p{L}\p{N}]/u;
const joiner = /['’‘ʼʹ`´\u00ad\u200b-\u200d]/u;

/**
 * A name as it stands in databases and addresses, by which it is known again: words in lower case without accents,
 * each with one space in front. What is searched is folded by `fold`, which learns new letters; were this one to
 * learn any, who has signed already would sign a second time, and a letter would lose its id.
 */
export function keptFold(original: string): string {
  let text = '';
  let betweenWords = true;
  for (const character of original) {
    if (joiner.test(character)) continue;
    for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
      if (mark.test(part)) continue;
      const isLetter = wordCharacter.test(part);
      if (isLetter) text += (betweenWords ? ' ' : '') + (spelled[part] ?? part);
      betweenWords = !isLetter;
    }
  }
  return text;
}
