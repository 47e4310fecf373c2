import { InputError, type Warn } from '../../input-error.ts';
import readWorkbook, { type CellValue } from 'read-excel-file/node';
import type { Row, Sheet } from './table.ts';

interface Named {
  readonly sheet: string;
  readonly data: readonly (readonly (CellValue | null)[])[];
}

/**
 * Opens an Excel workbook and picks the first of its sheets that has known headings, else the first with rows.
 * @throws InputError where it cannot be read
 */
export async function openWorkbook(
  file: string,
  rateHeadings: (cells: readonly string[]) => number,
  warn: Warn,
): Promise<Sheet> {
  const sheets = (await readSheets(file)).filter(({ data }) => data.length > 0);
  const known = sheets.find(({ data }) =>
    data.slice(0, 20).some((row) => rateHeadings(row.map(written)) > 1),
  );
  const chosen = known ?? sheets[0];
  if (!chosen) throw new InputError('The workbook has no rows.', { file });
  if (sheets.length > 1) {
    const others = sheets.filter((one) => one !== chosen).map(({ sheet }) => `“${sheet}”`);
    warn(`Only the sheet “${chosen.sheet}” was read, not ${others.slice(0, 5).join(', ')}.`, { file });
  }
  return {
    file,
    unit: 'row',
    *rows() {
      for (const [index, cells] of chosen.data.entries()) {
        yield { line: index + 1, cells: cells.map(written) } satisfies Row;
      }
    },
  };
}

async function readSheets(file: string): Promise<readonly Named[]> {
  try {
    // Left as they stand: what is cut off and what is not is decided in one place for all kinds of tables.
    return await readWorkbook(file, { trim: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `The workbook cannot be read (${reason}). Open it and save it again as .xlsx, or as .csv with the encoding UTF-8.`,
      { file },
    );
  }
}

/** A cell as people see it, dates as days. */
function written(value: CellValue | null): string {
  if (value === null) return '';
  if ((value as unknown) instanceof Date) {
    const date = value as unknown as Date;
    return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('T00:00:00.000Z', '');
  }
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
