/**
 * `npm run load`: lets a crowd come to a letter, most of whom read, some of whom stay and see the number move, and a
 * few of whom sign, while a CDN in front does what the endpoint's headers say. First to one instance over SQLite,
 * then to two over PostgreSQL. Tells apart what the CDN keeps away, and what the rest costs. `--seconds 20` makes it
 * shorter; `--keep` writes what was measured down, for `npm run docs` to put into the README. Fails where anything is
 * answered with an error, or somebody who signed is not listed once.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { setUp } from '../../.ci/setup.mjs';
import { Ground, type Shared } from '../support/fault/ground.ts';
import { PostgresServer, noPostgres } from '../support/server/postgres.ts';
import { red } from '../support/tally.ts';
import { keptLoad, type KeptLoad } from './kept.ts';
import { costOfMillion, manyPlaces } from './million.ts';
import { underLoad, type Outcome } from './place.ts';

const crowds = { readersPerSecond: 100, signersPerSecond: 5, stormy: 60, edges: 4 };

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, keep: { type: 'boolean', default: false } },
});
const seconds = Number(values.seconds);
if (!(seconds >= 4 && seconds <= 600)) {
  console.error(`--seconds takes a number from 4 to 600, not "${values.seconds}".`);
  process.exit(2);
}
setUp({ built: true, browsers: false });

const ends: (() => Promise<void>)[] = [];
const scene = { after: (end: () => Promise<void>) => void ends.push(end) };
const outcomes: Record<string, Outcome> = {};
/** Of the last minute: what else this machine had to do. */
const [loadBefore = 0] = loadavg();

async function tryOut(name: string, shared?: Shared): Promise<void> {
  const ground = await Ground.prepare(scene, { ...(shared && { shared }) });
  const pids = (await ground.startAll()).map(({ pid }) => pid);
  const outcome = await underLoad(ground, pids, { ...crowds, seconds });
  outcomes[name] = outcome;
  const { readers, asked, absorbed, passed, unchanged, signed, readCost, signCost, times } = outcome;
  console.log(name);
  console.log(
    `  behind a CDN of ${crowds.edges} places, ${seconds} s: ${readers} readers asked ${asked} times; the CDN absorbed ` +
      `${absorbed} (${((absorbed / asked) * 100).toFixed(1)} %), the endpoint heard ${passed} requests, ${unchanged} of them of nothing new`,
  );
  console.log(`  signed: ${signed}, of whom ${crowds.stormy} pressed five times at once`);
  console.log(
    `  without a CDN, ms: half of all reads within ${times[0].toFixed(1)}, 99 of 100 within ${times[1].toFixed(1)}`,
  );
  console.log(
    `  processor, ms: ${readCost.toFixed(2)} a read, ${signCost.toFixed(1)} a signature with its mail and its code`,
  );
  const { withoutCdn, behindCdn, signing } = costOfMillion(outcome, { places: crowds.edges, seconds });
  for (const [way, { perSecond, processor }] of [
    ['readers without a CDN', withoutCdn],
    [`readers behind a CDN of ${manyPlaces} places`, behindCdn],
    ['readers, those of them who sign', signing],
  ] as const) {
    console.log(
      `  a million ${way}, an hour: ${perSecond.toFixed(1)} a second, ${(processor * 100).toFixed(1)} % of one processor`,
    );
  }
  for (const error of outcome.errors.slice(0, 10)) console.error(`  ${red('✗')} ${error}`);
}

try {
  await tryOut('One instance, SQLite');
  if (noPostgres) console.log(`Two instances: NOT LOOKED AT, ${noPostgres}`);
  else {
    const server = await PostgresServer.start({ isSafe: true });
    scene.after(() => server.close());
    await tryOut('Two instances, PostgreSQL', { url: await server.create('load'), instances: 2 });
  }
} finally {
  for (const end of ends.reverse()) await end();
}

const sum = (kind: 'asked' | 'absorbed' | 'passed' | 'signed' | 'present'): number =>
  Object.values(outcomes).reduce((total, outcome) => total + outcome[kind], 0);
const errors = Object.values(outcomes).flatMap((outcome) => outcome.errors).length;
if (values.keep && errors === 0) {
  const kept: KeptLoad = {
    day: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model ?? '',
    processors: cpus().length,
    loadBefore,
    node: process.version,
    seconds,
    places: crowds.edges,
    outcomes,
  };
  const text = JSON.stringify(kept, (key, value: unknown) => (key === 'errors' ? undefined : value), 2);
  writeFileSync(keptLoad, `${text}\n`);
}
const words = ['asked', 'absorbed', 'passed', 'signed', 'present'] as const;
console.log([...words.map((word) => `${word}=${sum(word)}`), `errors=${errors}`].join(' '));
process.exit(errors > 0 || sum('signed') === 0 || sum('present') !== sum('signed') ? 1 : 0);
