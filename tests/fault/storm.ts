import assert from 'node:assert/strict';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene, type Shared } from '../support/fault/ground.ts';
import { person, submission } from '../support/fault/person.ts';
import { CutOffError, Sending } from '../support/fault/sending.ts';

const posts = 200;

/** One submission is sent two hundred times at once, by a form that hears no answer. */
export async function storm(scene: Scene, shared?: Shared): Promise<string> {
  const ground = await Ground.prepare(scene, shared && { shared });
  const [endpoint] = await ground.startAll();
  const text = String((await ground.letter())['content_sha256']);
  const sending = new Sending(ground.base, new Chance('pauses'));
  const [who, other] = [person(1), person(2)];
  const sent = { ...who, body: submission(who, text) };
  const answers = await Promise.all(
    Array.from({ length: posts }, async (_, index) => {
      // Every fifth hangs up at once: what it sent may have been taken all the same.
      const hangUp = new AbortController();
      const asked = sending.once('river/sign', { ...sent, signal: hangUp.signal });
      if (index % 5 === 0) setImmediate(() => hangUp.abort());
      return asked.catch((error: unknown) => {
        assert(error instanceof CutOffError);
        return undefined;
      });
    }),
  );
  const heard = answers.filter((answer) => answer !== undefined);
  assert(heard.length >= posts / 2, `Only ${heard.length} heard an answer.`);
  const [first] = heard;
  assert(first && first.status === 202, first?.text);
  for (const { text: words } of heard) assert.equal(words, first.text, 'They were not all told the same.');
  const again = await sending.once('river/sign', {
    ...sent,
    body: submission(who, text, { comment: 'Now.' }),
  });
  assert.deepEqual([again.status, again.body['code']], [422, 'key-reused']);

  // Mails leave in the order in which they were asked for: after this one nothing is left of the storm.
  await sending.once('river/sign', { ...other, body: submission(other, text) });
  const { code } = await ground.post.mail(who.email, 'confirm');
  await ground.post.mail(other.email, 'confirm');
  const { attempt } = first.body;
  const confirmed = await sending.once('river/sign/confirm', { ...who, body: { attempt, code } });
  assert.equal(confirmed.status, 200, confirmed.text);
  const late = await sending.once('river/sign', sent);
  assert.equal(late.text, first.text, 'Who asks again after the confirmation is told something else.');
  assert.equal((await endpoint?.kill('SIGTERM'))?.code, 0);
  const { signatures, mails } = await ground.kept();
  assert.deepEqual(signatures.map(({ email }) => email).sort(), [who.email, other.email]);
  assert.deepEqual(mails, []);
  assert.equal(ground.post.box(who.email).length, 1);
  return `${posts} posts with one key, ${posts - heard.length} of them cut off: one signature, one answer, one mail`;
}
