import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Attempt, LeasedMail } from '../../../src/server/store/store.ts';
import { signing } from '../../support/server/signing.ts';
import { openSqliteStore, type TestStore } from '../../support/server/stores.ts';

describe('the store takes signatures', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openSqliteStore();
    await test.store.serveTexts({
      letterId: 'elm',
      contentHash: 'h',
      texts: new Map([['en', 'a'.repeat(64)]]),
    });
  });
  afterEach(() => test.close());

  const sign = async (name: string, email: string, more = {}): Promise<Attempt> => {
    const outcome = await test.store.sign(signing(test, name, email, more));
    assert(outcome !== 'key-reused');
    return outcome;
  };
  const mails = (): Promise<LeasedMail[]> => test.store.leaseMails(100, 60_000);
  const confirm = (attempt: Attempt, code: string | undefined) =>
    test.store.confirm({ letterId: 'elm', attemptId: attempt.id, code }, 'none');

  it('publishes a name once its code has been typed', async () => {
    const attempt = await sign('Ana Berg', 'ana@example.org');
    assert.equal((await test.store.state('elm'))?.totalSignatures, 0);
    const [mail] = await mails();
    assert.equal(mail?.kind, 'code');
    assert.equal(mail?.to, 'ana@example.org');
    assert.match(mail?.code ?? '', /^\d{6}$/);
    const confirmed = await confirm(attempt, mail?.code);
    assert('status' in confirmed);
    assert.equal(confirmed.status, 'published');
    assert.equal(confirmed.signatory?.name, 'Ana Berg');
    assert.equal(confirmed.signatory?.number, 1);
    assert.equal(confirmed.totalSignatures, 1);
    assert.deepEqual(
      (await test.store.listed('elm', 0, 10)).map(({ name }) => name),
      ['Ana Berg'],
    );
    assert.deepEqual(await confirm(attempt, mail?.code), confirmed);
  });

  it('writes a crowd in few transactions, each with an answer of their own', async () => {
    const crowd = Array.from({ length: 450 }, (_, index) =>
      sign(`Person ${index}`, `person-${index}@example.org`),
    );
    const attempts = await Promise.all(crowd);
    assert.equal(new Set(attempts.map(({ id }) => id)).size, 450);
    const { signatures } = await test.db
      .selectFrom('signatures')
      .select(({ fn }) => fn.countAll<number>().as('signatures'))
      .executeTakeFirstOrThrow();
    assert.equal(signatures, 450);
  });
});
