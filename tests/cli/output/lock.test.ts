import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockFolder } from '../../../src/cli/build/build-lock.ts';
import { Workplace } from '../built-folder.ts';
import { ended, script, spoken } from './command.ts';

const holding = (out: string): string => `
  import { lockFolder } from './src/cli/build/build-lock.ts';
  lockFolder(${JSON.stringify(out)});
  console.log('locked');
  setInterval(() => {}, 1000);
`;

test('a build that starts in the middle of another one waits its turn, and leaves the other alone', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({});
  const other = script(holding(work.out));
  t.after(() => other.kill('SIGKILL'));
  await spoken(other);
  const before = work.files();
  const told = await work.refusal({ table: 'name\nBen Dahl\n' });
  assert.match(told, new RegExp(`^Another build is writing to \\S*public \\(process ${other.pid ?? 0} on `));
  assert.match(
    told,
    /Wait until it has ended, then build again\. If there is none, remove \S*public\/\.building\./,
  );
  assert.deepEqual(work.files(), before);

  other.kill('SIGKILL');
  await ended(other);
  await work.buildOf({ table: 'name\nBen Dahl\n' });
  assert.match(work.read('signatories/1.json'), /Ben Dahl/);
  assert.deepEqual(
    readdirSync(work.out).filter((name) => name.startsWith('.b')),
    [],
  );
});

test('two builds in one process take turns as well', (t) => {
  const out = new Workplace(t).out;
  const lock = lockFolder(out);
  assert.throws(() => lockFolder(out), /Another build is writing/);
  lock.release();
  lockFolder(out).release();
  assert.ok(!existsSync(out), 'a folder that was made for nothing is gone');
});

for (const [what, owner] of [
  ['whose number another process has by now', { pid: 1, host: hostname(), began: '1' }],
  ['with the number of this process', { pid: process.pid, host: hostname(), began: '1' }],
  ['that is long gone', { pid: 4_194_303, host: hostname() }],
  ['that has not said who it is', undefined],
] as const) {
  test(`the lock of a build ${what} is taken over`, async (t) => {
    const work = new Workplace(t);
    await work.buildOf({});
    mkdirSync(join(work.out, '.building'));
    writeFileSync(join(work.out, '.building/7'), 'half a file');
    if (owner) writeFileSync(join(work.out, '.building/owner.json'), JSON.stringify(owner));
    await work.buildOf({ table: 'name\nBen Dahl\n' });
    assert.ok(!existsSync(join(work.out, '.building')));
    assert.match(work.read('letter.json'), /Ben Dahl/);
  });
}

test('the lock of another machine is not taken over', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({});
  mkdirSync(join(work.out, '.building'));
  writeFileSync(join(work.out, '.building/owner.json'), JSON.stringify({ pid: 1, host: 'another.example' }));
  assert.match(await work.refusal({}), /process 1 on another\.example/);
});

/** A build that dies with so many files in their places. */
const dying = (args: readonly string[], scripts: string, files: number): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  let left = ${files} + 1;
  fs.renameSync = (from, to) => {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL');
    renameSync(from, to);
  };
  syncBuiltinESMExports();
  const { runBuild } = await import('./src/cli/build.ts');
  await runBuild(${JSON.stringify(args)}, { scripts: ${JSON.stringify(scripts)}, out: () => {}, warn: () => {} });
`;

for (const files of [0, 1, 2, 3]) {
  test(`a build that is killed with ${files} files in their places leaves a folder that works`, async (t) => {
    const work = new Workplace(t);
    await work.buildOf({ table: 'name\nAna Berg\nBen Dahl\n' });
    const before = work.files();
    work.write('signatories.csv', 'name\nCleo Eide\nAna Berg\nBen Dahl\n');
    const args = [join(work.folder, 'letter.md'), join(work.folder, 'signatories.csv'), '--out', work.out];
    await ended(script(dying(args, join(work.folder, 'command/dist'), files)));
    const after = work.files();
    assert.ok(
      Object.keys(after).some((path) => path.startsWith('.building/')),
      'it was killed in the middle',
    );
    for (const path of Object.keys(before)) {
      assert.ok(after[path], `${path} is there`);
      if (path.endsWith('.json')) JSON.parse(readFileSync(join(work.out, path), 'utf8'));
    }
    const changed = Object.keys(before).filter((path) => after[path] !== before[path]);
    assert.equal(changed.length, files);

    await work.build();
    assert.deepEqual(
      Object.keys(work.files()).filter((path) => path.startsWith('.b')),
      [],
    );
    for (const path of ['letter.json', 'count.json', 'signatories/1.json'])
      assert.equal(work.json(path)['revision'], 2, path);
    assert.match(work.read('letter.json'), /Cleo Eide/);
  });
}
