import assert from 'node:assert/strict';
import type { Signatory } from '../../src/feed/signatory.ts';
import type { Store } from '../../src/server/store/store.ts';
import { addressKey, letterId, openVisitors } from '../support/server/signing.ts';
import type { TestStore } from '../support/server/stores.ts';

const olga = 'olga@example.org';
const published = Array.from({ length: 20_000 }, (_, index): Signatory => {
  return { id: `n${index}`, name: `Person ${index}`, type: index % 9 ? 'person' : 'organization' };
});

/**
 * Has a store do everything it can, over a letter that many have signed.
 * @param filled called once they are there
 * @returns what it was not asked for
 */
export async function doEverything(test: TestStore, filled: () => Promise<void>): Promise<readonly string[]> {
  const left = new Set(Object.keys(test.store));
  const store = new Proxy(test.store, {
    get(target, name: keyof Store) {
      left.delete(name);
      return target[name].bind(target);
    },
  });
  const watched = Object.assign(Object.create(test) as TestStore, { store });
  const visitors = await openVisitors(() => Promise.resolve(watched));
  await store.importOnce(letterId, 'en', { published, unnamed: 100 });
  const many = Array.from({ length: 150 }, (_, index) => index);
  await Promise.all(many.map((index) => visitors.sign(`Ana ${index}`, `ana-${index}@example.org`)));
  await filled();

  await reading(store);
  const ids = await signing(visitors, store);
  await organising(store, ids);
  await about(store, addressKey(test.secret, 'bo@example.org'));
  await store.countNetworks([{ key: 'k', count: 1, until: test.now + 1 }]);
  await store.tidy(new Map([[letterId, { unconfirmedDays: 7, deleteContactsAt: test.now }]]));
  await store.ready();
  left.delete('close');
  return [...left];
}

async function reading(store: Store): Promise<void> {
  await store.letters();
  await store.isImported(letterId);
  await store.state(letterId);
  await store.knowsText(letterId, 'a');
  await store.listed(letterId, 10_000, 5_000);
  await store.numbered(letterId, [1, 2, 3]);
  await store.featured(letterId);
  await store.signedSince(letterId, 0);
  await store.numbers(letterId);
  await store.partnerCounts(letterId);
  await store.partnerDays(letterId, 'elms');
  await store.unknownPartners(letterId);
  await store.standing(letterId);
}

type Visitors = Awaited<ReturnType<typeof openVisitors>>;

async function signing(visitors: Visitors, store: Store): Promise<readonly string[]> {
  const sign = async (name: string, email: string): Promise<string> =>
    (await visitors.signAndConfirm(name, email, { moderation: 'all' })).id;
  const ids = [await sign('Bo Holm', 'bo@example.org'), await sign('Cai Lund', 'cai@example.org')];
  const attempt = await visitors.sign('Dea Wald', 'dea@example.org', { key: 'again', partner: 'elms' });
  await visitors.sign('Dea Walder', 'dea@example.org', {
    unknownPartner: { partner: 'x', website: 'https://x.example.org' },
  });
  await store.replied(letterId, 'again', '');
  await store.resend(letterId, attempt.id, 'en');
  await visitors.confirm(attempt, '000000');
  const [mail] = await store.leaseMails(1, 1_000);
  assert(mail);
  await store.mailFailed(mail.id, 'It was refused.', undefined);
  await store.failedMails(letterId);
  const token = await visitors.openManage('bo@example.org');
  await store.setListed(letterId, token, ids[0] ?? '', false);
  await store.withdraw(letterId, token, ids[0] ?? '');
  return [await sign('Eli Feld', 'eli@example.org'), ...ids];
}

async function organising(store: Store, ids: readonly string[]): Promise<void> {
  for (const suspicious of [true, false, undefined]) {
    const only = suspicious === undefined ? {} : { suspicious };
    for (const after of ['', ids[0] ?? '']) {
      await store.inState(letterId, { state: 'published', after, limit: 50, ...only });
    }
  }
  await store.moderate(letterId, ids, { act: 'approve' }, olga);
  await store.moderate(letterId, ids, { act: 'feature', featured: true }, olga);
  await store.moderate(letterId, ids, { act: 'correct', name: 'Fay Feld', foldedName: ' fay feld' }, olga);
  const { batch } = await store.moderate(letterId, ids, { act: 'reject', reason: '' }, olga);
  await store.undo(letterId, batch, olga);
  await store.moderate(letterId, ids.slice(0, 1), { act: 'withdraw' }, olga);
  await store.audit(letterId, '', 50);
  await store.audit(letterId, 'z', 50);
  await store.find(letterId, { name: 'ana' }, 50);
  await store.find(letterId, { addressKey: 'k' }, 50);
  await store.withIds(letterId, ids);
  for (const state of ['published', undefined] as const) {
    await store.beginExport(letterId, { state, isPrivate: false }, olga);
  }
  await store.makeReportLinks(letterId, ['elms'], { anew: true, by: olga });
  await store.reportSalts(letterId);
  await store.closeReportLink(letterId, 'elms', olga);
  await store.keepLink('link', olga);
  await store.openSession('link', 'session');
  await store.session('session');
  await store.closeSession('session');
}

async function about(store: Store, key: string): Promise<void> {
  await store.held(key);
  await store.disclose(key, [], olga);
  await store.actsOf(olga);
  await store.erase(key, olga);
}
