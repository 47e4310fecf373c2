import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../support/fault/chance.ts';
import { Crowd } from '../support/fault/crowd.ts';
import { Ground, type Scene, type Shared } from '../support/fault/ground.ts';
import { readDocuments } from '../support/fault/kept.ts';
import { killAt, moments, plannedMoments } from '../support/fault/kills.ts';
import { repeatsOf } from '../support/fault/repeats.ts';
import { Sending } from '../support/fault/sending.ts';
import { verdict, type Verdict } from '../support/fault/verdict.ts';

interface Killing {
  readonly kills: number;
  readonly seed: string;
  /** Waits for mails that were under way when the endpoint died: it is two minutes before they are due again. */
  readonly patient: boolean;
  /** Several instances over one database, of which each may be killed; else one, over a file. */
  readonly shared?: Shared & { readonly logs: string };
}

/** What was found after the kills, and how it came to that, in words. */
interface Found extends Verdict {
  readonly told: string;
}

const lanes = 24;
const leaseMs = 120_000;
/** With fewer acknowledged for each kill there was not enough going on. */
const fewest = 5;
/** As many mails as an instance sends at once: a kill leaves no more of them in doubt. */
const mostAtOnce = 10;

/** People sign, confirm and withdraw while the endpoint is killed again and again. */
export async function killed(
  scene: Scene,
  { kills, seed, patient, shared }: Killing,
  goOn: () => void = () => undefined,
): Promise<Found> {
  const chance = new Chance(seed);
  const ground = await Ground.prepare(scene, shared && { shared });
  const before = Date.now();
  // All at once, on an empty database.
  await ground.startAll();
  const startMs = Date.now() - before;
  const text = String((await ground.letter())['content_sha256']);
  const sending = new Sending(ground.base, chance.of('pauses'));
  const crowd = new Crowd(lanes, { sending, post: ground.post, chance, text });
  const plan = plannedMoments(kills, chance);
  const killing = { startMs, logs: shared?.logs ?? ground.data, chance };
  let down = 0;
  await ground.instance(down).kill('SIGKILL');
  for (const moment of plan) down = await killAt(moment, ground, down, killing);

  await ground.start([], down);
  await crowd.close();
  goOn();
  await crowd.settled(patient ? leaseMs + 60_000 : 0);
  // What another instance did is known within a second.
  await pause(1_100);
  const [shown, ...others] = await Promise.all(ground.ports.map((port) => readDocuments(ground, port)));
  assert(shown);
  for (const other of others) assert.deepEqual(other, shown, 'Two instances show something else.');
  for (const index of ground.ports.keys()) {
    const { code, error } = await ground.instance(index).kill('SIGTERM');
    assert.equal(code, 0, error);
  }
  const kept = await ground.kept();
  const found = verdict({ visits: crowd.visits, kept, shown, post: ground.post, text });
  const problems = [...crowd.faults, ...found.problems];
  if (patient) {
    problems.push(
      ...crowd.waiting.map(({ who, waitsFor }) => `${who.email} still waits for ${waitsFor ?? 'an answer'}.`),
    );
  }
  if (sending.cutOff < kills) problems.push(`Only ${sending.cutOff} requests were cut off in the middle.`);
  if (found.counts.acknowledged < kills * fewest)
    problems.push('Too few were acknowledged to mean anything.');
  const counted = moments.map((moment) => `${plan.filter((one) => one === moment).length} ${moment}`);
  const confirmed = crowd.visits.filter((visit) => visit.confirmed).length;
  const withdrawn = crowd.visits.filter((visit) => visit.withdrawn).length;
  const { again, tooSoon } = repeatsOf(ground.post.deliveries, leaseMs);
  problems.push(...tooSoon.map(({ to }) => `A mail to ${to} came again while it was still being sent.`));
  if (again > kills * mostAtOnce) problems.push(`${again} mails came again: more than were under way.`);
  return {
    ...found,
    problems,
    told:
      `killed ${kills} times (${counted.join(', ')}): ${sending.cutOff} requests cut off, ` +
      `${confirmed} confirmed, ${withdrawn} withdrawn, ${ground.post.deliveries.length} mails of which ${again} came again`,
  };
}
