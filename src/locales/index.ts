import { languages, type Locale } from './languages.ts';

let spoken = languages;

/** Tells which languages can be loaded, where not all of them are here. */
export function speak(locales: readonly Locale[]): void {
  spoken = locales;
}

/** The locale for a language tag: ours by its first part, English where we lack it. Written Norwegian is one for us. */
export function localeFor(tag: string): Locale {
  const language = tag
    .split('-')[0]
    ?.toLowerCase()
    .replace(/^n[no]$/, 'nb');
  return spoken.find((locale) => locale === language) ?? 'en';
}
