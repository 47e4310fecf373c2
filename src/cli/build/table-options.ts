import { UsageError } from '../input-error.ts';
import { readColumnChoices } from './table/column-choices.ts';
import type { DayOrder } from './table/dates.ts';
import { readType, type SignatoryType } from './table/signatory-type.ts';
import type { TableOptions } from './table/open-table.ts';

/** How the organiser wants the table to be read. */
export interface TableChoices extends TableOptions {
  /** Who signs where the table does not say so. */
  readonly type: SignatoryType | undefined;
  readonly dates: DayOrder | undefined;
  readonly yesMeans: readonly string[];
  readonly noMeans: readonly string[];
  readonly mergeDuplicates: boolean;
}

/** The options of the command that are about the table, as its parser wants them described. */
export const tableOptions = {
  encoding: { type: 'string' },
  columns: { type: 'string', multiple: true },
  type: { type: 'string' },
  dates: { type: 'string' },
  'yes-means': { type: 'string', multiple: true },
  'no-means': { type: 'string', multiple: true },
  'merge-duplicates': { type: 'boolean' },
} as const;

export const tableHelp = `  --columns "Heading=field"   what a column holds, where its heading does not say so; may be repeated.
                     A heading with a comma or = goes in quotes; a column is known by its letter too: B=name
  --type TYPE        person or organisation, where the table does not say who signs
  --encoding NAME    the encoding of a text file, where it is not found out by itself: windows-1250
  --dates ORDER      day-first or month-first, for dates like 3/4/2026
  --yes-means WORD   a word in a column of consents or states that means yes; --no-means WORD likewise
  --merge-duplicates rows that are equal in every column become one
`;

interface Values {
  readonly encoding?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly type?: string | undefined;
  readonly dates?: string | undefined;
  readonly 'yes-means'?: readonly string[] | undefined;
  readonly 'no-means'?: readonly string[] | undefined;
  readonly 'merge-duplicates'?: boolean | undefined;
}

/** @throws UsageError */
export function readTableChoices(values: Values): TableChoices {
  const { encoding, type: typed, dates } = values;
  const type = typed === undefined ? undefined : readType(typed);
  if (typed !== undefined && !type)
    throw new UsageError(`--type takes person or organisation, not "${typed}".`);
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first') {
    throw new UsageError(`--dates takes day-first or month-first, not "${dates}".`);
  }
  return {
    encoding,
    columns: readColumnChoices(values.columns ?? []),
    type,
    dates,
    yesMeans: values['yes-means'] ?? [],
    noMeans: values['no-means'] ?? [],
    mergeDuplicates: values['merge-duplicates'] ?? false,
  };
}
