import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { letterId, openVisitors, signing, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

const day = 86_400_000;
const by = 'olga@coalition.example.org';

overEveryDatabase('what is kept of partners', (open) => {
  let visitors: Visitors;

  beforeEach(async () => {
    visitors = await openVisitors(open);
  });
  afterEach(() => visitors.test.close());

  const stray = (partner: string, website: string, one: number, key = `stray-${one}`) =>
    visitors.test.store.sign(
      signing(visitors.test, `Person ${one}`, `person-${one}@example.org`, {
        key,
        unknownPartner: { partner, website },
      }),
    );
  const unknown = () => visitors.test.store.unknownPartners(letterId);

  it('counts ids that are nobody’s, each with its website, and what comes twice once', async () => {
    await Promise.all([1, 2, 3].map((one) => stray('elm-frends', 'https://elms.example.org', one)));
    await stray('elm-frends', 'https://elms.example.org', 3);
    visitors.pass(day);
    await stray('elm-frends', 'https://elms.example.org', 4);
    await stray('', 'https://elms.example.org', 5);
    await stray('elm-frends', '', 6);
    await visitors.sign('Ana Berg', 'ana@example.org');
    assert.deepEqual(await unknown(), [
      { partner: 'elm-frends', website: 'https://elms.example.org', many: 4, lastOn: '2026-11-26' },
      { partner: '', website: 'https://elms.example.org', many: 1, lastOn: '2026-11-26' },
      { partner: 'elm-frends', website: '', many: 1, lastOn: '2026-11-26' },
    ]);
  });

  it('tells two hundred of them apart, and counts what else is invented in one', async () => {
    await Promise.all(Array.from({ length: 203 }, (_, one) => stray(`id-${one}`, '', one)));
    await stray('one-more', 'https://elsewhere.example.org', 500);
    const all = await unknown();
    assert.equal(all.length, 201);
    assert.deepEqual(all[0], { partner: '*', website: '', many: 4, lastOn: '2026-11-25' });
  });

  it('forgets them ninety days after the last one', async () => {
    const tidy = () => visitors.test.store.tidy(new Map());
    await stray('elm-frends', '', 1);
    visitors.pass(90 * day);
    await tidy();
    assert.equal((await unknown()).length, 1);
    visitors.pass(day);
    await tidy();
    assert.deepEqual(await unknown(), []);
  });

  it('makes links from random salts, makes them anew, and takes them away, and notes who did', async () => {
    const { store } = visitors.test;
    const salts = () => store.reportSalts(letterId);
    assert.equal(await store.makeReportLinks(letterId, ['elms', 'oaks'], { anew: false, by }), 2);
    const first = await salts();
    assert.match(first.get('elms') ?? '', /^[\w-]{22}$/);
    assert.notEqual(first.get('elms'), first.get('oaks'));
    assert.equal(await store.makeReportLinks(letterId, ['elms'], { anew: false, by }), 0);
    assert.deepEqual(await salts(), first);
    visitors.pass(1);
    assert.equal(await store.makeReportLinks(letterId, ['elms'], { anew: true, by }), 1);
    const second = await salts();
    assert.notEqual(second.get('elms'), first.get('elms'));
    assert.equal(second.get('oaks'), first.get('oaks'));
    visitors.pass(1);
    assert.equal(await store.closeReportLink('another-letter', 'oaks', by), false);
    assert.equal(await store.closeReportLink(letterId, 'oaks', by), true);
    assert.equal(await store.closeReportLink(letterId, 'oaks', by), false);
    assert.deepEqual([...(await salts()).keys()], ['elms']);
    assert.equal((await store.reportSalts('another-letter')).size, 0);
    const log = await store.audit(letterId, '', 100);
    assert.deepEqual(
      log.slice(0, 2).map(({ act, partner, organiser, name }) => ({ act, partner, organiser, name })),
      [
        { act: 'no-link', partner: 'oaks', organiser: by, name: undefined },
        { act: 'link', partner: 'elms', organiser: by, name: undefined },
      ],
    );
    assert.equal(log.length, 4);
  });

  it('counts by days what is published of one partner, and nothing of another', async () => {
    const { store } = visitors.test;
    await visitors.signAndConfirm('Ana Berg', 'ana@example.org', { partner: 'elms' });
    await visitors.signAndConfirm('Bo Lind', 'bo@example.org', { partner: 'oaks' });
    await visitors.signAndConfirm('Cleo Brandt', 'cleo@example.org');
    await visitors.sign('Dora Engel', 'dora@example.org', { partner: 'elms' });
    visitors.pass(2 * day);
    await visitors.signAndConfirm('Emil Frey', 'emil@example.org', { partner: 'elms', listed: 0 });
    const waiting = { partner: 'elms', type: 'organization', moderation: 'organizations' } as const;
    await visitors.signAndConfirm('Elm Society', 'office@example.org', waiting);
    assert.deepEqual(await store.partnerDays(letterId, 'elms'), [
      ['2026-11-25', 1],
      ['2026-11-27', 1],
    ]);
    assert.deepEqual(await store.partnerDays('another-letter', 'elms'), []);
  });
});
