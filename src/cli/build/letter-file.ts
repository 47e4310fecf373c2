import { basename, dirname, resolve } from 'node:path';
import { InputError } from '../input-error.ts';
import { readText } from './input-file.ts';

/** letter.md, taken apart. */
export interface LetterFile {
  /** As named on the command line. */
  readonly file: string;
  /** The YAML between the lines of dashes, empty where there is none. It begins on line 2. */
  readonly frontMatter: string;
  readonly markdown: string;
  /** The line of the file that `markdown` begins on. */
  readonly markdownLine: number;
  /** What the file's name says: `letter.de.md` is German. */
  readonly languageSuffix?: string;
  /** What the letter may be called where it names no id itself. */
  readonly name: string;
}

const dashes = /^---[ \t]*$/;

/** @throws InputError */
export function readLetterFile(file: string): LetterFile {
  const lines = readText(file).split(/\r\n|\r|\n/);
  const names = { file, ...readFileName(file) };
  if (/^\+\+\+/.test(lines[0] ?? '')) {
    throw new InputError('This front matter is TOML. Write it as YAML between two lines of ---.', {
      file,
      line: 1,
    });
  }
  if (/^(;;;|\{\s*$)/.test(lines[0] ?? '')) {
    throw new InputError('This front matter is JSON. Write it as YAML between two lines of ---.', {
      file,
      line: 1,
    });
  }
  if (!dashes.test(lines[0] ?? '')) {
    return { ...names, frontMatter: '', markdown: lines.join('\n'), markdownLine: 1 };
  }
  const end = lines.findIndex((line, index) => index > 0 && dashes.test(line));
  if (end < 0) {
    throw new InputError('The front matter that begins here has no end. Close it by a line of ---.', {
      file,
      line: 1,
    });
  }
  return {
    ...names,
    frontMatter: lines.slice(1, end).join('\n'),
    markdown: lines.slice(end + 1).join('\n'),
    markdownLine: end + 2,
  };
}

function readFileName(file: string): { name: string; languageSuffix?: string } {
  const base = basename(file).replace(/\.[^.]*$/, '');
  const [, stem = base, languageSuffix] = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(base) ?? [];
  const name = /^letter/i.test(stem) ? basename(dirname(resolve(file))) : stem;
  return languageSuffix ? { name, languageSuffix } : { name };
}

/** The line that an address or a word stands on first, for a message about it. */
export function lineOf({ markdown, markdownLine }: LetterFile, text: string): number | undefined {
  const index = markdown.indexOf(text);
  return index < 0 ? undefined : markdownLine + markdown.slice(0, index).split('\n').length - 1;
}
