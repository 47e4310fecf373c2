import { readRecord } from './csv-record.ts';
import type { Delimiting } from './csv-rows.ts';

const delimiters = [',', ';', '\t', '|'];
/** As many records show how a table is parted. */
const enough = 60;

/**
 * Finds out how cells are parted: by the character that gives the rows as many cells as the headings have.
 * @param sample the beginning of the file
 * @param headingsIn how many headings are known among some cells
 */
export function findDelimiter(sample: string, headingsIn: (cells: readonly string[]) => number): Delimiting {
  const asked = /^"?sep=(.)"?[ ;,]*(\r\n|\r|\n)/i.exec(sample);
  if (asked) return { delimiter: asked[1] ?? '', wrapped: false, preamble: asked[0].length };
  // Nothing but delimiters and white space: any will do.
  const plain = /[^\s,;|"]/.test(sample) ? best(sample, headingsIn) : ',';
  if (plain) return { delimiter: plain, wrapped: false, preamble: 0 };
  const lines = records(sample, '').map(([line = '']) => line);
  const wrapped = isWrapped(sample) && best(lines.join('\n'), headingsIn);
  return wrapped
    ? { delimiter: wrapped, wrapped: true, preamble: 0 }
    : { delimiter: '', wrapped: false, preamble: 0 };
}

function best(sample: string, headingsIn: (cells: readonly string[]) => number): string | undefined {
  const rated = delimiters.map((delimiter) => ({
    delimiter,
    rating: rate(records(sample, delimiter), headingsIn),
  }));
  rated.sort((a, b) => b.rating - a.rating);
  const [first] = rated;
  return first && first.rating > 0 ? first.delimiter : undefined;
}

/** How well records hang together: how many are as wide as the headings, and how many headings are known. */
function rate(
  found: readonly (readonly string[])[],
  headingsIn: (cells: readonly string[]) => number,
): number {
  if (!found.length) return 0;
  let headings = 0;
  let width = commonWidth(found);
  for (const cells of found.slice(0, 20)) {
    const known = headingsIn(cells);
    if (known <= headings) continue;
    headings = known;
    width = cells.length;
  }
  if (width < 2) return 0;
  const fitting = found.filter((cells) => cells.length === width).length / found.length;
  return fitting * 2 + Math.min(headings, 5) / 2 + Math.min(width, 50) / 1000;
}

function commonWidth(found: readonly (readonly string[])[]): number {
  const times = new Map<number, number>();
  for (const { length } of found) times.set(length, (times.get(length) ?? 0) + 1);
  return [...times].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}

/** The first records that are not blank. */
function records(sample: string, delimiter: string): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (let at = 0; at < sample.length && found.length < enough;) {
    const record = readRecord(sample, at, delimiter, true);
    // The last one may be cut off by the sample's end; it counts only where there is no other.
    if (!record || (record.next === sample.length && found.length > 1 && !/[\r\n]$/.test(sample))) break;
    if (record.cells.some((cell) => cell.trim())) found.push(record.cells);
    at = record.next;
  }
  return found;
}

function isWrapped(sample: string): boolean {
  const lines = sample.split(/\r\n|\r|\n/).slice(0, enough);
  const written = lines.filter((line) => line.trim());
  return written.slice(0, -1).every((line) => /^".*"$/.test(line)) && written.length > 0;
}
