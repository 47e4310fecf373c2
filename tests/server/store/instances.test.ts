import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Secret } from '../../../src/server/security/secret.ts';
import { openPostgres } from '../../../src/server/store/postgres.ts';
import { openStore } from '../../../src/server/store/sql-store.ts';
import type { LeasedMail, Store } from '../../../src/server/store/store.ts';
import { isUnavailable } from '../../../src/server/store/unavailable.ts';
import { noPostgres, type PostgresServer } from '../../support/server/postgres.ts';
import { letterId, signing, textHash } from '../../support/server/signing.ts';
import { usePostgres } from '../../support/server/test-postgres.ts';

const postgres = usePostgres();

describe('Several instances on one PostgreSQL', { skip: noPostgres }, () => {
  const secret = new Secret(randomBytes(32).toString('hex'));
  const by = { secret };
  let server: PostgresServer;
  let url: string;
  let stores: Store[];
  let databases = 0;

  const open = async (): Promise<Store> =>
    openStore({ db: await openPostgres(url), secret, clock: Date.now });

  beforeEach(async () => {
    server = await postgres();
    url = await server.create(`letters${databases++}`);
    // At once, on a database without a table.
    stores = await Promise.all([open(), open(), open()]);
    const texts = new Map([['en', textHash]]);
    await Promise.all(stores.map((store) => store.serveTexts({ letterId, contentHash: 'first', texts })));
  });
  afterEach(() => Promise.all(stores.map((store) => store.close())));

  const one = (index: number): Store => stores[index % stores.length] as Store;

  it('start at once: one makes the tables, and all see one letter', async () => {
    const states = await Promise.all(stores.map((store) => store.state(letterId)));
    assert.deepEqual(
      states.map((state) => state?.revision),
      [1, 1, 1],
    );
  });

  it('bring in a table once', async () => {
    const published = [{ id: 'a', name: 'Ada Berg', type: 'person' as const }];
    const imports = await Promise.all(
      stores.map((store) => store.importOnce(letterId, 'en', { published, unnamed: 2 })),
    );
    assert.equal(imports.filter(Boolean).length, 1);
    assert.equal((await one(1).state(letterId))?.totalSignatures, 3);
  });

  it('count ids that are no partner’s together, and know each other’s links to reports', async () => {
    const unknownPartner = { partner: 'elm-frends', website: 'https://elms.example.org' };
    const sent = Array.from({ length: 30 }, (_, index) =>
      one(index).sign(signing(by, `Person ${index}`, `person-${index}@example.org`, { unknownPartner })),
    );
    await Promise.all(sent);
    const [counted] = await one(0).unknownPartners(letterId);
    assert.equal(counted?.many, 30);
    const made = await Promise.all(
      stores.map((store) =>
        store.makeReportLinks(letterId, ['elms'], { anew: false, by: 'olga@example.org' }),
      ),
    );
    assert.deepEqual(made.toSorted(), [0, 0, 1]);
    const salts = await Promise.all(stores.map(async (store) => [...(await store.reportSalts(letterId))]));
    assert.equal(salts[0]?.length, 1);
    assert.deepEqual(salts, Array(3).fill(salts[0]));
    assert.equal(await one(1).closeReportLink(letterId, 'elms', 'olga@example.org'), true);
    assert.equal((await one(2).reportSalts(letterId)).size, 0);
  });

  it('take one submission that comes to all of them as one', async () => {
    const sent = signing(by, 'Ana Berg', 'ana@example.org');
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, index) => one(index).sign(sent)));
    const attempts = outcomes.map((outcome) => outcome !== 'key-reused' && [outcome.id, outcome.expiresAt]);
    assert.deepEqual(attempts, Array(60).fill(attempts[0]));
    assert.equal(outcomes.filter((outcome) => outcome !== 'key-reused' && !outcome.repeated).length, 1);
    assert.equal((await one(0).leaseMails(10, 1)).length, 1);
  });

  it('know an address that signs at all of them at once as one', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Ana Berg ${'x'.repeat(index)}`);
    await Promise.all(names.map((name, index) => one(index).sign(signing(by, name, 'ana@example.org'))));
    const found = await one(0).inState(letterId, { state: 'unconfirmed', after: '', limit: 100 });
    assert.equal(found.length, 1);
  });

  it('number and count those who confirm at once, and each knows what the others did', async () => {
    const mails = await signedBy(60);
    const confirmed = await Promise.all(
      mails.map(({ attemptId, code }, index) => one(index).confirm({ letterId, attemptId, code }, 'none')),
    );
    const numbers = confirmed.map((each) => ('status' in each ? (each.signatory?.number ?? 0) : 0));
    assert.deepEqual(
      numbers.sort((a, b) => a - b),
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
    const expected = { totalSignatures: 60, listedPersons: 60, revision: 61 };
    for (const store of stores) {
      const { totalSignatures, listedPersons, revision } = (await store.state(letterId)) ?? {};
      assert.deepEqual({ totalSignatures, listedPersons, revision }, expected);
    }
  });

  it('each take other mails', async () => {
    const mails = await signedBy(60, 0);
    const leased = await Promise.all(
      Array.from({ length: 12 }, (_, index) => one(index).leaseMails(10, 60_000)),
    );
    const ids = leased.flat().map(({ id }) => id);
    assert.equal(ids.length, mails.length);
    assert.equal(new Set(ids).size, mails.length);
  });

  it('count the wrong codes of an address together', async () => {
    const [mail] = await signedBy(1);
    assert(mail);
    const wrong = mail.code === '000000' ? '111111' : '000000';
    const typed = { letterId, attemptId: mail.attemptId, code: wrong };
    const refusals = await Promise.all(
      Array.from({ length: 9 }, (_, index) => one(index).confirm(typed, 'none')),
    );
    const left = refusals.map((refusal) => ('triesLeft' in refusal ? refusal.triesLeft : 'none'));
    assert.deepEqual(left.sort(), [0, 1, 2, 3, 4, 'none', 'none', 'none', 'none']);
  });

  it('delete what has served its time once, however many of them do it', async () => {
    await signedBy(20);
    const kept = new Map([[letterId, { unconfirmedDays: -1, deleteContactsAt: undefined }]]);
    await Promise.all(stores.map((store) => store.tidy(kept)));
    assert.deepEqual(await one(2).inState(letterId, { state: 'unconfirmed', after: '', limit: 100 }), []);
  });

  it('say that the database is gone while it is, and go on when it is back', async () => {
    await server.stop('SIGQUIT');
    for (const store of stores) {
      await assert.rejects(store.sign(signing(by, 'Ana Berg', 'ana@example.org')), isUnavailable);
      await assert.rejects(store.state(letterId), isUnavailable);
    }
    await server.run();
    assert.equal((await signedBy(3)).length, 3);
  });

  /** So many sign, each at the next instance. @returns their mails, due again after so long */
  async function signedBy(many: number, leaseMs = 60_000): Promise<LeasedMail[]> {
    const people = Array.from({ length: many }, (_, index) => `person-${index}@example.org`);
    await Promise.all(people.map((email, index) => one(index).sign(signing(by, `Ada ${email}`, email))));
    const mails = await one(0).leaseMails(many, leaseMs);
    assert.equal(mails.length, many);
    return mails;
  }
});
