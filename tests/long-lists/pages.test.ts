import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { namesOf } from '../../src/client/names.ts';
import type { LoadedLetter } from '../../src/client/letters.ts';
import { composedPages, type ComposedPages } from '../support/composed-pages.ts';

/** The pages of one letter after another, of which a test says how they go on. */
let pages: ComposedPages;
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  const n = Number(/\d+/.exec(request.url ?? '')?.[0]);
  response.writeHead(200, { 'content-type': 'application/json' }).end(pages(n));
});
let origin = '';

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

/** Everyone that the pages name, and how many pages that took. */
async function everyone(folder: string): Promise<{ names: number; requests: number }> {
  const url = `${origin}/${folder}/1.json`;
  const letter = { version: 'open-letter/1', id: 'river', language: 'en', title: 'River' } as const;
  const loaded: LoadedLetter = { url: `${origin}/letter.json`, letter: { ...letter, signatories_url: url } };
  const entry = namesOf(loaded);
  asked.length = 0;
  await entry.loadUntil(() => false);
  const { items, complete, failed } = entry.store.get();
  assert.deepEqual({ complete, failed }, { complete: true, failed: false });
  return { names: items.length, requests: asked.length };
}

describe('a list without an end', () => {
  it('ends after 400 pages', async () => {
    pages = composedPages({ names: 2, of: Infinity });
    assert.deepEqual(await everyone('endless'), { names: 800, requests: 400 });
  });

  it('ends at a million names', async () => {
    pages = composedPages({ names: 5_000, of: 201 });
    const { names, requests } = await everyone('million');
    assert.equal(names, 1_000_000);
    assert.ok(requests <= 201);
  });

  it('ends with the page that names nobody new', async () => {
    pages = composedPages({ names: 5, of: Infinity, different: 3 });
    assert.deepEqual(await everyone('repeating'), { names: 15, requests: 4 });
  });

  it('ends with a page that is empty', async () => {
    pages = composedPages({ names: 0, of: Infinity });
    assert.deepEqual(await everyone('empty'), { names: 0, requests: 1 });
  });

  it('ends where its pages go round in a circle', async () => {
    const line = composedPages({ names: 5, of: Infinity });
    pages = (n) => line(n).replace('"4.json"', '"1.json"');
    assert.deepEqual(await everyone('circle'), { names: 15, requests: 3 });
  });

  it('goes on through pages that grow smaller', async () => {
    const line = composedPages({ names: 9, of: 5 });
    pages = (n) => {
      const page = JSON.parse(line(n)) as { items: unknown[] };
      return JSON.stringify({ ...page, items: page.items.slice(n) });
    };
    assert.deepEqual(await everyone('smaller'), { names: 8 + 7 + 6 + 5 + 4, requests: 5 });
  });
});
