import type { Context, Hono } from 'hono';
import type { LiveLetter } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { readOpaque } from '../routes/posting.ts';
import { normalizedAddress } from '../security/address.ts';
import type { ModeratedSignature, Standing } from '../store/organiser-store.ts';
import { readWish } from './acts.ts';
import { deskPage, type Shown } from './desk-view.ts';
import type { Guard, Visit } from './guard.ts';
import { lettersPage } from './letters-view.ts';
import { logPage } from './log-view.ts';
import { numbersPage } from './numbers-view.ts';
import { surePage } from './sure-view.ts';

interface DeskParts extends Pick<AppParts, 'letters' | 'store' | 'secret'> {
  readonly guard: Guard;
  readonly moments: Moments;
}

/** So many stand on one page. */
const atOnce = 50;

/** Where organisers look at signatures, and do something with them. */
export function deskRoutes(app: Hono<Env>, { letters, store, secret, guard, moments }: DeskParts): void {
  const letterOf = (c: Context<Env>): LiveLetter => moments.letter(c.req.param('id') ?? '');

  app.get('/admin', (c) => c.redirect('admin/', 302));
  app.get(
    '/admin/',
    guard.signedIn(async (_, visit) => {
      const all = letters.all();
      const standings = await Promise.all(all.map(({ id }) => store.standing(id)));
      return lettersPage(
        all.map((letter, index) => [letter, standings[index] as Standing]),
        visit,
      );
    }),
  );

  const found = async (letterId: string, shown: Shown, after: string): Promise<ModeratedSignature[]> => {
    if (shown.find) {
      const sought = shown.find.includes('@')
        ? { addressKey: secret.hash('address', normalizedAddress(shown.find)) }
        : { name: shown.find };
      return store.find(letterId, sought, atOnce);
    }
    const isWaiting = shown.show === 'waiting' || shown.show === 'suspicious';
    return store.inState(letterId, {
      state: isWaiting ? 'pending' : shown.show,
      ...(isWaiting && { suspicious: shown.show === 'suspicious' }),
      after,
      limit: atOnce,
    });
  };
  const desk = async (
    c: Context<Env>,
    { formToken, wording }: Visit,
    { problem, sent }: { problem?: string; sent?: URLSearchParams } = {},
  ): Promise<Response> => {
    const letter = letterOf(c);
    const query = c.req.query();
    const shown = readShown(sent ?? new URLSearchParams(query));
    const after = readOpaque(query['after']) ?? '';
    const [standing, signatures] = await Promise.all([
      store.standing(letter.id),
      found(letter.id, shown, after),
    ]);
    const [, one] = (sent?.get('act') ?? '').split(':');
    const chosen = one === undefined ? (sent?.getAll('id') ?? []) : [one];
    const isAll = query['pick'] === 'all';
    return deskPage({
      letter,
      standing,
      signatures,
      shown,
      isFull: signatures.length === atOnce,
      formToken,
      wording,
      done: sent
        ? undefined
        : { batch: readOpaque(query['done']), words: query['words'] ?? '', many: query['many'] ?? '' },
      problem,
      picked: new Set(isAll ? signatures.map(({ row }) => row.id) : chosen),
      after,
      reason: sent?.get('reason') ?? '',
    });
  };

  app.get(
    '/admin/:id/',
    guard.signedIn((c, visit) => desk(c, visit)),
  );
  app.post(
    '/admin/:id/acts',
    guard.posted(async (c, visit, sent) => {
      const letter = letterOf(c);
      const wish = readWish(sent, visit.wording);
      if (typeof wish === 'string') return desk(c, visit, { problem: wish, sent });
      if (wish.act.act === 'withdraw' && sent.get('sure') !== 'yes') {
        return surePage(wish.ids, readShown(sent), visit);
      }
      const { batch, done } = await store.moderate(letter.id, wish.ids, wish.act, visit.organiser);
      moments.changed(letter.id);
      if (!done.length) {
        return desk(c, visit, { problem: visit.wording.desk.acts.nothingChanged, sent });
      }
      return back(c, sent, {
        words: wish.act.act,
        many: String(done.length),
        ...(wish.act.act !== 'withdraw' && { done: batch }),
      });
    }),
  );
  app.post(
    '/admin/:id/undo',
    guard.posted(async (c, { organiser }, sent) => {
      const letter = letterOf(c);
      const batch = readOpaque(sent.get('batch')) ?? '';
      const undone = await store.undo(letter.id, batch, organiser);
      moments.changed(letter.id);
      return back(c, sent, { words: 'undo', many: String(undone) });
    }),
  );
  app.get(
    '/admin/:id/numbers',
    guard.signedIn(async (c, { wording }) => {
      const letter = letterOf(c);
      return numbersPage(letter, await store.numbers(letter.id), wording);
    }),
  );
  app.get(
    '/admin/:id/log',
    guard.signedIn(async (c, { wording }) => {
      const letter = letterOf(c);
      const entries = await store.audit(letter.id, c.req.query('before') ?? '', 100);
      return logPage(letter, entries, wording);
    }),
  );
}

const views = ['waiting', 'suspicious', 'published', 'rejected'] as const;

function readShown(query: URLSearchParams): Shown {
  const show = views.find((view) => view === query.get('show')) ?? 'waiting';
  return { show, find: (query.get('find') ?? '').trim().slice(0, 320) };
}

/** To the list it was done on. */
function back(c: Context<Env>, sent: URLSearchParams, told: Readonly<Record<string, string>>): Response {
  const { show, find } = readShown(sent);
  const query = new URLSearchParams({ show, ...(find && { find }), ...told });
  return c.redirect(`./?${query.toString()}`, 303);
}
