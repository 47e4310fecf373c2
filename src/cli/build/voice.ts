import { spoken } from '../../locales/spoken.ts';
import { localeFor } from '../../locales/index.ts';
import type { Strings } from '../../locales/words/reading.ts';
import { directionOf } from '../../locales/direction.ts';
import { baseOf } from './language-tag.ts';
import { markup, type Markup } from './markup.ts';
import type { PublishedWords } from '../../locales/words/published.ts';

/** The words around a letter. */
export interface Voice {
  /** What they are in: the letter's language, or English where we do not speak that one. */
  readonly language: string;
  readonly strings: Strings;
  readonly words: PublishedWords;
  /** The attributes of an element with such words, where they are not in the letter's language. */
  readonly attributes: Markup | false;
}

export function voiceFor(language: string): Voice {
  const locale = localeFor(language);
  const strings = spoken[locale].reading;
  const words = spoken[locale].published;
  if (locale === baseOf(language)) return { language, strings, words, attributes: false };
  return {
    language: locale,
    strings,
    words,
    attributes: markup` lang="${locale}" dir="${directionOf(locale)}"`,
  };
}
