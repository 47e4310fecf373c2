import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../support/fault/chance.ts';
import { Ground, type Scene } from '../support/fault/ground.ts';
import { person, submission } from '../support/fault/person.ts';
import { Sending } from '../support/fault/sending.ts';
import { riverLetter } from '../support/server/serve-process.ts';

const edits = 6;
const readers = 8;

/** The letter is rewritten on the disk while people read and sign it. */
export async function edited(scene: Scene, seed: string): Promise<string> {
  const chance = new Chance(seed);
  const ground = await Ground.prepare(scene);
  const endpoint = await ground.start();
  const sending = new Sending(ground.base, chance.of('pauses'));
  /** By address, the hash of the text that its owner had before their eyes. */
  const saw = new Map<string, string>();
  const editions = new Set<string>();
  let coming = 0;
  let isEdited = true;

  const reader = async (): Promise<void> => {
    while (isEdited) {
      const who = person(coming++);
      const document = await ground.letter();
      const text = hashOf(document);
      assert.equal(document['content_sha256'], text, 'The hash is not that of the text.');
      // Reading takes a while; the text may be another by then.
      await pause(chance.between(0, 400));
      const answer = await sending.once('river/sign', { ...who, body: submission(who, text) });
      assert.equal(answer.status, 202, answer.text);
      saw.set(who.email, text);
      editions.add(text);
    }
  };
  const people = Promise.all(Array.from({ length: readers }, reader));
  const file = join(ground.house.dir, 'letters/river/letter.md');
  for (let edit = 1; edit <= edits; edit++) {
    const told = endpoint.log.length;
    const text = `${riverLetter}\n${'Fish live in it. '.repeat(edit)}\n`;
    if (edit % 2) {
      writeFileSync(file, text);
    } else {
      writeFileSync(`${file}.new`, text);
      renameSync(`${file}.new`, file);
    }
    await endpoint.event('letter-served', told);
    await pause(chance.between(0, 300));
  }
  isEdited = false;
  await people;

  // A text that was never served is nobody's to sign: a page that was changed on its way, or an old copy.
  const stranger = person(coming);
  const foreign = createHash('sha256').update('Another river\n').digest('hex');
  const refused = await sending.once('river/sign', { ...stranger, body: submission(stranger, foreign) });
  assert.deepEqual([refused.status, refused.body['code']], [409, 'letter-changed']);

  assert.equal((await endpoint.kill('SIGTERM')).code, 0);
  const { signatures } = await ground.kept();
  const kept = signatures.map(({ email, text_sha256 }) => [email, text_sha256 ?? ''] as const);
  assert.deepEqual(new Map([...kept].sort()), new Map([...saw].sort()));
  assert(editions.size >= edits / 2, `Only ${editions.size} texts were signed.`);
  return `${saw.size} people signed ${editions.size} texts, each the one they saw`;
}

/** As the contract has it: the title and the text, each with a line's end. This letter has no consent of its own. */
function hashOf({ title, content_html, sign }: Record<string, unknown>): string {
  const consents = (sign as { consents?: readonly { label: string }[] } | undefined)?.consents ?? [];
  const parts = [title, content_html, ...consents.map(({ label }) => label)];
  return createHash('sha256')
    .update(parts.map((part) => `${String(part)}\n`).join(''))
    .digest('hex');
}
