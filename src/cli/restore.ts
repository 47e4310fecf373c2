import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import type { Kysely } from 'kysely';
import { Secret } from '../server/security/secret.ts';
import { prepareDatabase } from '../server/store/prepared.ts';
import type { Database } from '../server/store/schema.ts';
import { OtherSecretError } from '../server/store/secret-check.ts';
import { openSqlite } from '../server/store/sqlite.ts';
import { CommandFailed } from './command-failed.ts';
import { UsageError } from './input-error.ts';
import { unseal, UnfitBackupError, type Backup } from './keeping/backup-file.ts';
import { cameBack, idsIn, makeReady, signedHere } from './keeping/come-back.ts';
import { putInPlace, standing } from './keeping/replacing.ts';
import { backLines, closedLines } from './keeping/restored-lines.ts';
import { readyShared } from './keeping/shared-restore.ts';
import { readTold, takeWords } from './operator.ts';
import { databaseFile } from './serve/data-folder.ts';
import { writeSecret } from './serve/secret-file.ts';
import { databaseProblem, diskProblem } from './serve/start-problem.ts';

/** The beginning of the name of a folder in which a backup is looked at before it is put in place. */
const stageName = 'restoring-';

/**
 * `open-letter restore`: puts a backup into a data folder, in the place of what is there where that is said. For
 * PostgreSQL, which restores its own backups, it does what is left to do then.
 * @throws UsageError, CommandFailed
 */
export async function runRestore(args: readonly string[], out: (line: string) => void): Promise<void> {
  const { dir, data, words, database, secret, options } = readTold(args, { replace: { type: 'boolean' } });
  const [file] = words;
  if (database !== undefined) {
    if (file !== undefined) {
      throw new CommandFailed(
        'DATABASE_URL is set: PostgreSQL restores its own backups, with pg_restore; do that first, then this without FILE. To take a backup of a file there, restore it without DATABASE_URL, then move it with "open-letter move-store".',
      );
    }
    for (const line of await readyShared({ dir, database, secret })) out(line);
    return;
  }
  if (file === undefined) throw new UsageError('Name the backup, after the folder.');
  takeWords(words, 1);
  if (!existsSync(file)) throw new CommandFailed(`There is no file ${file}.`);
  if (standing(data).length && options['replace'] !== true) {
    throw new CommandFailed(
      `There is a database in ${data} already. To put the backup in its place, end the endpoint and say --replace; what is there now is kept beside it.`,
    );
  }
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    removeStages(data);
    const stage = mkdtempSync(join(data, stageName));
    const { madeAt, secret: kept, closed } = await open(file, stage);
    if (secret !== undefined && secret !== kept) {
      throw new CommandFailed(
        'OPEN_LETTER_SECRET is not the secret of this backup. Unset it, then try again.',
      );
    }
    const replaced = await putInPlace(stage, data);
    out(
      `The database of ${data} is the one of ${madeAt} again, with its secret. What came since is not in it.`,
    );
    [...closedLines(closed), ...backLines(dir, await backAgain(data, replaced))].forEach(out);
    if (replaced) out(`What was there before is in ${replaced}: delete it when it is needed no more.`);
  } catch (error) {
    throw diskProblem(error, data) ?? error;
  } finally {
    if (existsSync(data)) removeStages(data);
  }
}

/** Who withdrew since the backup was made, as the database that was replaced tells. */
async function backAgain(data: string, replaced: string | undefined) {
  const file = databaseFile(data);
  const former = join(replaced ?? data, basename(file));
  // A file that is not there would be made.
  if (replaced === undefined || !existsSync(former)) return undefined;
  return cameBack(await read(file, signedHere), await read(former, idsIn).catch(() => undefined));
}

async function read<T>(file: string, query: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const db = openSqlite(file);
  try {
    return await query(db);
  } finally {
    await db.destroy();
  }
}

/** A backup that was made ready. */
interface Ready extends Backup {
  /** Partners, by letters, whose links to reports were closed in it. */
  readonly closed: ReadonlyMap<string, readonly string[]>;
}

/** Makes of a backup database and secret, in a folder of their own. */
async function open(file: string, stage: string): Promise<Ready> {
  const path = databaseFile(stage);
  copyFileSync(file, path, constants.COPYFILE_EXCL);
  chmodSync(path, 0o600);
  try {
    const db = openSqlite(path);
    try {
      const backup = await unseal(db);
      await prepareDatabase(db, new Secret(backup.secret));
      const closed = await makeReady(db, Date.now());
      writeSecret(stage, backup.secret);
      giveToOwner(stage);
      return { ...backup, closed };
    } finally {
      await db.destroy();
    }
  } catch (error) {
    if (error instanceof OtherSecretError) throw unfit(file, 'its secret is not that of its database');
    if (error instanceof UnfitBackupError) throw unfit(file, error.message);
    throw databaseProblem(error, file) ?? error;
  }
}

/** Whoever restores as root does so for the user that the endpoint runs as. */
function giveToOwner(stage: string): void {
  const { uid, gid } = statSync(join(stage, '..'));
  if (process.getuid?.() === 0) for (const file of standing(stage)) chownSync(file, uid, gid);
}

function unfit(file: string, why: string): CommandFailed {
  return new CommandFailed(`The backup ${file} cannot be used: ${why}.`);
}

/** Also of one that was killed: they hold names and addresses. */
function removeStages(data: string): void {
  for (const name of readdirSync(data)) {
    if (name.startsWith(stageName)) rmSync(join(data, name), { recursive: true, force: true });
  }
}
