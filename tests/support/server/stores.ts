import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { Secret } from '../../../src/server/security/secret.ts';
import type { Database } from '../../../src/server/store/schema.ts';
import { tables } from '../../../src/server/store/content.ts';
import { openStore } from '../../../src/server/store/sql-store.ts';
import { openPostgres } from '../../../src/server/store/postgres.ts';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { noPostgres, type PostgresServer } from './postgres.ts';
import { usePostgres } from './test-postgres.ts';
import { makeFolder, removeFolder } from '../temporary-folder.ts';

/** A store over a database of its own, and the hands a test needs to reach into it. */
export interface TestStore {
  readonly store: Store;
  readonly db: Kysely<Database>;
  readonly secret: Secret;
  /** Milliseconds since 1970: a test sets it. */
  now: number;
  /** Everything that is kept: of SQLite what its files hold, of PostgreSQL all that can be asked of it. */
  readonly bytes: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** What the thread of a store runs; elsewhere the built command does. */
export const storeProgram = new URL('store-program.mjs', import.meta.url);

/** Opens a store over a new SQLite file, deleted with it, at noon of 25 November 2026. */
export async function openSqliteStore(): Promise<TestStore> {
  const folder = makeFolder('store');
  const db = openSqlite(join(folder, 'letters.sqlite'));
  return openOver(db, {
    bytes: async () => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
      const files = await readdir(folder);
      return Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
    },
    closed: () => {
      removeFolder(folder);
    },
  });
}

let isMade = false;

/** Opens a store over the PostgreSQL database of this process, emptied before. */
async function openPostgresStore(server: PostgresServer): Promise<TestStore> {
  const url = isMade ? server.url('stores') : await server.create('stores');
  const db = await openPostgres(url);
  // Those that refer to others first.
  const emptied = tables.toReversed().map((table) => `delete from ${table}`);
  if (isMade) await sql.raw(emptied.join(';')).execute(db);
  isMade = true;
  return openOver(db, {
    bytes: async () => {
      const kept = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
      return Buffer.from(JSON.stringify(kept));
    },
    closed: () => undefined,
  });
}

async function openOver(
  db: Kysely<Database>,
  { bytes, closed }: { bytes: TestStore['bytes']; closed: () => void },
): Promise<TestStore> {
  const secret = new Secret(randomBytes(32).toString('hex'));
  const test = { now: Date.UTC(2026, 10, 25, 12), db, secret };
  const store = await openStore({ db, secret, clock: () => test.now });
  return Object.assign(test, {
    store,
    bytes,
    close: async () => {
      await store.close();
      closed();
    },
  });
}

/**
 * A suite of tests over one kind of database.
 * @param share of what a test does again and again, from 0 to 1: what both kinds have in common is looked at closely
 *   over the fast one; over PostgreSQL, to which every statement has a way to go, it is whether the statements fit
 */
type StoreSuite = (open: () => Promise<TestStore>, share: number) => void;

/** Runs a suite over every database there is. To be called outside of all suites. */
export function overEveryDatabase(name: string, suite: StoreSuite): void {
  const postgres = usePostgres();
  describe(`${name}, on SQLite`, () => {
    suite(openSqliteStore, 1);
  });
  describe(`${name}, on PostgreSQL`, { skip: noPostgres }, () => {
    suite(async () => openPostgresStore(await postgres()), 1 / 5);
  });
}
