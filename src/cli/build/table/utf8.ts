import { isUtf8 } from 'node:buffer';

/**
 * How many bytes the character that begins here takes in UTF-8; 0 where they are not UTF-8.
 * What lies past the end of the bytes counts as broken.
 */
export function characterLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const beyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}

/** The same bytes in pieces that never part a character. */
export function* wholeCharacters(pieces: Iterable<Buffer>): Generator<Buffer> {
  let rest = Buffer.alloc(0);
  for (const piece of pieces) {
    const bytes = rest.length ? Buffer.concat([rest, piece]) : piece;
    const end = lastBorder(bytes);
    yield bytes.subarray(0, end);
    rest = Buffer.from(bytes.subarray(end));
  }
  if (rest.length) yield rest;
}

/** Where the last character begins, which may go on in the next piece. */
function lastBorder(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 4); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return at + 1;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

/** Text of UTF-8, in which bytes that are not are read as Windows-1252. */
export function mixedText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let text = '';
  let start = 0;
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at);
    if (!length) {
      text += bytes.toString('utf8', start, at) + windows1252(bytes.subarray(at, at + 1));
      start = at + 1;
    }
    at += length || 1;
  }
  return text + bytes.toString('utf8', start);
}

/** Asked to stream, since Node 20 otherwise takes the bytes from 80 to 9F for control characters. */
function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes, { stream: true });
}
