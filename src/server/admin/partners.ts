import type { Context, Hono } from 'hono';
import type { LiveLetter } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import { reportLink } from '../partners/report-link.ts';
import type { Moments } from '../reading/moments.ts';
import type { Guard } from './guard.ts';
import type { Organisers } from './organisers.ts';
import { partnersPage, type PartnerAct } from './partners-view.ts';

interface PartnerParts extends Pick<AppParts, 'store' | 'secret'> {
  readonly organisers: Organisers;
  readonly guard: Guard;
  readonly moments: Moments;
}

/** Where organisers see what came by way of each partner's website, and give out links to it. */
export function partnerRoutes(
  app: Hono<Env>,
  { store, secret, organisers, guard, moments }: PartnerParts,
): void {
  const path = '/admin/:id/partners';
  const letterOf = (c: Context<Env>): LiveLetter => moments.letter(c.req.param('id') ?? '');

  app.get(
    path,
    guard.signedIn(async (c, { formToken, wording }) => {
      const letter = letterOf(c);
      const { id: letterId } = letter;
      const [counts, salts, unknown] = await Promise.all([
        store.partnerCounts(letterId),
        store.reportSalts(letterId),
        store.unknownPartners(letterId),
      ]);
      const links = new Map(
        Array.from(salts, ([partner, salt]) => [
          partner,
          reportLink(organisers.base, { letterId, partner, salt }, secret),
        ]),
      );
      const done = c.req.query('done');
      return partnersPage(letter, { counts, links, unknown, formToken, wording, done });
    }),
  );
  app.post(
    path,
    guard.posted(async (c, { organiser: by }, sent) => {
      const letter = letterOf(c);
      const [act = '', id = ''] = (sent.get('act') ?? '').split(':');
      const all = (letter.partners?.list ?? []).map((partner) => partner.id);
      const picked = all.filter((one) => act === 'all' || one === id);
      const many = await run(act, picked);
      return c.redirect(`partners?done=${many ? act : 'nothing'}`, 303);

      async function run(act: string, partners: readonly string[]): Promise<number | boolean> {
        switch (act as PartnerAct) {
          case 'all':
          case 'make':
            return store.makeReportLinks(letter.id, partners, { anew: false, by });
          case 'anew':
            return store.makeReportLinks(letter.id, partners, { anew: true, by });
          case 'close':
            // Also of one who is not in the list any more.
            return store.closeReportLink(letter.id, id, by);
          default:
            return false;
        }
      }
    }),
  );
}
