import type { Place } from '../input-error.ts';
import type { Content } from './documents.ts';
import type { BuildOptions } from './options.ts';
import type { Written } from './write.ts';

/** Something that was told and did not stop the build. */
export interface Warning {
  readonly text: string;
  readonly place: Place | undefined;
  /** What kind of thing it is, for programs. */
  readonly code: string;
}

/** A build that was done. */
export interface Built {
  readonly options: BuildOptions;
  readonly content: Content;
  /** Of the table, without its headings. */
  readonly rows: number;
  readonly revision: number;
  /** How it was decided where the sign button leads. */
  readonly button: string;
  readonly written: Written;
  readonly warnings: readonly Warning[];
}
