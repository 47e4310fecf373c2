import type { Warn } from '../../input-error.ts';
import { readCell } from './cell.ts';
import { letterOf } from './column-letter.ts';
import { contentOf } from './content.ts';
import type { Field, Meaning } from './heading-words.ts';
import { readType } from './signatory-type.ts';
import type { Table } from './table.ts';

/** Fields that are shown as they are written. */
const shown: readonly Field[] = [
  'name',
  'organization',
  'first_name',
  'last_name',
  'middle_name',
  'sort_name',
  'role',
  'country',
  'locality',
  'comment',
];

/** Takes away columns that mostly hold addresses or numbers of people, whatever their headings say. */
export function hidePrivate(
  places: Map<Field, number>,
  { file, first, headings, headingsLine: line }: Table,
  warn: Warn,
): number[] {
  const hidden: number[] = [];
  for (const field of shown) {
    const index = places.get(field);
    if (index === undefined) continue;
    const content = contentOf(first, index);
    // A name may be a number, but then it is not one of many.
    if (content !== 'mail' && (content !== 'phone' || first.length < 3)) continue;
    places.delete(field);
    hidden.push(index);
    const what = content === 'mail' ? 'e-mail addresses' : 'telephone numbers';
    warn(`The column "${headings[index] ?? letterOf(index)}" holds ${what}. It is never published.`, {
      file,
      line,
    });
  }
  return hidden;
}

/** Takes away a column of other types, like those of a form's answers. Of two or three rows this cannot be said. */
export function dropOtherTypes(
  places: Map<Field, number>,
  { file, first, headings, headingsLine: line }: Table,
  warn: Warn,
): void {
  const column = places.get('type');
  if (column === undefined) return;
  const texts = first.map(({ cells }) => readCell(cells[column] ?? '').text).filter(Boolean);
  if (texts.length < 4 || texts.some((text) => readType(text))) return;
  places.delete('type');
  const heading = headings[column] ?? letterOf(column);
  warn(`The column "${heading}" says of nobody whether a person or an organisation signs. It was not used.`, {
    file,
    line,
  });
}

/** Whether a column of a tool numbers the rows. */
export function isNumbering({ first }: Table, index: number, [meaning]: readonly Meaning[] = []): boolean {
  return meaning === 'other' && contentOf(first, index) === 'number';
}
