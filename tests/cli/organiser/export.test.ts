import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvLines } from '../../../src/server/export/csv.ts';
import { readCell } from '../../../src/cli/build/table/cell.ts';
import { readRecord } from '../../../src/cli/build/table/csv-record.ts';
import { foldWritten } from '../../../src/feed/written-text.ts';
import { readNames } from '../../../src/cli/serve/live-letter.ts';
import { Letterhouse, riverLetter } from '../../support/server/serve-process.ts';

const limit = { timeout: 60_000 };

/** A cell that a spreadsheet would calculate, wherever it parts the line. */
function calculated(text: string): boolean {
  return text
    .split(/\r\n/)
    .some((line) => line.split(/[,;\t|]/).some((cell) => /^"?\s*[=+\-@＝＋－＠]/.test(cell)));
}

test('what was exported is imported as it was: names that look like formulas too', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const names = ['+4712345678', '=1+1', '@team', '-', "'=quoted", 'Ada "Bird", Vogel; =1+1', 'Åsa “Ek”'];
  const rows = names.map(
    (name) => `person,"${name.replaceAll('"', '""').replace(/^'*(?=[=+@-])/, "'$&")}",Oslo`,
  );
  const full = 'organisation,River Watch,Gent,yes,yes\nperson,Bo Lund,,no,\n';
  house.write(
    'letters/river/signatories.csv',
    `type,name,city,publish,featured\n${rows.map((row) => `${row},yes,`).join('\n')}\n${full}`,
  );
  const endpoint = await house.serve();
  const { items } = await endpoint.json('river/signatories');
  assert.deepEqual(
    (items as { name: string }[]).map(({ name }) => name),
    [...names, 'River Watch'],
  );
  await endpoint.signAndConfirm('river', 'Cleo Brandt', 'cleo@example.org', {
    ...{ organization: 'Lake; =School', role: 'Teacher', country: 'SE', locality: 'Lund' },
    ...{ comment: 'Water – "clean", and soon', url: 'https://example.org/cleo' },
  });
  await endpoint.sign('river', 'Dora Ek', 'dora@example.org');
  const published = ((await endpoint.json('river/signatories'))['items'] as object[]).map((one) => ({
    ...one,
    id: '',
  }));

  const { code, out, error } = house.run('export');
  assert.deepEqual([code, error], [0, '']);
  assert(out.startsWith('\uFEFFtype,name,'), 'a mark of UTF-8 comes first');
  assert.equal(
    out
      .split('\n')
      .filter((line) => !line.endsWith('\r'))
      .join(),
    '',
  );
  assert(!calculated(out), out);
  assert.doesNotMatch(out, /@example\.org/);
  assert.match(out, /Dora Ek.*unconfirmed/);

  const table = join(house.dir, 'again.csv');
  writeFileSync(table, out);
  const again = await readNames(table, () => undefined);
  assert.deepEqual(
    again.published.map((one) => ({ ...one, id: '' })),
    published,
  );
  assert.equal(again.unnamed, 1);
});

test(
  'addresses and private answers come where they are asked for; into a file for the organiser alone',
  limit,
  async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const endpoint = await house.serve();
    await endpoint.signAndConfirm('river', 'River Watch', 'office+river@example.org', {
      type: 'organization',
      fields: { contact_name: 'Dora Ek' },
      consents: { authorised: true },
    });
    const file = join(house.dir, 'everyone.csv');
    assert.equal(house.run('export', ['--with-email', '--out', file]).code, 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const text = readFileSync(file, 'utf8');
    assert.match(text, /,email,custom data contact_name\r\n.*,office\+river@example\.org,Dora Ek\r\n/);
    assert.deepEqual(
      await readNames(file, () => undefined),
      { published: [], unnamed: 0 },
      'it waits for the organiser',
    );

    const [plain] = JSON.parse(house.run('export', ['--json']).out) as Record<string, unknown>[];
    assert.deepEqual(
      [plain?.['name'], plain?.['state'], plain?.['listed']],
      ['River Watch', 'pending', true],
    );
    assert.match(String(plain?.['text_sha256']), /^[0-9a-f]{64}$/);
    assert.doesNotMatch(JSON.stringify(plain), /office|Dora/);
    const [whole] = JSON.parse(house.run('export', ['--json', '--with-email']).out) as Record<
      string,
      unknown
    >[];
    assert.deepEqual(
      [whole?.['email'], whole?.['details']],
      ['office+river@example.org', { contact_name: 'Dora Ek' }],
    );
    assert.equal(house.run('export', ['--json', '--state', 'published']).out, '[]\n');
    assert.match(
      house.run('export', ['--state', 'gone']).error,
      /--state takes unconfirmed, pending, published, rejected/,
    );
  },
);

test(
  'an address with a plus in it is the same from the form to the export and out again',
  limit,
  async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const endpoint = await house.serve();
    const email = 'ana+brief@example.org';
    await endpoint.signAndConfirm('river', 'Ana Berg', email);
    assert.match(house.run('export', ['--with-email']).out, /,Ana Berg,.*,ana\+brief@example\.org\r\n/);

    const asked = await endpoint.post('river/sign/manage', { email, language: 'en' });
    const { attempt } = (await asked.json()) as { attempt: string };
    const manage = { attempt, code: await endpoint.code(email, 'to change') };
    const opened = await endpoint.post('river/sign/manage/confirm', manage);
    const { token, signatures } = (await opened.json()) as { token: string; signatures: { id: string }[] };
    const withdrawn = await endpoint.post('river/sign/manage/withdraw', { token, id: signatures[0]?.id });
    assert.equal(withdrawn.status, 200);
    assert.doesNotMatch(house.run('export', ['--with-email']).out, /Ana|ana/);
  },
);

test('whatever somebody wrote, no cell is calculated, and reading it gives the same', () => {
  const risky = fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '＝',
    ',',
    ';',
    '|',
    '"',
    ' ',
    'a',
    '\t',
    'é',
    '0',
    '1',
  );
  const written = fc.array(risky, { maxLength: 12 }).map((parts) => foldWritten(parts.join('')) ?? '');
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), (values) => {
      const text = csvLines([values]);
      assert(!calculated(text), text);
      const read = readRecord(text, 0, ',', true);
      assert.deepEqual(
        read?.cells.map((cell) => readCell(cell).text),
        values,
      );
    }),
    { numRuns: 2_000 },
  );
});
