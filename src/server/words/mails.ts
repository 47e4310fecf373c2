import { localeFor, type Locale } from '../../locales/index.ts';
import type { MailWords } from './mail-words.ts';
import { ar } from './mails-ar.ts';
import { de } from './mails-de.ts';
import { en } from './mails-en.ts';

const languages: Readonly<Record<Locale, MailWords>> = { ar, de, en };

/** The words of a visitor's language, English where we lack it, and which of them it became. */
export function mailWords(language: string): { readonly locale: Locale; readonly words: MailWords } {
  const locale = localeFor(language);
  return { locale, words: languages[locale] };
}
