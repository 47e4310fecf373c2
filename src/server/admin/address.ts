import type { Hono } from 'hono';
import { readEmail } from '../../feed/email.ts';
import { addressReport } from '../export/address-report.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { normalizedAddress } from '../security/address.ts';
import { dayOf } from '../store/time.ts';
import { askPage, erasePage, heldPage } from './address-view.ts';
import { fileAnswer } from './file-answer.ts';
import type { Guard } from './guard.ts';

interface AddressParts extends Pick<AppParts, 'letters' | 'store' | 'secret' | 'clock'> {
  readonly guard: Guard;
  readonly moments: Moments;
}

/**
 * Where organisers look up, hand over and delete everything about one address. It is sent in the body of a request
 * each time: no address of a page, and so no log and no browser's history, holds it.
 */
export function addressRoutes(
  app: Hono<Env>,
  { letters, store, secret, clock, guard, moments }: AddressParts,
): void {
  const keyOf = (address: string): string => secret.hash('address', normalizedAddress(address));
  const titleOf = (letterId: string): string | undefined => letters.get(letterId)?.editions[0].title;

  app.get(
    '/admin/address',
    guard.signedIn((c, visit) => {
      const erased = /^\d{1,6}$/.exec(c.req.query('erased') ?? '')?.[0];
      return askPage(visit, { erased });
    }),
  );
  app.post(
    '/admin/address',
    guard.posted(async (_, visit, sent) => {
      const address = readEmail(sent.get('email') ?? '');
      if (address === undefined) return askPage(visit, { problem: true });
      const [held, acts] = await Promise.all([
        store.held(keyOf(address)),
        store.actsOf(address.toLowerCase()),
      ]);
      return heldPage({ address, held, acts, titleOf }, visit);
    }),
  );
  app.post(
    '/admin/address-file',
    guard.posted(async (_, visit, sent) => {
      const address = readEmail(sent.get('email') ?? '');
      if (address === undefined) return askPage(visit, { problem: true });
      const held = await store.disclose(keyOf(address), sent.getAll('id'), visit.organiser);
      const now = clock();
      const name = `everything-about-one-address-${dayOf(now)}`;
      return fileAnswer({ name, format: 'json' }, addressReport({ address, held, titleOf, now }));
    }),
  );
  app.post(
    '/admin/address-erase',
    guard.posted(async (c, visit, sent) => {
      const address = readEmail(sent.get('email') ?? '');
      if (address === undefined) return askPage(visit, { problem: true });
      if (sent.get('sure') !== 'yes') return erasePage(address, visit);
      const { letterIds, signatures } = await store.erase(keyOf(address), visit.organiser);
      for (const id of letterIds) moments.changed(id);
      return c.redirect(`address?erased=${signatures}`, 303);
    }),
  );
}
