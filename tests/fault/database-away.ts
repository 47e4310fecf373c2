import assert from 'node:assert/strict';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene } from '../support/fault/ground.ts';
import { readDocuments } from '../support/fault/kept.ts';
import { person, submission, type Person } from '../support/fault/person.ts';
import { Sending, type Answer } from '../support/fault/sending.ts';
import { PostgresServer } from '../support/server/postgres.ts';

/** So many sign when it goes away, and so many again while it is. */
const together = 300;

/** The database of several instances crashes while people sign, is away for a while, and comes back. */
export async function databaseAway(scene: Scene, instances: number): Promise<string> {
  const server = await PostgresServer.start({ isSafe: true });
  scene.after(() => server.close());
  const ground = await Ground.prepare(scene, { shared: { url: await server.create('letters'), instances } });
  await ground.startAll();
  const text = String((await ground.letter())['content_sha256']);
  const sending = new Sending(ground.base, new Chance('pauses'));
  const sign = (who: Person): Promise<Answer> =>
    sending.once('river/sign', { ...who, body: submission(who, text) });
  const taken: Person[] = [];
  const refused: Person[] = [];
  const crowd = async (people: readonly Person[]): Promise<void> => {
    await Promise.all(
      people.map(async (who) => {
        const answer = await sign(who);
        if (answer.status === 202) taken.push(who);
        else {
          assert.equal(answer.status, 503, answer.text);
          assert.equal(answer.body['code'], 'unavailable');
          assert(Number(answer.retryAfter) > 0, 'nobody says when to come again');
          refused.push(who);
        }
      }),
    );
  };
  let coming = 0;
  const some = (): Person[] => Array.from({ length: together }, () => person(coming++));

  const surprised = crowd(some());
  while (!taken.length) await new Promise((resolve) => setTimeout(resolve, 5));
  await server.stop('SIGQUIT');
  await surprised;
  const [before, sentAway] = [taken.length, refused.length];
  await crowd(some());
  assert.equal(taken.length, before, 'somebody was told that they signed, and there was no database');
  for (const [path, status] of [
    ['healthz', 200],
    ['readyz', 503],
  ] as const) {
    assert.equal((await fetch(ground.base + path)).status, status, path);
  }

  await server.run();
  await crowd(refused.splice(0));
  assert.deepEqual(refused, [], 'the database is back, and is not used');
  const [last] = taken;
  assert(last);
  const { code } = await ground.post.mail(last.email, 'confirm');
  const { body } = await sign(last);
  const confirmed = await sending.once('river/sign/confirm', { ...last, body: { ...body, code } });
  assert.equal(confirmed.status, 200, confirmed.text);
  assert.deepEqual(
    (await readDocuments(ground)).items.map(({ name }) => name),
    [last.name],
  );
  for (const index of ground.ports.keys())
    assert.equal((await ground.instance(index).kill('SIGTERM')).code, 0);
  const { signatures, integrity } = await ground.kept();
  const emails = (people: readonly { email: string }[]): string[] => people.map(({ email }) => email).sort();
  assert.deepEqual(emails(signatures), emails(taken));
  assert.equal(integrity, 'ok');
  return `it crashed when ${before} of ${together} were taken and ${sentAway} sent away, each with a time to come again; when it was back all ${taken.length} were there, once`;
}
