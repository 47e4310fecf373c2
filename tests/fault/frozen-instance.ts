import assert from 'node:assert/strict';
import { kill } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene, type Shared } from '../support/fault/ground.ts';
import { person, submission } from '../support/fault/person.ts';
import { PostOffice } from '../support/fault/post-office.ts';
import { Sending, type Answer } from '../support/fault/sending.ts';

/** As many as sign at the one that is frozen. */
const people = 200;

/**
 * An instance is stopped by its machine, while it sends a mail and in the middle of its turn to write: the others
 * take over both. Then it goes on, and knows nothing of all that.
 */
export async function frozenInstance(scene: Scene, shared: Shared, goOn: () => void): Promise<string> {
  let thaw: () => void = () => undefined;
  const isThawed = new Promise<void>((resolve) => (thaw = resolve));
  let connected: () => void = () => undefined;
  const isSending = new Promise<void>((resolve) => (connected = resolve));
  const post = await PostOffice.open({
    greet: () => {
      connected();
      return isThawed;
    },
  });
  const ground = await Ground.prepare(scene, { post, shared });
  await ground.startAll();
  const text = String((await ground.letter())['content_sha256']);
  const at = async (port: number | undefined, index: number): Promise<Answer> => {
    const who = person(index);
    const sending = new Sending(`http://127.0.0.1:${port}/`, new Chance('pauses'));
    const sent = { ...who, body: submission(who, text) };
    const answer = await sending.untilAnswered('river/sign', sent);
    // Who was frozen takes those who wrote to it meanwhile for slow.
    return answer.status === 408 ? sending.untilAnswered('river/sign', sent) : answer;
  };
  const [frozen, other] = ground.ports;
  const { pid } = ground.endpoint;
  assert.equal((await at(frozen, 0)).status, 202);
  await isSending;

  const waiting = Array.from({ length: people }, (_, index) => at(frozen, index + 1));
  const tries = await freezeInTurn(pid, shared.url);
  const asked = performance.now();
  assert.equal((await at(other, people + 1)).status, 202, 'who asks another one waits for the frozen one');
  const waited = performance.now() - asked;
  thaw();
  goOn();
  // Its mails are due again when its lease is over.
  const { code } = await post.mail(person(0).email, 'confirm');
  assert.match(code, /^\d{6}$/);

  kill(pid, 'SIGCONT');
  for (const answer of await Promise.all(waiting)) assert.equal(answer.status, 202, answer.text);
  assert.equal((await at(frozen, people + 2)).status, 202);
  for (let index = 0; index < people + 3; index++) await post.mail(person(index).email, 'confirm');
  for (const index of ground.ports.keys())
    assert.equal((await ground.instance(index).kill('SIGTERM')).code, 0);
  const { signatures } = await ground.kept();
  assert.equal(new Set(signatures.map(({ email }) => email)).size, people + 3);
  assert.equal(signatures.length, people + 3);
  return `stopped in its turn at the ${tries}. try; another one waited ${Math.round(waited)} ms for it, sent its mails, and all ${signatures.length} are there once`;
}

/** Stops a process at a moment at which it may write, and nobody else. @returns how many moments were none */
async function freezeInTurn(pid: number, url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const isInTurn = async (): Promise<boolean> => {
    const found = await client.query(
      `select 1 from pg_locks join pg_stat_activity using (pid)
        where locktype = 'advisory' and granted and state = 'idle in transaction'`,
    );
    return found.rows.length > 0;
  };
  try {
    for (let tries = 1; tries < 500; tries++) {
      kill(pid, 'SIGSTOP');
      // What it had asked before is answered meanwhile.
      await pause(30);
      if (await isInTurn()) return tries;
      kill(pid, 'SIGCONT');
      await pause(2);
    }
  } finally {
    await client.end();
  }
  throw new Error('It was never in its turn.');
}
