import { FORMAT, limits, type Count, type Letter, type Page, type Signatory } from '../../feed/index.ts';
import type { LiveEdition } from '../letters.ts';
import type { FoundNames } from '../searching/letter-search.ts';
import type { Moment } from './moments.ts';
import { searchPathOf } from './search-path.ts';

/** Fewer names are loaded and searched by the visitor's browser in less time than it takes to ask. */
const searchedFrom = limits.pageItems;

/** The document of a letter in one language. @param items as `firstItems` chooses them */
export function letterDocument(
  edition: LiveEdition,
  { numbers, closed }: Moment,
  items: readonly Signatory[],
): Letter {
  const listed = numbers.listedPersons + numbers.listedOrganizations;
  return {
    ...edition.document,
    ...inNumbers({ numbers }),
    ...(listed > searchedFrom && { search_url: `${searchPathOf(edition)}{?q,type,country,sort,after}` }),
    closed,
    items: [...items],
  };
}

export function countDocument({ letter, numbers, closed }: Moment): Count {
  const { goal, date_modified } = letter.editions[0].document;
  return {
    version: FORMAT,
    id: letter.id,
    ...inNumbers({ numbers }),
    ...(goal !== undefined && { goal }),
    ...(date_modified !== undefined && { date_modified }),
    closed,
  };
}

function inNumbers({ numbers }: Pick<Moment, 'numbers'>) {
  const { revision, totalSignatures, listedPersons: person, listedOrganizations: organization } = numbers;
  return {
    revision,
    total_signatures: totalSignatures,
    total_listed: person + organization,
    totals: { person, organization },
  };
}

/** All that are featured, then the first by number, as many as a letter holds. */
export function firstItems(featured: readonly Signatory[], first: readonly Signatory[]): Signatory[] {
  const others = first.filter((one) => !one.featured);
  return [...featured, ...others].slice(0, limits.letterItems);
}

/** Which names are asked for: those with a higher number, so many at most. */
export interface Stretch {
  readonly after: number;
  /** Undefined: it was not said, and the next page is a big one. */
  readonly limit: number | undefined;
}

/** Bytes of a page's names, well inside of what a reader takes. */
const pageBytes = limits.pageBytes * 0.9;

/**
 * A page of the signatories.
 * @param found one more than are wanted, where there are so many
 */
export function pageDocument(
  { id, revision, path }: { id: string; revision: number; path: string },
  { limit, wanted }: { limit: number | undefined; wanted: number },
  found: readonly Signatory[],
): Page {
  let bytes = 0;
  let fitting = 0;
  for (const signatory of found.slice(0, wanted)) {
    bytes += Buffer.byteLength(JSON.stringify(signatory)) + 1;
    if (bytes > pageBytes) break;
    fitting++;
  }
  const items = found.slice(0, fitting);
  const last = items.at(-1)?.number;
  const next = new URLSearchParams({ after: String(last), limit: String(limit ?? limits.pageItems) });
  return {
    version: FORMAT,
    id,
    revision,
    items,
    ...(items.length < found.length && last !== undefined && { next_url: `${path}?${String(next)}` }),
  };
}

/** Nobody needs to know how many more match. */
const countedTo = 1_000;
/** Names in an answer to a search. */
export const answerItems = 100;

/** An answer to a search. @param path with the query it answers, but for `after` */
export function answerDocument(
  { id, revision, path, query }: { id: string; revision: number; path: string; query: URLSearchParams },
  { items, place, total, last, taken }: FoundNames,
): Page {
  const next = new URLSearchParams(query);
  next.set('after', `${place + taken}.${last}`);
  return {
    version: FORMAT,
    id,
    revision,
    items: [...items],
    total_matches: Math.min(total, countedTo + 1),
    ...(place + taken < total && { next_url: `${path}?${String(next)}` }),
  };
}
