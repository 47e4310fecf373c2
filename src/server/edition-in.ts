import type { LiveEdition, LiveLetter } from './letters.ts';
import { readLanguage } from './request-language.ts';

/** The letter as someone reads it: in the language they say, else its original. */
export function editionIn({ editions }: LiveLetter, lang: unknown): LiveEdition {
  const language = readLanguage(lang);
  return editions.find((edition) => edition.language === language) ?? editions[0];
}
