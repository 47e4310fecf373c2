import { letter, ProblemError, readDocument, type Letter, type Problem } from '../../feed/index.ts';
import { InputError, type Warn } from '../input-error.ts';
import { asDocument, frontMatterPath, plainly } from './front-matter-document.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { inherited } from './inherit.ts';
import { endpointKeys, letterKeys, nearestKey } from './known-keys.ts';
import type { LetterFile } from './letter-file.ts';
import { letterLanguage } from './letter-language.ts';
import { slug } from './slug.ts';

/** What search engines are to find: the letter and everyone's name, the letter alone, or nothing of it. */
type Findable = 'names' | 'letter' | 'nothing';

const findables: readonly Findable[] = ['names', 'letter', 'nothing'];

/** What the front matter says. */
export interface LetterHead {
  /** The letter's document as far as it goes without text, numbers and signatories. */
  readonly facts: Omit<Letter, 'title' | 'sign'>;
  /** Where it is missing, the text has it. */
  readonly title: string | undefined;
  readonly sign: NonNullable<Letter['sign']>;
  readonly findable: Findable;
  /** As written: a translation inherits from it. */
  readonly values: FrontMatter['values'];
}

interface HeadContext {
  /** The folder's address, which relative addresses resolve against. */
  readonly base: string | undefined;
  /** What a translation inherits from. */
  readonly original?: LetterHead | undefined;
  readonly warn: Warn;
}

/**
 * Reads the front matter by the format's own reader: it is judged as the document it becomes.
 * @throws InputError with the line of what has to be put right
 */
export function readLetterHead(source: LetterFile, { base, original, warn }: HeadContext): LetterHead {
  const { file } = source;
  const written = readFrontMatter(source);
  const { lineFor } = written;
  reportUnknown(written, file, warn);
  const values: FrontMatter['values'] = {
    ...(original ? fromOriginal(original, written, file, warn) : written.values),
    language: letterLanguage(source, written),
    id: original?.facts.id ?? written.values['id'] ?? slug(source.name).slice(0, 64),
  };
  const wrong = ({ path: pointer = '', expected = '', got = '' }: Problem): Error => {
    const path = frontMatterPath(pointer);
    const text = `"${path.join(' › ')}" should be ${plainly(expected)}, not ${got}.`;
    return new InputError(text, { file, line: lineFor(path) });
  };
  const document = read(asDocument(values), base, wrong);
  for (const name of ['date_published', 'date_modified', 'closes_at'] as const) {
    const date = document[name];
    if (date === undefined || isRealDate(date)) continue;
    throw wrong({ code: 'invalid-value', path: `/${name}`, expected: 'ISO date', got: `"${date}"` });
  }
  const { title, sign = {}, ...facts } = document;
  const findable = findables.find((one) => one === (values['search_engines'] ?? 'letter'));
  if (!findable) {
    const text = `"search_engines" should be ${findables.join(' or ')}, not ${JSON.stringify(values['search_engines'])}.`;
    throw new InputError(text, { file, line: lineFor(['search_engines']) });
  }
  return { facts, title: values['title'] === undefined ? undefined : title, sign, findable, values };
}

function reportUnknown({ values, lineFor }: FrontMatter, file: string, warn: Warn): void {
  for (const key of Object.keys(values)) {
    if (letterKeys.includes(key) || endpointKeys.includes(key)) continue;
    const near = nearestKey(key);
    const advice = near ? `Did you mean "${near}"?` : `Known are: ${letterKeys.join(', ')}.`;
    warn(`"${key}" is not known and was not used. ${advice}`, { file, line: lineFor([key]) }, 'unknown-key');
  }
}

function fromOriginal(
  original: LetterHead,
  { values, lineFor }: FrontMatter,
  file: string,
  warn: Warn,
): FrontMatter['values'] {
  const tell = (text: string, line: number): void => {
    warn(text, { file, line }, 'translation');
  };
  if (original.values['addressee'] !== undefined && values['addressee'] === undefined) {
    tell('This translation has no "addressee": the line above its title is left out.', 1);
  }
  return inherited(values, original.values, {
    differs: (key) => {
      tell(`"${key}" is the same in all languages and was taken from the original.`, lineFor([key]));
    },
    untranslated: (key) => {
      tell(`"${key}" is missing: it is shown in the original's language.`, 1);
    },
  });
}

/** JavaScript takes 30 February for 2 March. */
function isRealDate(date: string): boolean {
  if (Number.isNaN(Date.parse(date))) return false;
  const day = date.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
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
