import type { Warn } from '../../input-error.ts';
import { csvRows } from './csv-rows.ts';
import { findDelimiter } from './delimiter.ts';
import { fileText, findEncoding } from './encoding.ts';
import type { Sheet } from './table.ts';

/** As much of a text shows how it is parted. */
const sampleLength = 65_536;

/** Opens a file of text; it is read anew, piece by piece, each time its rows are asked for. */
export function openCsv(
  file: string,
  head: Buffer,
  asked: string | undefined,
  rateHeadings: (cells: readonly string[]) => number,
  warn: Warn,
): Sheet {
  const encoding = findEncoding(file, head, asked, warn);
  const delimiting = findDelimiter(sampleOf(fileText(file, encoding)), rateHeadings);
  const told = new Set<number>();
  const stray = (line: number): void => {
    if (told.has(line)) return;
    told.add(line);
    warn('A quotation mark opens a cell here and is never closed. It was read as part of the words.', {
      file,
      line,
    });
  };
  return {
    file,
    unit: 'line',
    rows: (width) => csvRows(fileText(file, encoding), delimiting, width, stray),
  };
}

function sampleOf(pieces: Iterable<string>): string {
  let sample = '';
  for (const piece of pieces) {
    sample += piece;
    if (sample.length >= sampleLength) break;
  }
  return sample.slice(0, sampleLength);
}
