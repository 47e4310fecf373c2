import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { LiveLetter } from '../letters.ts';
import type { AppParts, Env } from '../parts.ts';
import type { Moments } from '../reading/moments.ts';
import { readOpaque } from '../routes/posting.ts';
import { normalizedAddress } from '../security/address.ts';
import type { ModeratedSignature } from '../store/organiser-store.ts';
import { readWish, type Wish } from './acts.ts';
import { deskPage, type Shown } from './desk-view.ts';
import type { Guard } from './guard.ts';
import { logPage } from './log-view.ts';
import { numbersPage } from './numbers-view.ts';
import { adminPage } from './page.ts';
import type { Session } from './session.ts';

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
    guard.signedIn(async (_, { organiser, formToken }) => {
      const rows = await Promise.all(
        letters.all().map(async ({ id, editions: [{ title }] }) => {
          const { pending, suspicious, published } = await store.standing(id);
          return html`<li>
            <span></span>
            <div>
              <a class="who" href="${id}/"><bdi>${title}</bdi></a>
              <p class="said">${pending + suspicious} waiting, ${published} published</p>
            </div>
          </li>`;
        }),
      );
      const body = html`<h1>Your open letters</h1>
        <ul class="list">
          ${rows}
        </ul>
        <p><a href="address">Everything about one address</a></p>
        <form method="post" action="sign-out" class="row">
          <input type="hidden" name="form" value="${formToken}" />
          <span class="said"><bdi>${organiser}</bdi></span>
          <button class="quiet">Sign out</button>
        </form>`;
      return adminPage({ title: 'Your open letters', body });
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
    session: Session,
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
      formToken: session.formToken,
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
    guard.signedIn((c, session) => desk(c, session)),
  );
  app.post(
    '/admin/:id/acts',
    guard.posted(async (c, session, sent) => {
      const letter = letterOf(c);
      const wish = readWish(sent);
      if (typeof wish === 'string') return desk(c, session, { problem: wish, sent });
      if (wish.act.act === 'withdraw' && sent.get('sure') !== 'yes') return surePage(wish, session, sent);
      const { batch, done } = await store.moderate(letter.id, wish.ids, wish.act, session.organiser);
      moments.changed(letter.id);
      if (!done.length) {
        const problem =
          'Nothing was changed: somebody else may have done it already, or the same address has signed under that name.';
        return desk(c, session, { problem, sent });
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
    guard.posted(async (c, session, sent) => {
      const letter = letterOf(c);
      const batch = readOpaque(sent.get('batch')) ?? '';
      const undone = await store.undo(letter.id, batch, session.organiser);
      moments.changed(letter.id);
      return back(c, sent, { words: 'undo', many: String(undone) });
    }),
  );
  app.get(
    '/admin/:id/numbers',
    guard.signedIn(async (c) => {
      const letter = letterOf(c);
      return numbersPage(letter, await store.numbers(letter.id));
    }),
  );
  app.get(
    '/admin/:id/log',
    guard.signedIn(async (c) => {
      const letter = letterOf(c);
      const entries = await store.audit(letter.id, c.req.query('before') ?? '', 100);
      return logPage(letter, entries);
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

/** What is deleted cannot be brought back. */
function surePage({ ids }: Wish, { formToken }: Session, sent: URLSearchParams): Promise<Response> {
  const { show, find } = readShown(sent);
  return adminPage({
    title: 'Delete for good?',
    body: html`<h1>Delete for good?</h1>
      <p>
        ${ids.length === 1 ? 'This signature' : `These ${ids.length} signatures`} and all that is kept of
        whoever gave ${ids.length === 1 ? 'it' : 'them'} will be deleted. This cannot be undone.
      </p>
      <form method="post" action="acts" class="row">
        <input type="hidden" name="form" value="${formToken}" />
        <input type="hidden" name="show" value="${show}" />
        <input type="hidden" name="find" value="${find}" />
        <input type="hidden" name="sure" value="yes" />
        ${ids.map((id) => html`<input type="hidden" name="id" value="${id}" />`)}
        <button name="act" value="withdraw">Delete for good</button>
        <a href="./?${new URLSearchParams({ show, find }).toString()}">No, go back</a>
      </form>`,
  });
}
