import type { Plural } from './plural.ts';

/** Every text a visitor reads who looks for a name. */
export interface FindingStrings {
  readonly results: Plural;
  readonly noResult: string;
  /** Nobody is named as it was typed; `{names}` are spelled almost so, each of them `quoted`. */
  readonly almost: string;
  readonly quoted: string;
  readonly type: string;
  readonly everyone: string;
  readonly country: string;
  readonly allCountries: string;
  readonly order: string;
  readonly byFeatured: string;
  readonly byName: string;
  readonly byNewest: string;
  /** There are more than so many, and nobody counted on. */
  readonly moreResults: string;
  /** An endpoint looks through all names, and is awaited. */
  readonly searching: string;
  /** It takes its time, or cannot be reached: only the names that are here were looked through. */
  readonly searchSlow: string;
  readonly searchAway: string;
  /** Names the letters that lead into the list. */
  readonly letters: string;
}
