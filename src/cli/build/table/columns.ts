import { InputError, UsageError, type Warn } from '../../input-error.ts';
import { chosenAt, chosenFor, type ColumnChoice } from './column-choices.ts';
import { settle, type Claim, type Settled } from './column-claims.ts';
import { letterOf } from './column-letter.ts';
import { dropOtherTypes, hidePrivate, isNumbering } from './column-contents.ts';
import { sortOutNames } from './column-names.ts';
import { tellColumns } from './column-report.ts';
import { guessColumns } from './headless.ts';
import { understand } from './heading.ts';
import type { Field, Meaning } from './heading-words.ts';
import type { Table } from './table.ts';

export interface Columns extends Pick<Settled, 'gates'> {
  /** Where each field stands, counted from 0. */
  readonly places: ReadonlyMap<Field, number>;
  /** Columns that number the rows: they make no difference between two of them. */
  readonly numbering: ReadonlySet<number>;
  /** Whether the family name is said first, as in Hungarian. */
  readonly familyFirst: boolean;
  /** How the columns were understood, in sentences for the summary. */
  readonly told: readonly string[];
  /** Headings of columns that are not published. */
  readonly unused: readonly string[];
}

const names: readonly Field[] = ['name', 'organization', 'first_name', 'last_name'];
/** @throws InputError where there is no column of names, or two that could be the same field */
export function readColumns(table: Table, choices: readonly ColumnChoice[], warn: Warn): Columns {
  const { headings, first } = table;
  const width = Math.max(headings.length, ...first.map(({ cells }) => cells.length));
  const understood = headings.map((heading) => understand(heading));
  const claims: Claim[] = [];
  const taken: number[] = [];
  for (let index = 0; index < width; index++) {
    const choice = choiceFor(index, headings, choices);
    if (choice) taken.push(index);
    if (choice && choice.field !== 'ignore') claims.push({ index, field: choice.field, strength: 3 });
    const { meanings = [], surely = false } = (!choice && understood[index]) || {};
    claims.push(...meanings.filter(isField).map((field) => ({ index, field, strength: surely ? 2 : 1 })));
  }
  checkChoices(table, choices, width);
  if (!headings.length) claims.push(...guessColumns(first, width, taken));
  const { places, gates, lost } = settle(claims, table);
  const hidden = hidePrivate(places, table, warn);
  sortOutNames(places, table);
  dropOtherTypes(places, table, warn);
  if (!names.some((field) => places.has(field))) throw noNames(table, hidden);
  return {
    places,
    gates,
    numbering: new Set(
      headings.flatMap((_, index) => (isNumbering(table, index, understood[index]?.meanings) ? index : [])),
    ),
    familyFirst: /vezet|csal[aá]d/i.test(headings[places.get('last_name') ?? -1] ?? ''),
    ...tellColumns({ table, places, gates, claims, lost, hidden, taken, understood, width }, warn),
  };
}

function choiceFor(
  index: number,
  headings: readonly string[],
  choices: readonly ColumnChoice[],
): ColumnChoice | undefined {
  const byHeading = choices.find((choice) => chosenFor(choice, headings[index] ?? ''));
  const isHeading = (choice: ColumnChoice): boolean => headings.some((heading) => chosenFor(choice, heading));
  return byHeading ?? choices.find((choice) => chosenAt(choice, index) && !isHeading(choice));
}

function isField(meaning: Meaning): meaning is Field {
  return meaning !== 'private' && meaning !== 'other';
}

/** @throws UsageError where a choice is about a column that is not there */
function checkChoices({ headings, file }: Table, choices: readonly ColumnChoice[], width: number): void {
  for (const choice of choices) {
    const known = headings.some((heading) => chosenFor(choice, heading));
    const places = Array.from({ length: width }, (_, index) => index);
    if (known || places.some((index) => chosenAt(choice, index))) continue;
    throw new UsageError(
      `--columns: ${file} has no column "${choice.column}". It has ${quoted(headings)}${headings.length ? ', ' : ''}or A to ${letterOf(width - 1)} by letter.`,
    );
  }
}

function noNames({ file, headings, headingsLine: line }: Table, hidden: readonly number[]): InputError {
  if (hidden.length)
    return new InputError('There is no column of names that may be published.', { file, line });
  const found = headings.length ? ` Found: ${quoted(headings)}.` : '';
  return new InputError(
    `There is no column of names. Head one "name", or say which it is: --columns "Heading=name" or --columns "A=name".${found}`,
    { file, line },
  );
}

function quoted(headings: readonly string[]): string {
  const shownOnes = headings.slice(0, 12).map((text) => `"${text.trim()}"`);
  return shownOnes.join(', ') + (headings.length > 12 ? ` and ${headings.length - 12} more` : '');
}
