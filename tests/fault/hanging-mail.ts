import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene } from '../support/fault/ground.ts';
import { person, submission } from '../support/fault/person.ts';
import { PostOffice } from '../support/fault/post-office.ts';
import { Sending } from '../support/fault/sending.ts';

const hangMs = 60_000;
/** More than the endpoint sends at once: every hand it has is stuck. */
const people = 15;
/** The one time that is promised: nobody waits for a mail server before they are told to look for a mail. */
const promisedMs = 1_000;

/** The mail server takes connections and says nothing for a minute; in the middle of that the endpoint is killed. */
export async function hangingMail(scene: Scene, goOn: () => void): Promise<string> {
  const end = Date.now() + hangMs;
  let connected: () => void = () => undefined;
  const isStuck = new Promise<void>((resolve) => (connected = resolve));
  const post = await PostOffice.open({
    async greet() {
      connected();
      await pause(Math.max(0, end - Date.now()));
    },
  });
  const ground = await Ground.prepare(scene, { post });
  const endpoint = await ground.start();
  const text = String((await ground.letter())['content_sha256']);
  const sending = new Sending(ground.base, new Chance('pauses'));
  const attempts: unknown[] = [];
  let slowest = 0;
  for (let index = 0; index < people; index++) {
    const who = person(index);
    const asked = performance.now();
    const answer = await sending.once('river/sign', { ...who, body: submission(who, text) });
    slowest = Math.max(slowest, performance.now() - asked);
    assert.equal(answer.status, 202, answer.text);
    attempts.push(answer.body['attempt']);
    if (index === 0) await isStuck;
  }
  assert(slowest < promisedMs, `Somebody waited ${slowest.toFixed(0)} ms for a 202.`);
  assert.equal(post.deliveries.length, 0);
  await endpoint.kill('SIGKILL');
  const killedAt = Date.now();
  await ground.start();
  goOn();

  for (const [index, attempt] of attempts.entries()) {
    const { email, network } = person(index);
    const { code } = await post.mail(email, 'confirm');
    const confirmed = await sending.once('river/sign/confirm', { body: { attempt, code }, network });
    assert.equal(confirmed.status, 200, confirmed.text);
  }
  const waited = Math.round((Date.now() - killedAt) / 1000);
  return `${people} were told within ${Math.ceil(slowest)} ms; killed, and ${waited} s later all mails had come`;
}
