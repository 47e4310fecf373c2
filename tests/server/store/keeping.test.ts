import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import type { Signatory } from '../../../src/feed/signatory.ts';
import { letterId, openVisitors, textHash, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

overEveryDatabase('what is kept, and for how long', (open, share) => {
  let visitors: Visitors;

  beforeEach(async () => {
    visitors = await openVisitors(open);
  });
  afterEach(() => visitors.test.close());

  const tables = [
    'signatures',
    'contacts',
    'attempts',
    'guesses',
    'replies',
    'outbox',
    'grants',
    'texts',
  ] as const;
  const tidy = (deleteContactsAt?: number) =>
    visitors.test.store.tidy(new Map([[letterId, { unconfirmedDays: 7, deleteContactsAt }]]));
  const rowsOf = async (table: (typeof tables)[number]): Promise<number> =>
    (await visitors.test.db.selectFrom(table).selectAll().execute()).length;

  it('holds an e-mail address in one table alone, and no code anywhere', async () => {
    const { db, store } = visitors.test;
    const attempt = await visitors.sign('Ana Berg', 'ana.example@example.org');
    const [mail] = await store.leaseMails(10, minute);
    await visitors.confirm(attempt, visitors.otherThan(mail?.code));
    await visitors.confirm(attempt, mail?.code);
    const token = await visitors.openManage('ana.example@example.org');
    for (const table of tables) {
      const text = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      assert.equal(text.includes('ana.example@'), table === 'contacts', table);
      assert.equal(new RegExp(`\\b${mail?.code}\\b`).test(text), false, table);
      assert.equal(text.includes(token), false, table);
    }
  });

  it('deletes what was not confirmed after its days, and keeps what was', async () => {
    await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    await visitors.sign('Bo Berg', 'bo@example.org');
    visitors.pass(7 * day - minute);
    await tidy();
    assert.equal(await rowsOf('signatures'), 2);
    visitors.pass(2 * minute);
    await tidy();
    assert.deepEqual(await visitors.listed(), ['Ana Berg']);
    assert.equal(await rowsOf('contacts'), 1);
    assert.equal((await visitors.test.bytes()).includes('bo@example.org'), false);
  });

  it('deletes every address when the letter’s time is over, and keeps the names', async () => {
    await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    await tidy(visitors.test.now + minute);
    assert.equal(await rowsOf('contacts'), 1);
    visitors.pass(minute);
    await tidy(visitors.test.now);
    assert.equal(await rowsOf('contacts'), 0);
    assert.deepEqual(await visitors.listed(), ['Ana Berg']);
    assert.equal((await visitors.test.bytes()).includes('ana@example.org'), false);
  });

  it('goes by what a letter said last when it is there no more', async () => {
    const { store } = visitors.test;
    await visitors.signAndConfirm('Ana Berg', 'ana@example.org');
    await visitors.sign('Bo Berg', 'bo@example.org');
    await tidy(visitors.test.now + 8 * day);
    visitors.pass(8 * day - minute);
    await store.tidy(new Map());
    assert.deepEqual([await rowsOf('signatures'), await rowsOf('contacts')], [1, 1]);
    visitors.pass(minute);
    await store.tidy(new Map());
    assert.deepEqual([await rowsOf('signatures'), await rowsOf('contacts')], [1, 0]);
  });

  it('forgets attempts, answers, wrong codes and grants after their day', async () => {
    const attempt = await visitors.sign('Ana Berg', 'ana@example.org');
    await visitors.confirm(attempt, '000000');
    await visitors.signAndConfirm('Bo Berg', 'bo@example.org');
    await visitors.openManage('bo@example.org');
    visitors.pass(day + minute);
    await tidy();
    for (const table of ['attempts', 'guesses', 'replies', 'grants'] as const)
      assert.equal(await rowsOf(table), 0, table);
  });

  it('takes signatures to a text that is served, and for ten minutes after it was replaced', async () => {
    const { store } = visitors.test;
    const other = 'b'.repeat(64);
    assert.equal(await store.knowsText(letterId, other), false);
    const before = await store.state(letterId);
    const after = await store.serveTexts({
      letterId,
      contentHash: 'second',
      texts: new Map([['en', other]]),
    });
    assert.equal(after.revision, (before?.revision ?? 0) + 1);
    assert.equal(await store.knowsText(letterId, other), true);
    visitors.pass(10 * minute - 1);
    assert.equal(await store.knowsText(letterId, textHash), true);
    visitors.pass(2);
    assert.equal(await store.knowsText(letterId, textHash), false);
    await store.serveTexts({ letterId, contentHash: 'first', texts: new Map([['en', textHash]]) });
    assert.equal(await store.knowsText(letterId, textHash), true);
    assert.equal(await store.knowsText(letterId, other), true);
    assert.equal(await store.knowsText('oak', textHash), false);
  });

  it('has the same revision as long as the text is the same', async () => {
    const { store } = visitors.test;
    const same = { letterId, contentHash: 'first', texts: new Map([['en', textHash]]) };
    assert.deepEqual(await store.serveTexts(same), await store.state(letterId));
    assert.deepEqual(await store.serveTexts(same), await store.state(letterId));
  });

  it('brings in a table once: in its order, featured ones and unnamed ones too', async () => {
    const { store } = visitors.test;
    const published: Signatory[] = [
      {
        id: 'a',
        name: 'Elm Society',
        type: 'organization',
        image: { url: 'images/a.svg', width: 3, height: 2 },
      },
      { id: 'b', name: 'Ana Berg', type: 'person', featured: true, sort_name: 'Berg', comment: 'Yes' },
    ];
    const names = { published, unnamed: 3 };
    assert.equal(await store.isImported(letterId), false);
    assert.equal(await store.importOnce(letterId, 'en', names), true);
    assert.equal(await store.isImported(letterId), true);
    assert.equal(await store.importOnce(letterId, 'en', names), false);
    const state = await store.state(letterId);
    assert.deepEqual([state?.totalSignatures, state?.listedPersons, state?.listedOrganizations], [5, 1, 1]);
    const [society, ana] = await store.listed(letterId, 0, 10);
    assert.deepEqual(society, { ...published[0], number: 1 });
    assert.deepEqual(
      (await store.featured(letterId)).map(({ id }) => id),
      ['b'],
    );
    assert.equal(ana?.number, 2);
    assert.equal((await visitors.signAndConfirm('Eva Berg', 'eva@example.org')).signatory?.number, 3);
  });

  const many = 100_000 * share;
  it(`brings in ${many} names`, { timeout: 60_000 }, async () => {
    const { store } = visitors.test;
    const published = Array.from({ length: many }, (_, index): Signatory => ({
      id: `id-${index}`,
      name: `Person ${index}`,
      type: 'person',
    }));
    await store.importOnce(letterId, 'en', { published, unnamed: 0 });
    assert.equal((await store.state(letterId))?.listedPersons, many);
    const last = await store.listed(letterId, many - 3, 5_000);
    assert.deepEqual(
      last.map(({ number }) => number),
      [many - 2, many - 1, many],
    );
  });

  it('leases a mail to one at a time, and again when nothing was heard of it', async () => {
    const { store } = visitors.test;
    await visitors.sign('Ana Berg', 'ana@example.org');
    const [mail] = await store.leaseMails(10, minute);
    assert.deepEqual(await store.leaseMails(10, minute), []);
    visitors.pass(minute);
    const [again] = await store.leaseMails(10, minute);
    assert.deepEqual([again?.id, again?.code], [mail?.id, mail?.code]);
    await store.mailSent(again?.id ?? '');
    visitors.pass(minute);
    assert.deepEqual(await store.leaseMails(10, minute), []);
  });

  it('tries a mail again when it is told to, and shows what was given up', async () => {
    const { store, now } = visitors.test;
    await visitors.sign('Ana Berg', 'ana@example.org');
    const [mail] = await store.leaseMails(10, minute);
    await store.mailFailed(mail?.id ?? '', '451 later', now + 5 * minute);
    const [signature] = await visitors.test.db.selectFrom('signatures').select('id').execute();
    const waits = { kind: 'code', signatureId: signature?.id, error: '451 later', givenUp: false };
    assert.deepEqual(await store.failedMails(letterId), [waits]);
    visitors.pass(4 * minute);
    assert.deepEqual(await store.leaseMails(10, minute), []);
    visitors.pass(minute);
    const [again] = await store.leaseMails(10, minute);
    assert.equal(again?.tries, 1);
    await store.mailFailed(again.id, '550 no such mailbox', undefined);
    visitors.pass(minute);
    assert.deepEqual(await store.leaseMails(10, minute), []);
    const failed = { ...waits, error: '550 no such mailbox', givenUp: true };
    assert.deepEqual(await store.failedMails(letterId), [failed]);
  });

  it('gives up a mail that waits for longer than its attempt lives', async () => {
    await visitors.sign('Ana Berg', 'ana@example.org');
    visitors.pass(day + minute);
    await tidy();
    assert.deepEqual(await visitors.mails(), []);
    const [failed] = await visitors.test.store.failedMails(letterId);
    assert.deepEqual([failed?.error, failed?.givenUp], ['It could not be sent within a day.', true]);
  });

  it('keeps what the mail server said last of a mail that waited too long', async () => {
    const { store, now } = visitors.test;
    await visitors.sign('Ana Berg', 'ana@example.org');
    const [mail] = await store.leaseMails(10, minute);
    await store.mailFailed(mail?.id ?? '', '550 5.7.1 relaying denied', now + minute);
    visitors.pass(day + minute);
    await tidy();
    const [failed] = await store.failedMails(letterId);
    assert.deepEqual([failed?.error, failed?.givenUp], ['550 5.7.1 relaying denied', true]);
  });
});
