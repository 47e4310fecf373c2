import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { letterId, openVisitors, signing, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

overEveryDatabase('signing', (open) => {
  let visitors: Visitors;

  beforeEach(async () => {
    visitors = await openVisitors(open);
  });
  afterEach(() => visitors.test.close());

  const kinds = async (): Promise<string[]> =>
    (await visitors.mails()).map(({ kind, to }) => `${kind} ${to}`);

  it('publishes a name once its code has been typed, and not before', async () => {
    const attempt = await visitors.sign('Ana Berg', 'ana@example.org');
    assert.deepEqual(await visitors.listed(), []);
    const [mail] = await visitors.mails();
    assert.equal(mail?.kind, 'code');
    assert.equal(mail.name, 'Ana Berg');
    const confirmed = await visitors.confirm(attempt, mail.code);
    assert('status' in confirmed);
    assert.equal(confirmed.status, 'published');
    assert.deepEqual(confirmed.signatory, {
      id: confirmed.signatory?.id,
      name: 'Ana Berg',
      type: 'person',
      number: 1,
      signed_at: '2026-11-25',
    });
    assert.equal(confirmed.totalSignatures, 1);
    assert.deepEqual(await visitors.listed(), ['Ana Berg']);
  });

  it('counts without a name who did not want to be named', async () => {
    const confirmed = await visitors.signAndConfirm('Ana Berg', 'ana@example.org', { listed: 0 });
    assert.equal(confirmed.status, 'counted');
    assert.equal(confirmed.signatory, undefined);
    assert.equal(confirmed.totalSignatures, 1);
    assert.deepEqual(await visitors.listed(), []);
  });

  it('keeps each word in its place, however many sign and in whatever order the words come', async () => {
    const { test } = visitors;
    const people = Array.from({ length: 21 }, (_, number) => `person${number}@example.org`);
    const signings = people.map((email, number) => {
      const all = {
        organization: 'School',
        locality: 'Lund',
        country: 'SE',
        comment: 'Yes',
        partner: 'elms',
      };
      const more = { ...all, role: `role of ${email}`, url: 'https://example.org/' };
      const one = signing(test, `Ana ${email}`, email, more);
      const words = Object.entries(one.signature);
      const turned = number % 3 ? words.toReversed() : words;
      return { ...one, signature: Object.fromEntries(turned) as typeof one.signature };
    });
    await Promise.all(signings.map((one) => test.store.sign(one)));
    const rows = await test.db
      .selectFrom('signatures')
      .innerJoin('contacts', 'contacts.signature_id', 'signatures.id')
      .select(['name', 'role', 'country', 'email'])
      .execute();
    assert.deepEqual(
      rows.sort((a, b) => people.indexOf(a.email) - people.indexOf(b.email)).map((row) => ({ ...row })),
      people.map((email) => ({ name: `Ana ${email}`, role: `role of ${email}`, country: 'SE', email })),
    );
  });

  it('answers a request that comes again with the same answer, and mails once', async () => {
    const { test } = visitors;
    const one = signing(test, 'Ana Berg', 'ana@example.org', { key: 'once' });
    const first = await test.store.sign(one);
    visitors.pass(minute);
    assert(first !== 'key-reused' && !first.repeated);
    const repeated = { ...first, repeated: true };
    assert.deepEqual(await test.store.sign(one), repeated);
    assert.deepEqual(await test.store.replied(letterId, 'once', one.bodyHash), repeated);
    assert.deepEqual(await kinds(), ['code ana@example.org']);
  });

  it('answers the same request at the same moment alike, with one signature', async () => {
    const { test } = visitors;
    const one = signing(test, 'Ana Berg', 'ana@example.org', { key: 'once' });
    const [first, second] = await Promise.all([test.store.sign(one), test.store.sign(one)]);
    assert(first !== 'key-reused' && !first.repeated);
    assert.deepEqual(second, { ...first, repeated: true });
    assert.deepEqual(await kinds(), ['code ana@example.org']);
    const rows = await test.db.selectFrom('signatures').select('id').execute();
    assert.equal(rows.length, 1);
  });

  it('refuses a key that comes with another body, for a day', async () => {
    const { test } = visitors;
    await visitors.sign('Ana Berg', 'ana@example.org', { key: 'once' });
    const other = signing(test, 'Bo Berg', 'bo@example.org', { key: 'once' });
    assert.equal(await test.store.sign(other), 'key-reused');
    assert.equal(await test.store.replied(letterId, 'once', other.bodyHash), 'key-reused');
    visitors.pass(day + 1);
    assert.equal(await test.store.replied(letterId, 'once', other.bodyHash), undefined);
    assert.notEqual(await test.store.sign(other), 'key-reused');
  });

  it('knows a key in its own letter alone', async () => {
    const { test } = visitors;
    await test.store.serveTexts({
      letterId: 'oak',
      contentHash: 'x',
      texts: new Map([['en', 'b'.repeat(64)]]),
    });
    await visitors.sign('Ana Berg', 'ana@example.org', { key: 'once' });
    const elsewhere = { ...signing(test, 'Bo', 'bo@example.org', { key: 'once' }), letterId: 'oak' };
    assert.notEqual(await test.store.sign(elsewhere), 'key-reused');
  });

  it('continues with the same address and name, and sends no second mail within 30 seconds', async () => {
    const first = await visitors.sign('Ana Berg', 'ana@example.org');
    visitors.pass(29_000);
    const second = await visitors.sign('ANA  berg', 'Ana@example.org');
    assert.equal(second.id, first.id);
    const [mail, ...more] = await visitors.mails();
    assert.deepEqual(more, []);
    visitors.pass(2_000);
    await visitors.sign('Ana Berg', 'ana@example.org');
    const [again] = await visitors.mails();
    assert.equal(again?.code, mail?.code);
  });

  it('sends three mails a day to one address and name, and twelve to one address', async () => {
    for (let time = 0; time < 6; time++) {
      await visitors.sign('Ana Berg', 'ana@example.org');
      visitors.pass(minute);
    }
    assert.equal((await visitors.mails()).length, 3);
    for (let time = 0; time < 20; time++) await visitors.sign(`Ana Berg ${time}`, 'ana@example.org');
    assert.equal((await visitors.mails()).length, 9);
    visitors.pass(day + 1);
    await visitors.sign('Ana Berg', 'ana@example.org');
    assert.equal((await visitors.mails()).length, 1);
  });

  it('replaces a name that was not confirmed by the next one sent from its address', async () => {
    const first = await visitors.sign('Ana Brg', 'ana@example.org');
    const [early] = await visitors.mails();
    visitors.pass(5_000);
    const second = await visitors.sign('Ana Berg', 'ana@example.org', { country: 'NO' });
    const [mail] = await visitors.mails();
    assert.equal(mail?.name, 'Ana Berg');
    assert.notEqual(first.id, second.id);
    // The code of either mail opens either attempt.
    const confirmed = await visitors.confirm(second, early?.code);
    assert('status' in confirmed);
    assert.equal(confirmed.signatory?.name, 'Ana Berg');
    assert.equal(confirmed.signatory.country, 'NO');
    assert.deepEqual(await visitors.listed(), ['Ana Berg']);
  });

  it('takes two people from one address; a third gets the same answer, and the two stay', async () => {
    await visitors.signAndConfirm('Ana Berg', 'family@example.org');
    visitors.pass(minute);
    await visitors.signAndConfirm('Bo Berg', 'family@example.org');
    visitors.pass(minute);
    const third = await visitors.sign('Cy Berg', 'family@example.org');
    assert.deepEqual(Object.keys(third), ['id', 'expiresAt', 'repeated']);
    const [mail] = await visitors.mails();
    assert.equal(mail?.kind, 'full');
    const refused = await visitors.confirm(third, mail.code);
    assert('refused' in refused && refused.refused === 'wrong-code');
    assert.deepEqual(await visitors.listed(), ['Ana Berg', 'Bo Berg']);
  });

  it('tells who signs twice by mail, and answers as it answers everyone', async () => {
    const { id } = await visitors.signAndConfirm('Ana Berg', 'ana+brief@example.org');
    visitors.pass(minute);
    const known = await visitors.sign('Ana Berg', 'ana+brief@example.org');
    const unknown = await visitors.sign('Eva Berg', 'eva@example.org');
    assert.equal(known.expiresAt, unknown.expiresAt);
    assert.equal(known.id.length, unknown.id.length);
    const [mail] = await visitors.mails();
    assert.equal(`${mail?.kind} ${mail?.to}`, 'again ana+brief@example.org');
    const confirmed = await visitors.confirm(known, mail?.code);
    assert('status' in confirmed);
    assert.equal(confirmed.signatory?.id, id);
    assert.equal(confirmed.totalSignatures, 1);
  });

  it('takes the spellings of one mailbox for one address', async () => {
    await visitors.signAndConfirm('Ana Berg', 'ana@bücher.example');
    visitors.pass(minute);
    await visitors.sign('Ana Berg', 'ana@xn--bcher-kva.example');
    assert.deepEqual(await kinds(), ['again ana@bücher.example']);
  });

  it('writes a crowd, the same people among it twice, each with an answer of their own', async () => {
    const crowd = Array.from({ length: 450 }, (_, index) =>
      visitors.sign(`Person ${index % 400}`, `person-${index % 400}@example.org`),
    );
    const attempts = await Promise.all(crowd);
    assert.equal(new Set(attempts.map(({ id }) => id)).size, 400);
    const rows = await visitors.test.db.selectFrom('signatures').select('id').execute();
    assert.equal(rows.length, 400);
    assert.equal((await visitors.mails()).length, 400);
  });
});
