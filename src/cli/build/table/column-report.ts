import type { Warn } from '../../input-error.ts';
import type { Claim, Settled } from './column-claims.ts';
import { letterOf } from './column-letter.ts';
import type { Understood } from './heading.ts';
import type { Field } from './heading-words.ts';
import type { Table } from './table.ts';

export interface ColumnFacts extends Settled {
  readonly table: Table;
  readonly claims: readonly Claim[];
  /** Columns that hold what nobody should see, whatever their headings say. */
  readonly hidden: readonly number[];
  /** Columns that the organiser chose something for. */
  readonly taken: readonly number[];
  readonly understood: readonly (Understood | undefined)[];
  readonly width: number;
}

const room = 12;

/** How the columns were understood. Columns with cells but without a heading are warned of. */
export function tellColumns(
  facts: ColumnFacts,
  warn: Warn,
): { readonly told: readonly string[]; readonly unused: readonly string[] } {
  const { table, places, gates, lost, hidden, taken, understood, width } = facts;
  const { headings, file, headingsLine, unit, above } = table;
  const used = new Map<number, string>([
    ...Array.from(places, ([field, index]) => [index, plainly(field)] as const),
    ...gates.map(({ field, index }) => [index, field] as const),
  ]);
  const told: string[] = [];
  if (above.length) told.push(`Above the headings ${counted(above, unit)} not read, as a title.`);
  if (!headings.length) {
    const [line = 1] = table.first.map((row) => row.line);
    warn(
      `The table has no headings, so ${unit} ${line} was read as a signatory. The columns were told apart by what they hold; if that is wrong, head them, or add --columns "A=name".`,
      { file, line },
    );
  }
  told.push(
    `Columns: ${list([...used].sort(([a], [b]) => a - b).map(([index, field]) => `${nameOf(index, headings)} → ${field}`))}.`,
  );
  for (const { index, field } of lost) {
    const other = places.get(field);
    if (other === undefined || used.has(index)) continue;
    warn(
      `${nameOf(index, headings)} seems to say ${plainly(field)} too. Only ${nameOf(other, headings)} was used; --columns "${letterOf(index)}=…" changes that.`,
      { file, line: headingsLine },
    );
  }
  const unused = Array.from({ length: width }, (_, index) => index).filter((index) => !used.has(index));
  const isPrivate = (index: number): boolean =>
    hidden.includes(index) || understood[index]?.meanings[0] === 'private';
  const headed = unused.filter((index) => headings[index]?.trim());
  const secret = headed.filter(isPrivate);
  const unknown = headed.filter((index) => !isPrivate(index) && !lost.some((one) => one.index === index));
  if (secret.length) told.push(`Never published: ${list(secret.map((index) => nameOf(index, headings)))}.`);
  if (unknown.length)
    told.push(
      `Not published, since their headings name no field: ${list(unknown.map((index) => nameOf(index, headings)))}.`,
    );
  const unheaded = unused.filter((index) => !headings[index]?.trim() && !taken.includes(index));
  const written = unheaded.filter((index) => table.first.some(({ cells }) => cells[index]?.trim()));
  if (headings.length) {
    for (const index of written.filter((one) => one < headings.length).slice(0, room)) {
      warn(
        `Column ${letterOf(index)} has no heading, but words in it. It was not published; head it, or add --columns "${letterOf(index)}=…".`,
        { file, line: headingsLine },
      );
    }
  } else if (written.length) told.push(`Not published: column ${list(written.map(letterOf))}.`);
  return { told, unused: headed.map((index) => headings[index]?.trim() ?? '') };
}

function nameOf(index: number, headings: readonly string[]): string {
  const heading = headings[index]?.trim().replace(/\s+/g, ' ');
  if (!heading) return letterOf(index);
  return `"${heading.length > 80 ? `${heading.slice(0, 79)}…` : heading}"`;
}

function plainly(field: Field): string {
  return field.replaceAll('_', ' ').replace('organization', 'organisation').replace('locality', 'place');
}

function list(texts: readonly string[]): string {
  return texts.slice(0, room).join(', ') + (texts.length > room ? ` and ${texts.length - room} more` : '');
}

function counted(lines: readonly number[], unit: string): string {
  return lines.length === 1
    ? `${unit} ${lines.join('')} was`
    : `${unit}s ${lines.slice(0, room).join(', ')} were`;
}
