/** How many sign and read in a second, beside the least that could be done for them. */
import { join } from 'node:path';
import { openStore } from '../../src/server/store/sql-store.ts';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';
import { red } from '../support/tally.ts';
import { tellBusyMachine } from './busy-machine.ts';
import { startProgram } from './sign/program.ts';
import { measureReading } from './sign/reading.ts';
import { measureSigning } from './sign/signing.ts';

const goals = { ratio: 0.8, read: 0.6 };

export async function sign(): Promise<boolean> {
  const folder = makeFolder('bench');
  const file = (name: string): string => join(folder, `${name}.sqlite`);
  for (const name of ['route', 'database']) await makeDatabase(file(name));
  const endpoint = await startProgram('endpoint', [file('endpoint')]);
  const bare = await startProgram('bare', ['endpoint', 'route', 'database', 'store'].map(file));
  try {
    const reading = await measureReading(endpoint, bare);
    const { ratio, databaseRatio, storeRatio } = await measureSigning(endpoint, bare);
    tellBusyMachine();
    const figure = (value: number, goal: number): string => {
      const written = value.toFixed(2);
      return value >= goal ? written : red(written);
    };
    console.log(
      [
        `sign ratio=${figure(ratio, goals.ratio)}`,
        `database_ratio=${databaseRatio.toFixed(2)}`,
        `store_ratio=${storeRatio.toFixed(2)}`,
        ...Object.entries(reading).map(([name, value]) => `${name}_ratio=${figure(value, goals.read)}`),
      ].join(' '),
    );
    return ratio >= goals.ratio && Object.values(reading).every((value) => value >= goals.read);
  } finally {
    endpoint.stop();
    bare.stop();
    removeFolder(folder);
  }
}

/** An empty database with the endpoint's tables and indexes. */
async function makeDatabase(file: string): Promise<void> {
  const store = await openStore({ db: openSqlite(file), secret: undefined, clock: Date.now });
  await store.close();
}
