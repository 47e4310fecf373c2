import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { startChild } from '../../support/child.ts';
import { until } from '../../support/server/serve-process.ts';

const support = join(import.meta.dirname, '../../support/server');

/** A run of tests that has an endpoint and a store, says what it has, and waits for its end. */
const run = `
import { sql } from 'kysely';
import { Letterhouse, riverLetter } from ${JSON.stringify(join(support, 'serve-process.ts'))};
import { openSqliteStore } from ${JSON.stringify(join(support, 'stores.ts'))};
const house = new Letterhouse({ after: () => {} });
house.write('letters/river/letter.md', riverLetter);
const endpoint = await house.serve();
const { db } = await openSqliteStore();
const { rows } = await sql\`pragma database_list\`.execute(db);
console.log(JSON.stringify({ pid: endpoint.pid, left: [house.dir, rows[0].file] }));
setInterval(() => {}, 1000);
`;

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it(
  'a run of tests that is ended early leaves neither an endpoint nor a folder',
  { timeout: 60_000 },
  async () => {
    const child = startChild(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', run], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    assert(child.stdout);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const { pid, left } = JSON.parse(String(said)) as { pid: number; left: string[] };
    assert(runs(pid));
    assert.equal(left.length, 2);
    child.kill('SIGTERM');
    await once(child, 'exit');
    await until(() => !runs(pid));
    assert.deepEqual(left.filter(existsSync), []);
  },
);
