import { InputError, type Warn } from '../../input-error.ts';
import type { ColumnChoice } from './column-choices.ts';
import { openCsv } from './csv-sheet.ts';
import { readHead } from './file-bytes.ts';
import { tableKind } from './file-kind.ts';
import { findHeadings, rateHeadings } from './heading-row.ts';
import { looksLikeHeadings } from './headless.ts';
import type { Row, Sheet, Table } from './table.ts';
import { openWorkbook } from './workbook.ts';

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
    return withHeadings(openCsv(file, head, options.encoding, rate, warn), options);
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
