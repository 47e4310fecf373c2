/**
 * `npm run explain`: has the store do all it can over both databases, asks these how they would carry out each of its
 * statements, and fails where a table that grows with those who sign is read from its beginning to its end.
 */
import { sql, type Kysely } from 'kysely';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Secret } from '../../src/server/security/secret.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import type { Database } from '../../src/server/store/schema.ts';
import { openStore } from '../../src/server/store/sql-store.ts';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import { noPostgres, PostgresServer } from '../support/server/postgres.ts';
import type { TestStore } from '../support/server/stores.ts';
import { red } from '../support/tally.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { explainPostgres, explainSqlite, mayReadAll, type Explain } from './plans.ts';
import { Statements } from './statements.ts';
import { doEverything } from './work.ts';

let statements = 0;
let scans = 0;
let failures = 0;

async function examine(
  name: string,
  bare: Kysely<Database>,
  explain: Explain,
  filled: (db: Kysely<Database>) => Promise<unknown>,
): Promise<void> {
  const noted = new Statements(bare);
  const secret = new Secret(randomBytes(32).toString('hex'));
  const test = { now: Date.UTC(2026, 10, 25, 12), secret, db: bare };
  const store = await openStore({ db: noted.db, secret, clock: () => test.now });
  // To bring the tables up to date is no work of every day.
  noted.take();
  const asked = Object.assign(test, { store }) as unknown as TestStore;
  const left = await doEverything(asked, async () => {
    // Those of the table have an address as well.
    await sql`
      insert into contacts (signature_id, letter_id, email, address_key, folded_name, details)
      select id, letter_id, id, id, '', '{}' from signatures where number is not null
    `.execute(bare);
    await filled(bare);
  });
  if (left.length) {
    failures++;
    console.log(red(`${name}: nobody asked the store for ${left.join(', ')}: see tests/explain/work.ts`));
  }
  for (const query of noted.take()) {
    statements++;
    const { scanned, lines } = await explain(query);
    if (!scanned.length || mayReadAll(query.sql)) continue;
    scans++;
    console.log(red(`${name} reads all of ${scanned.join(', ')}:`));
    console.log(`  ${query.sql}\n${lines.map((line) => `    ${line}`).join('\n')}`);
  }
  await store.close();
}

const folder = makeFolder('explain');
try {
  const db = openSqlite(join(folder, 'letters.sqlite'));
  await examine('SQLite', db, explainSqlite(db), () => Promise.resolve());
} finally {
  removeFolder(folder);
}
if (noPostgres) console.log(noPostgres);
else {
  const server = await PostgresServer.start({ isSafe: false });
  try {
    const db = await openPostgres(await server.create('plans'));
    // As it does by itself after a while; SQLite does only where it is told to, and nobody does.
    await examine('PostgreSQL', db, explainPostgres(db), (full) => sql`analyze`.execute(full));
  } finally {
    await server.close();
  }
}
console.log(`explain statements=${statements} scans=${scans}`);
process.exitCode = scans || failures || !statements ? 1 : 0;
