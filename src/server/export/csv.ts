/**
 * What a spreadsheet calculates, or takes for a number, a day or a time and writes otherwise: 007, 3/4, 1E5. An
 * apostrophe before it is taken off again by our own import. Plain numbers and days are meant to be what they are.
 */
export const reworked =
  /^'*(?:[=+\-@\t\r\n＝＋－＠]|(?!(?:0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d)$)\d[\d.,:/%-]*(?:[eE][+-]?\d+)?$)/;

/**
 * The same behind what parts cells somewhere else in the world: a spreadsheet that expects semicolons makes
 * two cells of one. A space of no width, which our own import takes out, stands between.
 */
const calculatedInside = /([;,|\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

/** Stands at the beginning of a table, and once: else spreadsheets take it for the alphabet of their own country. */
export const utf8Mark = '\uFEFF';

/**
 * Rows of a table in CSV as spreadsheets open it in any language: with commas, and line ends of both characters. No
 * cell is calculated, and what is text stays as it was written.
 */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const marked = reworked.test(value) ? `'${value}` : value;
  const safe = marked.replace(calculatedInside, '$1\u200B');
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
