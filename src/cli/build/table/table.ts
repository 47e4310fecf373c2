import type { Warn } from '../../input-error.ts';
import { InputError } from '../../input-error.ts';
import type { ColumnChoice } from './column-choices.ts';
import { openCsv } from './csv-sheet.ts';
import { tableKind } from './file-kind.ts';
import { readHead } from './file-bytes.ts';
import { findHeadings, rateHeadings } from './heading-row.ts';
import { looksLikeHeadings } from './headless.ts';
import { openWorkbook } from './workbook.ts';

export interface Row {
  /** Where the row begins, counted from 1: a line as an editor counts it, or a row as a spreadsheet does. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows as they stand in a file or on a sheet of it. */
export interface Sheet {
  /** As named on the command line. */
  readonly file: string;
  /** What `line` counts. */
  readonly unit: 'line' | 'row';
  /** @param width how many cells a row should have, where that is known */
  readonly rows: (width?: number) => Iterable<Row>;
}

/** The organiser's table: what stands under its headings. */
export interface Table extends Sheet {
  /** Empty where the table has no headings. */
  readonly headings: readonly string[];
  readonly headingsLine: number | undefined;
  /** The first rows below the headings, which show what the columns hold. */
  readonly first: readonly Row[];
  /** Rows above the headings, like a title: they are not part of the table. */
  readonly above: readonly number[];
}

export interface TableOptions {
  /** The name of the file's encoding, where it is not to be found out. */
  readonly encoding?: string | undefined;
  readonly columns: readonly ColumnChoice[];
}

/** As many rows tell what a table holds. */
const enough = 200;

/** @throws InputError where the file cannot be read as a table */
export async function openTable(file: string, options: TableOptions, warn: Warn): Promise<Table> {
  const head = readHead(file);
  if (!head.length) throw new InputError('The table is empty.', { file });
  const rate = (cells: readonly string[]): number => rateHeadings(cells, options.columns);
  if (tableKind(file, head) === 'text')
    return withHeadings(openCsv(file, head, options, rate, warn), options);
  return withHeadings(await openWorkbook(file, rate, warn), options);
}

function withHeadings(sheet: Sheet, { columns }: TableOptions): Table {
  const sample: Row[] = [];
  for (const row of sheet.rows()) {
    if (row.cells.some((cell) => cell.trim())) sample.push(row);
    if (sample.length > enough) break;
  }
  if (!sample.length) throw new InputError('The table is empty.', { file: sheet.file });
  const found = findHeadings(sample, columns) ?? (looksLikeHeadings(sample) ? sample[0] : undefined);
  const headings = found?.cells ?? [];
  const line = found?.line;
  const below = found ? sample.slice(sample.indexOf(found) + 1) : sample;
  return {
    ...sheet,
    headings,
    headingsLine: line,
    first: below,
    above: found ? sample.slice(0, sample.indexOf(found)).map((row) => row.line) : [],
    *rows() {
      for (const row of sheet.rows(headings.length || undefined)) if (row.line > (line ?? 0)) yield row;
    },
  };
}
