/**
 * What a UTF-16 unit may be in text that is plainly right. A table, since a regular expression per value costs
 * more than all the rest of reading it.
 */
const units = new Uint8Array(0x10000);
/** May stand in a line: nothing that the reader of shapes would take out, and no half of a character. */
const inLine = 1;
/** Is seen, and in one of the scripts that most names are written in. */
const seen = 2;
const inId = 4;

type Range = readonly [from: number, to: number];

function mark(kind: number, ranges: readonly Range[]): void {
  for (const [from, to] of ranges)
    for (let unit = from; unit <= to; unit++) units[unit] = (units[unit] ?? 0) | kind;
}

mark(inLine, [
  [0x20, 0x7e],
  [0xa0, 0x2027],
  [0x202f, 0x2065],
  [0x2070, 0xd7ff],
  [0xe000, 0xffff],
]);
mark(seen, [
  [0x21, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x34e],
  [0x370, 0x5ff],
  [0x620, 0x6dc],
  [0x900, 0x115e],
  [0x1e00, 0x1fff],
  [0x3041, 0x3163],
  [0x3400, 0xa4cf],
  [0xac00, 0xd7a3],
]);
mark(inId, [
  [0x2d, 0x2d],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]);

/** Whether a value is a line of so many units at most, as it will be shown. */
export function isPlainLine(value: unknown, max: number): boolean {
  return typeof value === 'string' && consistsOf(value, max, inLine) && is(value, 0, seen);
}

export function isPlainId(value: unknown): boolean {
  return typeof value === 'string' && consistsOf(value, 40, inId);
}

function consistsOf(value: string, max: number, kind: number): boolean {
  const { length } = value;
  if (!length || length > max) return false;
  for (let at = 0; at < length; at++) if (!is(value, at, kind)) return false;
  return true;
}

function is(value: string, at: number, kind: number): boolean {
  return ((units[value.charCodeAt(at)] ?? 0) & kind) !== 0;
}
