import { readEmail } from '../../feed/email.ts';
import { limits } from '../../feed/index.ts';
import { languageTag } from '../../feed/shape.ts';
import { partnerId } from '../../feed/submission.ts';
import { textFault } from '../../feed/written-text.ts';
import type { Partner, Partners } from '../../server/partners/partner.ts';
import { Findings } from '../build/signatory/findings.ts';
import { readWebsite } from '../build/signatory/fields.ts';
import { readCell, type CellText } from '../build/table/cell.ts';
import { openTable } from '../build/table/open-table.ts';
import type { Row, Table } from '../build/table/table.ts';
import type { Place, Warn } from '../input-error.ts';
import { partnerColumns, type PartnerColumns } from './partner-columns.ts';

/**
 * Reads the organiser's list of partners. A row that cannot be used is told of with its place and left out, what
 * is beside its id and name and cannot be used is left out of it; the others are read all the same.
 * @throws InputError where the file is no such list
 */
export async function readPartners(file: string, warn: Warn): Promise<Partners> {
  const faults: { line: number | undefined; text: string }[] = [];
  const fault = (text: string, place: Place = { file }): void => {
    faults.push({ line: place.line, text });
    warn(text, place);
  };
  const table = await openTable(file, { columns: [] }, fault);
  const columns = partnerColumns(table);
  const list = new Map<string, Partner>();
  for (const row of table.rows()) {
    if (row.cells.every((cell) => !readCell(cell).text)) continue;
    const told = (text: string): void => {
      fault(text, { file, line: row.line });
    };
    const read = readPartner(row, table, columns, told);
    if (typeof read === 'string') told(`Left out: ${read}`);
    else if (list.has(read.id)) told(`Left out: "${read.id}" is the id of an earlier row.`);
    else list.set(read.id, read);
  }
  return { list: [...list.values()], faults };
}

/** @returns the partner, or in a sentence what is wrong. Cells may hold anything: they are not repeated. */
function readPartner(
  { cells, line }: Row,
  { headings, file }: Table,
  columns: PartnerColumns,
  told: (text: string) => void,
): Partner | string {
  if (cells.slice(headings.length).some((cell) => readCell(cell).text)) {
    return 'it has more cells than there are headings; a cell with a comma may lack its quotation marks.';
  }
  const cell = (index: number | undefined): CellText => readCell(cells[index ?? -1] ?? '');
  const id = cell(columns.id).text;
  if (!id) return 'it has no id.';
  if (!partnerId.test(id)) {
    return 'the id is none. Write 1 to 40 small letters without accents, digits and hyphens, like "clean-rivers".';
  }
  const name = cell(columns.name).text;
  if (!name) return 'it has no name.';
  if (textFault(name, limits.name)) {
    return `the name is longer than ${limits.name} characters, or has some in it that nobody could read.`;
  }
  const findings = new Findings();
  const website = readWebsite(cell(columns.website), { findings }, line);
  findings.report(file, 'line', told);
  const mail = cell(columns.mail).text;
  const address = readEmail(mail);
  if (mail && address === undefined) told('The mail is no single e-mail address and was left out.');
  const language = cell(columns.language).text;
  const isTag = languageTag.test(language);
  if (language && !isTag) told('The language is none like "de" and was left out.');
  return {
    id,
    name,
    ...(website !== undefined && { website }),
    ...(address !== undefined && { mail: address }),
    ...(isTag && { language }),
  };
}
