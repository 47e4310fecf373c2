import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Secret } from '../../server/security/secret.ts';
import { openStore } from '../../server/store/sql-store.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { NotStarted } from './not-started.ts';
import { databaseProblem, diskProblem } from './start-problem.ts';

/** Where the endpoint keeps what it remembers. */
export interface DataFolder {
  readonly store: Store;
  readonly secret: Secret;
}

interface Choices {
  readonly folder: string;
  /** Instead of the one in the folder. */
  readonly secret: string | undefined;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

const databaseName = 'letters.sqlite';
const secretName = 'secret';

/** Whether an endpoint has ever been started with this folder. */
export function holdsDatabase(folder: string): boolean {
  return existsSync(join(folder, databaseName));
}

/**
 * Opens database and secret, made where there are none.
 * @throws NotStarted
 */
export async function openDataFolder({ folder, secret: given, clock }: Choices): Promise<DataFolder> {
  const file = join(folder, databaseName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const secret = new Secret(given ?? readSecret(folder));
    const db = openSqlite(file);
    const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
    if (rows[0]?.quick_check !== 'ok') {
      await db.destroy();
      throw new NotStarted(`The database ${file} cannot be used: it is damaged; put back a copy of it.`);
    }
    return { secret, store: await openStore({ db, secret, clock }) };
  } catch (error) {
    throw databaseProblem(error, file) ?? diskProblem(error, folder) ?? error;
  }
}

/** @throws NotStarted where it is lost */
function readSecret(folder: string): string {
  const file = join(folder, secretName);
  if (!existsSync(file)) {
    if (holdsDatabase(folder)) {
      throw new NotStarted(
        `${file} is missing, and the database was made with it. Put it back from a copy, or set OPEN_LETTER_SECRET to a new one: then whoever signed before can sign once more.`,
      );
    }
    makeSecret(file);
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new NotStarted(`${file} should hold at least 32 random characters. Put it back from a copy.`);
}

/** Whoever starts at the same moment finds the whole file or none: it gets its name when it is written. */
function makeSecret(file: string): void {
  const written = `${file}.${process.pid}`;
  writeFileSync(written, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(written, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(written);
  }
}
