import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { keptFold } from '../../../src/search/kept-fold.ts';
import type { Moderated, ModerationAct } from '../../../src/server/store/organiser-store.ts';
import { addressKey, letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

const minute = 60_000;
const olga = 'olga@coalition.example.org';

overEveryDatabase('what an organiser did', (open) => {
  let visitors: Visitors;

  beforeEach(async () => {
    visitors = await openVisitors(open);
  });
  afterEach(() => visitors.test.close());

  const moderate = (ids: readonly string[], act: ModerationAct): Promise<Moderated> =>
    visitors.test.store.moderate(letterId, ids, act, olga);
  const waiting = async (name: string): Promise<string> => {
    visitors.pass(1_000);
    return (await visitors.signAndConfirm(name, `${name}@example.org`, { moderation: 'all' })).id;
  };
  const stateOf = async (id: string) => {
    const row = await visitors.test.db
      .selectFrom('signatures')
      .select(['state', 'reason', 'name', 'number', 'featured'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && [row.state, row.reason, row.name, row.number, row.featured];
  };

  it('is done with many at once, and undone at once', async () => {
    const ids = [await waiting('Ana'), await waiting('Bo'), await waiting('Cy')];
    const { batch, done } = await moderate([...ids, 'nobody'], { act: 'approve' });
    assert.deepEqual(
      done.map(({ row }) => [row.name, row.number]),
      [
        ['Ana', 1],
        ['Bo', 2],
        ['Cy', 3],
      ],
    );
    const { store } = visitors.test;
    assert.equal((await store.state(letterId))?.totalSignatures, 3);
    assert.equal(await store.undo(letterId, batch, olga), 3);
    assert.deepEqual(await visitors.listed(), []);
    assert.equal((await store.state(letterId))?.totalSignatures, 0);
    assert.deepEqual(await store.standing(letterId), {
      pending: 3,
      suspicious: 0,
      published: 0,
      rejected: 0,
      unconfirmed: 0,
    });
    assert.equal(await store.undo(letterId, batch, olga), 0);
  });

  it('is told to whoever signed, unless it is undone before', async () => {
    const [ana, bo] = [await waiting('Ana'), await waiting('Bo')];
    const { batch } = await moderate([ana, bo], { act: 'reject', reason: 'Not a person' });
    assert.deepEqual(await visitors.mails(), []);
    assert.equal(await visitors.test.store.undo(letterId, batch, olga), 2);
    await moderate([bo], { act: 'reject', reason: 'A double' });
    visitors.pass(11 * minute);
    assert.deepEqual(
      (await visitors.mails()).map(({ kind, to, reason, code }) => [kind, to, reason, code]),
      [['rejected', 'Bo@example.org', 'A double', '']],
    );
  });

  it('tells a corrected name, and gives it back', async () => {
    const { id } = await visitors.signAndConfirm('Ana Brg', 'ana@example.org');
    const right: ModerationAct = { act: 'correct', name: 'Ana Berg', foldedName: keptFold('Ana Berg') };
    const { batch } = await moderate([id], right);
    assert.deepEqual(await visitors.listed(), ['Ana Berg']);
    await visitors.test.store.undo(letterId, batch, olga);
    assert.deepEqual(await visitors.listed(), ['Ana Brg']);
    visitors.pass(11 * minute);
    assert.deepEqual(await visitors.mails(), []);
    await visitors.sign('Ana Brg', 'ana@example.org');
    assert.equal((await visitors.mails())[0]?.kind, 'again');
    await moderate([id], right);
    visitors.pass(11 * minute);
    assert.deepEqual(
      (await visitors.mails()).map(({ kind, name }) => [kind, name]),
      [['corrected', 'Ana Berg']],
    );
  });

  it('stays where something else was done since', async () => {
    const id = await waiting('Ana');
    const approved = await moderate([id], { act: 'approve' });
    visitors.pass(1);
    await moderate([id], { act: 'feature', featured: true });
    assert.equal(await visitors.test.store.undo(letterId, approved.batch, olga), 0);
    assert.deepEqual(await stateOf(id), ['published', null, 'Ana', 1, 1]);
  });

  it('is noted with who and when, and without a name once the signature is gone', async () => {
    const { store, db } = visitors.test;
    const id = await waiting('Ana');
    const { batch } = await moderate([id], { act: 'approve' });
    visitors.pass(minute);
    await store.undo(letterId, batch, 'oleg@coalition.example.org');
    visitors.pass(minute);
    await moderate([id], { act: 'withdraw' });
    const entries = await store.audit(letterId, '', 10);
    assert.deepEqual(
      entries.map(({ act, organiser, name, signatureId }) => [act, organiser, name, signatureId === id]),
      [
        ['withdraw', olga, undefined, true],
        ['undo', 'oleg@coalition.example.org', undefined, true],
        ['approve', olga, undefined, true],
      ],
    );
    assert.deepEqual(
      (await store.audit(letterId, entries[0]?.id ?? '', 1)).map(({ act }) => act),
      ['undo'],
    );
    const kept = await db.selectFrom('audit').select('before').execute();
    assert.deepEqual(new Set(kept.map(({ before }) => before)), new Set(['']));
    visitors.pass(366 * 24 * 60 * minute);
    await store.tidy(new Map());
    assert.deepEqual(await store.audit(letterId, '', 10), []);
  });

  it('is forgotten of those who withdraw by themselves', async () => {
    const { id } = await visitors.signAndConfirm('Ana Brg', 'ana@example.org');
    await moderate([id], { act: 'correct', name: 'Ana Berg', foldedName: keptFold('Ana Berg') });
    const token = await visitors.openManage('ana@example.org');
    await visitors.test.store.withdraw(letterId, token, id);
    const kept = await visitors.test.db.selectFrom('audit').select('before').execute();
    assert.deepEqual(kept, [{ before: '' }]);
  });

  it('counts those apart who look suspicious, and lists them apart', async () => {
    const { store } = visitors.test;
    await waiting('Ana');
    visitors.pass(1_000);
    await visitors.signAndConfirm('Bo', 'bo@example.org', { marks: '["honeypot"]' });
    await visitors.signAndConfirm('Cy', 'cy@example.org');
    await visitors.sign('Di', 'di@example.org');
    assert.deepEqual(await store.standing(letterId), {
      pending: 1,
      suspicious: 1,
      published: 1,
      rejected: 0,
      unconfirmed: 1,
    });
    const names = async (suspicious?: boolean) => {
      const listing = {
        state: 'pending',
        after: '',
        limit: 9,
        ...(suspicious !== undefined && { suspicious }),
      };
      return (await store.inState(letterId, listing as Parameters<typeof store.inState>[1])).map(
        ({ row }) => row.name,
      );
    };
    assert.deepEqual(
      [await names(), await names(false), await names(true)],
      [['Ana', 'Bo'], ['Ana'], ['Bo']],
    );
  });

  it('counts what is published, by day, type, country, language and partner', async () => {
    const { store } = visitors.test;
    assert.deepEqual((await store.numbers(letterId)).days, []);
    await visitors.signAndConfirm('Ana', 'ana@example.org', { country: 'SE', partner: 'harbour' });
    await visitors.signAndConfirm('Bo', 'bo@example.org', { country: 'SE', language: 'de' });
    visitors.pass(24 * 60 * minute);
    await visitors.signAndConfirm('Cy', 'cy@example.org', { type: 'organization' });
    await waiting('Di');
    assert.deepEqual(await store.numbers(letterId), {
      days: [
        ['2026-11-25', 2],
        ['2026-11-26', 1],
      ],
      types: [
        ['person', 2],
        ['organization', 1],
      ],
      countries: [
        ['SE', 2],
        [null, 1],
      ],
      languages: [
        ['en', 2],
        ['de', 1],
      ],
      partners: [
        [null, 2],
        ['harbour', 1],
      ],
    });
  });

  it('finds by address and by a part of the name', async () => {
    const { store, secret } = visitors.test;
    await waiting('Ana 100%');
    visitors.pass(1_000);
    await visitors.signAndConfirm('Bo Anders', 'bo@example.org');
    const names = async (sought: Parameters<typeof store.find>[1]) =>
      (await store.find(letterId, sought, 10)).map(({ row }) => row.name);
    assert.deepEqual(await names({ name: 'an' }), ['Bo Anders', 'Ana 100%']);
    assert.deepEqual(await names({ name: '0%' }), ['Ana 100%']);
    assert.deepEqual(await names({ name: '_' }), []);
    assert.deepEqual(await names({ addressKey: addressKey(secret, 'BO@example.org') }), ['Bo Anders']);
  });
});

overEveryDatabase('an organiser signs in', (open) => {
  let visitors: Visitors;

  beforeEach(async () => {
    visitors = await openVisitors(open);
  });
  afterEach(() => visitors.test.close());

  it('with a link that opens one session, for a while', async () => {
    const { store } = visitors.test;
    assert.equal(await store.keepLink('link', olga), true);
    assert.equal(await store.session('link'), undefined);
    assert.equal(await store.openSession('link', 'session'), olga);
    assert.equal(await store.openSession('link', 'other'), undefined);
    assert.equal(await store.openSession('session', 'other'), undefined);
    assert.equal(await store.session('session'), olga);
    visitors.pass(12 * 60 * minute);
    assert.equal(await store.session('session'), undefined);
  });

  it('not with a link that is too old, and signs out', async () => {
    const { store } = visitors.test;
    await store.keepLink('old', olga);
    visitors.pass(15 * minute);
    assert.equal(await store.openSession('old', 'session'), undefined);
    await store.keepLink('new', olga);
    await store.openSession('new', 'session');
    await store.closeSession('session');
    assert.equal(await store.session('session'), undefined);
  });

  it('with no more than five links an hour', async () => {
    const { store } = visitors.test;
    for (let link = 0; link < 5; link++) assert.equal(await store.keepLink(`link ${link}`, olga), true);
    await store.openSession('link 0', 'session');
    assert.equal(await store.keepLink('sixth', olga), false);
    assert.equal(await store.keepLink('other', 'oleg@coalition.example.org'), true);
    visitors.pass(61 * minute);
    await store.tidy(new Map());
    assert.equal(await store.keepLink('later', olga), true);
  });
});
