import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { startNginx } from '../support/nginx.ts';
import { Workplace } from './built-folder.ts';

const everywhere = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, ETag',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
  'x-content-type-options': 'nosniff',
};
const forEver = 'public, max-age=31536000, immutable';
const fresh = (age: number, revalidate: number, error: number): string =>
  `public, max-age=${age}, stale-while-revalidate=${revalidate}, stale-if-error=${error}`;

async function built(t: TestContext, base: string): Promise<{ work: Workplace; logo: string }> {
  const work = new Workplace(t);
  work.write('logos/ana-berg.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  await work.buildOf({}, '--base', base);
  const logo = Object.keys(work.files()).find((path) => path.startsWith('images/')) ?? '';
  return { work, logo };
}

const expected = (logo: string): [path: string, type: string, cache: string][] => [
  ['letter.json', 'application/json; charset=utf-8', fresh(60, 240, 300)],
  ['index.html', 'text/html; charset=utf-8', fresh(60, 240, 300)],
  ['', 'text/html; charset=utf-8', fresh(60, 240, 300)],
  ['count.json', 'application/json; charset=utf-8', fresh(10, 20, 86400)],
  ['signatories/1.json', 'application/json; charset=utf-8', fresh(120, 180, 300)],
  ['v1/open-letter.js', 'text/javascript; charset=utf-8', fresh(3600, 86400, 604800)],
  ['v1/chunks/abc123/core.js', 'text/javascript; charset=utf-8', forEver],
  ['v1.0.0/open-letter.js', 'text/javascript; charset=utf-8', forEver],
  ['v1.0.0/open-letter.standalone.js', 'text/javascript; charset=utf-8', forEver],
  [logo, 'image/svg+xml; charset=utf-8', forEver],
];

for (const path of ['/', '/letters/river/']) {
  test(`nginx with the written settings sends the right headers below ${path}`, async (t) => {
    const { work, logo } = await built(t, `https://letter.example.org${path}`);
    if (path !== '/') {
      work.write('site/letters/.keep', '');
      renameSync(work.out, join(work.folder, 'site/letters/river'));
    }
    const root = path === '/' ? work.out : join(work.folder, 'site');
    const nginx = await startNginx(root, join(root, path, 'nginx.conf'));
    try {
      for (const [name, type, cache] of expected(logo)) {
        const answer = await fetch(`${nginx.origin}${path}${name}`, {
          headers: { 'accept-encoding': 'gzip' },
        });
        await answer.arrayBuffer();
        assert.equal(answer.status, 200, name);
        assert.equal(answer.headers.get('content-type'), type, name);
        assert.equal(answer.headers.get('cache-control'), cache, name);
        for (const [header, value] of Object.entries(everywhere))
          assert.equal(answer.headers.get(header), value, name);
        assert.ok(answer.headers.get('etag'), name);
        assert.equal(
          answer.headers.get('content-security-policy'),
          type.startsWith('text/html') ? "frame-ancestors 'none'" : null,
        );
      }
      for (const name of ['_headers', '.htaccess', 'nginx.conf']) {
        assert.equal((await fetch(`${nginx.origin}${path}${name}`)).status, 404, name);
      }
      const missing = await fetch(`${nginx.origin}${path}v1/chunks/gone/core.js`);
      assert.equal(missing.status, 404);
      assert.equal(missing.headers.get('access-control-allow-origin'), '*');
      assert.equal(missing.headers.get('cache-control'), null);
    } finally {
      await nginx.stop();
    }
  });
}

test('an unchanged letter is answered by 304, with the headers that a browser checks', async (t) => {
  const { work } = await built(t, 'https://letter.example.org');
  const nginx = await startNginx(work.out);
  try {
    const first = await fetch(`${nginx.origin}/letter.json`);
    await first.arrayBuffer();
    const again = await fetch(`${nginx.origin}/letter.json`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      cache: 'no-store',
    });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('access-control-allow-origin'), '*');
    assert.match(again.headers.get('cache-control') ?? '', /max-age=60/);
  } finally {
    await nginx.stop();
  }
});

/** `_headers` says the same as the other two, and in it a header must not come from two blocks: hosts would join them. */
test('_headers names each kind of file once', async (t) => {
  const { work, logo } = await built(t, 'https://letter.example.org/river');
  const blocks = work
    .read('_headers')
    .split('\n\n')
    .map((block) =>
      block
        .replace(/^#.*\n/, '')
        .trim()
        .split('\n'),
    );
  const matching = (path: string): string[] =>
    blocks.flatMap(([pattern = '', ...lines]) =>
      pattern === path || (pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1)))
        ? lines.map((line) => line.trim())
        : [],
    );
  for (const [name, , cache] of expected(logo)) {
    const lines = matching(`/river/${name}`);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('Cache-Control')),
      [`Cache-Control: ${cache}`],
      name,
    );
    assert.ok(lines.includes('Access-Control-Allow-Origin: *'), name);
  }
});

test('.htaccess marks each kind of file once, wherever the folder lies', async (t) => {
  const { work, logo } = await built(t, 'https://letter.example.org/river');
  const text = work.read('.htaccess');
  const marks = [...text.matchAll(/SetEnvIf Request_URI "(.*)" (\w+)\n/g)].map(
    ([, pattern = '', mark = '']) => ({ pattern, mark }),
  );
  for (const [name, , cache] of expected(logo)) {
    const found = marks.filter(({ pattern }) => new RegExp(pattern).test(`/somewhere/${name}`));
    assert.equal(found.length, 1, name);
    assert.ok(text.includes(`Header set Cache-Control "${cache}" env=${found[0]?.mark ?? ''}`), name);
  }
  assert.ok(text.includes('Header always set Access-Control-Allow-Origin "*"'));
  assert.ok(
    !/^\s*(Options|DirectoryIndex|Require|<If )/m.test(text),
    'needs no more than AllowOverride FileInfo',
  );
});
