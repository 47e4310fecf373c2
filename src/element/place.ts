import type { Numbers } from '../client/counts.ts';
import type { LoadedLetter } from '../client/letters.ts';
import type { Strings } from '../locales/words/reading.ts';
import type { Layout } from './controllers/layout.ts';
import type { Parts } from './parts.ts';

/** What everything around the letter's text needs to know of the letter and its place. */
export interface Place {
  readonly loaded: LoadedLetter;
  readonly strings: Strings;
  readonly parts: Parts;
  readonly layout: Layout;
  /** Little room: lists begin with fewer names. */
  readonly short: boolean;
  /** Level of the headings beside the title. */
  readonly level: number;
}

/** The place with what is known last, by the letter or since. */
export interface CountedPlace extends Place {
  /** Signing has ended. */
  readonly closed: boolean;
  readonly numbers: Numbers;
  readonly printing: boolean;
}
