import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exportSignatures } from '../../../src/server/export/signatures.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { letterId, openVisitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

const all = { format: 'json', state: undefined, isPrivate: true } as const;

async function namesOf(pieces: AsyncIterable<string>): Promise<string[]> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return (JSON.parse(text) as { name: string }[]).map(({ name }) => name);
}

overEveryDatabase('an export', (open) => {
  it('has the published ones by number, then the others as they came', async () => {
    const visitors = await openVisitors(open);
    const { store } = visitors.test;
    await visitors.sign('Not Yet', 'not@example.org');
    visitors.pass(1_000);
    const late = await visitors.signAndConfirm('Late', 'late@example.org', { moderation: 'all' });
    await visitors.signAndConfirm('First', 'first@example.org');
    visitors.pass(1_000);
    await visitors.signAndConfirm('Unnamed', 'unnamed@example.org', { listed: 0 });
    await store.moderate(letterId, [late.id], { act: 'approve' }, 'terminal');
    assert.deepEqual(await namesOf(exportSignatures(store, letterId, all, 'terminal')), [
      'First',
      'Late',
      'Not Yet',
      'Unnamed',
    ]);
    const pending = { ...all, state: 'pending' } as const;
    assert.deepEqual(await namesOf(exportSignatures(store, letterId, pending, 'terminal')), []);
    await visitors.test.close();
  });

  it('has everybody once, whatever is done with them meanwhile', async () => {
    const visitors = await openVisitors(open);
    const { store } = visitors.test;
    const bo = await visitors.signAndConfirm('Bo', 'bo@example.org', { moderation: 'all' });
    await visitors.signAndConfirm('Ana', 'ana@example.org');
    const gone = await visitors.signAndConfirm('Gone', 'gone@example.org');
    const busy: Pick<Store, 'beginExport' | 'withIds'> = {
      withIds: store.withIds.bind(store),
      async beginExport(...asked) {
        const ids = await store.beginExport(...asked);
        await store.moderate(letterId, [bo.id], { act: 'approve' }, 'terminal');
        await store.moderate(letterId, [gone.id], { act: 'withdraw' }, 'terminal');
        return ids;
      },
    };
    assert.deepEqual(await namesOf(exportSignatures(busy, letterId, all, 'terminal')), ['Ana', 'Bo']);
    await visitors.test.close();
  });

  it('is noted before anything is given away: of how many, with addresses or without', async () => {
    const visitors = await openVisitors(open);
    const { store } = visitors.test;
    await visitors.signAndConfirm('Ana', 'ana@example.org');
    await exportSignatures(store, letterId, all, 'olga@example.org').next();
    await exportSignatures(store, letterId, { ...all, isPrivate: false }, 'terminal').next();
    const noted = (await store.audit(letterId, '', 10)).map(({ act, many, organiser }) => [
      act,
      many,
      organiser,
    ]);
    assert.deepEqual(noted.sort(), [
      ['export', 1, 'terminal'],
      ['export-addresses', 1, 'olga@example.org'],
    ]);
    await visitors.test.close();
  });
});
