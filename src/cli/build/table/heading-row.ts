import { chosenFor, type ColumnChoice } from './column-choices.ts';
import { understand } from './heading.ts';
import type { Row } from './table.ts';

/** A title or a note may stand above the headings, but not a whole page. */
const farthest = 20;
/** Where so many other rows hold such words too, they are names like "Association of …", not headings. */
const common = 0.3;
/** Surveys have hundreds of columns; more of them do not show better which row holds the headings. */
const widest = 400;

/** How much a row looks like headings: known ones count double, those understood in part once. */
export function rateHeadings(cells: readonly string[], choices: readonly ColumnChoice[]): number {
  const meanings = new Map<string, number>();
  for (const cell of cells.slice(0, widest)) {
    // What people write into cells is mostly longer than what they head a column with.
    if (cell.length > 300) continue;
    if (choices.some((choice) => chosenFor(choice, cell))) meanings.set(cell, 10);
    const understood = understand(cell);
    const [meaning = ''] = understood?.meanings ?? [];
    if (understood) meanings.set(meaning, Math.max(meanings.get(meaning) ?? 0, understood.surely ? 2 : 1));
  }
  return [...meanings.values()].reduce((sum, rating) => sum + rating, 0);
}

/** The row of headings among the first ones that are not blank; `undefined` where the table has none. */
export function findHeadings(rows: readonly Row[], choices: readonly ColumnChoice[]): Row | undefined {
  const ratings = rows.map((row, index) => (index < farthest * 2 ? rateHeadings(row.cells, choices) : 0));
  const best = Math.max(...ratings.slice(0, farthest));
  if (!best) return undefined;
  const index = ratings.indexOf(best);
  const others = ratings.slice(0, farthest * 2).filter((_, at) => at !== index);
  const alike = others.filter((rating) => rating >= Math.min(best, 2)).length;
  return best < 4 && alike > others.length * common ? undefined : rows[index];
}
