import { createHash } from 'node:crypto';
import type { Signatory } from '../../feed/signatory.ts';
import type { Warn } from '../input-error.ts';
import { readColumns, type Field } from './columns.ts';
import type { Logos } from './logos.ts';
import { readRow, type Cells, type Published } from './signatory-row.ts';
import type { Row, Table } from './table.ts';

/** All rows of the table, by what became of them. */
export interface SignatoryList {
  /** In the order of the file, numbered from 1. */
  readonly published: readonly Signatory[];
  /** How many are counted, but did not want to be named. */
  readonly unnamed: number;
  /** Lines by the reason they were left out for. */
  readonly leftOut: ReadonlyMap<string, readonly number[]>;
  readonly errors: number;
  /** Headings of columns that were not published. */
  readonly unusedColumns: readonly string[];
  /** Whether the table says who is a person and who an organisation. */
  readonly hasTypes: boolean;
}

/** @throws InputError */
export function readSignatories(table: Table, logos: Logos, warn: Warn): SignatoryList {
  const { file } = table;
  const columns = readColumns(table);
  const published: Signatory[] = [];
  const leftOut = new Map<string, number[]>();
  const seen = new Map<string, number[]>();
  let unnamed = 0;
  let errors = 0;
  for (const row of table.rows) {
    const place = { file, line: row.line };
    const end = endOf(row, table, columns.places, warn);
    switch (end.end) {
      case 'published': {
        const id = idOf(end.signatory, row.line, seen);
        const image = logos.find(end.signatory.name, end.logo, place);
        published.push({ id, number: published.length + 1, ...end.signatory, ...(image && { image }) });
        break;
      }
      case 'unnamed':
        unnamed++;
        break;
      case 'left out':
        leftOut.set(end.reason, [...(leftOut.get(end.reason) ?? []), row.line]);
        break;
      case 'error':
        errors++;
        warn(`Not published: ${end.text}.`, place);
    }
  }
  logos.reportUnclaimed();
  reportDoubles(published, seen, file, warn);
  return {
    published,
    unnamed,
    leftOut,
    errors,
    unusedColumns: columns.unused,
    hasTypes: columns.places.has('type'),
  };
}

function endOf(
  row: Row,
  table: Table,
  places: ReadonlyMap<Field, number>,
  warn: Warn,
): ReturnType<typeof readRow> {
  if (row.cells.every((cell) => !cell.trim())) return { end: 'left out', reason: 'empty' };
  if (row.cells.slice(table.headings.length).some((cell) => cell.trim())) {
    return {
      end: 'error',
      text: 'the row has more cells than there are headings; a comma may lack its quotation marks',
    };
  }
  const cells: Cells = Object.fromEntries(
    Array.from(places, ([field, index]) => [field, clean(row.cells[index] ?? '')]),
  );
  return readRow(cells, { file: table.file, line: row.line }, warn);
}

function clean(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The same signatory has the same id in every build, wherever the row stands. The first of several equal ones
 * has the plain id, the others count on.
 */
function idOf(
  { type, name, organization = '' }: Published,
  line: number,
  seen: Map<string, number[]>,
): string {
  const id = createHash('sha256')
    .update([type, name, organization].join('\n'))
    .digest('base64url')
    .slice(0, 20);
  const lines = seen.get(id) ?? [];
  seen.set(id, lines);
  lines.push(line);
  return lines.length === 1 ? id : `${id}-${lines.length}`;
}

function reportDoubles(
  published: readonly Signatory[],
  seen: ReadonlyMap<string, readonly number[]>,
  file: string,
  warn: Warn,
): void {
  for (const { id, name } of published) {
    const lines = seen.get(id) ?? [];
    if (lines.length < 2) continue;
    const shown = lines.length > 6 ? `${lines.slice(0, 6).join(', ')} …` : lines.join(', ');
    warn(
      `“${name}” stands there ${lines.length} times (lines ${shown}). All were kept; remove those that are doubles.`,
      {
        file,
        line: lines[1],
      },
    );
  }
}
