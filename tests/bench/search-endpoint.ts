/** How soon a real endpoint answers a search among a million names, over HTTP, on both databases. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signatory } from '../../src/feed/signatory.ts';
import { databaseFile } from '../../src/cli/serve/data-folder.ts';
import { openPostgres } from '../../src/server/store/postgres.ts';
import type { Database } from '../../src/server/store/schema.ts';
import { openStore } from '../../src/server/store/sql-store.ts';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import type { Kysely } from 'kysely';
import { noPostgres, PostgresServer } from '../support/server/postgres.ts';
import { Letterhouse, riverLetter, type ServeProcess } from '../support/server/serve-process.ts';
import { red } from '../support/tally.ts';
import { tellBusyMachine } from './busy-machine.ts';
import { composedQueries, composedRows } from './search/composed.ts';

/** Milliseconds in which nineteen of twenty answers have to be there. */
const goal = 50;

/** @param args how many names: a million unless it is said */
export async function searchEndpoint([many = '1000000', only = '']: readonly string[]): Promise<boolean> {
  const rows = composedRows(Number(many));
  const published = rows.map((row, index): Signatory => {
    return { id: `n${index}`, ...row, type: index % 20 ? 'person' : 'organization' };
  });
  const queries = queriesOver(rows);
  const worst: number[] = [];
  if (only !== 'postgres') worst.push(await measure('SQLite', {}, published, queries));
  if (only !== 'sqlite') {
    if (noPostgres) throw new Error(noPostgres);
    const server = await PostgresServer.start({ isSafe: false });
    try {
      const url = await server.create('letters');
      worst.push(await measure('PostgreSQL', { DATABASE_URL: url }, published, queries));
    } finally {
      await server.close();
    }
  }
  tellBusyMachine();
  const p95 = Math.max(...worst);
  const written = p95.toFixed(1);
  console.log(`search-endpoint names=${many} p95=${p95 <= goal ? written : red(written)}`);
  return p95 <= goal;
}

/** By what they are: an answer that is quick must not hide one that is slow. */
function queriesOver(rows: Parameters<typeof composedQueries>[0]): ReadonlyMap<string, readonly string[]> {
  const ask = (values: Readonly<Record<string, string>>): string => String(new URLSearchParams(values));
  const typed = (texts: readonly string[]): readonly string[] => texts.map((q) => ask({ q }));
  const names = rows.slice(0, 60).map(({ name }) => name);
  const letters = [...'abdefghklmnostuw', 'ü', 'е', 'ο'];
  return new Map([
    ['as it is typed', typed(composedQueries(rows, 300))],
    ['one letter', typed(letters)],
    ['a whole name', typed(names)],
    ['a mistake', typed(names.map((name) => name.slice(0, -3) + name.slice(-2)))],
    ['nobody', typed(names.map((name) => `${name} xqzw`))],
    ['many words', typed([letters.join(' '), 'a a a a a a a a a a', 'b m '.repeat(10)])],
    [
      'narrowed',
      letters.flatMap((q) => [
        ask({ q, type: 'organization' }),
        ask({ q, country: 'DE', sort: 'newest' }),
        ask({ q, type: 'person', sort: 'name' }),
      ]),
    ],
    ['deep', letters.flatMap((q) => ['500.9', '20000.9', '100000.9'].map((after) => ask({ q, after })))],
  ]);
}

async function measure(
  name: string,
  env: Readonly<Record<string, string>>,
  published: readonly Signatory[],
  queries: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  let end = (): Promise<void> => Promise.resolve();
  const house = new Letterhouse({ after: (then) => (end = then) });
  try {
    house.write('letters/river/letter.md', riverLetter);
    const data = join(house.dir, 'data');
    const all = { ...env, OPEN_LETTER_SECRET: randomBytes(32).toString('hex') };
    const first = await house.serve(['--data', data], all);
    await first.kill('SIGTERM');
    const database = env['DATABASE_URL'];
    await fill(
      database === undefined ? openSqlite(databaseFile(data)) : await openPostgres(database),
      published,
    );
    return await ask(name, await house.serve(['--data', data], all), queries);
  } finally {
    await end();
  }
}

async function fill(db: Kysely<Database>, published: readonly Signatory[]): Promise<void> {
  const store = await openStore({ db, secret: undefined, clock: Date.now });
  await store.importOnce('river', 'en', { published, unnamed: 0 });
  await store.close();
}

async function ask(
  name: string,
  endpoint: ServeProcess,
  queries: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  const search = async (query: string): Promise<{ status: number; took: number }> => {
    const begun = performance.now();
    const answer = await fetch(`${endpoint.base}river/search?${query}`);
    await answer.arrayBuffer();
    return { status: answer.status, took: performance.now() - begun };
  };
  const before = memoryOf(endpoint);
  const begun = performance.now();
  while ((await search('q=a')).status === 503) await new Promise((resolve) => setTimeout(resolve, 250));
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${name}: ready after ${seconds} s, memory ${before} → ${memoryOf(endpoint)} MB`);
  let worst = 0;
  for (const [kind, some] of queries) {
    const times: number[] = [];
    for (const query of new Set(some)) {
      const { status, took } = await search(query);
      if (status !== 200) throw new Error(`${query} was answered with ${status}.`);
      times.push(took);
    }
    times.sort((one, other) => one - other);
    const at = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? 0;
    worst = Math.max(worst, at(0.95));
    console.log(
      `  ${kind.padEnd(16)} n=${times.length} p50=${at(0.5).toFixed(1)} p95=${at(0.95).toFixed(1)}`,
    );
  }
  return worst;
}

/** In megabytes, as Linux tells it. */
function memoryOf({ pid }: ServeProcess): number {
  const [, kilobytes = 0] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
