import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import Sqlite from 'better-sqlite3';
import { Letterhouse, riverLetter, type Ended } from '../../support/server/serve-process.ts';

const limit = { timeout: 60_000 };

/** It ends with 1 and one sentence for people; a stack would tell them nothing. */
function assertTold({ code, error }: Ended, sentence: RegExp): void {
  assert.equal(code, 1, error);
  assert.match(error, sentence);
  assert.equal(error.trim().split('\n').length, 1, error);
}

test('a folder that is missing or empty is told', (t) => {
  const house = new Letterhouse(t);
  assertTold(house.run('serve'), /^There is no letter in \S+\. Put one at \S+letter\.md\.$/m);
  rmSync(house.dir, { recursive: true });
  assertTold(house.run('serve'), /^There is no folder \S+\. Is the name right\?$/m);
});

test('a port that is taken is told', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letter.md', riverLetter.replace('title', 'id: river\ntitle'));
  const neighbour = createServer();
  await new Promise<void>((resolve) => void neighbour.listen(0, '127.0.0.1', resolve));
  const { port } = neighbour.address() as AddressInfo;
  const taken = await house.begin(['--port', String(port)]).ended;
  neighbour.close();
  assertTold(taken, new RegExp(`^Port ${port} on 127.0.0.1 is taken by another program\\.`));
});

test('the only letter has something wrong: file, line and what', (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', '---\nlanguage: en\nretain_days: soon\ntitle: River\n---\nWords.\n');
  assertTold(
    house.run('serve', ['--port', '0']),
    /letter\.md:3: "retain_days" should be a number of whole days/,
  );
  house.write('letters/healthz/letter.md', riverLetter);
  rmSync(join(house.dir, 'letters/river'), { recursive: true });
  assertTold(house.run('serve', ['--port', '0']), /A letter cannot be called "healthz"/);
});

test('a database that is damaged, foreign or locked is told, and left as it is', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letter.md', riverLetter.replace('title', 'id: river\ntitle'));
  const first = await house.serve();
  await first.signAndConfirm('river', 'Cleo Brandt', 'cleo@example.org');
  await first.kill('SIGTERM');
  const file = join(house.dir, 'data/letters.sqlite');

  const lock = new Sqlite(file);
  lock.pragma('locking_mode = exclusive');
  lock.exec('begin exclusive; create table held (a)');
  const locked = await house.begin().ended;
  lock.close();
  assertTold(locked, /^The database \S+ cannot be used: another program is at work with it/);

  const damaged = new Sqlite(file, { readonly: true });
  const size = Number(damaged.pragma('page_size', { simple: true }));
  const whole = damaged.serialize();
  damaged.close();
  // The root page of a table is overwritten.
  writeFileSync(
    file,
    Buffer.concat([whole.subarray(0, size), Buffer.alloc(size, 7), whole.subarray(2 * size)]),
  );
  assertTold(
    house.run('serve', ['--port', '0']),
    /^The database \S+ cannot be used: it is damaged; put back a copy/,
  );
  writeFileSync(file, 'no database at all, but something that an organiser may want to keep\n'.repeat(100));
  assertTold(house.run('serve', ['--port', '0']), /cannot be used: it is no database, or a damaged one/);
});

test('a secret that was lost is not made anew in silence', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letter.md', riverLetter.replace('title', 'id: river\ntitle'));
  await (await house.serve()).kill('SIGTERM');
  rmSync(join(house.dir, 'data/secret'));
  assertTold(house.run('serve', ['--port', '0']), /secret is missing, and the database was made with it\./);
  house.write('data/secret', 'short\n');
  assertTold(house.run('serve', ['--port', '0']), /should hold at least 32 random characters/);
  rmSync(join(house.dir, 'data/secret'));
  const env = { OPEN_LETTER_SECRET: 'a secret of a keeper of secrets, long enough' };
  assertTold(house.run('serve', ['--port', '0'], env), /cannot be used: it was made with another secret\./);
  const { code, out, error } = house.run('new-secret', [], env);
  assert.equal(code, 0, error);
  assert.match(out, /with the secret in OPEN_LETTER_SECRET from now on/);
  await (await house.serve([], env)).kill('SIGTERM');
});

test('a secret that is lost for ever gives way to a new one, in the folder as well', limit, async (t) => {
  const house = new Letterhouse(t);
  house.write('letter.md', riverLetter.replace('title', 'id: river\ntitle'));
  assertTold(house.run('new-secret'), /^There is no database in /);
  await (await house.serve()).kill('SIGTERM');
  const file = join(house.dir, 'data/secret');
  const old = readFileSync(file, 'utf8');
  rmSync(file);
  assert.equal(house.run('new-secret').code, 0);
  assert.notEqual(readFileSync(file, 'utf8'), old);
  await (await house.serve()).kill('SIGTERM');
  writeFileSync(file, old);
  assertTold(house.run('serve', ['--port', '0']), /it was made with another secret/);
});

test('a disk that is full is told', limit, (t) => {
  const house = new Letterhouse(t);
  house.write('letter.md', riverLetter.replace('title', 'id: river\ntitle'));
  const data = join(house.dir, 'data');
  mkdirSync(data);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', data]).status !== 0) {
    t.skip('no disk may be mounted here');
    return;
  }
  try {
    assertTold(house.run('serve', ['--port', '0']), /: the disk is full|the disk does not do/);
  } finally {
    spawnSync('umount', [data]);
  }
});

test('a file where the data folder should be is told', (t) => {
  const house = new Letterhouse(t);
  house.write('letter.md', riverLetter.replace('title', 'id: river\ntitle'));
  house.write('data', 'a file');
  assertTold(
    house.run('serve', ['--port', '0']),
    /data cannot be written: a file stands where a folder should be/,
  );
});
