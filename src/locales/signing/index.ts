import type { Locale } from '../index.ts';
import type { SigningStrings } from './strings.ts';

/** What is needed when somebody signs, each language a chunk of its own. */
const load = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
} as const satisfies Record<Locale, () => Promise<{ strings: SigningStrings }>>;

export async function loadSigningStrings(locale: Locale): Promise<SigningStrings> {
  return (await load[locale]()).strings;
}
