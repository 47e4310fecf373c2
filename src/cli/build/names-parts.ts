import * as limits from '../../feed/limits.ts';
import type { Signatory } from '../../feed/signatory.ts';

/** Names of one kind, in the order they are shown in. */
interface Group {
  readonly type: Signatory['type'];
  /** How many there are of this kind, on all pages. */
  readonly total: number;
  readonly names: readonly Signatory[];
}

/** The names that one readable page lists. */
export interface NamesPart {
  readonly groups: readonly Group[];
  /** Of all names, counted from 1. */
  readonly from: number;
  readonly to: number;
}

/** Parts all names, organisations first, into pages that a phone can still open. There is always a first one. */
export function namesParts(published: readonly Signatory[], language: string): readonly NamesPart[] {
  const kinds = (['organization', 'person'] as const).map((type) =>
    sorted(
      published.filter((one) => one.type === type),
      language,
    ),
  );
  const all = kinds.flat();
  const count = Math.max(1, Math.ceil(all.length / limits.pageItems));
  return Array.from({ length: count }, (_, index) => {
    const names = all.slice(index * limits.pageItems, (index + 1) * limits.pageItems);
    const groups = kinds.flatMap(([first, ...rest]): Group[] => {
      const shown = first ? names.filter((one) => one.type === first.type) : [];
      return first && shown.length ? [{ type: first.type, total: rest.length + 1, names: shown }] : [];
    });
    const from = index * limits.pageItems + 1;
    return { groups, from, to: from + names.length - 1 };
  });
}

/** Featured ones first, as in the file; the rest as the letter's language sorts. */
function sorted(names: readonly Signatory[], language: string): Signatory[] {
  const { compare } = new Intl.Collator(language);
  const rest = names.filter((one) => !one.featured);
  rest.sort((a, b) => compare(a.sort_name ?? a.name, b.sort_name ?? b.name));
  return [...names.filter((one) => one.featured), ...rest];
}

/** @param page counted from 1; the first one is the letter's own page */
export function namesPath(page: number, letterPage: string): string {
  return page === 1 ? letterPage : letterPage.replace(/^index/, `names-${page}`);
}
