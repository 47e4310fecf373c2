import assert from 'node:assert/strict';
import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServeProcess } from '../server/serve-process.ts';
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

/** @param startMs how long it takes to start */
export async function killAt(moment: Moment, ground: Ground, startMs: number, chance: Chance): Promise<void> {
  let endpoint: ServeProcess;
  if (moment === 'while it starts') {
    endpoint = ground.begin();
    await pause(chance.between(0, Math.round(startMs * 1.1)));
  } else {
    endpoint = await ground.start();
    await pause(chance.between(100, 900));
    if (moment === 'in a commit') await databaseWrites(ground.data);
    if (moment === 'while it mails') await withinReason(ground.post.message());
  }
  const { code, signal, error } = await endpoint.kill('SIGKILL');
  assert.equal(signal, 'SIGKILL', `It had ended by itself, ${code}: ${error}`);
}

/** Fulfilled when something has been written to the database, which is then about to be brought to the disk. */
async function databaseWrites(data: string): Promise<void> {
  let stop = (): void => undefined;
  const written = new Promise<void>((resolve) => {
    const watcher = watch(data, (_, file) => {
      if (file === 'letters.sqlite-wal') resolve();
    });
    stop = () => watcher.close();
  });
  await withinReason(written);
  stop();
}

function withinReason(moment: Promise<void>): Promise<unknown> {
  return Promise.race([moment, pause(longestWaitMs)]);
}
