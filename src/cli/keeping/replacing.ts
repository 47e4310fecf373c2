import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../server/store/schema.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { databaseFile, movedFile } from '../serve/data-folder.ts';
import { secretFile } from '../serve/secret-file.ts';
import { databaseProblem, isDamaged } from '../serve/start-problem.ts';
import { flush } from './backup-file.ts';

/** What a data folder has that a backup takes the place of. */
export function standing(data: string): string[] {
  return [databaseFile(data), secretFile(data), movedFile(data)].filter((file) => existsSync(file));
}

/**
 * Puts database and secret of one folder into the data folder. Wherever this breaks off, the database there is one of
 * the two, whole; and one without its own secret is not served.
 * @returns the folder in which the former ones are kept; undefined where there were none
 * @throws CommandFailed where somebody works with the former one
 */
export async function putInPlace(from: string, data: string): Promise<string | undefined> {
  const former = standing(data);
  const guard = former.includes(databaseFile(data)) ? await keepOthersAway(databaseFile(data)) : undefined;
  try {
    const kept = former.length ? keep(former, data) : undefined;
    flush(databaseFile(from));
    renameSync(databaseFile(from), databaseFile(data));
    renameSync(secretFile(from), secretFile(data));
    rmSync(movedFile(data), { force: true });
    flush(data);
    return kept;
  } finally {
    await guard?.destroy();
  }
}

/** While this is open no endpoint takes up the database, and nothing but its one file belongs to it. */
async function keepOthersAway(file: string): Promise<Kysely<Database> | undefined> {
  try {
    const db = openSqlite(file, { alone: true });
    await sql`pragma journal_mode = delete`.execute(db);
    return db;
  } catch (error) {
    // A backup is put in its place for just this.
    if (isDamaged(error)) return undefined;
    throw databaseProblem(error, file) ?? error;
  }
}

/** By a second name, so that there is a database in its place at every moment. */
function keep(former: readonly string[], data: string): string {
  const folder = join(data, `replaced-${new Date().toISOString().replace(/[-:.Z]/g, '')}`);
  mkdirSync(folder, { mode: 0o700 });
  // Of one that was killed, or is damaged, these may be left; the new one must not find them.
  const log = `${databaseFile(data)}-wal`;
  if (existsSync(log)) renameSync(log, join(folder, basename(log)));
  rmSync(`${databaseFile(data)}-shm`, { force: true });
  for (const file of former) linkSync(file, join(folder, basename(file)));
  return folder;
}
