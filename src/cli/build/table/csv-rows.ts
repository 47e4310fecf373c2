import type { Row } from './table.ts';
import { readRecord, type CsvRecord } from './csv-record.ts';

/** How the cells of a text are parted. */
export interface Delimiting {
  /** One character, or none where the table has one column. */
  readonly delimiter: string;
  /** Whether each line as a whole stands in quotation marks, as when a table was once saved unparted. */
  readonly wrapped: boolean;
  /** Length of a first line like `sep=;`, with its end. */
  readonly preamble: number;
}

/**
 * The rows of a text that comes in pieces. Only the row at hand is held in memory.
 * @param width how many cells a row should have, where that is known
 * @param stray told the line of a quotation mark that opens a cell and is never closed
 */
export function* csvRows(
  pieces: Iterable<string>,
  { delimiter, wrapped, preamble }: Delimiting,
  width: number | undefined,
  stray: (line: number) => void,
): Generator<Row> {
  let text = '';
  let skip = preamble;
  let line = preamble ? 2 : 1;
  let enough = 0;
  const rowOf = (record: CsvRecord): Row => {
    if (record.stray) stray(line);
    const row = { line, cells: wrapped ? unwrapped(record.cells, delimiter) : record.cells };
    line += record.lines;
    return row;
  };
  for (const piece of pieces) {
    text += skip ? piece.slice(skip) : piece;
    skip = Math.max(0, skip - piece.length);
    // A record longer than what is there is tried again only when twice as much is: long ones stay cheap.
    if (text.length < enough) continue;
    let at = 0;
    for (;;) {
      const record = nextRecord(text, at, wrapped ? '' : delimiter, false, width);
      if (!record) break;
      yield rowOf(record);
      at = record.next;
    }
    text = text.slice(at);
    enough = text.length * 2;
  }
  for (let at = 0; at < text.length;) {
    const record = nextRecord(text, at, wrapped ? '' : delimiter, true, width);
    if (!record) return;
    yield rowOf(record);
    at = record.next;
  }
}

function nextRecord(
  text: string,
  at: number,
  delimiter: string,
  complete: boolean,
  width: number | undefined,
): CsvRecord | undefined {
  const record = readRecord(text, at, delimiter, complete);
  if (!record || record.lines < 2 || record.cells.length >= (width ?? 0)) return record;
  // Over several lines, and yet too few cells: a mark that was never closed has swallowed the next rows,
  // if the first line has all the cells by itself.
  const end = /\r\n|\r|\n/.exec(text.slice(at));
  if (!end) return record;
  const first = readRecord(text.slice(at, at + end.index), 0, delimiter, true);
  if (!first || first.cells.length !== width) return record;
  return { cells: first.cells, next: at + end.index + end[0].length, lines: 1, stray: true };
}

function unwrapped(cells: readonly string[], delimiter: string): readonly string[] {
  return readRecord(cells[0] ?? '', 0, delimiter, true)?.cells ?? cells;
}
