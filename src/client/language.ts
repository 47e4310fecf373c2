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
 * Which of a letter's documents to show.
 * @param wanted languages in the order of preference; the region makes no difference
 * @returns the address of a translation, or `undefined` where the document itself is the one
 */
export function translationFor(
  { language, translations = [] }: Letter,
  wanted: readonly string[],
): string | undefined {
  for (const tag of wanted) {
    const base = baseOf(tag);
    if (base === baseOf(language)) return undefined;
    const translation = translations.find((one) => baseOf(one.language) === base);
    if (translation) return translation.url;
  }
  return undefined;
}
