import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LiveLetter } from '../../../src/server/letters.ts';
import { Remade } from '../../../src/server/reading/remade.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { openEndpoint, type TestEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

/** What the store was asked, in order. */
const asking = (asked: string[]) => ({
  wrap: (store: Store): Store => ({
    ...store,
    state: (id) => {
      asked.push('state');
      return store.state(id);
    },
    listed: (id, after, limit) => {
      asked.push(`listed ${after} ${limit}`);
      return store.listed(id, after, limit);
    },
  }),
});

describe('what is read', () => {
  const using = async (
    work: (endpoint: TestEndpoint, asked: string[]) => Promise<void>,
    letter?: LiveLetter,
  ) => {
    const asked: string[] = [];
    const endpoint = await openEndpoint(letter, asking(asked));
    try {
      await work(endpoint, asked);
    } finally {
      await endpoint.close();
    }
  };
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `id-${index}`,
      name: `Person ${index}`,
      type: 'person',
    }));

  it('is made once for a crowd that comes together', () =>
    using(async (endpoint, asked) => {
      const crowd = Array.from({ length: 100 }, () => endpoint.get('/elm/letter.json'));
      const tags = new Set((await Promise.all(crowd)).map(({ headers }) => headers.get('ETag')));
      assert.equal(tags.size, 1);
      assert.deepEqual(asked, ['state', 'listed 0 200']);
    }));

  it('asks the store whether anything has changed once a second', () =>
    using(async (endpoint, asked) => {
      await endpoint.get('/elm/count.json');
      endpoint.test.now += 999;
      await endpoint.get('/elm/count.json');
      assert.deepEqual(asked, ['state']);
      endpoint.test.now += 1;
      await endpoint.get('/elm/count.json');
      assert.deepEqual(asked, ['state', 'state']);
      endpoint.test.now -= 3_600_000;
      await endpoint.get('/elm/count.json');
      assert.deepEqual(asked, ['state', 'state', 'state']);
    }));

  it('leaves full pages of names alone when one more is published', () =>
    using(async (endpoint, asked) => {
      await endpoint.store.importOnce('elm', 'en', { published: people(25), unnamed: 0 });
      const paths = [
        '/elm/signatories?limit=10',
        '/elm/signatories?after=10&limit=10',
        '/elm/signatories?after=20&limit=10',
      ];
      const read = () => Promise.all(paths.map(async (path) => (await endpoint.get(path)).text()));
      const before = await read();
      await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
      asked.length = 0;
      const after = await read();
      assert.deepEqual(
        asked.filter((one) => one !== 'state'),
        ['listed 20 11'],
      );
      assert.equal(after[0], before[0]);
      assert.equal(after[1], before[1]);
      assert.match(after[2] ?? '', /Ana Berg/);
      const [edited] = await endpoint.store.listed('elm', 4, 1);
      await endpoint.store.moderate('elm', [edited?.id ?? ''], { act: 'withdraw' }, 'terminal');
      endpoint.test.now += 1_000;
      assert.doesNotMatch((await read()).join(), /"Person 4"/);
    }));

  it('makes a page that is just full anew: it has to lead to the next', () =>
    using(async (endpoint) => {
      await endpoint.store.importOnce('elm', 'en', { published: people(10), unnamed: 0 });
      const read = async () => (await endpoint.get('/elm/signatories?limit=10')).text();
      assert.doesNotMatch(await read(), /next_url/);
      await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
      assert.match(await read(), /"next_url":"signatories\?after=10&limit=10"/);
    }));

  it('writes the readable pages of a long list anew once a minute, and at once where somebody has gone', async () => {
    let written = 0;
    const plain = liveLetter();
    const pages: LiveLetter['pages'] = (names) => {
      written++;
      return plain.pages(names);
    };
    await using(
      async (endpoint) => {
        await endpoint.store.importOnce('elm', 'en', { published: people(2_001), unnamed: 0 });
        const read = async () => (await endpoint.get('/elm/')).text();
        await read();
        await endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
        assert.doesNotMatch(await read(), /Ana Berg/);
        assert.equal(written, 1);
        endpoint.test.now += 60_000;
        assert.match(await read(), /Ana Berg/);
        assert.equal(written, 2);
        const [first] = await endpoint.store.listed('elm', 0, 1);
        await endpoint.store.moderate('elm', [first?.id ?? ''], { act: 'withdraw' }, 'terminal');
        endpoint.test.now += 1_000;
        assert.doesNotMatch(await read(), /<p>Person 0</);
        assert.equal(written, 3);
        await endpoint.serve({ ...plain, contentHash: 'edited', pages });
        await read();
        assert.equal(written, 4);
      },
      { ...plain, pages },
    );
  });
});

describe('something that is made anew', () => {
  it('is made once at a time, and is never older than the question', async () => {
    let state = 1;
    let running = 0;
    let makings = 0;
    const waiting: (() => void)[] = [];
    const remade = new Remade<number, number>({
      state: () => Promise.resolve(state),
      fits: (made, now) => made === now,
      make: async (now) => {
        assert.equal(++running, 1);
        makings++;
        await new Promise<void>((resolve) => waiting.push(resolve));
        running--;
        return now;
      },
    });
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const first = remade.get();
    await turn();
    state = 2;
    const crowd = Array.from({ length: 50 }, async () => remade.get());
    await turn();
    waiting.shift()?.();
    assert.equal(await first, 1);
    await turn();
    waiting.shift()?.();
    assert.deepEqual(new Set(await Promise.all(crowd)), new Set([2]));
    assert.equal(makings, 2);
  });

  it('is tried again by the next who asks, where it failed', async () => {
    let fails = true;
    const remade = new Remade<number, string>({
      state: () => Promise.resolve(1),
      fits: () => true,
      make: () => (fails ? Promise.reject(new Error('no')) : Promise.resolve('made')),
    });
    await assert.rejects(async () => remade.get(), /no/);
    fails = false;
    assert.equal(await remade.get(), 'made');
  });
});
