import assert from 'node:assert/strict';
import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { smallLetter, Workplace } from './built-folder.ts';

test('a build that fails leaves the earlier folder as it was', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({});
  const before = work.files();
  await work.refusal({ letter: '---\ntitle: Without a language\n---\nText.\n' });
  await work.refusal({ table: 'shoe\n39\n' });
  assert.deepEqual(work.files(), before);
});

test('a folder that cannot be written in whole is not written in part', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({});
  renameSync(join(work.out, 'v1'), join(work.folder, 'v1'));
  work.write('public/v1', 'a file where a folder should be');
  const before = work.files();
  assert.match(
    await work.refusal({ table: 'name\nBen Dahl\n' }),
    /v1\/chunks.* cannot be written: a file stands where a folder should be \(ENOTDIR\)/,
  );
  assert.deepEqual(work.files(), before);
});

test('a build that fails in a fresh place leaves nothing', async (t) => {
  const work = new Workplace(t);
  await work.refusal({ table: 'shoe\n39\n' });
  assert.ok(!existsSync(work.out));
});

test("somebody else's website is not overwritten", async (t) => {
  const work = new Workplace(t);
  work.write('public/index.html', 'Our club');
  assert.match(await work.refusal({}), /public holds another website \(index\.html\)/);
  assert.equal(work.read('index.html'), 'Our club');
});

test('files that did not change are not touched', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({});
  const before = statSync(join(work.out, 'letter.json'));
  const { lines } = await work.buildOf({});
  const after = statSync(join(work.out, 'letter.json'));
  assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  assert.match(lines.join('\n'), /Nothing has changed .* still revision 1/);
});

test('the revision counts changes of the documents, not builds', async (t) => {
  const work = new Workplace(t);
  const revisions = (): unknown[] =>
    ['letter.json', 'count.json', 'signatories/1.json'].map((path) => work.json(path)['revision']);
  await work.buildOf({});
  assert.deepEqual(revisions(), [1, 1, 1]);
  await work.buildOf({}, '--base', 'https://letter.example.org');
  assert.deepEqual(revisions(), [2, 2, 2]);
  await work.buildOf({ table: 'name\nAna Berg\nBen Dahl\n' }, '--base', 'https://letter.example.org');
  await work.buildOf({ table: 'name\nAna Berg\nBen Dahl\n' }, '--base', 'https://letter.example.org');
  assert.deepEqual(revisions(), [3, 3, 3]);
});

test('names and pictures of an earlier build are gone, scripts stay', async (t) => {
  const work = new Workplace(t);
  work.write('logos/ana-berg.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const many = Array.from({ length: 5_001 }, (_, index) => `Person ${index}`).join('\n');
  await work.buildOf({ table: `name\nAna Berg\n${many}\n` });
  assert.ok(existsSync(join(work.out, 'signatories/2.json')));
  for (const path of ['v0.9.0/open-letter.js', 'v1/chunks/older/core.js', 'images/ours.txt']) {
    work.write(`public/${path}`, 'old');
  }
  await work.buildOf({ table: 'name\nBen Dahl\n' });
  const paths = Object.keys(work.files());
  assert.deepEqual(
    paths.filter((path) => /^(signatories|images)\//.test(path)),
    ['images/ours.txt', 'signatories/1.json'],
  );
  assert.equal(work.read('v0.9.0/open-letter.js'), 'old');
  assert.equal(work.read('v1/chunks/older/core.js'), 'old');
  assert.match(work.read('_headers'), /^\/v0\.9\.0\/\*$/m);
});

test('the loader knows the address it is published at', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({}, '--base', 'https://letter.example.org/river');
  assert.equal(work.read('v1/open-letter.js'), 'const base = "https://letter.example.org/river/v1/";\n');
  assert.equal(
    work.read('v1.0.0/open-letter.js'),
    'const base = "https://letter.example.org/river/v1.0.0/";\n',
  );
  assert.equal(work.read('v1/chunks/abc123/core.js'), work.read('v1.0.0/chunks/abc123/core.js'));
  assert.equal(work.read('v1.0.0/open-letter.standalone.js'), 'standalone();\n');
});

test('scripts that were not built are missed before anything is written', async (t) => {
  const work = new Workplace(t);
  work.write('command/dist/open-letter.js', 'another file');
  assert.match(
    await work.refusal({ letter: smallLetter }),
    /open-letter\.js is not the script .* Run "npm run build"/,
  );
  assert.ok(!existsSync(work.out));
});
