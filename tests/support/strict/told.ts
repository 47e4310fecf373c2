import type { Seen } from '../watched-page.ts';

/** What a visitor finds on a strict page, after having used it. */
export interface StrictLook extends Pick<Seen, 'title' | 'fallback' | 'notice'> {
  readonly paragraphs: number;
  readonly number: string;
  readonly names: number;
  /** Our style sheets have been applied. */
  readonly styled: boolean;
  /** Pictures that came, and those that did not, of the logos. */
  readonly logos: readonly [shown: number, broken: number];
  /** Names that stand in for a logo, inside their places. */
  readonly named: number;
  /** Width and height of each of their places, in CSS pixels. */
  readonly cells: readonly (readonly [number, number])[];
  /** A click on the button told the page so. */
  readonly button: boolean;
  /** The marked part of the name that was looked for. */
  readonly found: string;
  /** What the page's own script has written into it. */
  readonly theirs: string;
}

/** All that one page has to tell. */
export interface StrictTold {
  readonly look: StrictLook;
  /** Console and uncaught errors. */
  readonly said: readonly string[];
  /** What the page's policy kept from happening, as `directive address`. */
  readonly violations: readonly string[];
}

/** How a page ends up; it is looked at once that is so. */
export type Ending =
  /** The letter is shown with all that stands around it. */
  | 'letter'
  /** The script has given up, and the page's own content stays. */
  | 'refused'
  /** The page's own content stays, with a quiet line below it. */
  | 'failed'
  /** The script could not even begin. */
  | 'untouched';
