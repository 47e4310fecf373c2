import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene } from '../support/fault/ground.ts';
import { NotHere } from '../support/fault/not-here.ts';
import { person, submission } from '../support/fault/person.ts';
import { PostOffice } from '../support/fault/post-office.ts';
import { Sending } from '../support/fault/sending.ts';

const submissions = 100;
/** As many mails as the endpoint sends at once. */
const hands = 10;

/**
 * A kill leaves what the system has not yet written to the disk; a power cut does not. So the endpoint's calls to
 * the system are looked at: between each submission and its answer the database is brought to the disk. The mail
 * server says nothing meanwhile, and all who send mails wait for it: nothing but the submission is committed.
 */
export async function synced(scene: Scene): Promise<string> {
  if (spawnSync('strace', ['-V']).status !== 0) {
    throw new NotHere(
      'strace is not installed (apt-get install strace): nobody looked at what is written to the disk.',
    );
  }
  let stuck = 0;
  const post = await PostOffice.open({
    greet: () => {
      stuck++;
      return pause(120_000, undefined, { ref: false });
    },
  });
  const ground = await Ground.prepare(scene, { post });
  const calls = join(ground.house.dir, 'calls');
  const endpoint = await ground.start([
    ...['strace', '-D', '-f', '-y', '-ttt', '-T'],
    ...['-e', 'trace=fsync,fdatasync', '-o', calls],
  ]);
  const text = String((await ground.letter())['content_sha256']);
  const sending = new Sending(ground.base, new Chance('pauses'));
  const sign = async (index: number): Promise<{ from: number; to: number }> => {
    const who = person(index);
    const from = Date.now() / 1000;
    const answer = await sending.once('river/sign', { ...who, body: submission(who, text) });
    assert.equal(answer.status, 202, answer.text);
    // The clock gives whole milliseconds that have passed: the answer may have come up to one later.
    return { from, to: (Date.now() + 1) / 1000 };
  };
  for (let index = 0; index < hands; index++) await sign(index);
  while (stuck < 3) await pause(20);
  await pause(500);
  const answered: { from: number; to: number }[] = [];
  for (let index = hands; index < hands + submissions; index++) answered.push(await sign(index));
  await endpoint.kill('SIGKILL');
  await pause(200);
  const syncs = syncsOf(readFileSync(calls, 'utf8'));
  const measured = syncs.filter((at) => at >= (answered[0]?.from ?? 0));
  const without = answered.filter(({ from, to }) => !syncs.some((at) => from <= at && at <= to));
  assert.deepEqual(without, [], `${without.length} were answered before anything was written to the disk.`);
  assert(measured.length >= submissions, `${submissions} commits, and ${measured.length} syncs.`);
  return `${submissions} commits one after the other, ${measured.length} syncs, one at least before each answer`;
}

/** When the database or its log was brought to the disk: the ends of the calls, in seconds since 1970. */
function syncsOf(calls: string): number[] {
  const ends: number[] = [];
  const begun = new Set<string>();
  for (const line of calls.split('\n')) {
    const [, thread = '', at = '', call = ''] = /^(\d+) +([\d.]+) (.*)$/.exec(line) ?? [];
    const isDatabase = /^f(?:data)?sync\(\d+<[^>]*letters\.sqlite(?:-wal)?>/.test(call);
    const [, took] = /= 0 <([\d.]+)>$/.exec(call) ?? [];
    // A call in the middle of which another thread had its turn is written down in two lines.
    if (isDatabase && call.endsWith('<unfinished ...>')) begun.add(thread);
    else if (isDatabase && took !== undefined) ends.push(Number(at) + Number(took));
    else if (call.includes('sync resumed>') && begun.delete(thread) && took !== undefined)
      ends.push(Number(at));
  }
  return ends;
}
