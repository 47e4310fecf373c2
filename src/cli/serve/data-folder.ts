import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { Secret } from '../../server/security/secret.ts';
import type { Database } from '../../server/store/schema.ts';
import { openStore } from '../../server/store/sql-store.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { openThreadedStore } from '../../server/store/threaded-store.ts';
import type { Store } from '../../server/store/store.ts';
import { CommandFailed } from '../command-failed.ts';
import { makeSecret, readSecret, secretFile } from './secret-file.ts';
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

/** Where the database is. */
export function databaseFile(folder: string): string {
  return join(folder, 'letters.sqlite');
}

/**
 * Opens database and secret, made where there are none. What is wrong with the database is found here, before its
 * thread is started.
 * @throws CommandFailed
 */
export async function openDataFolder({ folder, secret: given, program }: Choices): Promise<Opened> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const key = given ?? knownSecret(folder) ?? makeSecret(folder);
    const secret = new Secret(key);
    await (await openFile(folder, storeOver(secret))).close();
    const store = await openThreadedStore(program, { file: databaseFile(folder), secret: key });
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
  expectDatabase(folder);
  return openFile(folder, storeOver(undefined));
}

/**
 * The same with its secret, where there is something to look up by an address.
 * @param given instead of the one in the folder
 * @throws CommandFailed where one of them is missing, or they do not belong together
 */
export async function openFileWithSecret(folder: string, given: string | undefined): Promise<Opened> {
  expectDatabase(folder);
  const key = given ?? knownSecret(folder);
  if (key === undefined) throw new TypeError('A database is there, so its secret is known or missed.');
  const secret = new Secret(key);
  return { secret, store: await openFile(folder, storeOver(secret)) };
}

/** @throws CommandFailed where there is none */
export function expectDatabase(folder: string): void {
  if (existsSync(databaseFile(folder))) return;
  throw new CommandFailed(
    `There is no database in ${folder}. "open-letter serve" makes it; if it was started with --data, say the same here.`,
  );
}

/** Is there once the letters are in another database: the file beside it is out of date then. */
export function movedFile(folder: string): string {
  return join(folder, 'moved');
}

/** @throws CommandFailed where the letters are in another database by now */
function refuseMoved(folder: string): void {
  const file = movedFile(folder);
  if (!existsSync(file)) return;
  throw new CommandFailed(
    `The letters of ${folder} were moved to PostgreSQL (${readFileSync(file, 'utf8').trim()}): set DATABASE_URL. To go back to the file as it was then, without what came since, delete ${file}.`,
  );
}

/**
 * @returns undefined where the folder is new
 * @throws CommandFailed where it is lost
 */
export function knownSecret(folder: string): string | undefined {
  const known = readSecret(folder);
  if (known !== undefined || !existsSync(databaseFile(folder))) return known;
  throw new CommandFailed(
    `${secretFile(folder)} is missing, and the database was made with it. Put it back from a copy; if it is lost for ever, see: open-letter new-secret --help`,
  );
}

/** What a database is opened for. @returns what is worked with; the database is closed where this fails */
export type Opening<T> = (db: Kysely<Database>) => Promise<T>;

/**
 * Opens the database of a data folder.
 * @param how whether others, as an endpoint that runs, have to be away
 * @throws CommandFailed where it cannot be used
 */
export async function openFile<T>(folder: string, open: Opening<T>, how?: { alone: boolean }): Promise<T> {
  const file = databaseFile(folder);
  refuseMoved(folder);
  try {
    const db = openSqlite(file, how);
    try {
      await checkWhole(db, file);
      return await open(db);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  } catch (error) {
    throw databaseProblem(error, file) ?? error;
  }
}

const storeOver =
  (secret: Secret | undefined): Opening<Store> =>
  (db) =>
    openStore({ db, secret, clock: Date.now });

/** @throws CommandFailed where the database is damaged */
async function checkWhole(db: Kysely<Database>, file: string): Promise<void> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  if (rows[0]?.quick_check === 'ok') return;
  throw new CommandFailed(`The database ${file} cannot be used: it is damaged; put back a copy of it.`);
}
