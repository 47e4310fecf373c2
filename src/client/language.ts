import type { Letter } from '../feed/letter.ts';

/** Scripts that run from right to left, by the languages that use them. */
const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|ps|sd|ug|ur|yi)(-|$)/i;

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}

/** The language without script, region or variant. */
function baseOf(tag: string): string {
  return tag.split('-', 1).join().toLowerCase();
}

/**
 * The address of the document to show of a letter.
 * @param own the address of the document that was read
 * @param wanted languages in the order of preference; the region makes no difference
 * @returns `undefined` where the letter has none of the languages
 */
export function documentFor(
  { language, translations = [] }: Pick<Letter, 'language' | 'translations'>,
  own: string,
  wanted: readonly string[],
): string | undefined {
  for (const tag of wanted) {
    const base = baseOf(tag);
    if (base === baseOf(language)) return own;
    const translation = translations.find((one) => baseOf(one.language) === base);
    if (translation) return translation.url;
  }
  return undefined;
}
