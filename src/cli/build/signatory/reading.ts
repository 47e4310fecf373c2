import type { CellText } from '../table/cell.ts';
import type { DayOrder } from '../table/dates.ts';
import type { Field } from '../table/heading-words.ts';
import type { SignatoryType } from '../table/signatory-type.ts';
import type { OwnWords } from '../table/yes-no.ts';
import type { Findings } from './findings.ts';

/** A row's cells by field. A field that has no column is not there. */
export type Cells = Readonly<Partial<Record<Field, CellText>>>;

/** What all rows of a table are read with. */
export interface Reading {
  readonly file: string;
  /** Who signs where nothing says so. */
  readonly defaultType: SignatoryType;
  readonly ownWords: OwnWords;
  /** How dates like 3/4/2026 are meant, where that is known. */
  readonly dayOrder: DayOrder | undefined;
  readonly familyFirst: boolean;
  readonly findings: Findings;
}

/** A row is no signature, or not one that can be shown. */
export type NotShown =
  | { readonly end: 'unnamed' }
  | { readonly end: 'left out'; readonly reason: string }
  | { readonly end: 'error'; readonly text: string };
