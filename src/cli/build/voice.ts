import { loadStrings, localeFor } from '../../locales/index.ts';
import type { Strings } from '../../locales/strings.ts';
import { directionOf } from '../../locales/direction.ts';
import { baseOf } from './language-tag.ts';
import { markup, type Markup } from './markup.ts';
import { pageWords, type PageWords } from './words.ts';

/** The words around a letter. */
export interface Voice {
  /** What they are in: the letter's language, or English where we do not speak that one. */
  readonly language: string;
  readonly strings: Strings;
  readonly words: PageWords;
  /** The attributes of an element with such words, where they are not in the letter's language. */
  readonly attributes: Markup | false;
}

export async function voiceFor(language: string): Promise<Voice> {
  const locale = localeFor(language);
  const strings = await loadStrings(locale);
  const words = pageWords(locale);
  if (locale === baseOf(language)) return { language, strings, words, attributes: false };
  return {
    language: locale,
    strings,
    words,
    attributes: markup` lang="${locale}" dir="${directionOf(locale)}"`,
  };
}
