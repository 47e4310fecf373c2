import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { versions } from 'node:process';
import Sqlite from 'better-sqlite3';
import { Migrator, sql } from 'kysely';
import { isUnavailable } from '../../../src/server/store/unavailable.ts';
import { openVisitors, signing } from '../../support/server/signing.ts';
import { openSqliteStore } from '../../support/server/stores.ts';

describe('SQLite', () => {
  it('is the one that Node has, and where it has none the package beside', async () => {
    const { db, close } = await openSqliteStore();
    const own = versions['sqlite'];
    const found = own ?? new Sqlite(':memory:').prepare('select sqlite_version()').pluck().get();
    const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db);
    assert.equal(rows[0]?.version, found);
    await close();
  });

  it('writes what it may have to take back into no file outside the data folder', async () => {
    const { db, close } = await openSqliteStore();
    const { rows } = await sql<{ temp_store: number }>`pragma temp_store`.execute(db);
    const memory = 2;
    assert.equal(rows[0]?.temp_store, memory);
    await close();
  });

  it('keeps nothing of a migration that did not come to its end', async () => {
    const { db, close } = await openSqliteStore();
    const migrator = new Migrator({
      db,
      migrationTableName: 'other_migrations',
      migrationLockTableName: 'other_migrations_lock',
      provider: {
        getMigrations: () =>
          Promise.resolve({
            half: {
              async up(tx) {
                await tx.schema.createTable('half').addColumn('id', 'text').execute();
                throw new Error('It ends here.');
              },
            },
          }),
      },
    });
    const { error } = await migrator.migrateToLatest();
    assert.match(String(error), /It ends here/);
    const { rows } = await sql`select name from sqlite_master where name = 'half'`.execute(db);
    assert.deepEqual(rows, []);
    await close();
  });

  it('says that it has no room, and not that there is nothing to take back', async () => {
    const visitors = await openVisitors(openSqliteStore);
    const { db, store } = visitors.test;
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.raw(String(rows[0]?.page_count))}`.execute(db);
    const crowd = Array.from({ length: 50 }, (_, index) =>
      store.sign(signing(visitors.test, `Person ${index}`, `person-${index}@example.org`)),
    );
    const outcomes = await Promise.allSettled(crowd);
    const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
    assert(failures.length > 0);
    for (const { reason } of failures) assert(isUnavailable(reason), String(reason));
    await visitors.test.close();
  });
});
