import {
  attribute,
  elements,
  remove,
  rename,
  setAttribute,
  textOf,
  type Element,
  type Fragment,
} from './tree.ts';

/** Says which cells of a table head a column and which a row: whoever listens to it needs that. */
export function settleTables(fragment: Fragment): void {
  for (const table of elements(fragment)) {
    if (table.tagName === 'table') settleTable(table);
  }
}

function settleTable(table: Element): void {
  const rows = elements(table).filter(({ tagName }) => tagName === 'tr');
  const head = rows.filter((row) => isIn(row, 'thead'));
  const body = rows.filter((row) => !head.includes(row));
  // Markdown has no table without headings; people leave them empty.
  if (head.length && head.every((row) => !textOf(row).trim())) {
    for (const row of head) remove(row.parentNode && isIn(row, 'thead') ? (row.parentNode as Element) : row);
    head.length = 0;
  }
  const firsts = body.flatMap((row) => cellsOf(row).slice(0, 1));
  const corner = head[0] && cellsOf(head[0])[0];
  const namesRows = corner !== undefined && !textOf(corner).trim();
  const boldFirsts = firsts.length > 1 && firsts.every((cell) => isBold(cell) || cell.tagName === 'th');
  if (firsts.length && (namesRows || boldFirsts)) for (const cell of firsts) rename(cell, 'th');
  if (namesRows) rename(corner, 'td');
  for (const row of rows) {
    const cells = cellsOf(row);
    const headsColumns =
      head.includes(row) || (cells.length > 1 && cells.every((cell) => cell.tagName === 'th'));
    for (const cell of cells) {
      if (cell.tagName !== 'th') setAttribute(cell, 'scope', undefined);
      else if (!attribute(cell, 'scope')) setAttribute(cell, 'scope', headsColumns ? 'col' : 'row');
    }
  }
}

function isIn(row: Element, name: string): boolean {
  return !!row.parentNode && 'tagName' in row.parentNode && row.parentNode.tagName === name;
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(
    (node): node is Element => 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th'),
  );
}

function isBold(cell: Element): boolean {
  const [only, ...more] = cell.childNodes.filter((node) => !('value' in node) || node.value.trim());
  return !more.length && !!only && 'tagName' in only && (only.tagName === 'strong' || only.tagName === 'b');
}
