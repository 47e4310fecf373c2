import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { overEveryDatabase } from '../../support/server/stores.ts';
import { letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';

overEveryDatabase('what has been sent lately', (open) => {
  let visitors: Visitors;
  beforeEach(async () => {
    visitors = await openVisitors(open);
  });
  afterEach(() => visitors.test.close());

  it('is told by whether somebody has confirmed it, of one letter', async () => {
    await visitors.sign('Long Ago', 'long@example.org');
    visitors.pass(1);
    const since = visitors.test.now;
    visitors.pass(1);
    await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    await visitors.signAndConfirm('Bea Holm', 'bea@example.org', { moderation: 'all' });
    await visitors.sign('Cleo Lind', 'cleo@example.org');
    const { store } = visitors.test;
    assert.deepEqual(await store.signedSince(letterId, since), { confirmed: 2, unconfirmed: 1 });
    assert.deepEqual(await store.signedSince('oak', since), { confirmed: 0, unconfirmed: 0 });
  });
});
