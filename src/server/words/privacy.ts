import type { Locale } from '../../locales/index.ts';
import { words as ar } from './privacy-ar.ts';
import { words as de } from './privacy-de.ts';
import { words as en } from './privacy-en.ts';
import type { PrivacyWords } from './privacy-words.ts';

/** The words of the page about data. */
export const privacyWords: Readonly<Record<Locale, PrivacyWords>> = { ar, de, en };
