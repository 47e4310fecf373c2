import type { LoadedLetter } from '../client/letters.ts';
import type { Strings } from '../locales/strings.ts';
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
  /** Signing has ended. */
  readonly closed: boolean;
}
