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
}
