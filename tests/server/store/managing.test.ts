import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { addressKey, letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

const minute = 60_000;

overEveryDatabase('managing one’s own signature', (open) => {
  let visitors: Visitors;

  beforeEach(async () => {
    visitors = await openVisitors(open);
  });
  afterEach(() => visitors.test.close());

  const ask = (email: string) =>
    visitors.test.store.manage(letterId, addressKey(visitors.test.secret, email), 'en');

  it('answers alike whether an address has signed or not, and mails to the one that has', async () => {
    await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    const known = await ask('ana@example.org');
    const unknown = await ask('eva@example.org');
    assert.equal(known.expiresAt, unknown.expiresAt);
    assert.equal(known.id.length, unknown.id.length);
    assert.deepEqual(
      (await visitors.mails()).map(({ kind, to }) => `${kind} ${to}`),
      ['manage ana@example.org'],
    );
    const refused = await visitors.test.store.openManage({ letterId, attemptId: unknown.id, code: '123456' });
    assert('refused' in refused);
  });

  it('shows what was signed with the address to who has the code', async () => {
    await visitors.signAndConfirm('Ana Berg', 'family@example.org');
    visitors.pass(minute);
    await visitors.signAndConfirm('Bo Berg', 'family@example.org', { listed: 0 });
    await visitors.signAndConfirm('Eva Berg', 'eva@example.org');
    visitors.pass(minute);
    const { id } = await ask('family@example.org');
    const [mail] = await visitors.mails();
    const managed = await visitors.test.store.openManage({ letterId, attemptId: id, code: mail?.code });
    assert('signatures' in managed);
    assert.deepEqual(
      managed.signatures.map(({ name, listed, number }) => [name, listed, number]),
      [
        ['Ana Berg', true, 1],
        ['Bo Berg', false, undefined],
      ],
    );
  });

  it('withdraws: gone from list, numbers and database at once', async () => {
    const { store } = visitors.test;
    await visitors.signAndConfirm('Eva Berg', 'eva@example.org');
    const { id } = await visitors.signAndConfirm('Ana Rosenzweig', 'ana.rosenzweig@example.org');
    const before = await store.state(letterId);
    const token = await visitors.openManage('ana.rosenzweig@example.org');
    const changed = await store.withdraw(letterId, token, id);
    assert(typeof changed === 'object');
    assert.equal(changed.totalSignatures, 1);
    assert.deepEqual(await visitors.listed(), ['Eva Berg']);
    const after = await store.state(letterId);
    assert.equal(after?.revision, (before?.revision ?? 0) + 1);
    assert.equal(after.editedRevision, after.revision);
    const bytes = await visitors.test.bytes();
    for (const trace of ['rosenzweig', 'Rosenzweig', id]) {
      assert.equal(bytes.includes(trace), false, trace);
    }
    assert(bytes.includes('Eva Berg'));
    assert.equal(await store.withdraw(letterId, token, id), 'unknown-signature');
  });

  it('gives a number to nobody else afterwards', async () => {
    const { id } = await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    const token = await visitors.openManage('ana@example.org');
    await visitors.test.store.withdraw(letterId, token, id);
    const next = await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    assert.equal(next.signatory?.number, 2);
    assert.notEqual(next.id, id);
  });

  it('hides a name and shows it again, counted all the time', async () => {
    const { store } = visitors.test;
    const { id } = await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    const token = await visitors.openManage('ana@example.org');
    const changed = await store.setListed(letterId, token, id, false);
    assert(typeof changed === 'object');
    assert.equal(changed.totalSignatures, 1);
    assert.deepEqual(await visitors.listed(), []);
    const hidden = await store.state(letterId);
    assert.equal(hidden?.listedPersons, 0);
    assert.equal(hidden.editedRevision, hidden.revision);
    assert.deepEqual(await store.setListed(letterId, token, id, false), {
      totalSignatures: 1,
      revision: hidden.revision,
    });
    await store.setListed(letterId, token, id, true);
    const [shown] = await store.listed(letterId, 0, 10);
    assert.equal(shown?.number, 2);
  });

  it('hides no organisation: those are always named', async () => {
    const { id } = await visitors.signAndConfirm('Elm Society', 'info@elm.example.org', {
      type: 'organization',
    });
    const token = await visitors.openManage('info@elm.example.org');
    assert.equal(await visitors.test.store.setListed(letterId, token, id, false), 'always-named');
    assert.deepEqual(await visitors.listed(), ['Elm Society']);
  });

  it('opens nothing of others, nothing in other letters, and nothing after a quarter of an hour', async () => {
    const { store } = visitors.test;
    const { id } = await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    const { id: other } = await visitors.signAndConfirm('Eva Berg', 'eva@example.org');
    const token = await visitors.openManage('ana@example.org');
    assert.equal(await store.withdraw(letterId, token, other), 'unknown-signature');
    assert.equal(await store.setListed(letterId, token, other, false), 'unknown-signature');
    assert.equal(await store.withdraw(letterId, `${token}x`, id), 'unknown-token');
    assert.equal(await store.withdraw('oak', token, id), 'unknown-token');
    visitors.pass(15 * minute);
    assert.equal(await store.withdraw(letterId, token, id), 'unknown-token');
    assert.deepEqual(await visitors.listed(), ['Ana Berg', 'Eva Berg']);
  });

  it('sends three mails a day, apart from those for signing', async () => {
    await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    for (let time = 0; time < 6; time++) {
      await ask('ana@example.org');
      visitors.pass(minute);
    }
    assert.equal((await visitors.mails()).length, 3);
    await visitors.sign('Ana Berg', 'ana@example.org');
    assert.equal((await visitors.mails()).length, 1);
  });
});
