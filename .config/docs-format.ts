import { limits, type Description } from '../src/feed/index.ts';
import { told, type Told } from './docs-comments.ts';
import { namedShapes } from './docs-schema.ts';
import { code, table } from './docs-tables.ts';

/** The places of docs/FORMAT.md: a table of fields for each named shape, the kinds of addresses, the limits. */
export function formatTables(): Readonly<Record<string, string>> {
  const tables = Object.entries(namedShapes).map(([name, shape]) => [
    name,
    `${told(name).there?.replace(/\s+/g, ' ') ?? ''}\n\n${table(
      ['Field', 'Needed', 'Value', 'Meaning'],
      rows(shape, told(name), ''),
    )}`,
  ]);
  return {
    ...(Object.fromEntries(tables) as Record<string, string>),
    addresses: told('UrlUse').there ?? '',
    limits: table(
      ['Document', 'Bytes at most'],
      (['letter', 'page', 'count'] as const).map((name) => [name, grouped(limits[`${name}Bytes`])]),
    ),
  };
}

const nothingTold: Told = { fields: {} };

/** Those of objects and lists that have no name of their own follow below them. */
function rows(shape: Description, about: Told, before: string): string[][] {
  if (shape.kind !== 'object') return [];
  return [...shape.needed, ...shape.optional].flatMap(([name, field]) => {
    const fieldTold = about.fields[name] ?? nothingTold;
    const path = `${before}${name}`;
    const row = [code(path), shape.optional.has(name) ? '' : 'yes', words(field), meaning(field, fieldTold)];
    if (nameOf(field)) return [row];
    if (field.kind !== 'list' || nameOf(field.of)) return [row, ...rows(field, fieldTold, `${path}.`)];
    return [row, ...rows(field.of, fieldTold.entries ?? nothingTold, `${path}[].`)];
  });
}

function meaning({ kind }: Description, { here, there }: Told): string {
  return [here, kind === 'pattern' ? there : undefined].filter((text) => text).join(' ');
}

function words(shape: Description): string {
  const name = nameOf(shape);
  if (name) return `[${name}](#${name})`;
  switch (shape.kind) {
    case 'text':
      return `text, at most ${grouped(shape.max)} characters${shape.cut ? '; a longer one is cut' : ''}`;
    case 'html':
      return `HTML, at most ${grouped(shape.max)} characters`;
    case 'pattern':
      return shape.means;
    case 'number':
      return 'whole number from 0';
    case 'boolean':
      return 'true or false';
    case 'date':
      return 'ISO date, with or without a time';
    case 'url':
      return `[address](#addresses) of kind ${code(shape.use)}`;
    case 'choice':
      return shape.of.map((choice) => code(`"${choice}"`)).join(' or ');
    case 'list':
      return `list of at most ${grouped(shape.max)}: ${words(shape.of)}`;
    case 'object':
      return 'object';
  }
}

function nameOf(shape: Description): string | undefined {
  return Object.keys(namedShapes).find((name) => namedShapes[name] === shape);
}

function grouped(number: number): string {
  return number.toLocaleString('en');
}
