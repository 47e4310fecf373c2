import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Letter } from '../../../src/feed/letter.ts';
import { page as pageShape, type Page } from '../../../src/feed/page.ts';
import { readDocument } from '../../../src/feed/read.ts';
import type { Signatory } from '../../../src/feed/signatory.ts';
import { openEndpoint, type TestEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

function people(count: number): Signatory[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `id-${index}`,
    name: `Ana Berg ${index}`,
    type: index % 2 ? 'person' : 'organization',
    country: index % 2 ? 'NO' : 'SE',
  }));
}

describe('a search at the endpoint', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    endpoint = await openEndpoint(liveLetter());
  });
  afterEach(() => endpoint.close());

  const bring = (published: Signatory[]): Promise<boolean> =>
    endpoint.store.importOnce('elm', 'en', { published, unnamed: 0 });
  const ask = async (path: string): Promise<Page> => {
    const answer = await endpoint.get(path);
    assert.equal(answer.status, 200, path);
    const document = (await answer.json()) as Page;
    // Nothing in it is dropped by its reader.
    assert.deepEqual(
      readDocument(pageShape, document, { base: 'http://localhost/elm/x', warn: () => assert.fail() }),
      {
        ...document,
        ...(document.next_url !== undefined && {
          next_url: new URL(document.next_url, 'http://localhost/elm/x').href,
        }),
      },
    );
    return document;
  };
  const letter = async (path = 'letter.json'): Promise<Letter> =>
    (await (await endpoint.get(`/elm/${path}`)).json()) as Letter;

  it('finds whoever has signed, and nobody who has not', async () => {
    await bring(people(20));
    const { items, total_matches, version, id, revision } = await ask('/elm/search?q=berg+7');
    assert.deepEqual([version, id, revision], ['open-letter/1', 'elm', 2]);
    assert.deepEqual([items.map(({ name }) => name), total_matches], [['Ana Berg 7'], 1]);
    assert.deepEqual((await ask('/elm/search?q=joana')).items, []);
    await endpoint.signAndConfirm('Jóana Díaz', 'joana@example.org', { consents: { publish: true } });
    const [joana] = (await ask('/elm/search?q=joana')).items;
    assert.deepEqual([joana?.name, joana?.number], ['Jóana Díaz', 21]);
    assert.ok(!JSON.stringify(joana).includes('@'));
  });

  it('has a country’s name in the language of the letter that is read', async () => {
    await bring(people(4));
    assert.equal((await ask('/elm/search?q=sweden')).total_matches, 2);
    assert.equal((await ask('/elm/search?q=schweden')).total_matches, 0);
    assert.equal((await ask('/elm/search.de?q=schweden')).total_matches, 2);
    assert.equal((await endpoint.get('/elm/search.fr?q=a')).status, 404);
    assert.equal((await endpoint.get('/elm/searches?q=a')).status, 404);
  });

  it('admits one kind and one country, in the order that is asked for', async () => {
    await bring(people(9));
    const names = async (query: string): Promise<string[]> =>
      (await ask(`/elm/search?${query}`)).items.map(({ name }) => name.replace('Ana Berg ', ''));
    assert.deepEqual(await names('type=person'), ['1', '3', '5', '7']);
    assert.deepEqual(await names('q=ana&country=no&sort=newest'), ['7', '5', '3', '1']);
    assert.deepEqual(await names('sort=name'), ['0', '2', '4', '6', '8', '1', '3', '5', '7']);
    assert.deepEqual(await names('type=robot&country=Norway&sort=age'), await names(''));
  });

  it('goes on page by page, and counts no further than to a thousand', async () => {
    await bring(people(1_234));
    let path: string | undefined = 'search?q=berg';
    const seen = new Set<string>();
    for (; path;) {
      const { items, next_url, total_matches } = await ask(`/elm/${path}`);
      assert.equal(total_matches, 1_001);
      for (const { id } of items) seen.add(id);
      path = next_url;
      if (seen.size === 300)
        await endpoint.signAndConfirm('Ana Berg', 'ana@example.org', { consents: { publish: true } });
    }
    assert.ok(seen.size >= 1_234, String(seen.size));
  });

  it('is announced where there are more names than a browser loads in one go', async () => {
    await bring(people(5_000));
    assert.equal((await letter()).search_url, undefined);
    await endpoint.signAndConfirm('Jóana Díaz', 'joana@example.org', { consents: { publish: true } });
    assert.equal((await letter()).search_url, 'search{?q,type,country,sort,after}');
    assert.equal((await letter('letter.de.json')).search_url, 'search.de{?q,type,country,sort,after}');
  });

  it('is kept for a while by browsers and by servers in between, like the pages of names', async () => {
    await bring(people(3));
    const answer = await endpoint.get('/elm/search?q=ana');
    const { headers } = answer;
    assert.equal(
      headers.get('cache-control'),
      'public, max-age=120, stale-while-revalidate=180, stale-if-error=300',
    );
    assert.equal(headers.get('access-control-allow-origin'), '*');
    const etag = headers.get('etag') ?? '';
    assert.equal((await endpoint.get('/elm/search?q=ana', { 'If-None-Match': etag })).status, 304);
  });

  it('takes whatever is typed', async () => {
    await bring(people(50));
    const odd = [
      '\u0000',
      '%',
      '.*',
      '(((((',
      'a'.repeat(100_000),
      'a '.repeat(5_000),
      `a${'\u0301'.repeat(10_000)}`,
      '<script>',
      "' or 1=1 --",
      '__proto__',
      '🏳️‍🌈',
    ];
    for (const text of odd) {
      const { items } = await ask(`/elm/search?q=${encodeURIComponent(text)}`);
      assert.ok(Array.isArray(items), text.slice(0, 20));
    }
    for (const after of ['-1', '1.', '9999999.1', 'x', '1.2.3', '0.0']) {
      assert.ok((await ask(`/elm/search?q=ana&after=${after}`)).items.length <= 50);
    }
  });
});
