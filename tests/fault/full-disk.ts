import assert from 'node:assert/strict';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene } from '../support/fault/ground.ts';
import { readDocuments } from '../support/fault/kept.ts';
import { person, submission, type Person } from '../support/fault/person.ts';
import { Sending, type Answer } from '../support/fault/sending.ts';
import { SmallDisk } from '../support/fault/small-disk.ts';

/** So many are sent away before there is room again. */
const sentAway = 40;
/** So many come at once: they share a commit, which then fails for all of them. */
const together = 10;

/** The disk is full, then it is not; in between the endpoint is killed and started with no room at all. */
export async function fullDisk(scene: Scene, goOn: () => void): Promise<string> {
  const ground = await Ground.prepare(scene);
  const disk = new SmallDisk(ground.data, scene);
  await ground.start();
  const text = String((await ground.letter())['content_sha256']);
  const sending = new Sending(ground.base, new Chance('pauses'));
  const sign = (who: Person): Promise<Answer> => {
    const body = submission(who, text, { comment: 'We drink from it. '.repeat(25) });
    return sending.once('river/sign', { ...who, body });
  };
  const taken: Person[] = [];
  const refused: Person[] = [];
  const crowd = async (people: readonly Person[]): Promise<void> => {
    const answers = await Promise.all(people.map(async (who) => [who, await sign(who)] as const));
    for (const [who, answer] of answers) {
      if (answer.status === 202) taken.push(who);
      else {
        assert.equal(answer.status, 503, answer.text);
        assert.equal(answer.type, 'application/problem+json');
        assert.equal(answer.body['code'], 'unavailable');
        refused.push(who);
      }
    }
  };
  let coming = 0;
  const some = (): Person[] => Array.from({ length: together }, () => person(coming++));

  await crowd(some());
  assert.equal(taken.length, together);
  disk.fill();
  // The log of the database has room left in itself for some.
  while (refused.length < sentAway) await crowd(some());
  const takenWhileFull = taken.length - together;
  assert.equal((await ground.letter())['content_sha256'], text, 'the letter is not to be read');

  disk.empty();
  await crowd(refused.splice(0));
  assert.deepEqual(refused, [], 'there is room, and it is not used');

  disk.fill();
  while (refused.length < sentAway) await crowd(some());
  await ground.endpoint.kill('SIGKILL');
  const start = await startedWithoutRoom(ground);
  disk.empty();
  await ground.start();
  await crowd(refused.splice(0));
  assert.deepEqual(refused, []);

  goOn();
  for (const { email } of taken) await ground.post.mail(email, 'confirm');
  const last = taken.at(-1) ?? person(0);
  const { body } = await sign(last);
  const { code } = await ground.post.mail(last.email, 'confirm');
  const confirmed = await sending.once('river/sign/confirm', { ...last, body: { ...body, code } });
  assert.equal(confirmed.status, 200, confirmed.text);
  assert.deepEqual(
    (await readDocuments(ground)).items.map(({ name }) => name),
    [last.name],
  );
  assert.equal((await ground.endpoint.kill('SIGTERM')).code, 0);
  const { signatures, integrity } = await ground.kept();
  const emails = (people: readonly { email: string }[]): string[] => people.map(({ email }) => email).sort();
  assert.deepEqual(emails(signatures), emails(taken));
  assert.equal(integrity, 'ok');
  return `${takenWhileFull} were taken and ${sentAway} sent away while it was full; of ${taken.length} acknowledged all are there; started without room it ${start}`;
}

/** @returns what it does, as the end of a sentence */
async function startedWithoutRoom(ground: Ground): Promise<string> {
  const endpoint = ground.begin();
  const started = await endpoint.event('started').then(
    () => true,
    () => false,
  );
  if (started) {
    await endpoint.kill('SIGKILL');
    return 'serves';
  }
  const { error } = await endpoint.ended;
  assert.match(error, /the disk is full/);
  return 'says so';
}
