import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import type { Signatory } from '../../../src/feed/signatory.ts';
import { Refusal } from '../../../src/server/refusal.ts';
import { LetterSearch, type FoundNames } from '../../../src/server/searching/letter-search.ts';
import { createSearcher } from '../../../src/server/searching/own-searcher.ts';
import { until } from '../../support/server/serve-process.ts';
import { letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

overEveryDatabase('the search of a letter', (open, share) => {
  let visitors: Visitors;
  let search: LetterSearch;

  beforeEach(async () => {
    visitors = await openVisitors(open);
    const { store } = visitors.test;
    search = new LetterSearch({ store, searcher: createSearcher(), clock: () => visitors.test.now });
  });
  afterEach(() => visitors.test.close());

  const find = async (typed: string): Promise<FoundNames> => {
    const state = await visitors.test.store.state(letterId);
    assert(state);
    const wanted = {
      typed,
      type: undefined,
      country: undefined,
      sort: 'name',
      after: undefined,
      limit: 9,
    } as const;
    return search.find(letterId, 'en', state, wanted);
  };
  const names = async (typed: string): Promise<string[]> => (await find(typed)).items.map(({ name }) => name);
  const people = (count: number): Signatory[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `id-${index}`,
      name: `Ana Berg ${index}`,
      type: 'person',
    }));

  it('finds who signs, from then on', async () => {
    await visitors.test.store.importOnce(letterId, 'en', { published: people(30), unnamed: 0 });
    assert.deepEqual(await names('joana'), []);
    await visitors.signAndConfirm('Jóana Díaz', 'joana@example.org');
    await visitors.signAndConfirm('Joana Berg', 'berg@example.org');
    assert.deepEqual(await names('joana'), ['Joana Berg', 'Jóana Díaz']);
    assert.deepEqual(await names('ana berg 29'), ['Ana Berg 29']);
  });

  it('does not find who has withdrawn, or does not want to be named', async () => {
    await visitors.signAndConfirm('Jóana Díaz', 'joana@example.org');
    await visitors.signAndConfirm('Joana Berg', 'berg@example.org');
    assert.equal((await find('joana')).total, 2);
    const { store } = visitors.test;
    const token = await visitors.openManage('joana@example.org');
    const [own] = await visitors.test.db
      .selectFrom('contacts')
      .select('signature_id')
      .where('email', '=', 'joana@example.org')
      .execute();
    await store.withdraw(letterId, token, own?.signature_id ?? '');
    assert.deepEqual(await names('joana'), ['Joana Berg']);
    const other = await visitors.openManage('berg@example.org');
    const [hers] = await visitors.test.db
      .selectFrom('contacts')
      .select('signature_id')
      .where('email', '=', 'berg@example.org')
      .execute();
    await store.setListed(letterId, other, hers?.signature_id ?? '', false);
    assert.deepEqual([await names('joana'), (await find('joana')).total], [[], 0]);
  });

  const long = 20_001;
  it(
    'answers nothing of a long list until all of it is there, and leaves out at once who is gone',
    { skip: share < 1 },
    async () => {
      const { store } = visitors.test;
      await store.importOnce(letterId, 'en', { published: people(long - 1), unnamed: 0 });
      await visitors.signAndConfirm('Jóana Díaz', 'joana@example.org');
      await assert.rejects(
        find('joana'),
        (error) => error instanceof Refusal && error.kind === 'unavailable',
      );
      await until(async () => (await names('joana').catch(() => [])).length === 1);
      assert.deepEqual(await names('joana'), ['Jóana Díaz']);
      const token = await visitors.openManage('joana@example.org');
      const [own] = await visitors.test.db
        .selectFrom('contacts')
        .select('signature_id')
        .where('email', '=', 'joana@example.org')
        .execute();
      await store.withdraw(letterId, token, own?.signature_id ?? '');
      assert.deepEqual(await names('joana'), []);
      // Who signs meanwhile is found when the list has been taken in anew.
      await visitors.signAndConfirm('Joana Berg', 'berg@example.org');
      visitors.pass(61_000);
      await until(async () => (await names('joana')).length > 0);
      assert.deepEqual(await names('joana'), ['Joana Berg']);
    },
  );
});
