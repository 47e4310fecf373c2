/**
 * `npm run fault -- --kills 20 --db sqlite`, or `--db postgres --instances 2`: lets things go wrong around a running endpoint, and looks whether
 * everyone still gets what they were told. Each scenario ends with a line; the last one is
 * `acknowledged=N present=N doubled=0`, about the kills. Fails where anything is not as it should be. `--seed`
 * repeats when and how often it is killed; what the people who sign are doing at that moment nobody can repeat.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { setUp } from '../../.ci/setup.mjs';
import type { Scene, Shared } from '../support/fault/ground.ts';
import { NotHere } from '../support/fault/not-here.ts';
import { PostgresServer } from '../support/server/postgres.ts';
import { red } from '../support/tally.ts';
import { readAsked } from './asked.ts';
import { clock } from './clock.ts';
import { databaseAway } from './database-away.ts';
import { edited } from './edited.ts';
import { firstStart } from './first-start.ts';
import { frozenInstance } from './frozen-instance.ts';
import { fullDisk } from './full-disk.ts';
import { hangingMail } from './hanging-mail.ts';
import { killed } from './killed.ts';
import { refusingMail } from './refusing-mail.ts';
import { startedTogether } from './started-together.ts';
import { storm } from './storm.ts';
import { synced } from './synced.ts';

const timeLimit = 600_000;
const problems: string[] = [];
const counts = { acknowledged: 0, present: 0, doubled: 0 };

/** @param goOn called when there is nothing left but to wait: others may begin */
type Scenario = (scene: Scene, goOn: () => void) => Promise<string>;
type Scenarios = Readonly<Record<string, Scenario>>;
type KillingShared = Shared & { readonly logs: string };

function report(name: string, problem: string): void {
  problems.push(problem);
  console.error(`${red('✗')} ${name}: ${problem}`);
}

async function play(name: string, scenario: Scenario, goOn: () => void): Promise<void> {
  const ends: (() => Promise<void>)[] = [];
  const tooLate = pause(timeLimit, undefined, { ref: false }).then(() => {
    throw new Error(`It was not over after ${timeLimit / 60_000} minutes.`);
  });
  try {
    const told = await Promise.race([scenario({ after: (end) => ends.push(end) }, goOn), tooLate]);
    console.log(`${name}: ${told}`);
  } catch (error) {
    if (error instanceof NotHere && !process.env['CI'])
      console.log(`${name}: NOT LOOKED AT, ${error.message}`);
    else report(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  for (const end of ends.reverse()) await end();
}

let asked: ReturnType<typeof readAsked>;
try {
  asked = readAsked(process.argv.slice(2));
  setUp({ built: true, browsers: false });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
const { kills, db, instances, seed } = asked;
console.log(`seed=${seed}`);

const kill =
  (shared?: KillingShared): Scenario =>
  async (scene, goOn) => {
    const found = await killed(scene, { kills, seed, patient: true, ...(shared && { shared }) }, goOn);
    Object.assign(counts, found.counts);
    for (const problem of found.problems.slice(0, 20)) report('kills', problem);
    return found.told;
  };

const overSqlite: Scenarios = {
  // First, and alone: it is the one in which a time is measured.
  'hanging mail server': hangingMail,
  'refusing mail server': refusingMail,
  'full disk': fullDisk,
  kills: kill(),
  'first start': (scene) => firstStart(scene, seed),
  'retry storm': (scene) => storm(scene),
  'edited letter': (scene) => edited(scene, seed),
  clock,
  'written to the disk': synced,
};

/** The database that several instances share; one of its own where it goes away. */
async function overPostgres(): Promise<Scenarios> {
  const server = await PostgresServer.start({ isSafe: true });
  lastly.push(() => server.close());
  const shared = async (name: string): Promise<KillingShared> => ({
    ...{ url: await server.create(name), logs: server.logs, instances },
  });
  return {
    kills: kill(await shared('kills')),
    ...(instances > 1 && {
      'frozen instance': async (scene, goOn) => frozenInstance(scene, await shared('frozen'), goOn),
    }),
    'database away': (scene) => databaseAway(scene, instances),
    'started together': (scene) => startedTogether(scene, server, { instances, seed }),
    'retry storm': async (scene) => storm(scene, await shared('storm')),
  };
}

const lastly: (() => Promise<void>)[] = [];
const played: Promise<void>[] = [];
const scenarios = db === 'postgres' ? await overPostgres() : overSqlite;
for (const [name, scenario] of Object.entries(scenarios)) {
  await new Promise<void>((goOn) => {
    played.push(play(name, scenario, goOn).finally(goOn));
  });
}
await Promise.all(played);
for (const end of lastly) await end();
const { acknowledged, present, doubled } = counts;
console.log(`acknowledged=${acknowledged} present=${present} doubled=${doubled}`);
process.exit(problems.length > 0 || acknowledged !== present || doubled !== 0 ? 1 : 0);
