import { UsageError } from '../../input-error.ts';
import { foldHeading, understand } from './heading.ts';
import { headingWords, type Field } from './heading-words.ts';
import { letterOf } from './column-letter.ts';

/** What the organiser says a column holds. */
export interface ColumnChoice {
  /** A heading, or a letter as a spreadsheet names its columns. */
  readonly column: string;
  /** `ignore`: the column is not used. */
  readonly field: Field | 'ignore';
}

const fields = Object.keys(headingWords).filter((name) => name !== 'private' && name !== 'other') as Field[];

/**
 * Reads `--columns`: pairs of heading and field, parted by commas. A heading with a comma or `=` may stand in
 * quotation marks; it is understood without them too where what follows `=` is a field.
 * @throws UsageError
 */
export function readColumnChoices(texts: readonly string[]): ColumnChoice[] {
  return texts.flatMap((text) => {
    const choices: ColumnChoice[] = [];
    let rest = text.trim();
    while (rest) {
      const pair = nextPair(rest);
      if (!pair) throw new UsageError(`--columns "${text}" is not understood. ${usage()}`);
      choices.push(pair.choice);
      rest = rest.slice(pair.length).replace(/^\s*,\s*/, '');
    }
    return choices;
  });
}

function nextPair(text: string): { readonly choice: ColumnChoice; readonly length: number } | undefined {
  const quoted = /^"((?:[^"]|"")*)"\s*=\s*([^,]*)/.exec(text);
  if (quoted) {
    const field = fieldOf(quoted[2] ?? '');
    const column = (quoted[1] ?? '').replaceAll('""', '"');
    return field && { choice: { column, field }, length: quoted[0].length };
  }
  for (const { index } of text.matchAll(/=/g)) {
    const end = /,|$/.exec(text.slice(index))?.index ?? 0;
    const field = fieldOf(text.slice(index + 1, index + end));
    if (field && index > 0)
      return { choice: { column: text.slice(0, index).trim(), field }, length: index + end };
  }
  return undefined;
}

function fieldOf(text: string): Field | 'ignore' | undefined {
  const word = foldHeading(text);
  if (word === 'ignore' || word === 'private') return 'ignore';
  const named = fields.find((field) => foldHeading(field) === word);
  if (named) return named;
  const understood = understand(text);
  const [meaning] = understood?.surely ? understood.meanings : [];
  return meaning && meaning !== 'private' && meaning !== 'other' ? meaning : undefined;
}

function usage(): string {
  return `Write --columns "Heading=field". Fields: ${fields.map((field) => field.replaceAll('_', ' ')).join(', ')}, ignore.`;
}

/** Whether a choice is about the column with this heading. */
export function chosenFor({ column }: ColumnChoice, heading: string): boolean {
  const text = heading.trim();
  if (!text) return false;
  return column === text || (foldHeading(column) !== '' && foldHeading(column) === foldHeading(text));
}

/** Whether a choice is about the column at this place, which no heading bears the name of. */
export function chosenAt({ column }: ColumnChoice, index: number): boolean {
  return column.toUpperCase() === letterOf(index);
}
