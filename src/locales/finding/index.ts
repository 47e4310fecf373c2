import type { Locale } from '../index.ts';
import type { FindingStrings } from './strings.ts';

/** What is needed when somebody looks for a name, each language a chunk of its own. */
const load = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
} as const satisfies Record<Locale, () => Promise<{ strings: FindingStrings }>>;

export async function loadFindingStrings(locale: Locale): Promise<FindingStrings> {
  return (await load[locale]()).strings;
}
