/**
 * `npm run attack`: 200 people sign a letter while programs send it 5,000 signatures, from few networks and from
 * many, into the trap for programs and all to one address, with and without the proof of work. The last line is
 * `real=200 counted=200 …`. Fails where one person is not counted, or one program is.
 */
import { setUp } from '../../.ci/setup.mjs';
import { Chance } from '../support/fault/chance.ts';
import { Ground } from '../support/fault/ground.ts';
import { person } from '../support/fault/person.ts';
import { Sending } from '../support/fault/sending.ts';
import { red } from '../support/tally.ts';
import { attack, sharedNetwork, victim, type Outcome } from './hostile.ts';
import { signAndConfirm } from './people.ts';

const real = 200;
const hostile = 5_000;
const lanes = 16;
/** One of so many people sits in a network from which programs send as well. */
const oneShares = 10;
/** What one address may get in a day. */
const mostMails = 12;

setUp({ built: true, browsers: false });
const ends: (() => Promise<void>)[] = [];
const problems: string[] = [];
const outcomes: Record<Outcome, number> = { taken: 0, asked: 0, refused: 0, confirmed: 0 };
const said = (error: unknown): void =>
  void problems.push(error instanceof Error ? error.message : String(error));

try {
  const ground = await Ground.prepare({ after: (end) => ends.push(end) }, { args: ['--proof', 'auto'] });
  const endpoint = await ground.start();
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

  const { total_signatures: total } = await ground.letter();
  const ended = await endpoint.kill('SIGTERM');
  if (ended.code !== 0) problems.push(`The endpoint ended with ${ended.code}.`);
  const { signatures } = await ground.kept();
  const people = new Set(Array.from({ length: real }, (_, index) => person(index).email));
  const inState = (state: string) => signatures.filter((one) => one.state === state);
  const published = inState('published');
  const counted = published.filter(({ email }) => people.has(email)).length;
  const pending = inState('pending');
  const mails = ground.post.box(victim).length;
  if (counted !== real) problems.push(`${real - counted} people are not counted.`);
  if (published.length !== counted) problems.push(`${published.length - counted} programs are counted.`);
  if (total !== counted) problems.push(`The letter says ${String(total)}.`);
  if (pending.some(({ email }) => people.has(email))) problems.push('People wait for the organiser.');
  if (outcomes.refused === 0) problems.push('No network was refused.');
  if (mails > mostMails) problems.push(`One address got ${mails} mails.`);
  if (ended.out.includes('@example.org')) problems.push('The log holds an address.');
  console.log(
    `${seconds.toFixed(0)} s; ${proved} of ${real} people proved some work; one address got ${mails} mails`,
  );
  for (const problem of problems.slice(0, 20)) console.error(`${red('✗')} ${problem}`);
  const { taken, asked, refused } = outcomes;
  console.log(
    `real=${real} counted=${counted} hostile=${hostile} taken=${taken} asked=${asked} refused=${refused} organiser=${pending.length}`,
  );
} catch (error) {
  said(error);
  console.error(error);
}
for (const end of ends.reverse()) await end();
process.exit(problems.length ? 1 : 0);
