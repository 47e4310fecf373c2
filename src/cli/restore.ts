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
import { Secret } from '../server/security/secret.ts';
import { prepareDatabase } from '../server/store/prepared.ts';
import { OtherSecretError } from '../server/store/secret-check.ts';
import { openSqlite } from '../server/store/sqlite.ts';
import { CommandFailed } from './command-failed.ts';
import { UsageError } from './input-error.ts';
import { unseal, UnfitBackupError, type Backup } from './keeping/backup-file.ts';
import { cameBack, closeDoors } from './keeping/come-back.ts';
import { putInPlace, standing } from './keeping/replacing.ts';
import { readTold, takeWords } from './operator.ts';
import { databaseFile } from './serve/data-folder.ts';
import { writeSecret } from './serve/secret-file.ts';
import { databaseProblem, diskProblem } from './serve/start-problem.ts';

/** The beginning of the name of a folder in which a backup is looked at before it is put in place. */
const stageName = 'restoring-';

/**
 * `open-letter restore`: puts a backup into a data folder, in the place of what is there where that is said.
 * @throws UsageError, CommandFailed
 */
export async function runRestore(args: readonly string[], out: (line: string) => void): Promise<void> {
  const { dir, data, words, database, secret, options } = readTold(args, { replace: { type: 'boolean' } });
  const [file] = words;
  if (file === undefined) throw new UsageError('Name the backup, after the folder.');
  takeWords(words, 1);
  if (database !== undefined) {
    throw new CommandFailed(
      'DATABASE_URL is set: PostgreSQL restores its own backups, with pg_restore. To take a backup of a file there, restore it without DATABASE_URL, then move it with "open-letter move-store".',
    );
  }
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
    for (const [letter, partners] of closed) {
      out(
        `Links to reports of partners were closed, since some that you had closed would be open again: ${partners.join(', ')}, letter ${letter}. The organisers' page makes new ones, under "Partners".`,
      );
    }
    for (const line of await backAgain(dir, data, replaced)) out(line);
    if (replaced) out(`What was there before is in ${replaced}: delete it when it is needed no more.`);
  } catch (error) {
    throw diskProblem(error, data) ?? error;
  } finally {
    if (existsSync(data)) removeStages(data);
  }
}

/** Whom to delete again: the backup has those who withdrew since it was made. */
async function backAgain(dir: string, data: string, replaced: string | undefined): Promise<string[]> {
  const file = databaseFile(data);
  const back = replaced === undefined ? undefined : await cameBack(file, join(replaced, basename(file)));
  if (!back) {
    return [
      `Whoever withdrew since is in it again, and it cannot be told who: delete those you know of with "open-letter moderate ${dir} withdraw ID".`,
    ];
  }
  return Array.from(
    back,
    ([letter, ids]) =>
      `Withdrawn or deleted since, and in it again: ${ids.length}. Delete them before you start the endpoint: open-letter moderate ${dir} withdraw ${ids.join(' ')} --letter ${letter}`,
  );
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
      // Pages that are open have seen later revisions than the backup has, and would take its numbers for old ones.
      await db
        .updateTable('letters')
        .set((row) => ({
          revision: row('revision', '+', unseen),
          edited_revision: row('revision', '+', unseen),
        }))
        .execute();
      const closed = await closeDoors(db, Date.now());
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

/** More changes than a letter has between a backup and the day on which it is needed. */
const unseen = 1_000_000;

function unfit(file: string, why: string): CommandFailed {
  return new CommandFailed(`The backup ${file} cannot be used: ${why}.`);
}

/** Also of one that was killed: they hold names and addresses. */
function removeStages(data: string): void {
  for (const name of readdirSync(data)) {
    if (name.startsWith(stageName)) rmSync(join(data, name), { recursive: true, force: true });
  }
}
