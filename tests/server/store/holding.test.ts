import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import { openStore } from '../../../src/server/store/sql-store.ts';
import { tables } from '../../../src/server/store/content.ts';
import { addressKey, letterId, openVisitors, signing, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';
import { makeFolder, removeFolder } from '../../support/temporary-folder.ts';

const olga = 'olga@coalition.example.org';
/** Written otherwise than it is looked for, as people do. */
const email = 'Ana.Berg+letter@GMAIL.com';
const normalized = 'anaberg@gmail.com';

/** Ana has signed in every state there is, in two letters, and asked to change something; others have as well. */
async function openAna(open: Parameters<typeof openVisitors>[0]): Promise<Visitors> {
  const visitors = await openVisitors(open);
  const { store } = visitors.test;
  await store.serveTexts({ letterId: 'oak', contentHash: 'first', texts: new Map([['en', 'b'.repeat(64)]]) });
  const signed = await visitors.signAndConfirm('Ana Berg', email, { partner: 'river', comment: 'Elms!' });
  visitors.pass(1_000);
  await store.moderate(letterId, [signed.id], { act: 'correct', name: 'Ana B.', foldedName: 'ana b' }, olga);
  visitors.pass(1_000);
  await store.moderate(letterId, [signed.id], { act: 'reject', reason: 'Told me so' }, olga);
  visitors.pass(1_000);
  const attempt = await visitors.sign('Ana Society', email);
  await visitors.confirm(attempt, '000000');
  await visitors.openManage(email);
  await store.sign({
    ...signing(visitors.test, 'Ana Berg', email),
    letterId: 'oak',
    details: '{"phone":"123"}',
  });
  await visitors.signAndConfirm('Bo Lund', 'bo@example.org');
  await visitors.sign('Cleo', 'anaberg@example.org');
  return visitors;
}

overEveryDatabase('what is kept about an address', (open) => {
  it('is found in every letter and table, however the address is written', async () => {
    const visitors = await openAna(open);
    const { store, secret } = visitors.test;
    const [elm, oak, ...others] = await store.held(addressKey(secret, normalized));
    assert.deepEqual(others, []);
    assert.deepEqual([elm?.letterId, oak?.letterId], [letterId, 'oak']);
    assert.deepEqual(
      elm?.signatures.map(({ row, email: to, mails, done }) => [
        ...[row.name, row.state, row.partner, to],
        ...[mails.map(({ kind }) => kind), done.map(({ act }) => act)],
      ]),
      [
        ['Ana B.', 'rejected', 'river', email, ['corrected', 'rejected'], ['correct', 'reject']],
        ['Ana Society', 'unconfirmed', null, email, [], []],
      ],
    );
    assert.equal(elm.signatures[0]?.done[0]?.before?.name, 'Ana Berg');
    assert.deepEqual(elm.attempts.map(({ purpose }) => purpose).sort(), ['manage', 'sign', 'sign']);
    assert.deepEqual([elm.wrongCodes.length, elm.grants.length, elm.replies], [1, 1, 2]);
    assert.deepEqual(oak?.signatures[0]?.details, { phone: '123' });
    assert.deepEqual(await store.held(addressKey(secret, 'nobody@example.org')), []);
    await visitors.test.close();
  });

  it('is given away of those alone who ask, and that is noted', async () => {
    const visitors = await openAna(open);
    const { store, secret } = visitors.test;
    const key = addressKey(secret, email);
    const [elm] = await store.held(key);
    const ana = elm?.signatures[0]?.row.id ?? '';
    visitors.pass(1_000);
    const told = await store.disclose(key, [ana], olga);
    assert.deepEqual(
      told.flatMap(({ signatures }) => signatures.map(({ row }) => row.name)),
      ['Ana B.'],
    );
    const [noted] = await store.audit(letterId, '', 1);
    assert.deepEqual([noted?.act, noted?.signatureId, noted?.organiser], ['disclose', ana, olga]);
    await visitors.test.close();
  });

  it('is gone with one act, and leaves everybody else as they were', async () => {
    const visitors = await openAna(open);
    const { store, secret, db, bytes } = visitors.test;
    const key = addressKey(secret, email);
    const before = (await bytes()).toString('latin1');
    assert(before.includes(email) && before.includes(key), 'else it would be found nowhere anyway');
    const others = await store.held(addressKey(secret, 'anaberg@example.org'));
    visitors.pass(1_000);
    const erased = await store.erase(key, olga);
    assert.deepEqual(erased, { letterIds: [letterId, 'oak'], signatures: 3 });
    const after = (await bytes()).toString('latin1').toLowerCase();
    for (const trace of [
      email.toLowerCase(),
      normalized,
      key.toLowerCase(),
      'ana b',
      'told me so',
      'elms!',
    ]) {
      assert.equal(after.includes(trace), false, trace);
    }
    assert(after.includes('anaberg@example.org'));
    assert.deepEqual(await store.held(key), []);
    assert.deepEqual(await store.held(addressKey(secret, 'anaberg@example.org')), others);
    assert.deepEqual(await visitors.listed(), ['Bo Lund']);
    assert.equal((await store.state(letterId))?.totalSignatures, 1);
    const noted = (await store.audit(letterId, '', 10)).map(({ act, name }) => [act, name]);
    assert.deepEqual(noted, [
      ['erase', undefined],
      ['erase', undefined],
      ['reject', undefined],
      ['correct', undefined],
    ]);
    assert.equal(await store.actsOf(olga), 5);
    const replies = await db.selectFrom('replies').selectAll().execute();
    assert.equal(replies.length, 2, 'those to the others');
    for (const table of tables) {
      const rows = await db.selectFrom(table).selectAll().execute();
      assert.equal(JSON.stringify(rows).includes(key), false, table);
    }
    await visitors.signAndConfirm('Ana Berg', email);
    await visitors.test.close();
  });

  it('is gone also where nobody signed in the end', async () => {
    const visitors = await openVisitors(open);
    const { store, secret } = visitors.test;
    const key = addressKey(secret, email);
    await store.manage(letterId, key, 'en');
    assert.equal((await store.held(key))[0]?.attempts.length, 1);
    assert.deepEqual(await store.erase(key, olga), { letterIds: [letterId], signatures: 0 });
    const [noted] = await store.audit(letterId, '', 1);
    assert.deepEqual([noted?.act, noted?.many], ['erase', 0]);
    assert.deepEqual(await store.erase(key, olga), { letterIds: [], signatures: 0 });
    await visitors.test.close();
  });
});

it('what was erased is in no file of SQLite at once, its log included', async () => {
  const folder = makeFolder('erased');
  const visitors = await openAna(async () => {
    const file = join(folder, 'letters.sqlite');
    const [{ Secret }, db] = [await import('../../../src/server/security/secret.ts'), openSqlite(file)];
    const secret = new Secret('0'.repeat(32));
    const test = { now: Date.UTC(2026, 10, 25, 12), db, secret };
    const store = await openStore({ db, secret, clock: () => test.now });
    const bytes = () =>
      Promise.resolve(Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))));
    return Object.assign(test, { store, bytes, close: () => store.close() });
  });
  const { store, secret, bytes } = visitors.test;
  assert((await bytes()).includes(email));
  await store.erase(addressKey(secret, email), olga);
  assert.equal((await bytes()).includes(email), false);
  await visitors.test.close();
  removeFolder(folder);
});
