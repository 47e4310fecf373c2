import assert from 'node:assert/strict';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene } from '../support/fault/ground.ts';
import { person, submission, type Person } from '../support/fault/person.ts';
import { PostOffice } from '../support/fault/post-office.ts';
import { Sending } from '../support/fault/sending.ts';

/** A mail server that is not there, then one that refuses: for now, and for good. */
export async function refusingMail(scene: Scene, goOn: () => void): Promise<string> {
  const first = await PostOffice.open();
  const port = Number(new URL(first.url).port);
  const ground = await Ground.prepare(scene, { post: first });
  const endpoint = await ground.start();
  const text = String((await ground.letter())['content_sha256']);
  const sending = new Sending(ground.base, new Chance('pauses'));
  const sign = async (who: Person): Promise<unknown> => {
    const answer = await sending.once('river/sign', { ...who, body: submission(who, text) });
    assert.equal(answer.status, 202, answer.text);
    return answer.body['attempt'];
  };
  const [early, later, never] = [person(1), person(2), person(3)];

  await first.close();
  const attempts = new Map([[early, await sign(early)]]);
  assert.equal((await endpoint.event('mail-failed'))['givenUp'], false);

  const refusedOnce = new Set<string>();
  const second = await PostOffice.open(
    {
      refuse(recipient) {
        if (recipient === never.email) return { code: 550, words: `No mailbox ${never.email} here` };
        if (recipient !== later.email || refusedOnce.has(recipient)) return undefined;
        refusedOnce.add(recipient);
        return { code: 451, words: 'Come back later' };
      },
    },
    port,
  );
  scene.after(() => second.close());
  let told = endpoint.log.length;
  attempts.set(later, await sign(later));
  assert.equal((await endpoint.event('mail-failed', told))['givenUp'], false);
  told = endpoint.log.length;
  await sign(never);
  assert.equal((await endpoint.event('mail-failed', told))['givenUp'], true);
  const { code: ended, out } = ground.house.run('moderate', ['failed-mails']);
  assert.equal(ended, 0);
  // Those that are tried again stand there as well, as long as they are.
  assert.match(out, /signature \S+ {2}given up: .*No mailbox … here\n.*\b1 given up, letter river\.\n$/s);
  goOn();

  for (const [{ email, network }, attempt] of attempts) {
    const { code } = await second.mail(email, 'confirm');
    const confirmed = await sending.once('river/sign/confirm', { body: { attempt, code }, network });
    assert.equal(confirmed.status, 200, confirmed.text);
  }
  assert.equal((await endpoint.kill('SIGTERM')).code, 0);
  const { mails } = await ground.kept();
  assert.deepEqual(mails, [{ email: never.email, state: 'failed' }]);
  assert.doesNotMatch(endpoint.written, /@|visitor/);
  return 'what could not be sent was sent when it could; what was refused for good is shown to the organiser';
}
