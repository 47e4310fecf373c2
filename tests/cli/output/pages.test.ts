import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Workplace } from '../built-folder.ts';

const many = Array.from({ length: 10_002 }, (_, index) => `person,Person ${String(index).padStart(5, '0')}`);
const table = `type,name\n${many.join('\n')}\norganisation,River Club\n`;

test('names for which the readable page has no room follow on further pages', async (t) => {
  const work = new Workplace(t);
  const { lines } = await work.buildOf({ table });
  const pages = ['index.html', 'names-2.html', 'names-3.html'].map((path) => work.read(path));
  const named = pages.map((page) =>
    [...page.matchAll(/<li id="s-[^"]+"><bdi>([^<]+)/g)].map(([, name]) => name),
  );
  assert.deepEqual(
    named.map(({ length }) => length),
    [5_000, 5_000, 3],
  );
  assert.deepEqual(named[0]?.slice(0, 2), ['River Club', 'Person 00000']);
  assert.equal(new Set(named.flat()).size, 10_003);
  assert.match(
    pages[0] ?? '',
    /<li aria-current="page">Names 1 to 5,000 of 10,003<\/li>\n<li><a href="names-2\.html">Names 5,001 to 10,000 of 10,003<\/a>/,
  );
  assert.match(pages[2] ?? '', /<a href="index\.html">Names 1 to 5,000/);
  assert.match(pages[1] ?? '', /<meta name="robots" content="noindex">/);
  assert.match(lines.join('\n'), /lists the first 5,000 names and links to the rest: names-2\.html/);
  assert.match(work.read('_headers'), /^\/names-3\.html\n {2}Cache-Control: public, max-age=60/m);
});

test('pages with names that are no longer needed are gone', async (t) => {
  const work = new Workplace(t);
  await work.buildOf({ table });
  await work.buildOf({});
  assert.ok(!Object.keys(work.files()).some((path) => path.startsWith('names-')));
});

test('the readable page has what a link to it is shown with, and needs no script', async (t) => {
  const work = new Workplace(t);
  work.write(
    'river.png',
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  await work.buildOf(
    {
      letter:
        '---\nlanguage: en-GB\ntitle: "“River” & sea <now>"\n---\nThe *water* is clean.\n\n![River](river.png)\n',
    },
    '--base',
    'https://river.example/a/',
  );
  const page = work.read('index.html');
  assert.match(page, /<meta property="og:title" content="“River” &amp; sea &lt;now&gt;">/);
  assert.match(page, /<meta property="og:description" content="The water is clean\.">/);
  assert.match(
    page,
    /<meta property="og:image" content="https:\/\/river\.example\/a\/images\/[0-9a-f]{12}\.png">/,
  );
  assert.match(page, /<meta property="og:locale" content="en_GB">/);
  assert.ok(!/<script/.test(page));
  assert.ok(page.includes('@media print'));
});

const hidden = '<meta name="robots" content="noindex">';
for (const [wish, letter, names] of [
  ['', true, false],
  ['letter', true, false],
  ['names', true, true],
  ['nothing', false, false],
] as const) {
  test(`search engines find ${wish || 'the letter, where nothing is said'}`, async (t) => {
    const work = new Workplace(t);
    const rows = Array.from({ length: 5_001 }, (_, number) => `person,Person ${number}`);
    await work.buildOf({
      letter: `---\nlanguage: en\ntitle: River\n${wish && `search_engines: ${wish}\n`}---\nText.\n`,
      table: ['type,name', ...rows].join('\n'),
    });
    const isFound = (page: string): boolean => !work.read(page).includes(hidden);
    assert.deepEqual([isFound('index.html'), isFound('names-2.html')], [letter, names]);
  });
}

test('a translation is found as its original is', async (t) => {
  const work = new Workplace(t);
  work.write('letter.de.md', '---\nlanguage: de\ntitle: Fluss\n---\nText.\n');
  await work.buildOf({ letter: '---\nlanguage: en\ntitle: River\nsearch_engines: nothing\n---\nText.\n' });
  assert.ok(work.read('index.de.html').includes(hidden));
});
