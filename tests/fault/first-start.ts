import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene } from '../support/fault/ground.ts';
import { person } from '../support/fault/person.ts';

const rounds = 6;
const names = 3_000;

/**
 * The endpoint is killed the first time it is started: while it makes its secret and its database, and brings in
 * those who signed before. The next start goes on with whatever is there, and brings in everyone once.
 */
export async function firstStart(scene: Scene, seed: string): Promise<string> {
  const chance = new Chance(seed);
  const table = `name\n${Array.from({ length: names }, (_, index) => `${person(index).name}\n`).join('')}`;
  let begun = 0;
  /** From when its folder is there until it serves. */
  let longest = 0;
  for (let round = 0; round <= rounds; round++) {
    const ground = await Ground.prepare(scene);
    ground.house.write('letters/river/signatories.csv', table);
    const endpoint = ground.begin();
    while (!existsSync(ground.data)) await pause(1);
    const from = performance.now();
    if (round === 0) {
      // The first one is looked at, to know what time there is.
      await endpoint.event('started');
      longest = performance.now() - from;
    } else {
      await pause(chance.between(0, Math.round(longest)));
      begun += endpoint.log.some(({ event }) => event === 'started') ? 0 : 1;
    }
    await endpoint.kill('SIGKILL');
    await ground.start();
    assert.equal((await ground.letter())['total_signatures'], names);
    assert.equal((await ground.endpoint.kill('SIGTERM')).code, 0);
    assert.equal((await ground.kept()).integrity, 'ok');
  }
  assert(begun > 0, 'It was never killed before it was there.');
  return `killed ${rounds} times, ${begun} of them before it was there: it starts again, and all ${names} names came in once`;
}
