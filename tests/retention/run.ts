/**
 * `npm run retention`: are addresses gone when their time is over? People sign at a real endpoint, which is then
 * started with its clock ahead. What counts is what its files hold, byte by byte. The last line ends with how many
 * addresses are left after the last day; fails where one is, or where they were gone too early.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from '../../.ci/setup.mjs';
import { Line } from '../parity/line.ts';
import { signAndConfirm } from '../parity/signed.ts';
import { Ground } from '../support/fault/ground.ts';
import { person, submission } from '../support/fault/person.ts';
import { riverLetter } from '../support/server/serve-process.ts';
import { red } from '../support/tally.ts';

const confirmed = 60;
const unconfirmed = 20;
const day = 86_400_000;

setUp({ built: true, browsers: false });
const ends: (() => Promise<void>)[] = [];
const ground = await Ground.prepare({ after: (end) => ends.push(end) });
const tomorrow = new Date(Date.now() + day).toISOString().slice(0, 10);
const ending = `---\ncloses_at: ${tomorrow}\nretain_days: 30\n`;
ground.house.write('letters/river/letter.md', riverLetter.replace('---\n', ending));

const endpoint = await ground.start();
const text = String((await ground.letter())['content_sha256']);
const line = new Line(ground.base);
await signAndConfirm({ ground, line, text, from: 0, many: confirmed });
for (let index = confirmed; index < confirmed + unconfirmed; index++) {
  await line.post('river/sign', submission(person(index), text));
}
line.close();
await endpoint.kill('SIGTERM');
const signed = addresses();

const beforeItsTime = await after(28);
const total = (await later(33)).total;
const left = addresses();
for (const end of ends.reverse()) await end();

const isRight =
  signed === confirmed + unconfirmed && beforeItsTime === confirmed && left === 0 && total === confirmed;
const emails = `emails=${left}`;
console.log(
  `retention signed=${signed} after_28_days=${beforeItsTime} counted=${total} ${isRight ? emails : red(emails)}`,
);
process.exit(isRight ? 0 : 1);

/** Starts the endpoint so many days ahead, and stops it when it has tidied up. */
async function later(days: number): Promise<{ total: number }> {
  const preload = `NODE_OPTIONS=--import=${join(import.meta.dirname, 'later.mjs')}`;
  const started = await ground.start(['env', preload, `DAYS_AHEAD=${days}`]);
  await started.event('tidied');
  const total = Number((await ground.letter())['total_signatures']);
  await started.kill('SIGTERM');
  return { total };
}

async function after(days: number): Promise<number> {
  await later(days);
  return addresses();
}

/** Different addresses in everything that the endpoint keeps. */
function addresses(): number {
  const files = readdirSync(ground.data, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const kept = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n');
  return new Set(kept.match(/visitor-\d+@example\.org/g)).size;
}
