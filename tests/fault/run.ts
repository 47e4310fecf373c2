/**
 * `npm run fault -- --kills 20 --db sqlite`: lets things go wrong around a running endpoint, and looks whether
 * everyone still gets what they were told. Each scenario ends with a line; the last one is
 * `acknowledged=N present=N doubled=0`, about the kills. Fails where anything is not as it should be. `--seed`
 * repeats when and how often it is killed; what the people who sign are doing at that moment nobody can repeat.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { setUp } from '../../.ci/setup.mjs';
import type { Scene } from '../support/fault/ground.ts';
import { NotHere } from '../support/fault/not-here.ts';
import { red } from '../support/tally.ts';
import { readAsked } from './asked.ts';
import { clock } from './clock.ts';
import { edited } from './edited.ts';
import { firstStart } from './first-start.ts';
import { fullDisk } from './full-disk.ts';
import { hangingMail } from './hanging-mail.ts';
import { killed } from './killed.ts';
import { refusingMail } from './refusing-mail.ts';
import { storm } from './storm.ts';
import { synced } from './synced.ts';

const timeLimit = 600_000;
const problems: string[] = [];
const counts = { acknowledged: 0, present: 0, doubled: 0 };

/** @param goOn called when there is nothing left but to wait: others may begin */
type Scenario = (scene: Scene, goOn: () => void) => Promise<string>;

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

let kills: number;
let seed: string;
try {
  ({ kills, seed } = readAsked(process.argv.slice(2)));
  setUp({ built: true, browsers: false });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
console.log(`seed=${seed}`);

const scenarios: Readonly<Record<string, Scenario>> = {
  // First, and alone: it is the one in which a time is measured.
  'hanging mail server': hangingMail,
  'refusing mail server': refusingMail,
  'full disk': fullDisk,
  kills: async (scene, goOn) => {
    const found = await killed(scene, { kills, seed, patient: true }, goOn);
    Object.assign(counts, found.counts);
    for (const problem of found.problems.slice(0, 20)) report('kills', problem);
    return found.told;
  },
  'first start': (scene) => firstStart(scene, seed),
  'retry storm': storm,
  'edited letter': (scene) => edited(scene, seed),
  clock,
  'written to the disk': synced,
};
const played: Promise<void>[] = [];
for (const [name, scenario] of Object.entries(scenarios)) {
  await new Promise<void>((goOn) => {
    played.push(play(name, scenario, goOn).finally(goOn));
  });
}
await Promise.all(played);
const { acknowledged, present, doubled } = counts;
console.log(`acknowledged=${acknowledged} present=${present} doubled=${doubled}`);
process.exit(problems.length > 0 || acknowledged !== present || doubled !== 0 ? 1 : 0);
