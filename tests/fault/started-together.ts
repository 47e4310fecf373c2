import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene } from '../support/fault/ground.ts';
import { person } from '../support/fault/person.ts';
import type { PostgresServer } from '../support/server/postgres.ts';

const rounds = 5;
const names = 3_000;

/**
 * Several instances start at once on an empty database, with a table of those who signed before, and one of them is
 * killed meanwhile: the others make the tables and bring in everyone, once.
 */
export async function startedTogether(
  scene: Scene,
  server: PostgresServer,
  { instances, seed }: { instances: number; seed: string },
): Promise<string> {
  const chance = new Chance(`${seed} together`);
  const table = `name\n${Array.from({ length: names }, (_, index) => `${person(index).name}\n`).join('')}`;
  let begun = 0;
  let longest = 0;
  for (let round = 0; round <= rounds; round++) {
    const ground = await Ground.prepare(scene, {
      shared: { url: await server.create(`together${round}`), instances },
    });
    ground.house.write('letters/river/signatories.csv', table);
    const from = performance.now();
    const all = ground.ports.map((_, index) => ground.begin([], index));
    if (round > 0) {
      await pause(chance.between(Math.round(longest / 4), Math.round(longest)));
      const unlucky = chance.between(0, instances - 1);
      begun += ground.instance(unlucky).log.some(({ event }) => event === 'started') ? 0 : 1;
      await ground.instance(unlucky).kill('SIGKILL');
      all[unlucky] = ground.begin([], unlucky);
    }
    await Promise.all(all.map((one) => one.event('started')));
    // The first one is looked at, to know what time there is.
    if (round === 0) longest = performance.now() - from;
    for (const port of ground.ports) {
      assert.equal((await ground.json('letter.json', port))['total_signatures'], names);
    }
    for (const one of all) assert.equal((await one.kill('SIGTERM')).code, 0);
  }
  assert(begun > 0, 'None was killed before it was there.');
  return `${instances} at once on an empty database, ${begun} of ${rounds} times one was killed before it was there: all ${names} names came in once`;
}
