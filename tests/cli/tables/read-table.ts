import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Images } from '../../../src/cli/build/images.ts';
import { Logos } from '../../../src/cli/build/logos.ts';
import { readSignatories } from '../../../src/cli/build/signatories.ts';
import { readTableChoices } from '../../../src/cli/build/table-options.ts';
import { openTable } from '../../../src/cli/build/table/open-table.ts';
import { withPlace, type Warn } from '../../../src/cli/input-error.ts';
import { makeFolder, removeFolder } from '../../support/temporary-folder.ts';

type Entry = Readonly<Record<string, unknown>>;

/** What became of a table. */
export interface Read {
  /** Without id and number, which are tested elsewhere. */
  readonly entries: readonly Entry[];
  readonly unnamed: number;
  readonly leftOut: Readonly<Record<string, number>>;
  readonly errors: number;
  readonly warnings: readonly string[];
  readonly told: readonly string[];
  /** The last line of the summary. */
  readonly sum: string;
}

/** Options of the command, as its parser hands them on. */
export type Options = Parameters<typeof readTableChoices>[0];

/** Reads a table as the command does. */
export async function readTable(
  test: TestContext,
  content: string | Uint8Array,
  options: Options = {},
  name = 'list.csv',
): Promise<Read> {
  const folder = makeFolder('table');
  test.after(() => removeFolder(folder));
  const file = join(folder, name);
  writeFileSync(file, content);
  const plain = (text: string): string => text.replaceAll(`${folder}/`, '');
  const warnings: string[] = [];
  const warn: Warn = (text, place) => void warnings.push(plain(withPlace(text, place)));
  try {
    const choices = readTableChoices(options);
    const table = await openTable(file, choices, warn);
    const logos = new Logos(file, undefined, new Images(), warn);
    const { published, unnamed, account, told } = readSignatories(table, choices, logos, warn);
    return {
      entries: published.map(withoutNumbers),
      unnamed,
      leftOut: Object.fromEntries(account.leftOut),
      errors: account.errors,
      warnings,
      told,
      sum: account.sum(),
    };
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { message: plain(error.message) }) : error;
  }
}

function withoutNumbers(signatory: object): Entry {
  return Object.fromEntries(
    Object.entries(signatory).filter(([field]) => field !== 'id' && field !== 'number'),
  );
}

/** Everything that was published or said, as one text. */
export function everythingSaid(read: Read): string {
  return JSON.stringify(read);
}
