import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Secret } from '../../server/security/secret.ts';
import { openStore } from '../../server/store/sql-store.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { openThreadedStore } from '../../server/store/threaded-store.ts';
import type { Store } from '../../server/store/store.ts';
import { CommandFailed } from '../command-failed.ts';
import { databaseProblem, diskProblem } from './start-problem.ts';

/** What the endpoint remembers, and what its hashes are made with. */
export interface Opened {
  readonly store: Store;
  readonly secret: Secret;
}

interface Choices {
  readonly folder: string;
  /** Instead of the one in the folder. */
  readonly secret: string | undefined;
  /** What the database's thread runs. */
  readonly program: URL;
}

const databaseName = 'letters.sqlite';
const secretName = 'secret';

function holdsDatabase(folder: string): boolean {
  return existsSync(join(folder, databaseName));
}

/**
 * Opens database and secret, made where there are none. What is wrong with the database is found here, before its
 * thread is started.
 * @throws CommandFailed
 */
export async function openDataFolder({ folder, secret: given, program }: Choices): Promise<Opened> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const key = given ?? readSecret(folder);
    const secret = new Secret(key);
    await (await openDatabase(folder, secret)).close();
    const store = await openThreadedStore(program, { file: join(folder, databaseName), secret: key });
    return { secret, store };
  } catch (error) {
    throw diskProblem(error, folder) ?? error;
  }
}

/**
 * Opens the database for the organiser, beside an endpoint that may be running.
 * @throws CommandFailed where there is none
 */
export async function openFileForOrganiser(folder: string): Promise<Store> {
  if (!holdsDatabase(folder)) {
    throw new CommandFailed(
      `There is no database in ${folder}. "open-letter serve" makes it; if it was started with --data, say the same here.`,
    );
  }
  return openDatabase(folder, new Secret(''));
}

async function openDatabase(folder: string, secret: Secret): Promise<Store> {
  const file = join(folder, databaseName);
  try {
    const db = openSqlite(file);
    const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
    if (rows[0]?.quick_check !== 'ok') {
      await db.destroy();
      throw new CommandFailed(`The database ${file} cannot be used: it is damaged; put back a copy of it.`);
    }
    return await openStore({ db, secret, clock: Date.now });
  } catch (error) {
    throw databaseProblem(error, file) ?? error;
  }
}

/** @throws CommandFailed where it is lost */
function readSecret(folder: string): string {
  const file = join(folder, secretName);
  if (!existsSync(file)) {
    if (holdsDatabase(folder)) {
      throw new CommandFailed(
        `${file} is missing, and the database was made with it. Put it back from a copy, or set OPEN_LETTER_SECRET to a new one: then whoever signed before can sign once more.`,
      );
    }
    makeSecret(file);
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= 32) return secret;
  throw new CommandFailed(`${file} should hold at least 32 random characters. Put it back from a copy.`);
}

/** Whoever starts at the same moment finds the whole file or none: it gets its name when it is written. */
function makeSecret(file: string): void {
  // Not named after the process: in a container each has the number of the one that was killed here before.
  const written = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(written, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(written, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(written);
  }
}
