import type { Locale } from './languages.ts';
import type { Words } from './words.ts';

/**
 * What is said for one purpose in one language. The build puts a way of its own in this module's place, since there
 * each purpose has a file: who reads does not load what only those need who sign.
 */
export async function loadWords<Purpose extends keyof Words>(
  locale: Locale,
  purpose: Purpose,
): Promise<Words[Purpose]> {
  return ((await import(`./${locale}.ts`)) as Words)[purpose];
}
