/** One record of a text with delimiters. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the next record begins. */
  readonly next: number;
  /** How many line ends were passed, those inside of cells with them. */
  readonly lines: number;
  /** Whether a quotation mark that opens a cell is never closed: it was taken as it stands. */
  readonly stray: boolean;
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly stray?: boolean;
}

const lineEnd = /\r\n|\r|\n/g;

/**
 * Reads one record as spreadsheets write them: cells with delimiters, quotation marks or line ends stand in
 * quotation marks, in which such a mark is written twice. Marks elsewhere are part of the words.
 * @param delimiter one character, or none where the table has one column
 * @param complete whether the text goes to the end of the file
 * @returns `undefined` where the record goes on behind the text
 */
export function readRecord(
  text: string,
  start: number,
  delimiter: string,
  complete: boolean,
): CsvRecord | undefined {
  const cells: string[] = [];
  let lines = 0;
  let stray = false;
  for (let at = start; ; at++) {
    const cell = readCell(text, at, delimiter, complete);
    if (!cell) return undefined;
    at = cell.end;
    stray ||= cell.stray ?? false;
    cells.push(cell.text);
    lines += cell.text.match(lineEnd)?.length ?? 0;
    const after = text[at];
    if (after === delimiter && delimiter) continue;
    if (after === undefined) return complete ? { cells, next: at, lines, stray } : undefined;
    if (after === '\r' && at + 1 === text.length && !complete) return undefined;
    const next = at + (after === '\r' && text[at + 1] === '\n' ? 2 : 1);
    return { cells, next, lines: lines + 1, stray };
  }
}

function readCell(text: string, start: number, delimiter: string, complete: boolean): Cell | undefined {
  let at = start;
  while (text[at] === ' ') at++;
  if (text[at] !== '"') return bareCell(text, start, delimiter);
  const quoted = quotedCell(text, at, delimiter, complete);
  if (quoted !== 'not quoted') return quoted;
  return bareCell(text, start, delimiter);
}

function bareCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  for (; end < text.length; end++) {
    const character = text[end];
    if (character === delimiter || character === '\n' || character === '\r') break;
  }
  return { text: text.slice(start, end), end };
}

function quotedCell(
  text: string,
  open: number,
  delimiter: string,
  complete: boolean,
): Cell | 'not quoted' | undefined {
  let content = '';
  let from = open + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0 || (mark + 1 === text.length && !complete)) {
      return complete ? { ...bareCell(text, open, delimiter), stray: true } : undefined;
    }
    content += text.slice(from, mark);
    from = mark + 1;
    if (text[from] === '"') {
      content += '"';
      from++;
      continue;
    }
    let end = from;
    while (text[end] === ' ') end++;
    if (isEnd(text[end], delimiter)) return { text: content, end };
    // A mark that opens a cell in a later line: the one before was never closed, and this cell is not over lines.
    const opens = text[mark - 1] === '\n' || text[mark - 1] === '\r' || text[mark - 1] === delimiter;
    if (opens && /[\r\n]/.test(content)) return { ...bareCell(text, open, delimiter), stray: true };
    const closes = closesLater(text, from, delimiter);
    if (closes === undefined && !complete) return undefined;
    if (!closes) return 'not quoted';
    content += '"';
  }
}

/**
 * Whether a mark further on in the line closes the cell, so that the one before was part of the words;
 * `undefined` where the text ends before the line does.
 */
function closesLater(text: string, from: number, delimiter: string): boolean | undefined {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\n' || text[at] === '\r') return false;
    if (text[at] !== '"') continue;
    if (isEnd(text[at + 1], delimiter)) return true;
    if (text[at - 1] === delimiter) return false;
  }
  return undefined;
}

function isEnd(character: string | undefined, delimiter: string): boolean {
  return character === undefined || character === delimiter || character === '\n' || character === '\r';
}
