import process from 'node:process';
import { CommandFailed } from './command-failed.ts';
import { UsageError } from './input-error.ts';
import { dataFolder } from './serve/plan.ts';
import { readArguments } from './serve/read-settings.ts';

/** What a command that looks after the database was told. */
export interface Told {
  readonly dir: string;
  /** The data folder. */
  readonly data: string;
  /** What was said after the folder. */
  readonly words: readonly string[];
  /** The address of PostgreSQL, where there is one. */
  readonly database: string | undefined;
  /** Instead of the one in the data folder. */
  readonly secret: string | undefined;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Options of all these commands, beside their own. */
export const operatorHelp = `  --data DIR                   where the endpoint keeps its data, if not in DIR/data. Or OPEN_LETTER_DATA
  OPEN_LETTER_SECRET=TEXT      its secret, if it was started with one: a variable, since others could read an option
`;

/** @throws UsageError, CommandFailed */
export function readTold(
  args: readonly string[],
  own: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>> = {},
): Told {
  const read = readArguments(args, process.env, { names: ['data', 'database', 'secret'], others: own });
  if (read.problems.length) throw new CommandFailed(read.problems.join('\n'));
  const [dir, ...words] = read.positionals;
  if (!dir) throw new UsageError('Name the folder of the letters first.');
  const { data, database, secret } = read.configuration;
  return { dir, data: dataFolder(dir, data), words, database, secret, options: read.others };
}

/** @throws UsageError where more was said than the command takes */
export function takeWords(words: readonly string[], most: number): void {
  if (words.length > most) throw new UsageError(`"${words.slice(most).join(' ')}" is too much.`);
}
