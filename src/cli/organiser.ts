import process from 'node:process';
import type { Store } from '../server/store/store.ts';
import type { SignatureState } from '../server/store/schema.ts';
import { UsageError } from './input-error.ts';
import { openForOrganiser } from './serve/opening.ts';
import { CommandFailed } from './command-failed.ts';
import { dataFolder } from './serve/plan.ts';
import { readArguments } from './serve/read-settings.ts';

/** What an organiser's command works with. */
export interface Desk {
  readonly store: Store;
  /** The letter it is about. */
  readonly letterId: string;
  /** What was said after the folder. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Options of every organiser's command, beside its own and where the data is. */
export const organiserHelp = `  --letter ID        which letter, where there are several
  --data DIR         where the endpoint keeps its data, if not in DIR/data. Or OPEN_LETTER_DATA
  DATABASE_URL=URL   its database, if it was started with one: a variable, since it holds a password
`;

const states: readonly SignatureState[] = ['unconfirmed', 'pending', 'published', 'rejected'];

/** A signature's id: it may begin with a dash and is no option for that. */
const idWithDash = /^-[A-Za-z0-9_-]{18,39}$/;

/**
 * Opens the database of an endpoint, which may be running, for one command.
 * @throws UsageError, CommandFailed
 */
export async function atDesk<T>(
  args: readonly string[],
  own: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  // Behind a space it is a word like others, and stays where it was given.
  const told = args.map((one) => (idWithDash.test(one) ? ` ${one}` : one));
  const read = readArguments(told, process.env, {
    names: ['data', 'database'],
    others: { letter: { type: 'string' }, ...own },
  });
  if (read.problems.length) throw new CommandFailed(read.problems.join('\n'));
  const [dir, ...words] = read.positionals.map((word) => word.replace(/^ -/, '-'));
  if (!dir) throw new UsageError('Name the folder of the letters first.');
  const { data, database } = read.configuration;
  const store = await openForOrganiser(dataFolder(dir, data), database);
  try {
    const letterId = chooseLetter(await store.letters(), read.others['letter']);
    return await work({ store, letterId, words, options: read.others });
  } finally {
    await store.close();
  }
}

function chooseLetter(known: readonly string[], asked: string | boolean | undefined): string {
  const list = known.join(', ');
  if (asked !== undefined) {
    if (typeof asked === 'string' && known.includes(asked)) return asked;
    throw new CommandFailed(`There is no letter "${String(asked)}" in this database. There is: ${list}.`);
  }
  const [only, second] = known;
  if (only === undefined) throw new CommandFailed('No letter was ever served from this database.');
  if (second !== undefined) throw new UsageError(`Say which letter, with --letter: ${list}.`);
  return only;
}

/** @throws UsageError */
export function readState(asked: string | boolean | undefined): SignatureState | undefined {
  if (asked === undefined) return undefined;
  const state = states.find((one) => one === asked);
  if (!state) throw new UsageError(`--state takes ${states.join(', ')}, not "${String(asked)}".`);
  return state;
}
