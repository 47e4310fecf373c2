import assert from 'node:assert/strict';
import { hours, minutes } from '../../src/server/store/time.ts';
import { openEndpoint, problemOf, type AttemptAnswer } from '../support/server/endpoint.ts';
import type { Scene } from '../support/fault/ground.ts';

/**
 * The machine's clock is set wrong and right again, by hours. The system's clock is not ours to set, so the
 * endpoint is asked in this process, over a real database, with a clock that can be.
 */
export async function clock(scene: Scene): Promise<string> {
  const endpoint = await openEndpoint();
  scene.after(() => endpoint.close());
  const { test } = endpoint;
  const noon = test.now;
  const sign = async (name: string): Promise<{ attempt: string; email: string }> => {
    const email = `${name.toLowerCase()}@example.org`;
    const answer = await endpoint.sign(`${name} Berg`, email);
    assert.equal(answer.status, 202, await answer.clone().text());
    return { attempt: ((await answer.json()) as AttemptAnswer).attempt, email };
  };
  /** The code that a mail brings which can be sent now. */
  const mailed = async ({ attempt, email }: { attempt: string; email: string }): Promise<string> => {
    const mail = (await endpoint.mails()).find(({ attemptId }) => attemptId === attempt);
    assert(mail, `${email} gets no mail at ${new Date(test.now).toISOString()}`);
    await test.store.mailSent(mail.id);
    return mail.code;
  };
  const confirm = (attempt: string, code: string): Promise<Response> =>
    endpoint.post('/elm/sign/confirm', { body: { attempt, code } });
  const isConfirmed = async (attempt: string, code: string): Promise<void> => {
    const answer = await confirm(attempt, code);
    assert.equal(answer.status, 200, await answer.text());
  };

  const ada = await sign('Ada');
  const adasCode = await mailed(ada);
  test.now = noon + 31 * minutes;
  assert.equal((await problemOf(await confirm(ada.attempt, adasCode), 410))['code'], 'code-expired');
  await endpoint.post('/elm/sign/resend', { body: { attempt: ada.attempt } });
  await isConfirmed(ada.attempt, await mailed(ada));

  // An hour fast, as when summer time is taken for winter's: before the mail leaves the clock is put right.
  test.now = noon + 1 * hours;
  const cleo = await sign('Cleo');
  const cleosCode = await mailed(cleo);
  const bo = await sign('Bo');
  test.now = noon;
  await isConfirmed(bo.attempt, await mailed(bo));
  await isConfirmed(cleo.attempt, cleosCode);

  // Five hours fast: who was sending a mail then died, and the clock is put right.
  test.now = noon + 5 * hours;
  const finn = await sign('Finn');
  await endpoint.mails();
  test.now = noon;
  await isConfirmed(finn.attempt, await mailed(finn));

  // Who asks for another mail is not told to wait for hours that have been taken back.
  test.now = noon + 5 * hours;
  const dan = await sign('Dan');
  await mailed(dan);
  test.now = noon + minutes;
  await endpoint.post('/elm/sign/resend', { body: { attempt: dan.attempt } });
  await isConfirmed(dan.attempt, await mailed(dan));

  // However often the clock goes back and forth, nobody's mailbox is flooded.
  const eva = await sign('Eva');
  let mails = 0;
  for (let turn = 0; turn < 20; turn++) {
    test.now = noon + (turn % 2 ? 3 : -3) * hours + turn * minutes;
    await endpoint.post('/elm/sign/resend', { body: { attempt: eva.attempt } });
    for (const { id, to } of await endpoint.mails()) {
      assert.equal(to, eva.email);
      mails++;
      await test.store.mailSent(id);
    }
  }
  assert.equal(mails, 3);

  test.now = noon;
  const page = (await (await endpoint.get('/elm/signatories')).json()) as {
    items: { name: string; number: number }[];
  };
  assert.deepEqual(
    page.items.map(({ name, number }) => `${number} ${name}`),
    ['1 Ada Berg', '2 Bo Berg', '3 Cleo Berg', '4 Finn Berg', '5 Dan Berg'],
  );
  return 'codes expired, limits held, every mail left at once, nobody was lost';
}
