import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLetterFolder } from '../../../src/cli/serve/live-letter.ts';
import { Letterhouse, riverLetter } from '../../support/server/serve-process.ts';

test('the page for frames finds what it needs, with and without a slash at its end', async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const folder = `${house.dir}/letters/river`;
  const { letter } = await readLetterFolder(folder, 'https://sign.example.org/letters/', () => undefined);
  const page = Buffer.from(letter.embed.content).toString();
  const asked = [...page.matchAll(/<(?:link|script|open-letter)[^>]* (?:href|src)="([^"]+)"/g)];
  for (const address of [
    'https://sign.example.org/letters/river/embed',
    'https://x.example/letters/river/embed/',
  ]) {
    assert.deepEqual(
      asked.map(([, one = '']) => new URL(one, address).href.replace(new URL(address).origin, '')),
      [
        '/letters/v1/embed.css',
        '/letters/river/letter.json',
        '/letters/river/letter.json',
        '/letters/v1/embed.js',
        '/letters/v1/open-letter.js',
      ],
    );
  }
  assert.match(page, /<a href="https:\/\/sign\.example\.org\/letters\/river\/">/);
});

test(
  'the lines on the letter’s own page lead to its document, its script and its frame',
  { timeout: 60_000 },
  async (t) => {
    const house = new Letterhouse(t);
    house.write('letters/river/letter.md', riverLetter);
    const { base } = await house.serve();
    const page = await (await fetch(`${base}river/`)).text();
    const asked = [...page.matchAll(/ src=(?:"|&quot;)(http[^"&]+)/g)].map(([, address = '']) => address);
    assert.equal(new Set(asked).size, 3, asked.join('\n'));
    for (const address of asked) assert.equal((await fetch(address)).status, 200, address);
  },
);

test('the letter’s own page leads to where it is signed, in its language', { timeout: 60_000 }, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  house.write('letters/river/letter.de.md', '---\ntitle: Rettet den Fluss\n---\nEr ist sauber.\n');
  const { base } = await house.serve();
  for (const [path, button] of [
    ['river/', 'Sign this letter'],
    ['river/index.de.html', 'Brief unterzeichnen'],
  ] as const) {
    const page = await (await fetch(base + path)).text();
    const [, href = '', words] = /<a class="button" href="([^"]+)">([^<]+)</.exec(page) ?? [];
    assert.equal(words, button);
    const address = new URL(href, base + path);
    assert.equal((await fetch(address)).status, 200, address.href);
    assert.equal(address.searchParams.get('lang'), path.includes('de') ? 'de' : 'en');
  }
});

test('the endpoint has the files of that page', { timeout: 60_000 }, async (t) => {
  const house = new Letterhouse(t);
  house.write('letters/river/letter.md', riverLetter);
  const { base } = await house.serve();
  for (const [path, type] of [
    ['river/embed', 'text/html; charset=utf-8'],
    ['v1/embed.js', 'text/javascript; charset=utf-8'],
    ['v1/embed.css', 'text/css; charset=utf-8'],
  ] as const) {
    const { status, headers } = await fetch(base + path);
    assert.deepEqual([path, status, headers.get('Content-Type')], [path, 200, type]);
  }
});
