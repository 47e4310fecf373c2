import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import { Letterhouse, riverLetter } from '../../support/server/serve-process.ts';

const limit = { timeout: 60_000 };

interface Report {
  readonly address: string;
  readonly letters: readonly { readonly letter: string; readonly signatures: readonly { name: string }[] }[];
}

test('whoever asks is handed everything about their address, and nobody else', limit, async (t) => {
  const house = new Letterhouse(t);
  for (const letter of ['river', 'lake']) house.write(`letters/${letter}/letter.md`, riverLetter);
  const endpoint = await house.serve();
  await endpoint.signAndConfirm('river', 'Ana Berg', 'ana.berg@gmail.com');
  await endpoint.signAndConfirm('lake', 'Ana Berg', 'anaberg@gmail.com');
  await endpoint.signAndConfirm('river', 'Bo Lund', 'bo@example.org');
  await endpoint.signAndConfirm('lake', 'Cleo Lund', 'Bo@example.org');

  const out = join(house.dir, 'ana.json');
  const ran = house.run('export', ['--address', 'AnaBerg+list@googlemail.com', '--out', out]);
  assert.deepEqual([ran.code, ran.out, ran.error], [0, '', '']);
  assert.equal(statSync(out).mode & 0o777, 0o600, 'nobody else may read it');
  const text = readFileSync(out, 'utf8');
  const report = JSON.parse(text) as Report;
  assert.deepEqual(
    report.letters.map(({ letter, signatures }) => [letter, signatures.map(({ name }) => name)]),
    [
      ['lake', ['Ana Berg']],
      ['river', ['Ana Berg']],
    ],
  );
  assert.match(text, /ana\.berg@gmail\.com/);
  assert.doesNotMatch(text, /Lund|bo@/);

  const nothing = house.run('export', ['--address', 'dora@example.org']);
  assert.deepEqual([nothing.code, (JSON.parse(nothing.out) as Report).letters], [0, []]);

  const asked = house.run('export', ['--address', 'bo@example.org']);
  assert.deepEqual([asked.code, asked.out], [1, '']);
  const [, id = ''] = /(\S+) {2}Cleo Lund, letter lake/.exec(asked.error) ?? [];
  assert.match(asked.error, /\S+ {2}Bo Lund, letter river/);
  const cleo = house.run('export', ['--address', 'bo@example.org', `--only=${id}`]);
  assert.match(cleo.out, /Cleo Lund/);
  assert.doesNotMatch(cleo.out, /Bo Lund/);
  const strange = house.run('export', ['--address', 'ana.berg@gmail.com', `--only=${id}`]);
  assert.deepEqual([strange.code, strange.out], [1, ''], 'an id of another address gives nothing');

  const db = openSqlite(join(house.dir, 'data/letters.sqlite'));
  const noted = await db.selectFrom('audit').select(['act', 'organiser', 'letter_id']).execute();
  await db.destroy();
  assert.deepEqual(
    noted.map(({ act, organiser, letter_id }) => `${act} ${organiser} ${letter_id}`).sort(),
    [...Array<string>(2).fill('disclose terminal lake'), ...Array<string>(2).fill('disclose terminal river')],
    'it stands in the log of each letter that keeps something, for each time that something was handed over',
  );
});

test('without the secret nobody is found, and it says so', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  await (await house.serve()).kill('SIGTERM');
  const ask = (args: readonly string[], env = {}) => house.run('export', args, env);
  const other = ask(['--address', 'ana@example.org'], { OPEN_LETTER_SECRET: 'x'.repeat(32) });
  assert.deepEqual([other.code, other.out], [1, '']);
  assert.match(other.error, /secret/);
  const shared = ask(['--address', 'ana@example.org'], { DATABASE_URL: 'postgres://localhost/letters' });
  assert.deepEqual([shared.code, shared.out], [1, '']);
  assert.match(shared.error, /set OPEN_LETTER_SECRET/);
  for (const wrong of [['--address', 'ana'], ['--address'], ['--address', 'a@example.org', '--json']]) {
    const { code, out } = ask(wrong);
    assert.deepEqual([code, out], [2, ''], wrong.join(' '));
  }
});
