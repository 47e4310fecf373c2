import type { Context } from 'hono';
import type { Env } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { readForm, signInPage } from './entry.ts';
import type { Session, Sessions } from './session.ts';

type Answer = Response | Promise<Response>;
type Handler = (c: Context<Env>) => Promise<Response>;

/** Lets nobody to a page who is not signed in. */
export class Guard {
  readonly #sessions: Sessions;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /** Runs for whoever is signed in; others are asked to. */
  signedIn(run: (c: Context<Env>, session: Session) => Answer): Handler {
    return async (c) => {
      const session = await this.#sessions.current(c);
      return session ? run(c, session) : signInPage();
    };
  }

  /** The same for what changes something, which is asked for on these pages alone. */
  posted(run: (c: Context<Env>, session: Session, sent: URLSearchParams) => Answer): Handler {
    return this.signedIn(async (c, session) => {
      const sent = await readForm(c);
      if (!this.#sessions.isOwn(c, session, sent)) throw new Refusal('origin-refused');
      return run(c, session, sent);
    });
  }
}
