import { extname } from 'node:path';
import { InputError } from '../input-error.ts';

const word = 'a Word document. Open it, copy the text into a text editor';
const openDocument = 'an OpenDocument text. Open it, copy the text into a text editor';
const nothing = 'no text. Take the text of the letter';
const advice = 'and save it as letter.md (plain text, encoding UTF-8)';

/** How files of other kinds begin, whatever their name says. The first that fits counts. */
const beginnings: readonly (readonly [string | RegExp, string])[] = [
  [/^PK.{28}mimetypeapplication\/vnd\.oasis/s, openDocument],
  ['PK\u0003\u0004', word],
  ['\u00D0\u00CF\u0011\u00E0', word],
  ['{\\rtf', 'a text document (.rtf). Open it, copy the text into a text editor'],
  ['%PDF-', 'a PDF. Copy its text into a text editor'],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html)[\s>]/i, 'a web page. Copy its text into a text editor'],
  ['\u001F\u008B', nothing],
  ['\u0089PNG', nothing],
  ['\u00FF\u00D8\u00FF', nothing],
];

/** What a file is by its name, where its content does not say it. */
const endings: Readonly<Partial<Record<string, string>>> = {
  '.docx': word,
  '.doc': word,
  '.odt': openDocument,
  '.pages': 'a Pages document. Open it, copy the text into a text editor',
  '.gdoc': 'a link to Google Docs. Open it there, choose Download › Markdown (.md)',
  '.csv': 'a table. The letter is named first, then the table',
  '.xlsx': 'a table. The letter is named first, then the table',
};

/**
 * Tells people who hand over another kind of file how to make a text of it.
 * @param head the file's first bytes
 * @throws InputError where it is no text
 */
export function checkLetterKind(file: string, head: Buffer): void {
  const ending = extname(file).toLowerCase();
  const start = head.subarray(0, 200).toString('latin1');
  const known = endings[ending];
  const found = known ?? beginnings.find(([beginning]) => begins(start, beginning))?.[1];
  if (!found) return;
  const isTable = found.startsWith('a table');
  throw new InputError(`This is ${found}${isTable ? '' : `, ${advice}`}.`, { file });
}

function begins(start: string, beginning: string | RegExp): boolean {
  return typeof beginning === 'string' ? start.startsWith(beginning) : beginning.test(start);
}
