import { localeFor, type Locale } from '../../locales/index.ts';
import type { PageTexts } from './page-texts.ts';
import { texts as ar } from './pages-ar.ts';
import { texts as de } from './pages-de.ts';
import { texts as en } from './pages-en.ts';

const languages: Readonly<Record<Locale, PageTexts>> = { ar, de, en };

/** The words of the endpoint's own pages in a visitor's language, English where we lack it. */
export function pageText(language: string): PageTexts {
  return languages[localeFor(language)];
}
