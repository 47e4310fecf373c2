/** How many sign and read in a second, beside the least that could be done for them. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PostgresServer } from '../support/server/postgres.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { red } from '../support/tally.ts';
import { tellBusyMachine } from './busy-machine.ts';
import { groundAt } from './sign/ground-at.ts';
import { startProgram, type Program } from './sign/program.ts';
import { measureReading } from './sign/reading.ts';
import { measureSigning } from './sign/signing.ts';

/** Where each is written to: what does the same work for the same visitors has a database of its own. */
const names = ['endpoint', 'route', 'database', 'store'] as const;
const goals = { sqlite: 0.8, postgres: 0.4, read: 0.6 };

/** @param args `--db postgres`: over PostgreSQL, and signing alone */
export async function sign(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { db: { type: 'string', default: 'sqlite' } } });
  if (values.db === 'sqlite') return overSqlite();
  if (values.db === 'postgres') return overPostgres();
  throw new Error(`There is no database "${values.db}": sqlite or postgres.`);
}

async function overSqlite(): Promise<boolean> {
  const folder = makeFolder('bench');
  try {
    return await measure(
      names.map((name) => join(folder, `${name}.sqlite`)),
      async (endpoint, bare) => {
        const reading = await measureReading(endpoint, bare);
        return judged(await measureSigning(endpoint, bare), goals.sqlite, reading);
      },
    );
  } finally {
    removeFolder(folder);
  }
}

/** Reading is the same over every database: what is read lies in memory. */
async function overPostgres(): Promise<boolean> {
  const server = await PostgresServer.start({ isSafe: true });
  try {
    const places = await Promise.all(names.map((name) => server.create(name)));
    return await measure(places, async (endpoint, bare) =>
      judged(await measureSigning(endpoint, bare), goals.postgres, {}),
    );
  } finally {
    await server.close();
  }
}

async function measure(
  places: readonly string[],
  work: (endpoint: Program, bare: Program) => Promise<boolean>,
): Promise<boolean> {
  const [endpointPlace = '', ...others] = places;
  // With the endpoint's tables and indexes.
  for (const place of others) await (await groundAt(place).openStore(undefined)).close();
  const endpoint = await startProgram('endpoint', [endpointPlace]);
  const bare = await startProgram('bare', places);
  try {
    return await work(endpoint, bare);
  } finally {
    endpoint.stop();
    bare.stop();
  }
}

function judged(
  { ratio, databaseRatio, storeRatio }: Awaited<ReturnType<typeof measureSigning>>,
  goal: number,
  reading: Readonly<Record<string, number>>,
): boolean {
  tellBusyMachine();
  const figure = (value: number, least: number): string => {
    const written = value.toFixed(2);
    return value >= least ? written : red(written);
  };
  console.log(
    [
      `sign ratio=${figure(ratio, goal)}`,
      `database_ratio=${databaseRatio.toFixed(2)}`,
      `store_ratio=${storeRatio.toFixed(2)}`,
      ...Object.entries(reading).map(([name, value]) => `${name}_ratio=${figure(value, goals.read)}`),
    ].join(' '),
  );
  return ratio >= goal && Object.values(reading).every((value) => value >= goals.read);
}
