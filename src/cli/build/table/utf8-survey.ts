import { fileBytes } from './file-bytes.ts';
import { characterLength, mixedText, wholeCharacters } from './utf8.ts';

/** How far a file is UTF-8, by its lines. Lines of plain ASCII say nothing and are not counted. */
export interface Survey {
  /** Lines in which all is UTF-8. */
  readonly good: number;
  /** Lines with bytes that are not. */
  readonly broken: number;
  /** Their numbers, as far as a message has room. */
  readonly firstBroken: readonly number[];
  /** A word with such bytes, read as Windows-1252. */
  readonly example: string | undefined;
}

const room = 6;
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

export function surveyUtf8(file: string, mark: number): Survey {
  const firstBroken: number[] = [];
  let example: string | undefined;
  let [good, broken, line, before] = [0, 0, 1, 0];
  let [hasGood, hasBroken] = [false, false];
  const endLine = (): void => {
    if (hasBroken && ++broken <= room) firstBroken.push(line);
    if (hasGood && !hasBroken) good++;
    hasGood = hasBroken = false;
  };
  for (const bytes of wholeCharacters(fileBytes(file, mark))) {
    for (let at = 0; at < bytes.length;) {
      const byte = bytes[at] ?? 0;
      const length = characterLength(bytes, at);
      if (byte === lineFeed || byte === carriageReturn) {
        endLine();
        if (byte === carriageReturn || before !== carriageReturn) line++;
      } else if (!length) {
        hasBroken = true;
        example ??= wordAround(bytes, at);
      } else if (length > 1) hasGood = true;
      before = byte;
      at += length || 1;
    }
  }
  endLine();
  return { good, broken, firstBroken, example };
}

/** The word that holds the byte; `undefined` where it could be of an address, which nobody should see. */
function wordAround(bytes: Buffer, at: number): string | undefined {
  const parts = /[\s,;|"<>]/;
  const before =
    mixedText(bytes.subarray(Math.max(0, at - 40), at))
      .split(parts)
      .at(-1) ?? '';
  const after = mixedText(bytes.subarray(at, at + 40)).split(parts)[0] ?? '';
  const word = before + after;
  return word.includes('@') || /\d/.test(word) ? undefined : word;
}
