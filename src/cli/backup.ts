import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { Secret } from '../server/security/secret.ts';
import { prepareDatabase } from '../server/store/prepared.ts';
import { openSqlite } from '../server/store/sqlite.ts';
import { CommandFailed } from './command-failed.ts';
import { UsageError } from './input-error.ts';
import { flush, seal } from './keeping/backup-file.ts';
import { readTold, takeWords } from './operator.ts';
import { expectDatabase, knownSecret, openFile } from './serve/data-folder.ts';
import { databaseProblem, diskProblem } from './serve/start-problem.ts';

/**
 * `open-letter backup`: the database as it is at one moment, and its secret, in one file.
 * @throws UsageError, CommandFailed
 */
export async function runBackup(args: readonly string[], out: (line: string) => void): Promise<void> {
  const { data, words, database, secret } = readTold(args);
  const [file] = words;
  if (file === undefined) throw new UsageError('Name the file to write, after the folder.');
  takeWords(words, 1);
  if (database !== undefined) {
    throw new CommandFailed(
      'DATABASE_URL is set: PostgreSQL makes its own backups, with pg_dump --format=custom --file=letters.dump "$DATABASE_URL". Keep OPEN_LETTER_SECRET with them.',
    );
  }
  if (existsSync(file)) {
    throw new CommandFailed(`There is a file ${file} already. Name another, with the day in it for one.`);
  }
  expectDatabase(data);
  const key = secret ?? knownSecret(data);
  if (key === undefined) throw new TypeError('A database is there, so its secret is known or missed.');
  await writeBackup(data, key, file);
  out(`${file} has the database of ${data} and its secret (${megabytes(file)} MB).`);
  out(
    'Whoever has this file has every name and address, and can confirm and withdraw in the name of others:',
  );
  out('encrypt it before it leaves this machine. Letters and earlier scripts are files, and are not in it.');
}

/** The file gets its name when it is whole, and is for its owner alone from its first byte on. */
async function writeBackup(data: string, secret: string, file: string): Promise<void> {
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(part, '', { mode: 0o600, flag: 'wx' });
    const madeAt = new Date().toISOString();
    await openFile(data, async (db) => {
      await prepareDatabase(db, new Secret(secret));
      // One moment of it, without what was deleted, and whoever signs meanwhile does not wait.
      await sql`vacuum into ${part}`.execute(db).catch((error: unknown) => {
        throw databaseProblem(error, file) ?? error;
      });
      await db.destroy();
    });
    const copy = openSqlite(part);
    await seal(copy, { secret, madeAt });
    await copy.destroy();
    flush(part);
    renameSync(part, file);
    flush(dirname(file));
  } catch (error) {
    throw databaseProblem(error, file) ?? diskProblem(error, file) ?? error;
  } finally {
    for (const beside of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${beside}`, { force: true });
  }
}

function megabytes(file: string): string {
  return (statSync(file).size / 1_000_000).toFixed(1);
}
