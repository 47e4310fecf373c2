import assert from 'node:assert/strict';
import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Ground } from './ground.ts';

/** When the endpoint is killed. */
export const moments = ['while it starts', 'in a commit', 'while it mails', 'at any moment'] as const;
export type Moment = (typeof moments)[number];

/** A moment that does not come is not waited for any longer. */
const longestWaitMs = 5_000;

/** Each kind of moment as often as the others, in an order that is left to chance. */
export function plannedMoments(kills: number, chance: Chance): readonly Moment[] {
  return chance.shuffled(
    Array.from({ length: kills }, (_, index) => moments[index % moments.length] as Moment),
  );
}

interface Killing {
  /** How long it takes to start. */
  readonly startMs: number;
  /** The folder in which the database's log is written. */
  readonly logs: string;
  readonly chance: Chance;
}

/** Starts the instance that is down, and kills one. @returns the one that is down then */
export async function killAt(
  moment: Moment,
  ground: Ground,
  down: number,
  { startMs, logs, chance }: Killing,
): Promise<number> {
  const isEarly = moment === 'while it starts';
  const index = isEarly ? down : chance.between(0, ground.ports.length - 1);
  const started = ground.begin([], down);
  if (isEarly) {
    await pause(chance.between(0, Math.round(startMs * 1.1)));
  } else {
    await started.event('started');
    await pause(chance.between(100, 900));
    if (moment === 'in a commit') await databaseWrites(logs);
    if (moment === 'while it mails') await withinReason(ground.post.message());
  }
  const { code, signal, error } = await ground.instance(index).kill('SIGKILL');
  assert.equal(signal, 'SIGKILL', `It had ended by itself, ${code}: ${error}`);
  return index;
}

/** Fulfilled when something has been written to the log, which is then about to be brought to the disk. */
async function databaseWrites(logs: string): Promise<void> {
  let stop = (): void => undefined;
  const written = new Promise<void>((resolve) => {
    const watcher = watch(logs, (_, file) => {
      // PostgreSQL's has names like 000000010000000000000001.
      if (/^letters\.sqlite-wal$|^[0-9A-F]{24}$/.test(file ?? '')) resolve();
    });
    stop = () => watcher.close();
  });
  await withinReason(written);
  stop();
}

function withinReason(moment: Promise<void>): Promise<unknown> {
  return Promise.race([moment, pause(longestWaitMs)]);
}
