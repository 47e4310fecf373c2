import { extname } from 'node:path';
import { InputError } from '../../input-error.ts';

export type TableKind = 'text' | 'workbook';

/** Endings of files that are tables to people, but not to this command, and what they are. */
const others: Readonly<Partial<Record<string, string>>> = {
  '.xls': 'a workbook of the old kind',
  '.xlsm': 'a workbook with macros',
  '.xlsb': 'a binary workbook',
  '.ods': 'an OpenDocument table',
  '.numbers': 'a Numbers table',
  '.docx': 'a Word document',
  '.doc': 'a Word document',
  '.odt': 'an OpenDocument text',
  '.pdf': 'a PDF',
  '.json': 'a JSON file',
  '.html': 'a web page',
  '.htm': 'a web page',
  '.gsheet': 'a link to Google Sheets',
};
const textEndings = ['.csv', '.tsv', '.tab', '.txt'];

/** How files of other kinds begin, whatever their name says. */
// Some of these kinds begin with control characters.
/* oxlint-disable no-control-regex */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\xD0\xCF\x11\xE0/, 'a workbook of the old kind (.xls) or one locked by a password'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'a text document (.rtf)'],
  [/^\x1F\x8B/, 'a compressed file (.gz)'],
  [/^(\xEF\xBB\xBF)?\s*<(!doctype|html|table|\?xml|workbook)/i, 'a web page or another marked-up file'],
  [/^(\xEF\xBB\xBF)?\s*[{[]\s*["{[]/, 'a JSON file'],
];
/* oxlint-enable no-control-regex */

/**
 * What kind of table a file holds: its content decides, its name only where the content does not.
 * @param head the file's first bytes
 * @throws InputError where it is of a kind that is not read
 */
export function tableKind(file: string, head: Buffer): TableKind {
  const start = head.toString('latin1');
  const ending = extname(file).toLowerCase();
  if (start.startsWith('PK')) {
    const known = others[ending];
    if (known) throw notRead(file, known);
    if (isOtherArchive(start)) throw notRead(file, 'an archive that is no Excel workbook');
    return 'workbook';
  }
  const found = beginnings.find(([pattern]) => pattern.test(start));
  if (found) throw notRead(file, found[1]);
  if (ending === '.xlsx') throw notRead(file, 'no Excel workbook, though its name ends in .xlsx');
  if (!textEndings.includes(ending)) throw notRead(file, others[ending] ?? `of the kind "${ending}"`);
  return 'text';
}

/** OpenDocument files say what they are first; Numbers and Pages files hold an Index. */
function isOtherArchive(start: string): boolean {
  return /^.{26,40}(mimetypeapplication\/(vnd\.oasis|epub)|Index\/|Index\.zip)/s.test(start);
}

function notRead(file: string, what: string): InputError {
  return new InputError(
    `This is ${what}, which is not read. Open it and save it as .xlsx (or as .csv with the encoding UTF-8).`,
    { file },
  );
}
