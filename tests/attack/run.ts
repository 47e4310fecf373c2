/**
 * `npm run attack`: 200 people sign a letter while programs send it 5,000 signatures, from few networks and from
 * many, into the trap for programs and all to one address, with and without the proof of work. Then the organiser
 * opens a browser and rejects those who wait. The last line is `real=200 counted=200 …`, with what that took. Fails
 * where one person is not counted, or one program is, or where it takes the organiser five minutes. With
 * `-- --db postgres` two instances answer from PostgreSQL.
 */
import { parseArgs } from 'node:util';
import { setUp } from '../../.ci/setup.mjs';
import { Chance } from '../support/fault/chance.ts';
import { Ground } from '../support/fault/ground.ts';
import { person } from '../support/fault/person.ts';
import { Sending } from '../support/fault/sending.ts';
import { PostgresServer } from '../support/server/postgres.ts';
import { olga } from '../support/signing/organiser-hands.ts';
import { red } from '../support/tally.ts';
import { attack, sharedNetwork, victim, type Outcome } from './hostile.ts';
import { minutesOf, rejectSuspicious } from './organiser.ts';
import { signAndConfirm } from './people.ts';

const real = 200;
const hostile = 5_000;
const lanes = 16;
/** One of so many people sits in a network from which programs send as well. */
const oneShares = 10;
/** What one address may get in a day. */
const mostMails = 12;
/** What the organiser's evening has for it. */
const mostMinutes = 5;

const { values } = parseArgs({ options: { db: { type: 'string', default: 'sqlite' } } });
setUp({ built: true, browsers: true });
const ends: (() => Promise<void>)[] = [];
const problems: string[] = [];
const outcomes: Record<Outcome, number> = { taken: 0, asked: 0, refused: 0, confirmed: 0 };
const said = (error: unknown): void =>
  void problems.push(error instanceof Error ? error.message : String(error));

try {
  const ground = await Ground.prepare(
    { after: (end) => ends.push(end) },
    { args: ['--proof', 'auto', '--organisers', olga], ...(values.db === 'postgres' && (await shared())) },
  );
  const endpoints = await ground.startAll();
  const text = String((await ground.letter())['content_sha256']);
  const place = { sending: new Sending(ground.base, new Chance('attack')), post: ground.post, text };

  let proved = 0;
  const signers: Promise<void>[] = [];
  const comes = (index: number): void => {
    const one = person(index);
    const who = index % oneShares === 0 ? { ...one, network: sharedNetwork } : one;
    signers.push(signAndConfirm(place, who).then((wasAsked) => void (proved += Number(wasAsked)), said));
  };
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < hostile; index = next++) {
      if (index % (hostile / real) === 0) comes(index / (hostile / real));
      await attack(place, index).then((outcome) => outcomes[outcome]++, said);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  await Promise.all(signers);
  const seconds = (performance.now() - began) / 1000;

  const people = new Set(Array.from({ length: real }, (_, index) => person(index).email));
  const standing = async () => {
    const { signatures } = await ground.kept();
    const inState = (state: string) => signatures.filter((one) => one.state === state);
    return { published: inState('published'), pending: inState('pending') };
  };
  const { pending } = await standing();
  if (pending.some(({ email }) => people.has(email))) problems.push('People wait for the organiser.');
  const work = await rejectSuspicious(ground.base, ground.post);
  const minutes = minutesOf(work);
  if (work.rejected !== pending.length) problems.push(`${work.rejected} of ${pending.length} were rejected.`);
  if (minutes >= mostMinutes) problems.push(`It takes the organiser ${minutes.toFixed(1)} minutes.`);

  const { total_signatures: total } = await ground.letter();
  const ended = await Promise.all(endpoints.map((one) => one.kill('SIGTERM')));
  for (const { code } of ended) if (code !== 0) problems.push(`An endpoint ended with ${code}.`);
  const after = await standing();
  const counted = after.published.filter(({ email }) => people.has(email)).length;
  const mails = ground.post.box(victim).length;
  if (counted !== real) problems.push(`${real - counted} people are not counted.`);
  if (after.published.length !== counted) {
    problems.push(`${after.published.length - counted} programs are counted.`);
  }
  if (total !== counted) problems.push(`The letter says ${String(total)}.`);
  if (after.pending.length) problems.push(`${after.pending.length} still wait.`);
  if (outcomes.refused === 0) problems.push('No network was refused.');
  if (mails > mostMails) problems.push(`One address got ${mails} mails.`);
  if (ended.some(({ out }) => out.includes('@'))) problems.push('The log holds an address.');
  console.log(
    `${seconds.toFixed(0)} s; ${proved} of ${real} people proved some work; one address got ${mails} mails`,
  );
  for (const problem of problems.slice(0, 20)) console.error(`${red('✗')} ${problem}`);
  const { taken, asked, refused } = outcomes;
  console.log(
    `real=${real} counted=${counted} hostile=${hostile} taken=${taken} asked=${asked} refused=${refused} ` +
      `rejected=${work.rejected} pages=${work.pages} keys=${work.keys} machine_seconds=${work.machineSeconds.toFixed(1)} organiser_minutes=${minutes.toFixed(1)}`,
  );
} catch (error) {
  said(error);
  console.error(error);
}
for (const end of ends.reverse()) await end();
process.exit(problems.length ? 1 : 0);

async function shared() {
  const server = await PostgresServer.start({ isSafe: true });
  ends.push(() => server.close());
  return { shared: { url: await server.create('attack'), instances: 2 } };
}
