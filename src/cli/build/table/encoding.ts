import { isUtf8 } from 'node:buffer';
import { UsageError, type Warn } from '../../input-error.ts';
import { fileBytes } from './file-bytes.ts';
import { surveyUtf8, type Survey } from './utf8-survey.ts';
import { mixedText, wholeCharacters } from './utf8.ts';

/** How a file's bytes become text. */
export interface Encoding {
  /** As a TextDecoder is asked for it; `mixed` is UTF-8 with bytes of Windows-1252 in some lines. */
  readonly label: string;
  /** Length of the mark at the file's beginning. */
  readonly mark: number;
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Where so few lines are UTF-8 beside those that are not, these are Windows-1252 that looks like it by chance. */
const chance = 20;

/**
 * Finds out how a file is encoded, and says so where it is not plain UTF-8.
 * @param asked what the organiser says it is
 * @throws UsageError where nobody knows an encoding of that name
 */
export function findEncoding(file: string, head: Buffer, asked: string | undefined, warn: Warn): Encoding {
  const [marked, bytes = []] = marks.find(([, mark]) => mark.every((byte, at) => head[at] === byte)) ?? [];
  const mark = bytes.length;
  if (asked) return { label: known(asked), mark: marked === known(asked) ? mark : 0 };
  const label = marked ?? unmarkedUtf16(head);
  if (label && label !== 'utf-8') return { label, mark };
  if (isUtf8File(file, mark)) return { label: 'utf-8', mark };
  const survey = surveyUtf8(file, mark);
  if (!marked && survey.good * chance <= survey.broken) {
    warn(windowsWords(survey), { file });
    return { label: 'windows-1252', mark };
  }
  warn(mixedWords(survey), { file, line: survey.firstBroken[0] });
  return { label: 'mixed', mark };
}

/** A file's text, piece by piece. */
export function* fileText(file: string, { label, mark }: Encoding): Generator<string> {
  if (label === 'mixed') {
    for (const piece of wholeCharacters(fileBytes(file, mark))) yield mixedText(piece);
    return;
  }
  const decoder = new TextDecoder(label);
  for (const piece of fileBytes(file, mark)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

function known(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UsageError(
      `--encoding "${label}" is not known. Usual ones: utf-8, utf-16le, windows-1252, windows-1250, windows-1251, windows-1253, macintosh.`,
    );
  }
}

/**
 * Every other byte of Western text is zero in UTF-16, and in any text so are those of spaces, delimiters and line
 * ends. A zero in a text of bytes is an accident, and leaves its line ends as they were.
 */
function unmarkedUtf16(head: Buffer): string | undefined {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (!byte) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = Math.max(1, head.length / 40);
  const lineFeed = head.indexOf(0x0a);
  const wide = lineFeed < 0 || head[lineFeed + 1] === 0 || head[lineFeed - 1] === 0;
  if (wide && odd > many && even < odd / 10) return 'utf-16le';
  return wide && even > many && odd < even / 10 ? 'utf-16be' : undefined;
}

function isUtf8File(file: string, mark: number): boolean {
  for (const piece of wholeCharacters(fileBytes(file, mark))) if (!isUtf8(piece)) return false;
  return true;
}

function windowsWords({ example }: Survey): string {
  const shown = example ? `, for example “${example}”` : '';
  return `The file is not UTF-8; it was read as Windows-1252${shown}. If that looks wrong, add --encoding windows-1250 (Central Europe), windows-1251 (Cyrillic), windows-1253 (Greek) or macintosh.`;
}

function mixedWords({ broken, firstBroken, example }: Survey): string {
  const lines = `${broken === 1 ? 'line' : 'lines'} ${firstBroken.join(', ')}${broken > firstBroken.length ? ' …' : ''}`;
  const shown = example ? `, for example “${example}”` : '';
  return `The file is UTF-8, but ${broken === 1 ? 'one line is' : `${broken} lines are`} not (${lines}): read there as Windows-1252${shown}. Look whether the words are right.`;
}
