import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readDocument } from '../../../src/feed/read.ts';
import { letter as letterShape, type Letter } from '../../../src/feed/letter.ts';
import { count as countShape } from '../../../src/feed/count.ts';
import { page as pageShape, type Page } from '../../../src/feed/page.ts';
import type { Signatory } from '../../../src/feed/signatory.ts';
import { openEndpoint, problemOf, type TestEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

const cached = {
  letter: 'public, max-age=60, stale-while-revalidate=240, stale-if-error=300',
  count: 'public, max-age=10, stale-while-revalidate=20, stale-if-error=86400',
  names: 'public, max-age=120, stale-while-revalidate=180, stale-if-error=300',
  script: 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
  forEver: 'public, max-age=31536000, immutable',
};

const scripts = [
  'v1/open-letter.js',
  'v1/chunks/core-0a1b.js',
  'v1.4.2/open-letter.standalone.js',
  'v1/open-letter.css',
].map((path) => ({
  path,
  type: 'text/javascript; charset=utf-8',
  content: Buffer.from(`// ${path}\n`.repeat(40)),
}));

/** People as the organiser's table has them. */
function people(count: number, fields: (index: number) => Partial<Signatory> = () => ({})): Signatory[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    name: `Person ${index}`,
    type: 'person',
    ...fields(index),
  }));
}

describe('what is read of a letter', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    endpoint = await openEndpoint(liveLetter(), { scripts });
  });
  afterEach(() => endpoint.close());

  const bring = (published: Signatory[], unnamed = 0): Promise<boolean> =>
    endpoint.store.importOnce('elm', 'en', { published, unnamed });
  const json = async <T>(path: string): Promise<T> => {
    const answer = await endpoint.get(path);
    assert.equal(answer.status, 200, path);
    return (await answer.json()) as T;
  };

  it('is documents of the format, and nothing in them is dropped by its reader', async () => {
    await bring(
      people(3, (index) => ({ type: index ? 'person' : 'organization', featured: index === 2 })),
      4,
    );
    for (const [path, shape] of [
      ['/elm/letter.json', letterShape],
      ['/elm/letter.de.json', letterShape],
      ['/elm/count.json', countShape],
      ['/elm/signatories', pageShape],
    ] as const) {
      const text = await (await endpoint.get(path)).text();
      const warnings: unknown[] = [];
      const base = `https://sign.example.org${path}`;
      const document: unknown = JSON.parse(text);
      const read = readDocument<unknown>(shape, document, {
        base,
        warn: (problem) => warnings.push(problem),
      });
      assert.deepEqual(warnings, []);
      assert.deepEqual(Object.keys(read as object).sort(), Object.keys(document as object).sort());
    }
    const letter = await json<Letter>('/elm/letter.de.json');
    assert.equal(letter.language, 'de');
    assert.equal(letter.total_signatures, 7);
    assert.equal(letter.total_listed, 3);
    assert.deepEqual(letter.totals, { person: 2, organization: 1 });
    assert.equal(letter.closed, false);
    assert.equal(letter.goal, 150);
    assert.deepEqual(
      letter.items?.map(({ name }) => name),
      ['Person 2', 'Person 0', 'Person 1'],
    );
    const { version, id, revision, total_signatures, total_listed, totals, goal, closed } = letter;
    assert.deepEqual(await json('/elm/count.json'), {
      version,
      id,
      revision,
      total_signatures,
      total_listed,
      totals,
      goal,
      closed,
    });
  });

  it('holds 200 names in the letter: all featured ones, then the first by number', async () => {
    await bring(people(450, (index) => ({ featured: index >= 440 })));
    const { items = [] } = await json<Letter>('/elm/letter.json');
    assert.equal(items.length, 200);
    assert.deepEqual(
      items.slice(0, 10).map(({ name }) => name),
      people(450)
        .slice(440)
        .map(({ name }) => name),
    );
    assert.deepEqual(
      items.slice(10).map(({ name }) => name),
      people(190).map(({ name }) => name),
    );
  });

  it('leads through all names in the order of their numbers, however many are asked for', async () => {
    await bring(people(5_250));
    for (const [start, pages] of [
      ['', 3],
      ['?limit=5000', 2],
      ['?limit=999999', 2],
      ['?limit=1500', 4],
      ['?limit=0&after=x', 3],
      ['?limit=-4&after=1e3', 3],
    ] as const) {
      const names: string[] = [];
      let url: URL | undefined = new URL(`https://sign.example.org/elm/signatories${start}`);
      let asked = 0;
      while (url) {
        const page: Page = await json<Page>(url.pathname + url.search);
        names.push(...page.items.map(({ name }) => name));
        asked++;
        url = page.next_url === undefined ? undefined : new URL(page.next_url, url);
      }
      assert.deepEqual(
        names,
        people(5_250).map(({ name }) => name),
        start,
      );
      assert.equal(asked, pages, start);
    }
    const { items, next_url } = await json<Page>('/elm/signatories?after=5249');
    assert.equal(items.length, 1);
    assert.equal(next_url, undefined);
    assert.deepEqual((await json<Page>('/elm/signatories?after=999999999999999')).items, []);
  });

  it('keeps every page of names below 900 kB', async () => {
    const comment = '木'.repeat(500);
    await bring(people(1_400, () => ({ comment })));
    const first = await (await endpoint.get('/elm/signatories?limit=5000')).text();
    assert.ok(Buffer.byteLength(first) <= 901_000, String(first.length));
    const { items, next_url } = JSON.parse(first) as Page;
    assert.ok(items.length > 400);
    assert.equal(next_url, `signatories?after=${items.length}&limit=5000`);
    const rest = await json<Page>(`/elm/${next_url}`);
    assert.equal(rest.items[0]?.number, items.length + 1);
  });

  it('carries the headers of its kind', async () => {
    for (const [path, type, caching] of [
      ['/elm/letter.json', 'application/json', cached.letter],
      ['/elm/letter.ar.json', 'application/json', cached.letter],
      ['/elm/count.json', 'application/json', cached.count],
      ['/elm/signatories?after=0&limit=5', 'application/json', cached.names],
      ['/elm/', 'text/html; charset=utf-8', cached.letter],
      ['/elm/index.html', 'text/html; charset=utf-8', cached.letter],
      ['/elm/index.de.html', 'text/html; charset=utf-8', cached.letter],
      ['/elm/embed', 'text/html; charset=utf-8', cached.letter],
      ['/elm/embed/', 'text/html; charset=utf-8', cached.letter],
      ['/elm/embed/?lang=de&show=sign&partner=oak', 'text/html; charset=utf-8', cached.letter],
      ['/elm/images/0f3a.svg', 'image/svg+xml', cached.forEver],
      ['/v1/open-letter.js', 'text/javascript; charset=utf-8', cached.script],
      ['/v1/chunks/core-0a1b.js', 'text/javascript; charset=utf-8', cached.forEver],
      ['/v1.4.2/open-letter.standalone.js', 'text/javascript; charset=utf-8', cached.forEver],
    ] as const) {
      const answer = await endpoint.get(path, { Origin: 'https://friends.example.org' });
      const { headers } = answer;
      assert.equal(answer.status, 200, path);
      assert.equal(headers.get('Content-Type'), type, path);
      assert.equal(headers.get('Cache-Control'), caching, path);
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*', path);
      assert.equal(headers.get('Access-Control-Expose-Headers'), 'Retry-After, ETag', path);
      assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin', path);
      assert.equal(headers.get('Timing-Allow-Origin'), '*', path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
      assert.equal(headers.get('Vary'), 'Accept-Encoding', path);
      assert.match(headers.get('ETag') ?? '', /^"[\w-]+"$/, path);
      assert.equal(headers.get('Set-Cookie'), null, path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      const framed = path.startsWith('/elm/embed') ? /frame-ancestors \*/ : /frame-ancestors 'none'/;
      if (type !== 'application/json') assert.match(policy, framed, path);
    }
  });

  it('stands in frames as one page alone, which takes nothing from elsewhere', async () => {
    await bring(people(3));
    await endpoint.serve(liveLetter('oak'));
    for (const path of ['/', '/elm/', '/elm/index.de.html', '/elm/confirm?attempt=a']) {
      const { headers } = await endpoint.get(path);
      assert.match(headers.get('Content-Type') ?? '', /^text\/html/, path);
      assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/, path);
      assert.equal(headers.get('X-Frame-Options'), 'DENY', path);
    }
    const { headers } = await endpoint.get('/elm/embed');
    assert.equal(headers.get('X-Frame-Options'), null);
    assert.equal(
      headers.get('Content-Security-Policy'),
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types open-letter",
    );
  });

  it('stands in frames of the websites that may send signatures, where these are named', async () => {
    for (const [origins, ancestors] of [
      [
        ['https://a.example.org', 'https://b.example.org'],
        "'self' https://a.example.org https://b.example.org",
      ],
      [[], "'self'"],
    ] as const) {
      await endpoint.serve(liveLetter('elm', { origins }));
      const { headers } = await endpoint.get('/elm/embed');
      const policy = headers.get('Content-Security-Policy') ?? '';
      assert.ok(policy.includes(`; frame-ancestors ${ancestors};`), policy);
    }
  });

  it('answers HEAD as GET without a body', async () => {
    for (const path of ['/elm/letter.json', '/elm/', '/v1/open-letter.js', '/elm/signatories', '/healthz']) {
      const get = await endpoint.get(path);
      const head = await endpoint.app.request(path, { method: 'HEAD' });
      assert.deepEqual([...head.headers], [...get.headers], path);
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
    }
  });

  it('comes compressed as the reader likes it, each form with its own tag', async () => {
    await bring(people(40));
    const plain = Buffer.from(await (await endpoint.get('/elm/letter.json')).arrayBuffer());
    const asked = async (accept: string): Promise<[encoding: string | null, tag: string, same: boolean]> => {
      const answer = await endpoint.get('/elm/letter.json', { 'Accept-Encoding': accept });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const encoding = answer.headers.get('Content-Encoding');
      assert.equal(answer.headers.get('Content-Length'), String(bytes.length));
      const content = encoding === 'br' ? brotliDecompressSync(bytes) : encoding ? gunzipSync(bytes) : bytes;
      return [encoding, answer.headers.get('ETag') ?? '', content.equals(plain)];
    };
    const tags = new Set<string>();
    for (const [accept, wanted] of [
      ['gzip, deflate, br', 'br'],
      ['br;q=0.5, gzip', 'gzip'],
      ['br;q=0, gzip;q=0.1', 'gzip'],
      ['GZIP', 'gzip'],
      ['*', 'br'],
      ['*;q=0', null],
      ['deflate', null],
      ['br;q=0,gzip;q=0', null],
      ['br;q=x', null],
      ['', null],
    ] as const) {
      const [encoding, tag, same] = await asked(accept);
      assert.equal(encoding, wanted, accept);
      assert.equal(same, true, accept);
      tags.add(tag);
    }
    assert.equal(tags.size, 3);
  });

  it('is not sent again to who has it', async () => {
    for (const path of [
      '/elm/letter.json',
      '/elm/count.json',
      '/elm/signatories',
      '/elm/',
      '/v1/open-letter.js',
    ]) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const asked = { 'Accept-Encoding': encoding };
        const answer = await endpoint.get(path, asked);
        const tag = answer.headers.get('ETag') ?? '';
        for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
          const same = await endpoint.get(path, { ...asked, 'If-None-Match': known });
          assert.equal(same.status, 304, `${path} ${known}`);
          assert.equal(await same.text(), '');
          assert.equal(same.headers.get('ETag'), tag);
          assert.equal(same.headers.get('Content-Length'), null);
          for (const name of ['Cache-Control', 'Vary', 'Access-Control-Allow-Origin']) {
            assert.equal(same.headers.get(name), answer.headers.get(name), name);
          }
        }
        const other = await endpoint.get(path, { ...asked, 'If-None-Match': '"other"' });
        assert.equal(other.status, 200);
      }
    }
  });

  it('shows at once what this process has changed', async () => {
    const before = await json<Letter>('/elm/letter.json');
    await json('/elm/signatories');
    const tag = (await endpoint.get('/elm/letter.json')).headers.get('ETag') ?? '';
    const { revision } = await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    for (const path of ['/elm/letter.json', '/elm/letter.de.json', '/elm/count.json']) {
      const after = await json<Letter>(path);
      assert.equal(after.total_signatures, (before.total_signatures ?? 0) + 1);
      assert.equal(after.revision, revision);
    }
    const again = await endpoint.get('/elm/letter.json', { 'If-None-Match': tag });
    assert.equal(again.status, 200);
    assert.equal((await json<Page>('/elm/signatories')).items.length, 1);
  });

  it('shows within a second what another process has changed', async () => {
    await endpoint.serve(liveLetter('elm', { moderation: 'all' }));
    const { status } = await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    assert.equal(status, 'awaiting-approval');
    const names = async (): Promise<number> => (await json<Letter>('/elm/letter.json')).items?.length ?? 0;
    assert.equal(await names(), 0);
    const [waiting] = await endpoint.store.inState('elm', { state: 'pending', after: '', limit: 10 });
    await endpoint.store.moderate('elm', [waiting?.row.id ?? ''], { act: 'approve' }, 'terminal');
    endpoint.test.now += 1_000;
    assert.equal(await names(), 1);
    await endpoint.store.moderate(
      'elm',
      [waiting?.row.id ?? ''],
      { act: 'reject', reason: 'No' },
      'terminal',
    );
    endpoint.test.now += 1_000;
    assert.equal(await names(), 0);
    assert.equal((await json<Letter>('/elm/count.json')).total_signatures, 0);
    assert.doesNotMatch(await (await endpoint.get('/elm/')).text(), /Ana Berg/);
  });

  it('shows a text that was edited while it is served', async () => {
    await json('/elm/letter.json');
    const edited = liveLetter('elm', { addition: '<p>More.</p>' });
    await endpoint.serve(edited);
    const letter = await json<Letter>('/elm/letter.json');
    assert.match(letter.content_html ?? '', /More\./);
    assert.equal(letter.content_sha256, edited.editions[0].contentSha256);
  });

  it('is a page for readers, with everyone who is named', async () => {
    await bring(
      people(3, (index) => ({ featured: index === 2 })),
      2,
    );
    const page = await (await endpoint.get('/elm/')).text();
    assert.match(page, /Person 2.*Person 0.*Person 1.*\+2/s);
    assert.equal(await (await endpoint.get('/elm/index.html')).text(), page);
    assert.match(await (await endpoint.get('/elm/index.de.html')).text(), /Lasst die alten Ulmen stehen/);
  });

  it('is found without the slash, and at the endpoint’s own address', async () => {
    for (const [path, location] of [
      ['/elm', 'elm/'],
      ['/', 'elm/'],
    ] as const) {
      const answer = await endpoint.get(path);
      assert.equal(answer.status, 302);
      assert.equal(answer.headers.get('Location'), location);
    }
    await endpoint.serve(liveLetter('oak'));
    const list = await endpoint.get('/');
    assert.equal(list.status, 200);
    const page = await list.text();
    assert.match(page, /href="elm\/"[^>]*>Leave the old elms standing.*href="oak\/"/s);
    assert.equal(list.headers.get('Cache-Control'), cached.letter);
    assert.equal(list.headers.get('X-Robots-Tag'), null);
  });

  it('is nothing at other addresses', async () => {
    for (const path of [
      '/oak',
      '/oak/',
      '/oak/letter.json',
      '/elm/letter.fr.json',
      '/elm/images/none.svg',
      '/elm/index.fr.html',
      '/elm/x.html',
      '/elm/signatories/',
      '/elm/letter.json/',
      '/elm//letter.json',
      '/v1/none.js',
      '/v9/open-letter.js',
      '/favicon.ico',
      '/elm/%00',
      '/elm/%E0%A4%A',
      '/elm/..%2f..%2fetc/passwd',
      '/__proto__/letter.json',
      '/constructor',
      '/elm/constructor',
    ]) {
      const answer = await endpoint.get(path);
      assert.equal((await problemOf(answer, 404))['code'], 'not-found', path);
    }
    assert.deepEqual(endpoint.log, []);
  });

  it('is read only', async () => {
    for (const path of [
      '/elm/letter.json',
      '/elm/',
      '/elm/count.json',
      '/v1/open-letter.js',
      '/',
      '/healthz',
      '/readyz',
    ]) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await endpoint.app.request(path, { method });
        assert.equal((await problemOf(answer, 405))['code'], 'method-not-allowed');
        assert.equal(answer.headers.get('Allow'), 'GET, HEAD, OPTIONS', path);
      }
    }
  });
});
