import { fold } from '../../../search/fold.ts';
import type { Field } from './heading-words.ts';
import type { Table } from './table.ts';

/**
 * A column "Name" beside one of first names holds either whole names or family names, and beside one of family
 * names either whole or first names: in many languages the word is the same. What the cells hold decides.
 */
export function sortOutNames(places: Map<Field, number>, { first: rows }: Table): void {
  const name = places.get('name');
  if (name === undefined) return;
  const [first, last] = [places.get('first_name'), places.get('last_name')];
  const parts = [first, last].filter((index) => index !== undefined);
  if (!parts.length) return;
  const whole = rows.filter(({ cells }) =>
    parts.some((part) => cells[part]?.trim() && fold(cells[name] ?? '').includes(fold(cells[part]))),
  );
  if (parts.length === 2 || whole.length > rows.length / 2) {
    for (const field of ['first_name', 'middle_name', 'last_name'] as const) places.delete(field);
    return;
  }
  places.delete('name');
  places.set(first === undefined ? 'first_name' : 'last_name', name);
}
