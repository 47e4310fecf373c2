import { createHash } from 'node:crypto';
import type { Signatory } from '../../feed/signatory.ts';
import type { Warn } from '../input-error.ts';
import type { Logos } from './logos.ts';
import { Account } from './signatory/account.ts';
import { dayOrderIn } from './signatory/day-order.ts';
import { Doubles } from './signatory/doubles.ts';
import { Findings } from './signatory/findings.ts';
import { placesTold } from './signatory/places.ts';
import { RowReader } from './signatory/row-reader.ts';
import type { Published } from './signatory/row.ts';
import { readColumns } from './table/columns.ts';
import type { TableChoices } from './table-options.ts';
import type { Table } from './table/table.ts';

/** All rows of the table, by what became of them. */
export interface SignatoryList {
  /** In the order of the file, numbered from 1. */
  readonly published: readonly Signatory[];
  /** How many are counted, but did not want to be named. */
  readonly unnamed: number;
  readonly account: Account;
  /** Headings of columns that are not published. */
  readonly unusedColumns: readonly string[];
  /** How the table was understood, in sentences for the summary. */
  readonly told: readonly string[];
}

/** @throws InputError */
export function readSignatories(
  table: Table,
  choices: TableChoices,
  logos: Logos,
  warn: Warn,
): SignatoryList {
  const { file, unit } = table;
  const columns = readColumns(table, choices.columns, warn);
  const findings = new Findings();
  const reader = new RowReader(table, columns, {
    file,
    defaultType: choices.type ?? 'person',
    ownWords: { yes: choices.yesMeans, no: choices.noMeans },
    dayOrder: choices.dates ?? dayOrderIn(table, columns.places.get('signed_at')),
    familyFirst: columns.familyFirst,
    findings,
  });
  const published: Signatory[] = [];
  const account = new Account();
  const doubles = new Doubles();
  const ids = new Map<string, number>();
  const merged = new Set<string>();
  for (const row of table.rows()) {
    account.readRow();
    const end = reader.read(row);
    const key =
      choices.mergeDuplicates && (end.end === 'published' || end.end === 'unnamed') && reader.keyOf(row);
    if (key && merged.has(key)) {
      account.leaveOut('equal to an earlier row', row.line);
      continue;
    }
    if (key) merged.add(key);
    switch (end.end) {
      case 'published': {
        doubles.add(end.signatory, row.line);
        const image = logos.find(end.signatory.name, end.logo, { file, line: row.line });
        const id = idOf(end.signatory, ids);
        published.push({ id, number: published.length + 1, ...end.signatory, ...(image && { image }) });
        account.published++;
        break;
      }
      case 'unnamed':
        account.unnamed++;
        break;
      case 'left out':
        account.leaveOut(end.reason, row.line);
        break;
      case 'error':
        account.errors++;
        findings.add(end.text, `Not published: ${end.text}.`, row.line);
    }
  }
  findings.report(file, unit, warn);
  logos.reportUnclaimed();
  const told = [
    ...columns.told,
    columns.places.has('type') || !account.read ? undefined : typesTold(choices.type),
    leftOutTold(account, unit),
    doubles.report(file, unit, choices.mergeDuplicates, warn),
    placesTold(published),
  ];
  return {
    published,
    unnamed: account.unnamed,
    account,
    unusedColumns: columns.unused,
    told: told.filter((line) => line !== undefined),
  };
}

function typesTold(type: TableChoices['type']): string {
  const others = type === 'organization' ? 'an organisation, as --type says' : 'a person';
  return `There is no column "type": a row with an organisation alone was taken for one, every other for ${others}.`;
}

function leftOutTold(account: Account, unit: 'line' | 'row'): string | undefined {
  const places = account.places(unit);
  return places.length ? `Left out: ${places.join('; ')}.` : undefined;
}

/**
 * The same signatory has the same id in every build, wherever the row stands. The first of several equal ones
 * has the plain id, the others count on.
 */
function idOf({ type, name, organization = '' }: Published, ids: Map<string, number>): string {
  const id = createHash('sha256')
    .update([type, name, organization].join('\n'))
    .digest('base64url')
    .slice(0, 20);
  const times = (ids.get(id) ?? 0) + 1;
  ids.set(id, times);
  return times === 1 ? id : `${id}-${times}`;
}
