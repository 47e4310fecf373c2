import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Letterhouse, riverLetter } from '../../support/server/serve-process.ts';

const limit = { timeout: 60_000 };

/** The addresses that an organiser can still see, by name. */
function addresses(house: Letterhouse): Record<string, unknown> {
  const { out } = house.run('export', ['--json', '--with-email']);
  const all = JSON.parse(out) as { name: string; email: string | null }[];
  return Object.fromEntries(all.map(({ name, email }) => [name, email]));
}

test(
  'addresses go after the letter’s end and its days, what nobody confirmed goes before',
  limit,
  async (t) => {
    const house = new Letterhouse(t);
    const letterWith = (facts: string): void => {
      house.write('letters/river/letter.md', riverLetter.replace('title', `${facts}\ntitle`));
    };
    letterWith('moderation: none');
    const open = await house.serve();
    await open.signAndConfirm('river', 'Cleo Brandt', 'cleo@example.org');
    await open.sign('river', 'Dora Ek', 'dora@example.org');
    await open.kill('SIGTERM');
    const both = { 'Cleo Brandt': 'cleo@example.org', 'Dora Ek': 'dora@example.org' };
    assert.deepEqual(addresses(house), both);

    /** Starts once with these facts, which is when it tidies. */
    const startOnce = async (facts: string): Promise<void> => {
      letterWith(facts);
      const endpoint = await house.serve();
      await endpoint.event('tidied');
      await endpoint.kill('SIGTERM');
    };
    // The end alone deletes nothing, nor do days that are not over.
    await startOnce('closes_at: 2026-01-01');
    await startOnce('closes_at: 2026-01-01\nretain_days: 36500');
    assert.deepEqual(addresses(house), both);
    await startOnce('unconfirmed_days: 0');
    assert.deepEqual(addresses(house), { 'Cleo Brandt': 'cleo@example.org' });
    await startOnce('closes_at: 2026-01-01\nretain_days: 0');
    assert.deepEqual(addresses(house), { 'Cleo Brandt': null });
  },
);

test('addresses go in time also where the letter is gone, whose pages say that it is', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter.replace('title', 'moderation: none\ntitle'));
  house.write('letters/oak/letter.md', riverLetter.replace('title', 'id: oak\ntitle'));
  const open = await house.serve();
  await open.signAndConfirm('river', 'Cleo Brandt', 'cleo@example.org');
  await open.kill('SIGTERM');

  const end = Date.now() + 5_000;
  const facts = `closes_at: ${new Date(end).toISOString()}\nretain_days: 0`;
  house.write('letters/river/letter.md', riverLetter.replace('title', `${facts}\ntitle`));
  const last = await house.serve();
  await last.event('tidied');
  await last.kill('SIGTERM');
  await wait(Math.max(0, end - Date.now()));

  rmSync(join(house.dir, 'letters/river'), { recursive: true });
  const without = await house.serve();
  await without.event('tidied');
  for (const path of ['river/', 'river/letter.json', 'river/confirm?attempt=a']) {
    const answer = await fetch(without.base + path);
    assert.equal(answer.status, 404, path);
    const { detail } = (await answer.json()) as { detail: string };
    assert.match(detail, /^[A-Z].+\.$/, path);
  }
  await without.kill('SIGTERM');
  const { out } = house.run('export', ['--letter', 'river', '--json', '--with-email']);
  assert.deepEqual(
    (JSON.parse(out) as { name: string; email: string | null }[]).map(({ name, email }) => [name, email]),
    [['Cleo Brandt', null]],
  );
});
