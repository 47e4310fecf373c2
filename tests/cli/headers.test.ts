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
  ['embed/', 'text/html; charset=utf-8', fresh(60, 240, 300)],
  ['embed/index.html', 'text/html; charset=utf-8', fresh(60, 240, 300)],
  ['count.json', 'application/json; charset=utf-8', fresh(10, 20, 86400)],
  ['signatories/1.json', 'application/json; charset=utf-8', fresh(120, 180, 300)],
  ['v1/open-letter.js', 'text/javascript; charset=utf-8', fresh(3600, 86400, 604800)],
  ['v1/embed.js', 'text/javascript; charset=utf-8', fresh(3600, 86400, 604800)],
  ['v1/embed.css', 'text/css; charset=utf-8', fresh(3600, 86400, 604800)],
  ['v1/chunks/abc123/core.js', 'text/javascript; charset=utf-8', forEver],
  ['v1.0.0/open-letter.js', 'text/javascript; charset=utf-8', forEver],
  ['v1.0.0/open-letter.standalone.js', 'text/javascript; charset=utf-8', forEver],
  [logo, 'image/svg+xml; charset=utf-8', forEver],
];

const framePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types open-letter";

/** Who may put a file into a frame: of all pages, the one that is made for it. */
function framing(name: string, type: string): { policy: string | null; frames: string | null } {
  if (name.startsWith('embed/')) return { policy: framePolicy, frames: null };
  const isPage = type.startsWith('text/html');
  return { policy: isPage ? "frame-ancestors 'none'" : null, frames: isPage ? 'DENY' : null };
}

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
        const { policy, frames } = framing(name, type);
        assert.equal(answer.headers.get('content-security-policy'), policy, name);
        assert.equal(answer.headers.get('x-frame-options'), frames, name);
      }
      for (const name of ['_headers', '.htaccess', 'nginx.conf']) {
        assert.equal((await fetch(`${nginx.origin}${path}${name}`)).status, 404, name);
      }
      const bare = await fetch(`${nginx.origin}${path}embed?lang=de`, { redirect: 'manual' });
      assert.equal(bare.status, 301);
      assert.equal(bare.headers.get('location'), `${path}embed/?lang=de`);
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

/** What lines like `Name: value` say of frames. */
function framingIn(lines: readonly string[]): ReturnType<typeof framing> {
  const values = (name: string): string | null => {
    const found = lines.filter((line) => line.startsWith(`${name}: `));
    return found.length ? found.map((line) => line.slice(name.length + 2)).join(', ') : null;
  };
  return { policy: values('Content-Security-Policy'), frames: values('X-Frame-Options') };
}

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
  for (const [name, type, cache] of expected(logo)) {
    const lines = matching(`/river/${name}`);
    assert.deepEqual(framingIn(lines), framing(name, type), name);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('Cache-Control')),
      [`Cache-Control: ${cache}`],
      name,
    );
    assert.ok(lines.includes('Access-Control-Allow-Origin: *'), name);
  }
});

/** Some hosts show a page under its name without the ending, and under no other. */
test('_headers speaks of pages under both of their names', async (t) => {
  const work = new Workplace(t);
  work.write('letter.de.md', '---\ntitle: Rettet den Fluss\n---\nDas Wasser ist rein.\n');
  await work.buildOf({}, '--base', 'https://letter.example.org/');
  const blocks = work.read('_headers').split('\n\n');
  for (const name of ['index.de', 'index.de.html']) {
    const found = blocks.filter((block) => block.startsWith(`/${name}\n`));
    assert.equal(found.length, 1, name);
    assert.match(found[0] ?? '', /frame-ancestors 'none'/);
  }
});

test('a published folder may send signatures to the endpoint that its letter names', async (t) => {
  const work = new Workplace(t);
  const letter = `---\nlanguage: en\ntitle: River\nsign: { url: 'https://sign.example.org/river/sign' }\n---\nText.\n`;
  await work.buildOf({ letter });
  for (const name of ['_headers', '.htaccess', 'nginx.conf']) {
    assert.match(work.read(name), /connect-src 'self' https:\/\/sign\.example\.org;/, name);
  }
});

test('.htaccess marks each kind of file once, wherever the folder lies', async (t) => {
  const { work, logo } = await built(t, 'https://letter.example.org/river');
  const text = work.read('.htaccess');
  const marks = [...text.matchAll(/SetEnvIf Request_URI "(.*)" (\w+)\n/g)].map(
    ([, pattern = '', mark = '']) => ({ pattern, mark }),
  );
  for (const [name, type, cache] of expected(logo)) {
    const found = marks.filter(({ pattern }) => new RegExp(pattern).test(`/somewhere/${name}`));
    assert.equal(found.length, 1, name);
    assert.ok(text.includes(`Header set Cache-Control "${cache}" env=${found[0]?.mark ?? ''}`), name);
    const set = [...text.matchAll(/Header set ([\w-]+) "(.*)" env=(\w+)\n/g)];
    const lines = set.flatMap(([, key, value, mark]) =>
      mark === found[0]?.mark ? [`${key}: ${value}`] : [],
    );
    assert.deepEqual(framingIn(lines), framing(name, type), name);
  }
  assert.ok(text.includes('Header always set Access-Control-Allow-Origin "*"'));
  assert.ok(
    !/^\s*(Options|DirectoryIndex|Require|<If )/m.test(text),
    'needs no more than AllowOverride FileInfo',
  );
});
