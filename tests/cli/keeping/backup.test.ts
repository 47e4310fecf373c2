import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PostOffice } from '../../support/fault/post-office.ts';
import {
  Letterhouse,
  riverLetter,
  until,
  type Ended,
  type ServeProcess,
} from '../../support/server/serve-process.ts';
import { askFile, lockFile } from '../../support/server/sqlite-file.ts';

const limit = { timeout: 120_000 };

type Test = ConstructorParameters<typeof Letterhouse>[0];

/** It ends with 1 and one sentence for people. */
function assertTold({ code, error }: Ended, sentence: RegExp): void {
  assert.equal(code, 1, error);
  assert.match(error, sentence);
  assert.equal(error.trim().split('\n').length, 1, error);
}

function letterhouse(t: Test): Letterhouse {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  house.write('letters/river/signatories.csv', 'name\nAda Berg\n');
  return house;
}

async function names(endpoint: ServeProcess): Promise<string[]> {
  const { items } = await endpoint.json('river/signatories');
  return (items as { name: string }[]).map(({ name }) => name);
}

/** All that lies in a folder, but the folders in it. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name), 'base64')]));
}

test(
  'a backup that is made while people sign brings everyone back, codes on their way too',
  limit,
  async (t) => {
    const house = letterhouse(t);
    const post = await PostOffice.open();
    t.after(() => post.close());
    const mail = { SMTP_URL: post.url, OPEN_LETTER_MAIL_FROM: 'letter@example.org' };
    const endpoint = await house.serve([], mail);
    const sign = async (number: number): Promise<string> => {
      const email = `person-${number}@example.org`;
      const attempt = await endpoint.sign('river', `Person ${number}`, email);
      const { code } = await post.mail(email, 'confirm');
      assert.equal((await endpoint.post('river/sign/confirm', { attempt, code })).status, 200);
      return `Person ${number}`;
    };
    const before = await Promise.all([1, 2, 3].map(sign));
    const waiting = await endpoint.sign('river', 'Dora Berg', 'dora@example.org');
    const { code } = await post.mail('dora@example.org', 'confirm');

    const file = join(house.dir, 'river.backup');
    const backup = house.start('backup', [file]);
    const done = once(backup, 'exit');
    let meanwhile = 0;
    for (let number = 10; backup.exitCode === null && backup.signalCode === null; number++) {
      await sign(number);
      meanwhile++;
    }
    assert.deepEqual(await done, [0, null]);
    assert(meanwhile > 0, 'nobody signed meanwhile');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(
      readdirSync(house.dir).filter((name) => name.startsWith('river.backup')),
      ['river.backup'],
    );
    await endpoint.kill('SIGKILL');

    const other = letterhouse(t);
    const { code: ended, out, error } = other.run('restore', [file]);
    assert.deepEqual([ended, error], [0, '']);
    assert.match(out, /again, with its secret/);
    for (const name of ['letters.sqlite', 'secret']) {
      assert.equal(statSync(join(other.dir, 'data', name)).mode & 0o777, 0o600, name);
    }
    assert.doesNotMatch(readFileSync(join(other.dir, 'data/letters.sqlite'), 'latin1'), /\bmade_at\b/);
    const again = await other.serve([], mail);
    const found = await names(again);
    for (const name of ['Ada Berg', ...before]) assert(found.includes(name), name);
    const confirmed = await again.post('river/sign/confirm', { attempt: waiting, code });
    assert.equal(confirmed.status, 200, await confirmed.clone().text());
    assert((await names(again)).includes('Dora Berg'));
  },
);

test('a backup that was killed leaves nothing that looks like one', limit, async (t) => {
  const house = letterhouse(t);
  await (await house.serve()).kill('SIGTERM');
  const unlock = await lockFile(join(house.dir, 'data/letters.sqlite'));
  const backup = house.start('backup', [join(house.dir, 'river.backup')]);
  const parts = (): string[] => readdirSync(house.dir).filter((name) => name.startsWith('river.backup'));
  await until(() => parts().length > 0);
  const gone = once(backup, 'exit');
  backup.kill('SIGKILL');
  await gone;
  await unlock();
  assert.match(parts().join(), /^river\.backup\.\w{8}\.part$/);
});

test('a backup is not written over anything, and not where there is nothing to back up', limit, async (t) => {
  const house = letterhouse(t);
  assertTold(house.run('backup', ['x.backup']), /^There is no database in /);
  await (await house.serve()).kill('SIGTERM');
  house.write('kept.backup', 'something');
  assertTold(house.run('backup', [join(house.dir, 'kept.backup')]), /^There is a file \S+ already/);
  assertTold(
    house.run('backup', [join(house.dir, 'none/a.backup')]),
    /cannot be written: there is no such folder/,
  );
  const shared = { DATABASE_URL: 'postgres://ada:hidden@127.0.0.1:9/letters' };
  assertTold(house.run('backup', ['x.backup'], shared), /pg_dump/);
  assertTold(house.run('restore', ['x.backup'], shared), /pg_restore/);
  const other = { OPEN_LETTER_SECRET: 'other words, and long enough as well, to be sure' };
  assertTold(house.run('backup', [join(house.dir, 'a.backup')], other), /was made with another secret/);
  assert.equal(house.run('backup', []).code, 2);
});

test('what is there is replaced only on demand, and kept', limit, async (t) => {
  const house = letterhouse(t);
  const data = join(house.dir, 'data');
  const file = join(house.dir, 'river.backup');
  const endpoint = await house.serve();
  await endpoint.signAndConfirm('river', 'Bo Berg', 'bo@example.org');
  assert.equal(house.run('backup', [file]).code, 0);
  const { signatory } = (await endpoint.signAndConfirm('river', 'Cleo Berg', 'cleo@example.org')) as {
    signatory: { id: string };
  };
  const { revision } = await endpoint.json('river/count.json');
  assertTold(house.run('restore', [file]), /^There is a database in \S+ already\. .* --replace/);
  assertTold(house.run('restore', [file, '--replace']), /is at work with it, like an endpoint that runs/);
  assert((await names(endpoint)).includes('Cleo Berg'));
  await endpoint.kill('SIGKILL');

  house.write('data/moved', '2026-12-01T00:00:00.000Z\n');
  const { code, out, error } = house.run('restore', [file, '--replace']);
  assert.deepEqual([code, error], [0, '']);
  const [, kept = ''] = /before is in (\S+): delete/.exec(out) ?? [];
  assert.deepEqual([...contents(kept).keys()].sort(), ['letters.sqlite', 'moved', 'secret']);
  const ids = (await askFile(join(kept, 'letters.sqlite'), 'select id from signatures')).map(({ id }) => id);
  assert(ids.includes(signatory.id), 'what was in its log as well');
  const again = await house.serve();
  assert.deepEqual(await names(again), ['Ada Berg', 'Bo Berg']);
  const restored = await again.json('river/count.json');
  assert(Number(restored['revision']) > Number(revision), 'a page that is open believes the new numbers');
  await again.kill('SIGTERM');

  writeFileSync(join(data, 'letters.sqlite'), 'no database any more '.repeat(500));
  assert.equal(house.run('restore', [file, '--replace']).code, 0);
  assert.deepEqual(await names(await house.serve()), ['Ada Berg', 'Bo Berg']);
});

test('what was closed, withdrawn or over since a backup does not come back in silence', limit, async (t) => {
  const house = letterhouse(t);
  const over = riverLetter.replace('---\n', '---\ncloses_at: 2020-01-01\nretain_days: 1\n');
  const data = join(house.dir, 'data');
  const stored = join(data, 'letters.sqlite');
  const file = join(house.dir, 'river.backup');
  const endpoint = await house.serve();
  const sign = async (name: string): Promise<string> => {
    const email = `${name.toLowerCase()}@example.org`;
    const confirmed = await endpoint.signAndConfirm('river', `${name} Berg`, email);
    return (confirmed['signatory'] as { id: string }).id;
  };
  await sign('Bo');
  const gone = await sign('Cleo');
  await endpoint.sign('river', 'Dora Berg', 'dora@example.org');
  await endpoint.kill('SIGTERM');
  const token = "'river', 'elms', 'salt'";
  await askFile(stored, `insert into report_links (letter_id, partner, salt) values (${token})`);
  const session = "'hash', 'session', 'ada@example.org', 0, 99999999999999";
  await askFile(
    stored,
    `insert into organiser_tokens (token_hash, kind, organiser, created_at, expires_at) values (${session})`,
  );
  assert.equal(house.run('backup', [file]).code, 0);

  await askFile(stored, 'delete from report_links');
  assert.equal(house.run('moderate', ['withdraw', gone]).code, 0);
  await askFile(stored, "delete from signatures where name = 'Dora Berg'");
  const { code, out, error } = house.run('restore', [file, '--replace']);
  assert.deepEqual([code, error], [0, '']);
  assert.match(out, /^Links to reports of partners were closed, .*: elms, letter river\./m);
  assert.deepEqual(await askFile(stored, 'select * from report_links'), []);
  assert.deepEqual(await askFile(stored, 'select * from organiser_tokens'), []);
  const noted = await askFile(stored, "select partner, organiser from audit where act = 'no-link'");
  assert.deepEqual(
    noted.map((row) => ({ ...row })),
    [{ partner: 'elms', organiser: 'terminal' }],
  );
  const [, told = ''] = /in it again: 1\. .*?: open-letter moderate \S+ (withdraw .*)/.exec(out) ?? [];
  assert.equal(told, `withdraw ${gone} --letter river`);
  assert.equal(house.run('moderate', told.split(' ')).code, 0);

  house.write('letters/river/letter.md', over);
  const again = await house.serve();
  assert.deepEqual(await names(again), ['Ada Berg', 'Bo Berg']);
  await again.event('tidied');
  await again.kill('SIGTERM');
  assert.deepEqual(await askFile(stored, 'select * from contacts'), []);

  // Another letters' database, or none, tells nothing of who withdrew.
  const other = letterhouse(t);
  const { out: nothing } = other.run('restore', [file]);
  assert.match(nothing, /it cannot be told who: delete those you know of with "open-letter moderate /);
});

test('a restoring that was killed leaves what was there, and is done again', limit, async (t) => {
  const house = letterhouse(t);
  const data = join(house.dir, 'data');
  const file = join(house.dir, 'river.backup');
  await (await house.serve()).kill('SIGTERM');
  assert.equal(house.run('backup', [file]).code, 0);
  // Before it is locked: a process that closes a file gives up its locks of it.
  const was = readFileSync(join(data, 'letters.sqlite'));
  const unlock = await lockFile(join(data, 'letters.sqlite'));
  const restoring = house.start('restore', [file, '--replace']);
  const stage = (): string | undefined => readdirSync(data).find((name) => name.startsWith('restoring-'));
  // It has looked at the backup, and waits for the one who works with the database, but not for long.
  const isLooked = (): boolean => existsSync(join(data, stage() ?? 'none', 'secret'));
  await until(() => isLooked() || restoring.exitCode !== null);
  const gone = restoring.exitCode ?? once(restoring, 'exit');
  restoring.kill('SIGKILL');
  await gone;
  assert(readFileSync(join(data, 'letters.sqlite')).equals(was));
  await unlock();
  assert.equal(house.run('restore', [file, '--replace']).code, 0);
  assert.equal(stage(), undefined);
  await (await house.serve()).kill('SIGTERM');
});

test('a backup that cannot be used changes nothing, and it is said why', limit, async (t) => {
  const house = letterhouse(t);
  const data = join(house.dir, 'data');
  const file = join(house.dir, 'river.backup');
  await (await house.serve()).kill('SIGTERM');
  assert.equal(house.run('backup', [file]).code, 0);
  const was = contents(data);
  const whole = readFileSync(file);
  const refused = (sentence: RegExp, env = {}): void => {
    assertTold(house.run('restore', [file, '--replace'], env), sentence);
    assert.deepEqual(contents(data), was);
    assert.deepEqual(
      readdirSync(data).filter((name) => /^(restoring|replaced)/.test(name)),
      [],
    );
  };
  const change = async (how: string): Promise<void> => {
    writeFileSync(file, whole);
    await askFile(file, how);
  };
  refused(/^OPEN_LETTER_SECRET is not the secret/, { OPEN_LETTER_SECRET: 'x'.repeat(40) });
  await change(`update backup set secret = '${'y'.repeat(40)}'`);
  refused(/cannot be used: its secret is not that of its database\./);
  await change(`insert into kysely_migration values ('999-later', '')`);
  refused(/cannot be used: it was made by a later version/);
  await change('drop table backup');
  refused(/cannot be used: it was not made by "open-letter backup"/);
  writeFileSync(file, whole.subarray(0, whole.length - 9_000));
  refused(/^The (backup|database) \S+river\.backup cannot be used: it is damaged/);
  writeFileSync(file, 'no database at all, but something that somebody may want to keep\n'.repeat(100));
  refused(/river\.backup cannot be used: it is no database, or a damaged one/);
  rmSync(file);
  refused(/^There is no file /);
  assert(existsSync(join(data, 'letters.sqlite')));
});
