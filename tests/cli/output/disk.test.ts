import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { smallLetter, Workplace } from '../built-folder.ts';

/** Builds on a disk of its own, so small that a build does not fit twice; skips where none may be mounted. */
async function onSmallDisk(
  t: TestContext,
  size: string,
  check: (work: Workplace) => Promise<void>,
): Promise<void> {
  const work = new Workplace(t);
  mkdirSync(work.out);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', work.out]).status !== 0) {
    t.skip('no disk may be mounted here');
    return;
  }
  try {
    await work.buildOf({});
    await check(work);
  } finally {
    spawnSync('umount', [work.out]);
  }
}

test('a disk that is full is told, and the earlier folder stays whole', (t) =>
  onSmallDisk(t, '200k', async (work) => {
    const before = work.files();
    const long = smallLetter + 'The water is clean, and should stay so.\n\n'.repeat(4_000);
    assert.match(await work.refusal({ letter: long }), /cannot be written: the disk is full \(ENOSPC\)\.$/);
    assert.deepEqual(work.files(), before);
    await work.buildOf({ table: 'name\nBen Dahl\n' });
    assert.match(work.read('letter.json'), /Ben Dahl/);
  }));

test('a disk that can only be read is told', (t) =>
  onSmallDisk(t, '400k', async (work) => {
    assert.equal(spawnSync('mount', ['-o', 'remount,ro', work.out]).status, 0);
    const before = work.files();
    const told = await work.refusal({ table: 'name\nBen Dahl\n' });
    assert.match(told, /cannot be written: this disk can only be read \(EROFS\)\.$/);
    assert.deepEqual(work.files(), before);
  }));

test('a folder that belongs to somebody else is told', (t) => {
  const work = new Workplace(t);
  work.write('letter.md', smallLetter);
  work.write('signatories.csv', 'name\nAna Berg\n');
  mkdirSync(work.out);
  chmodSync(work.out, 0o555);
  chmodSync(work.folder, 0o755);
  const built = join(import.meta.dirname, '../../../dist');
  assert.ok(existsSync(join(built, 'cli.js')), 'npm run build comes first');
  cpSync(built, join(work.folder, 'open-letter/dist'), { recursive: true });
  cpSync(join(built, '../package.json'), join(work.folder, 'open-letter/package.json'));
  // The system's own user may write everywhere: nobody may not.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const files = [join(work.folder, 'letter.md'), join(work.folder, 'signatories.csv')];
  const run = spawnSync(
    process.execPath,
    [join(work.folder, 'open-letter/dist/cli.js'), 'build', ...files, '--out', work.out],
    { ...nobody, encoding: 'utf8' },
  );
  assert.equal(run.status, 1, run.stderr);
  assert.match(
    run.stderr,
    /public\S* cannot be written: this user may not write there \(EACCES\)\.\nNothing was written\.\n$/,
  );
  assert.deepEqual(readdirSync(work.out), []);
});

test('a file where the folder should be is told', async (t) => {
  const work = new Workplace(t);
  work.write('public', 'a file');
  assert.match(await work.refusal({}), /public cannot be written: a file stands where a folder should be/);
});

test('only what changed is touched', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({});
  const before = work.files();
  await work.buildOf({ table: 'name\nAna Berg\nBen Dahl\n' });
  const after = work.files();
  assert.deepEqual(
    Object.keys(after).filter((path) => after[path] !== before[path]),
    ['count.json', 'index.html', 'letter.json', 'signatories/1.json'],
  );
});
