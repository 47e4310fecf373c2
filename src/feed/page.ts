import { letterId } from './letter.ts';
import * as limits from './limits.ts';
import { choice, list, number, object, url, type ValueOf } from './shape.ts';
import { signatory } from './signatory.ts';
import { FORMAT } from './version.ts';

/** A page of signatories, in the order of their publication. The last one has no `next_url`. */
export const page = object(
  { version: choice(FORMAT), id: letterId, items: list(signatory, limits.pageItems) },
  {
    /** The letter's, when the page was written. */
    revision: number,
    next_url: url('document'),
    /** Of an answer to a search: how many match. Nobody needs to count on from 1,001. */
    total_matches: number,
  },
);

export type Page = ValueOf<typeof page>;
