import type { Listed } from '../../search/listed.ts';
import type { Sort } from '../../search/order.ts';

/** Someone of a list, under the number that the signature has as long as it is published. */
export interface Numbered extends Omit<Listed, 'id'> {
  readonly number: number;
  readonly type?: string;
}

/** What is asked of a list. */
export interface Wanted {
  /** What was typed; of an empty text everyone is an answer. */
  readonly typed: string;
  readonly type: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  readonly sort: Sort;
  /** Begins after this one: how many came before it, and its number. It may be gone since. */
  readonly after: { readonly place: number; readonly number: number } | undefined;
  readonly limit: number;
}

/** What was found. */
export interface Matches {
  /** By their numbers, in the order in which the list shows them: organisations first, the best answers first. */
  readonly numbers: readonly number[];
  /** The place of the first of them among all that match. */
  readonly place: number;
  readonly total: number;
}

/** Searches lists of names that it was given. */
export interface Searcher {
  /**
   * Takes in some of a list's names, in the order of their numbers.
   * @param part `anew`: the list begins with them, and answers as before until the last part has come; `last`: from
   * now on they are found
   */
  take(
    list: string,
    language: string,
    names: readonly Numbered[],
    part: { readonly anew: boolean; readonly last: boolean },
  ): Promise<void>;
  /** @returns undefined where the list is not there */
  search(list: string, wanted: Wanted): Promise<Matches | undefined>;
  /** Forgets a list. */
  drop(list: string): Promise<void>;
  close(): Promise<void>;
}
