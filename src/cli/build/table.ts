import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../input-error.ts';
import { readText } from './input-file.ts';

/** The organiser's table as it stands in the file. */
export interface Table {
  /** As named on the command line. */
  readonly file: string;
  readonly headings: readonly string[];
  /** The line of the headings. */
  readonly headingsLine: number;
  readonly rows: readonly Row[];
}

export interface Row {
  /** The line that the row begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface CsvRecord {
  readonly record: string[];
  /** `lines` is the one that the record ends on. */
  readonly info: { readonly lines: number };
}

/** @throws InputError */
export function readTable(file: string): Table {
  const extension = extname(file).toLowerCase();
  if (extension !== '.csv') {
    throw new InputError(
      `A table of the kind "${extension}" is not read. Save it as .csv with the encoding UTF-8.`,
      {
        file,
      },
    );
  }
  const [first, ...rows] = withLines(readCsv(readText(file), file));
  if (!first) throw new InputError('The table is empty.', { file });
  return { file, headings: first.cells, headingsLine: first.line, rows };
}

function readCsv(text: string, file: string): readonly CsvRecord[] {
  try {
    // The types know `info` only from a later version on.
    return parse(text, { info: true, relax_column_count: true }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    const words: Partial<Record<string, string>> = {
      CSV_QUOTE_NOT_CLOSED: 'A quotation mark that opens before here is never closed.',
      INVALID_OPENING_QUOTE:
        'A quotation mark stands in the middle of a cell. Write it twice, and the cell in quotes.',
      CSV_INVALID_CLOSING_QUOTE:
        'A cell goes on after its closing quotation mark. Write a mark inside a cell twice.',
    };
    throw new InputError(words[error.code] ?? `The table cannot be read: ${error.message}`, { file, line });
  }
}

/** Each record begins on the line after the one that the last one ended on. */
function withLines(records: readonly CsvRecord[]): Row[] {
  let line = 1;
  return records.map(({ record, info }) => {
    const row = { line, cells: record };
    line = info.lines + 1;
    return row;
  });
}
