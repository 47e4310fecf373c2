import { basename, dirname, resolve } from 'node:path';
import { InputError, type Warn } from '../input-error.ts';
import { readBytes } from './input-file.ts';
import { languageOfName } from './language-tag.ts';
import { checkLetterKind } from './letter-kind.ts';
import { LetterLines } from './letter-lines.ts';
import { findEncoding, fileText } from './table/encoding.ts';

/** letter.md, taken apart. */
export interface LetterFile {
  /** As named on the command line. */
  readonly file: string;
  /** The YAML between the lines of dashes, empty where there is none. */
  readonly frontMatter: string;
  /** The line of the file that `frontMatter` begins on. */
  readonly frontMatterLine: number;
  readonly markdown: string;
  /** The line of the file that `markdown` begins on. */
  readonly markdownLine: number;
  readonly lines: LetterLines;
  /** What the file's name says: `letter.de.md` is German. */
  readonly languageSuffix?: string;
  /** What the letter may be called where it names no id itself. */
  readonly name: string;
}

const dashes = /^---[ \t]*$/;
const end = /^(---|\.\.\.)[ \t]*$/;
/** Word processors make one long dash of three short ones. */
const longDashes = /^\s*[–—―]+[ \t]*$/;

/** @throws InputError */
export function readLetterFile(file: string, warn: Warn): LetterFile {
  const lines = readLetter(file, warn).split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim());
  const refuse = (text: string, index: number): never => {
    throw new InputError(text, { file, line: index + 1 });
  };
  const start = lines[first] ?? '';
  if (/^\+\+\+\s*$/.test(start)) {
    refuse('This front matter is TOML. Write it as YAML between two lines of ---.', first);
  }
  if (/^(;;;\s*$|\{\s*("|$))/.test(start)) {
    refuse('This front matter is JSON. Write it as YAML between two lines of ---.', first);
  }
  if (longDashes.test(start) && /^\s*["'\w]+\s*:/.test(lines[first + 1] ?? '')) {
    refuse(
      'A word processor has made a long dash of ---. Write three hyphens here, and below the facts.',
      first,
    );
  }
  if (!dashes.test(start)) return takenApart(file, lines, 0, 0, 0);
  const last = lines.findIndex((line, index) => index > first && end.test(line));
  if (last < 0) refuse('The front matter that begins here has no end. Close it by a line of ---.', first);
  return takenApart(file, lines, first + 1, last, last + 1);
}

/** @param from and the two others: lines, counted from 0 */
function takenApart(file: string, lines: string[], from: number, to: number, text: number): LetterFile {
  const { name, languageSuffix } = readFileName(file);
  const markdown = lines.slice(text).join('\n');
  return {
    file,
    name,
    ...(languageSuffix && { languageSuffix }),
    frontMatter: lines.slice(from, to).join('\n'),
    frontMatterLine: from + 1,
    markdown,
    markdownLine: text + 1,
    lines: new LetterLines(markdown, text + 1),
  };
}

function readLetter(file: string, warn: Warn): string {
  const bytes = readBytes(file);
  checkLetterKind(file, bytes);
  // Its words about encodings speak of an option for tables: a text has few and is better saved again.
  const encoding = findEncoding(file, bytes.subarray(0, 65_536), undefined, () => undefined);
  const text = [...fileText(file, encoding)].join('');
  if (encoding.label !== 'utf-8') {
    const names: Record<string, string> = { mixed: 'partly Windows-1252', 'windows-1252': 'Windows-1252' };
    const example = /[\p{L}\p{N}]*[^\p{ASCII}\s][\p{L}\p{N}]*/u.exec(text)?.[0];
    const shown = example ? `, for example “${example}”` : '';
    const name = names[encoding.label] ?? encoding.label.toUpperCase();
    const advice = 'If that looks wrong, save the file again with the encoding UTF-8.';
    warn(`The file is not UTF-8; it was read as ${name}${shown}. ${advice}`, { file }, 'encoding');
  }
  return text.replace(/^\uFEFF+/, '');
}

/** The parts of a name like `letter.de.md`. */
export function readFileName(file: string): { stem: string; name: string; languageSuffix?: string } {
  const base = basename(file).replace(/\.[^.]*$/, '');
  const [, before = base, part = ''] = /^(.+)\.([^.]+)$/.exec(base) ?? [];
  const languageSuffix = languageOfName(part);
  const stem = languageSuffix ? before : base;
  const name = /^letter/i.test(stem) ? basename(dirname(resolve(file))) : stem;
  return languageSuffix ? { stem, name, languageSuffix } : { stem, name };
}
