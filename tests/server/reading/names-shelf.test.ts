import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NamesPage } from '../../../src/server/reading/letter-reading.ts';
import type { Moment } from '../../../src/server/reading/moments.ts';
import { NamesShelf } from '../../../src/server/reading/names-shelf.ts';
import { Remade } from '../../../src/server/reading/remade.ts';
import { ServedBody } from '../../../src/server/reading/served-body.ts';

describe('the shelf of pages of names', () => {
  const made: string[] = [];
  const shelf = new NamesShelf();

  /** Takes a page of this size, which is made where the shelf does not have it. */
  const take = async (key: string, megabytes: number, fails = false): Promise<NamesPage> =>
    shelf.get(key, () => {
      made.push(key);
      return new Remade<Moment, NamesPage>({
        state: () => Promise.resolve({} as Moment),
        fits: () => true,
        make: async () => {
          if (fails) throw new Error('no');
          const content = Buffer.alloc(megabytes * 1024 * 1024);
          const body = await ServedBody.make(content, { type: 'image/png', caching: 'no-store', quality: 1 });
          return { body, revision: 1, isFollowed: true };
        },
      });
    });

  it('lets go of what was not asked for the longest when there is no more room', async () => {
    await take('a', 30);
    await take('b', 30);
    await take('a', 30);
    await take('c', 30);
    await take('a', 30);
    await take('c', 30);
    assert.deepEqual(made, ['a', 'b', 'c']);
    await take('b', 30);
    assert.deepEqual(made, ['a', 'b', 'c', 'b']);
  });

  it('keeps nothing of what failed', async () => {
    made.length = 0;
    await assert.rejects(take('d', 1, true), /no/);
    await take('d', 1);
    assert.deepEqual(made, ['d', 'd']);
  });
});
