/** What a spreadsheet calculates; an apostrophe before it is taken off again by our own import. */
const calculated = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * The same behind what parts cells somewhere else in the world: a spreadsheet that expects semicolons makes
 * two cells of one. A space of no width, which our own import takes out, stands between.
 */
const calculatedInside = /([;,|\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

/**
 * A table in CSV as spreadsheets open it in any language: with a mark of UTF-8, commas, and line ends of both
 * characters. No cell is calculated.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const marked = calculated.test(value) ? `'${value}` : value;
  const safe = marked.replace(calculatedInside, '$1\u200B');
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
