import type { Findings } from './findings.ts';
import type { LetterLine } from './letter-line.ts';

/** The signs that word processors set before the items of a list, by the level they use them on. */
const bullets: readonly (readonly [level: number, sign: RegExp])[] = [
  [1, /^[•·●▪■➢►▸❖‣⁃∙\uF0B7\uF0A7\uF0D8\uF076](?:[ \t\u00A0]+|(?=\p{L}))/u],
  [2, /^(?:[◦○▫□](?:[ \t\u00A0]+|(?=\p{L}))|o(?:\t|\u00A0| {2})[ \t\u00A0]*)/u],
  // Letters of fonts that hold pictures: a bullet only where a tab follows.
  [1, /^[§Øüv]\t[ \t\u00A0]*/],
];

/**
 * Makes lists of lines that begin with the sign of a bullet, which Markdown would run together into one
 * paragraph.
 */
export function bulletLists(lines: readonly LetterLine[], findings: Findings): string[] {
  let levels: number[] = [];
  return lines.map(({ text, code, number }, index) => {
    const item = code ? undefined : (readItem(text) ?? readDash(lines, index));
    if (!item) {
      if (text.trim() && levels.length && !isContinued(lines, index)) levels = [];
      return text;
    }
    while (levels.length && (levels.at(-1) ?? 0) >= item.level) levels.pop();
    levels.push(item.level);
    findings.add('bullets', 'Lines that begin with the sign of a bullet were made a list.', number);
    return `${'  '.repeat(levels.length - 1)}- ${item.words}`;
  });
}

interface Item {
  /** Deeper ones are larger: the indentation counts first, then the sign. */
  readonly level: number;
  readonly words: string;
}

function readItem(line: string): Item | undefined {
  const indent = /^[ \t\u00A0]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(indent.length);
  for (const [level, sign] of bullets) {
    const found = sign.exec(rest);
    if (found && rest.length > found[0].length)
      return { level: width(indent) * 10 + level, words: rest.slice(found[0].length) };
  }
  return undefined;
}

/** A single line that begins with a dash may be speech or an afterthought, two on end are a list. */
function readDash(lines: readonly LetterLine[], index: number): Item | undefined {
  const words = dashed(lines[index]);
  if (words === undefined) return undefined;
  const near = [index - 2, index - 1, index + 1, index + 2].some(
    (other) => dashed(lines[other]) !== undefined && between(lines, index, other),
  );
  return near ? { level: 1, words } : undefined;
}

function dashed(line: LetterLine | undefined): string | undefined {
  return line && !line.code ? /^ {0,3}[–—][ \t\u00A0]+(?=\S)(.*)$/.exec(line.text)?.[1] : undefined;
}

/** Whether nothing but blank lines stands between the two. */
function between(lines: readonly LetterLine[], one: number, other: number): boolean {
  return lines.slice(Math.min(one, other) + 1, Math.max(one, other)).every(({ text }) => !text.trim());
}

/** A line right under an item goes on with it. */
function isContinued(lines: readonly LetterLine[], index: number): boolean {
  return Boolean(lines[index - 1]?.text.trim());
}

function width(indent: string): number {
  return Math.min(30, indent.replaceAll('\t', '    ').length);
}
