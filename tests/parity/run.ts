/**
 * `npm run parity`: does the endpoint tell, by what it answers or how long it takes, whether an address has signed?
 * Over a real connection each request is sent for an address that nothing is known of and for one that has signed, in
 * turns. The last line has for each kind of request the median of the times' ratio, and whether everything else was
 * the same; fails where a ratio is not between 0.9 and 1.1, or something else was not.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { setUp } from '../../.ci/setup.mjs';
import { Ground } from '../support/fault/ground.ts';
import { person, submission } from '../support/fault/person.ts';
import { red } from '../support/tally.ts';
import { Line, type Timed } from './line.ts';
import { askPairs, difference, timeRatio, type Pair } from './pairs.ts';
import { signAndConfirm } from './signed.ts';

/** Pairs at most, of somebody who signed before and a stranger. */
const many = 1_200;
/** Within this an address gets no second mail: what is asked before would not be asked of a stranger's address. */
const mailPauseMs = 31_000;
const least = 0.9;
const most = 1.1;

setUp({ built: true, browsers: false });
const ends: (() => Promise<void>)[] = [];
const ground = await Ground.prepare({ after: (end) => ends.push(end) });
await ground.start();
const text = String((await ground.letter())['content_sha256']);
const line = new Line(ground.base);

// Those who signed before, strangers, and some whose answers do not count.
const [knownFrom, unknownFrom, warmUpFrom] = [0, many, 2 * many];
await signAndConfirm({ ground, line, text, from: knownFrom, many });
const sinceSigned = pause(mailPauseMs);

const attempts: Record<'sign' | 'manage', Map<number, unknown>> = { sign: new Map(), manage: new Map() };
const ask = {
  sign: async (number: number): Promise<Timed> => {
    const answer = await line.post('river/sign', submission(person(number), text));
    attempts.sign.set(number, answer.body['attempt']);
    return answer;
  },
  manage: async (number: number): Promise<Timed> => {
    const answer = await line.post('river/sign/manage', { email: person(number).email, language: 'en' });
    attempts.manage.set(number, answer.body['attempt']);
    return answer;
  },
  resend: (number: number): Promise<Timed> =>
    line.post('river/sign/resend', { attempt: attempts.sign.get(number), language: 'en' }),
  manageResend: (number: number): Promise<Timed> =>
    line.post('river/sign/resend', { attempt: attempts.manage.get(number), language: 'en' }),
};
const measure = (kind: keyof typeof ask, pairs = many): Promise<Pair[]> =>
  askPairs(
    pairs,
    (index) => ask[kind](unknownFrom + index),
    (index) => ask[kind](knownFrom + index),
  );

for (let index = 0; index < 50; index++) {
  await ask.sign(warmUpFrom + index);
  await ask.manage(warmUpFrom + index);
}
const manage = await measure('manage');
await sinceSigned;
const sign = await measure('sign');
await pause(mailPauseMs);
const measured = {
  sign,
  resend: await measure('resend', sign.length),
  manage,
  manage_resend: await measure('manageResend', manage.length),
};
line.close();
for (const end of ends.reverse()) await end();

let same = true;
for (const [kind, pairs] of Object.entries(measured)) {
  const differs = difference(pairs);
  if (differs !== undefined) console.log(`${kind} differs:\n  ${differs}`);
  same &&= differs === undefined && pairs.every(({ unknown }) => unknown.status === 202);
}
const ratios = Object.entries(measured).map(([kind, pairs]) => [kind, timeRatio(pairs)] as const);
const fits = (ratio: number): boolean => ratio >= least && ratio <= most;
const figures = ratios.map(([kind, ratio]) => {
  const written = ratio.toFixed(2);
  return `${kind}=${fits(ratio) ? written : red(written)}`;
});
console.log(`parity ${figures.join(' ')} same=${same ? 'yes' : red('no')}`);
process.exit(same && ratios.every(([, ratio]) => fits(ratio)) ? 0 : 1);
