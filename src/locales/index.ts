import type { Strings } from './strings.ts';

/** The languages we speak, each a chunk of its own. */
const load = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
} as const satisfies Record<string, () => Promise<{ strings: Strings }>>;

export type Locale = keyof typeof load;

/** The locale for a language tag: ours by its first part, English where we lack it. */
export function localeFor(tag: string): Locale {
  const language = tag.split('-')[0]?.toLowerCase() ?? '';
  return Object.hasOwn(load, language) ? (language as Locale) : 'en';
}

export async function loadStrings(locale: Locale): Promise<Strings> {
  return (await load[locale]()).strings;
}
