import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Commits } from '../../../src/server/store/commits.ts';
import { startChild } from '../../support/child.ts';
import { letterId, openVisitors, signing, type Visitors } from '../../support/server/signing.ts';
import { openSqliteStore } from '../../support/server/stores.ts';

describe('commits that are shared', () => {
  let visitors: Visitors;

  beforeEach(async () => {
    visitors = await openVisitors(openSqliteStore);
  });
  afterEach(() => visitors.test.close());

  it('take with them only what failed by itself', async () => {
    const { db } = visitors.test;
    const commits = new Commits(db);
    const guess = (at: number) =>
      commits.do((tx) =>
        tx.insertInto('guesses').values({ letter_id: letterId, address_key: 'k', at }).execute(),
      );
    const poisoned = commits.do(async (tx) => {
      await tx.insertInto('guesses').values({ letter_id: letterId, address_key: 'k', at: 666 }).execute();
      throw new Error('poisoned');
    });
    const outcomes = await Promise.allSettled([guess(1), poisoned, guess(2)]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    const rows = await db.selectFrom('guesses').select('at').orderBy('at').execute();
    assert.deepEqual(
      rows.map(({ at }) => at),
      [1, 2],
    );
  });

  it('fail where the disk is full, lose nothing that was acknowledged, and work again when there is room', async () => {
    const { db, store } = visitors.test;
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 10))}`.execute(db);
    const crowd = Array.from({ length: 2_000 }, (_, index) =>
      store.sign(
        signing(visitors.test, `Person ${index}`, `person-${index}@example.org`, {
          comment: 'x'.repeat(400),
        }),
      ),
    );
    const outcomes = await Promise.allSettled(crowd);
    const acknowledged = outcomes.filter(({ status }) => status === 'fulfilled').length;
    assert(acknowledged < 2_000);
    const attempts = await db.selectFrom('attempts').select('id').execute();
    assert.equal(attempts.length, acknowledged);
    await sql`pragma max_page_count = 1000000`.execute(db);
    await visitors.signAndConfirm('Eva Berg', 'eva@example.org');
    assert.deepEqual(await visitors.listed(), ['Eva Berg']);
  });

  it('wait for another process that writes, and see what it wrote', async () => {
    const { db, store } = visitors.test;
    const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db);
    const writer = startChild(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        `import { openSqlite } from './src/server/store/sqlite.ts';
         import { sql } from 'kysely';
         const db = openSqlite(${JSON.stringify(rows[0]?.file)});
         for (let at = 0; at < 300; at++) {
           await db.transaction().execute(async (tx) => {
             await tx.selectFrom('guesses').selectAll().execute();
             await tx.insertInto('guesses').values({ letter_id: 'elm', address_key: 'other', at }).execute();
           });
         }
         await db.destroy();`,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const ended = once(writer, 'exit');
    let signed = 0;
    while (writer.exitCode === null && signed < 3_000) {
      await Promise.all(
        Array.from({ length: 10 }, () => {
          const number = signed++;
          return store.sign(signing(visitors.test, `Person ${number}`, `person-${number}@example.org`));
        }),
      );
    }
    assert.deepEqual((await ended)[0], 0);
    const guesses = await db.selectFrom('guesses').selectAll().execute();
    assert.equal(guesses.length, 300);
    const attempts = await db.selectFrom('attempts').select('id').execute();
    assert.equal(attempts.length, signed);
  });
});
