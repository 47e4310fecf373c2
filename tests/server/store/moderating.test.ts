import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import type { ModerationAct } from '../../../src/server/store/organiser-store.ts';
import { keptFold } from '../../../src/search/kept-fold.ts';
import { letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

const minute = 60_000;
const organiser = 'olga@coalition.example.org';

overEveryDatabase('the organiser', (open) => {
  let visitors: Visitors;

  beforeEach(async () => {
    visitors = await openVisitors(open);
  });
  afterEach(() => visitors.test.close());

  const act = async (id: string, what: ModerationAct) =>
    (await visitors.test.store.moderate(letterId, [id], what, organiser)).done[0];

  it('looks at organisations first, or at everyone, or at nobody', async () => {
    const society = { type: 'organization' as const };
    const statuses: string[] = [];
    for (const [index, [moderation, more]] of (
      [
        ['organizations', {}],
        ['organizations', society],
        ['all', {}],
        ['none', society],
      ] as const
    ).entries()) {
      const { status } = await visitors.signAndConfirm(`Name ${index}`, `n${index}@example.org`, {
        moderation,
        ...more,
      });
      statuses.push(status);
    }
    assert.deepEqual(statuses, ['published', 'awaiting-approval', 'awaiting-approval', 'published']);
    assert.deepEqual(await visitors.listed(), ['Name 0', 'Name 3']);
    assert.equal((await visitors.test.store.state(letterId))?.totalSignatures, 2);
  });

  it('looks at whatever is marked, whoever may sign unseen', async () => {
    const { status } = await visitors.signAndConfirm('Ana Berg', 'ana@example.org', {
      marks: '["honeypot"]',
    });
    assert.equal(status, 'awaiting-approval');
  });

  it('sees those who wait, the oldest first, with their addresses', async () => {
    for (const name of ['Ana', 'Bo', 'Cy']) {
      await visitors.signAndConfirm(name, `${name}@example.org`, { moderation: 'all' });
      visitors.pass(1_000);
    }
    const { store } = visitors.test;
    const first = await store.inState(letterId, { state: 'pending', after: '', limit: 2 });
    assert.deepEqual(
      first.map(({ row, email }) => [row.name, email]),
      [
        ['Ana', 'Ana@example.org'],
        ['Bo', 'Bo@example.org'],
      ],
    );
    const rest = await store.inState(letterId, { state: 'pending', after: first[1]?.row.id ?? '', limit: 2 });
    assert.deepEqual(
      rest.map(({ row }) => row.name),
      ['Cy'],
    );
  });

  it('approves, and the name gets its number then', async () => {
    const { id } = await visitors.signAndConfirm('Elm Society', 'info@elm.example.org', {
      type: 'organization',
      moderation: 'all',
    });
    await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    assert.equal((await act(id, { act: 'approve' }))?.row.number, 2);
    assert.deepEqual(await visitors.listed(), ['Ana Berg', 'Elm Society']);
    assert.equal((await visitors.test.store.state(letterId))?.listedOrganizations, 1);
    assert.equal(await act(id, { act: 'approve' }), undefined);
  });

  it('rejects with a reason; whoever signed is told what everyone is told who waits', async () => {
    const attempt = await visitors.sign('Ana Berg', 'ana@example.org');
    const [mail] = await visitors.mails();
    await visitors.confirm(attempt, mail?.code, 'all');
    const [waiting] = await visitors.test.store.inState(letterId, { state: 'pending', after: '', limit: 1 });
    const rejected = await act(waiting?.row.id ?? '', { act: 'reject', reason: 'not a person' });
    assert.equal(rejected?.row.reason, 'not a person');
    const again = await visitors.confirm(attempt, mail?.code, 'all');
    assert('status' in again && again.status === 'awaiting-approval');
    assert.deepEqual(await visitors.listed(), []);
  });

  it('takes back what was published', async () => {
    const { id } = await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    await act(id, { act: 'reject', reason: 'asked to' });
    const state = await visitors.test.store.state(letterId);
    assert.equal(state?.totalSignatures, 0);
    assert.equal(state.editedRevision, state.revision);
    assert.deepEqual(await visitors.listed(), []);
    assert.equal((await act(id, { act: 'approve' }))?.row.number, 2);
  });

  it('features, in the order of the numbers', async () => {
    const { store } = visitors.test;
    const ids: string[] = [];
    for (const name of ['Ana', 'Bo', 'Cy'])
      ids.push((await visitors.signAndConfirm(name, `${name}@example.org`)).id);
    await act(ids[2] ?? '', { act: 'feature', featured: true });
    await act(ids[1] ?? '', { act: 'feature', featured: true });
    assert.deepEqual(
      (await store.featured(letterId)).map(({ name }) => name),
      ['Bo', 'Cy'],
    );
    const before = await store.state(letterId);
    await act(ids[1] ?? '', { act: 'feature', featured: false });
    assert.equal((await store.state(letterId))?.revision, (before?.revision ?? 0) + 1);
  });

  it('corrects a name under the number it has', async () => {
    const { id } = await visitors.signAndConfirm('Ana Brg', 'ana@example.org');
    const corrected = await act(id, { act: 'correct', name: 'Ana Berg', foldedName: keptFold('Ana Berg') });
    assert.equal(corrected?.row.number, 1);
    assert.deepEqual(await visitors.listed(), ['Ana Berg']);
    visitors.pass(minute);
    await visitors.sign('Ana Berg', 'ana@example.org');
    assert.equal((await visitors.mails())[0]?.kind, 'again');
  });

  it('corrects no name into that of someone else at the address', async () => {
    await visitors.signAndConfirm('Ana Berg', 'family@example.org');
    visitors.pass(minute);
    const { id } = await visitors.signAndConfirm('Bo Berg', 'family@example.org');
    assert.equal(
      await act(id, { act: 'correct', name: 'Ana Berg', foldedName: keptFold('Ana Berg') }),
      undefined,
    );
    assert.deepEqual(await visitors.listed(), ['Ana Berg', 'Bo Berg']);
  });

  it('withdraws for someone who asked for it, and leaves nothing', async () => {
    const { id } = await visitors.signAndConfirm('Ana Rosenzweig', 'ana.rosenzweig@example.org');
    await act(id, { act: 'withdraw' });
    assert.equal((await visitors.test.store.state(letterId))?.totalSignatures, 0);
    assert.equal((await visitors.test.bytes()).includes('osenzweig'), false);
  });

  it('cannot do anything with what is not there', async () => {
    assert.equal(await act('none', { act: 'approve' }), undefined);
    assert.equal(await act('none', { act: 'withdraw' }), undefined);
  });
});
