import { FORMAT, letter, ProblemError, readDocument, type Letter, type Problem } from '../../feed/index.ts';
import { InputError, type Warn } from '../input-error.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import type { LetterFile } from './letter-file.ts';
import { slug } from './slug.ts';

/** What the front matter says. */
export interface LetterHead {
  /** The letter's document as far as it goes without text, numbers and signatories. */
  readonly facts: Omit<Letter, 'title' | 'sign'>;
  /** Where it is missing, the text has it. */
  readonly title: string | undefined;
  readonly sign: NonNullable<Letter['sign']>;
}

const keys =
  'title id language addressee contact authors date closes_at goal home_page_url sign consents fields privacy_url'.split(
    ' ',
  );
/** For the endpoint; a folder of files has no use for them. */
const endpointKeys = 'moderation origins retain_days unconfirmed_days'.split(' ');

/**
 * Reads the front matter by the format's own reader: it is judged as the document it becomes.
 * @param base the folder's address, which relative addresses resolve against
 * @throws InputError with the line of what has to be put right
 */
export function readLetterHead(source: LetterFile, base: string | undefined, warn: Warn): LetterHead {
  const { file } = source;
  const { values, lineFor } = readFrontMatter(source);
  for (const key of Object.keys(values)) {
    if (keys.includes(key) || endpointKeys.includes(key)) continue;
    const text = `"${key}" is not known and was not used. Known are: ${keys.join(', ')}.`;
    warn(text, { file, line: lineFor([key]) });
  }
  const language = values['language'] ?? source.languageSuffix;
  if (language === undefined) {
    const text = 'Which language is this letter in? Add a line like "language: en" to the front matter.';
    throw new InputError(text, { file, line: 1 });
  }
  const id = values['id'] ?? slug(source.name).slice(0, 64);
  const wrong = ({ path: pointer = '', expected = '', got = '' }: Problem): Error => {
    const path = frontMatterPath(pointer);
    const text = `"${path.join(' › ')}" should be ${plainly(expected)}, not ${got}.`;
    return new InputError(text, { file, line: lineFor(path) });
  };
  const document = read(asDocument({ ...values, language, id }), base, wrong);
  for (const name of ['date_published', 'closes_at'] as const) {
    const date = document[name];
    if (date === undefined || !Number.isNaN(Date.parse(date))) continue;
    throw wrong({ code: 'invalid-value', path: `/${name}`, expected: 'ISO date', got: `"${date}"` });
  }
  const { title, sign = {}, ...facts } = document;
  return { facts, title: values['title'] === undefined ? undefined : title, sign };
}

/** Only what is named here gets into a document. */
function asDocument(values: FrontMatter['values']): Record<string, unknown> {
  const {
    id,
    language,
    title = '–',
    addressee,
    contact,
    authors,
    date,
    closes_at,
    goal,
    home_page_url,
  } = values;
  const { sign = {}, consents, fields, privacy_url } = values;
  return {
    version: FORMAT,
    id,
    language,
    title,
    addressee,
    contact: isMailAddress(contact) ? `mailto:${contact}` : contact,
    authors: Array.isArray(authors) ? authors.map(asAuthor) : authors,
    date_published: date,
    closes_at,
    goal,
    home_page_url,
    sign: isRecord(sign) ? { ...sign, consents, fields, privacy_url } : sign,
  };
}

function asAuthor(author: unknown): unknown {
  return typeof author === 'string' ? { name: author } : author;
}

function read(
  document: Record<string, unknown>,
  base = 'about:blank',
  wrong: (problem: Problem) => Error,
): Letter {
  try {
    return readDocument(letter, document, {
      base,
      warn: (problem) => {
        throw wrong(problem);
      },
    });
  } catch (error) {
    throw error instanceof ProblemError ? wrong(error.problem) : error;
  }
}

/** Where in the front matter a value of the document comes from. */
function frontMatterPath(pointer: string): string[] {
  const path = pointer.split('/').slice(1);
  if (path[0] === 'date_published') return ['date'];
  return path[0] === 'sign' && ['consents', 'fields', 'privacy_url'].includes(path[1] ?? '')
    ? path.slice(1)
    : path;
}

function plainly(expected: string): string {
  const words: Record<string, string> = {
    address: 'a whole address that begins with https://',
    'ISO date': 'a date like 2026-11-30',
    'whole number': 'a whole number like 150',
    'letter id': 'lower-case letters, digits and dashes, like our-letter',
    'language tag': 'a language like en or pt-BR',
    object: 'a group of lines, each like "name: value"',
    text: 'text (put it in "quotes")',
  };
  return words[expected] ?? expected;
}

function isMailAddress(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s@<>:]+@[^\s@<>:]+\.[^\s@<>:]+$/.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
