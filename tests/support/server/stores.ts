import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { Secret } from '../../../src/server/security/secret.ts';
import type { Database } from '../../../src/server/store/schema.ts';
import { openStore } from '../../../src/server/store/sql-store.ts';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { makeFolder, removeFolder } from '../temporary-folder.ts';

/** A store over a database of its own, and the hands a test needs to reach into it. */
export interface TestStore {
  readonly store: Store;
  readonly db: Kysely<Database>;
  readonly secret: Secret;
  /** Milliseconds since 1970: a test sets it. */
  now: number;
  /** Everything the database has written to the disk. */
  readonly bytes: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** What the thread of a store runs; elsewhere the built command does. */
export const storeProgram = new URL('store-program.mjs', import.meta.url);

/** Opens a store over a new SQLite file, deleted with it, at noon of 25 November 2026. */
export async function openSqliteStore(): Promise<TestStore> {
  const folder = makeFolder('store');
  const db = openSqlite(join(folder, 'letters.sqlite'));
  const secret = new Secret(randomBytes(32).toString('hex'));
  const test = { now: Date.UTC(2026, 10, 25, 12), db, secret };
  const store = await openStore({ db, secret, clock: () => test.now });
  return Object.assign(test, {
    store,
    bytes: async () => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
      const files = await readdir(folder);
      return Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
    },
    close: async () => {
      await store.close();
      removeFolder(folder);
    },
  });
}

/** Runs a suite over every database there is. */
export function overEveryDatabase(name: string, suite: (open: () => Promise<TestStore>) => void): void {
  describe(`${name}, on SQLite`, () => {
    suite(openSqliteStore);
  });
}
