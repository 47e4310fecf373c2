import { readCell } from '../table/cell.ts';
import { dayOrderOf, type DayOrder } from '../table/dates.ts';
import type { Table } from '../table/table.ts';

/**
 * How a column writes dates like 3/4/2026, decided by those in it that can be read one way only; `undefined`
 * where there is none, or where they contradict each other.
 */
export function dayOrderIn(table: Table, column: number | undefined): DayOrder | undefined {
  if (column === undefined) return undefined;
  const orders = new Set<DayOrder>();
  for (const { cells } of table.rows()) {
    const order = dayOrderOf(readCell(cells[column] ?? '').text);
    if (order) orders.add(order);
    if (orders.size > 1) return undefined;
  }
  return [...orders][0];
}
