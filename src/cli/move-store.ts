import { writeFileSync } from 'node:fs';
import { Secret } from '../server/security/secret.ts';
import { moveStore, NotEmptyError, UnequalError, type Moved } from '../server/store/move.ts';
import { prepareDatabase } from '../server/store/prepared.ts';
import { CommandFailed } from './command-failed.ts';
import { readTold, takeWords } from './operator.ts';
import { databaseFile, expectDatabase, knownSecret, movedFile, openFile } from './serve/data-folder.ts';
import { secretFile } from './serve/secret-file.ts';
import { openShared } from './serve/shared-store.ts';
import { diskProblem } from './serve/start-problem.ts';

/**
 * `open-letter move-store`: all that the file of a data folder holds is put into a PostgreSQL database.
 * @throws UsageError, CommandFailed
 */
export async function runMoveStore(args: readonly string[], out: (line: string) => void): Promise<void> {
  const { data, words, database, secret } = readTold(args);
  takeWords(words, 0);
  if (database === undefined) {
    throw new CommandFailed(
      'Set DATABASE_URL to the PostgreSQL database to move to, like postgres://user:password@db.example.org/letters.',
    );
  }
  expectDatabase(data);
  const key = secret ?? knownSecret(data);
  if (key === undefined) throw new TypeError('A database is there, so its secret is known or missed.');
  const moved = await move(data, new Secret(key), database);
  for (const [table, rows] of moved) out(`${table.padEnd(14)}${rows.toLocaleString('en').padStart(12)}`);
  out('Everything is in PostgreSQL now. Every table was read back, and is the same on both sides.');
  out('');
  out('From now on start every endpoint with DATABASE_URL, and with the secret that it had before:');
  if (secret === undefined) out(`  export OPEN_LETTER_SECRET="$(cat '${secretFile(data)}')"`);
  else out('  OPEN_LETTER_SECRET, as it is set now');
  out(`The old database stays where it is, and no endpoint takes it up again. It holds names and addresses:`);
  out(`delete ${databaseFile(data)} when all is well.`);
}

/** Nobody works with the file meanwhile, and nobody takes it up afterwards. */
async function move(data: string, secret: Secret, database: string): Promise<Moved> {
  return openFile(
    data,
    async (source) => {
      await prepareDatabase(source, secret);
      const moved = await openShared(database, async (target) => {
        // The check of the secret comes over with the rest.
        await prepareDatabase(target, undefined);
        const found = await moveStore(source, target).catch(told);
        await target.destroy();
        return found;
      });
      markMoved(data);
      await source.destroy();
      return moved;
    },
    { alone: true },
  );
}

function markMoved(data: string): void {
  try {
    writeFileSync(movedFile(data), `${new Date().toISOString()}\n`, { flush: true });
  } catch (error) {
    throw diskProblem(error, data) ?? error;
  }
}

function told(error: unknown): never {
  if (error instanceof NotEmptyError) {
    throw new CommandFailed(
      'The database to move to is not empty, and was left as it is. Make an empty one with createdb, and name that in DATABASE_URL. If an endpoint was started with it before, end that first.',
    );
  }
  if (error instanceof UnequalError) {
    throw new CommandFailed(
      `What PostgreSQL gave back of the table "${error.message}" is not what it was given, so nothing was moved. See whether something in that database changes what is written, like a trigger.`,
    );
  }
  throw error;
}
