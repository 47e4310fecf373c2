import type { Columns } from '../table/columns.ts';
import { readCell } from '../table/cell.ts';
import type { Row, Table } from '../table/table.ts';
import type { Cells, Reading } from './reading.ts';
import { readRow, type RowEnd } from './row.ts';

/** What some form tools write in a second line under the headings. */
const answerKind =
  /^(open-ended response|response|other \(please specify\)|first name|last name|name|company|country|city\/town|email address)?$/i;

/** Reads the rows of one table. */
export class RowReader {
  readonly #table: Table;
  readonly #columns: Columns;
  readonly #reading: Reading;

  constructor(table: Table, columns: Columns, reading: Reading) {
    this.#table = table;
    this.#columns = columns;
    this.#reading = reading;
  }

  /** @throws InputError where a consent or a state cannot be understood: the build stops and asks */
  read(row: Row): RowEnd {
    const { headings, first } = this.#table;
    if (row.cells.every(isBlank)) return { end: 'left out', reason: 'empty' };
    if (headings.length && this.#repeatsHeadings(row))
      return { end: 'left out', reason: 'headings once more' };
    if (
      headings.length &&
      row.line === first[0]?.line &&
      row.cells.every((cell) => answerKind.test(cell.trim()))
    ) {
      return { end: 'left out', reason: 'headings once more' };
    }
    if (headings.length && row.cells.slice(headings.length).some((cell) => !isBlank(cell))) {
      return {
        end: 'error',
        text: 'the row has more cells than there are headings; a cell with a delimiter may lack its quotation marks',
      };
    }
    const cells: Cells = Object.fromEntries(
      Array.from(this.#columns.places, ([field, index]) => [field, readCell(row.cells[index] ?? '')]),
    );
    const gates = this.#columns.gates.map(({ field, index }) => ({
      field,
      cell: readCell(row.cells[index] ?? ''),
    }));
    return readRow(cells, gates, this.#reading, row.line);
  }

  /** All that a row says; two rows are equal where this is. */
  keyOf({ cells }: Row): string {
    const words = cells.map((cell, index) => (this.#columns.numbering.has(index) ? '' : readCell(cell).text));
    return words.join('\u0000').replace(/\0+$/, '');
  }

  #repeatsHeadings({ cells }: Row): boolean {
    const { headings } = this.#table;
    return cells.every((cell, index) => cell.trim() === (headings[index] ?? '').trim());
  }
}

/** Nothing that anybody would see. */
function isBlank(cell: string): boolean {
  return !cell || !readCell(cell).text;
}
