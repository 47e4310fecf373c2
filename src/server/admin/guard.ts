import type { Context } from 'hono';
import type { Env } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { visitorLanguage } from '../request-language.ts';
import { readForm, signInPage } from './entry.ts';
import type { Session, Sessions } from './session.ts';
import { Wording } from './wording.ts';

type Answer = Response | Promise<Response>;
type Handler = (c: Context<Env>) => Promise<Response>;

/** Who asks for a page. */
export interface Visit extends Session {
  /** How they are spoken to. */
  readonly wording: Wording;
}

/** Lets nobody to a page who is not signed in. */
export class Guard {
  readonly #sessions: Sessions;

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /** Runs for whoever is signed in; others are asked to. */
  signedIn(run: (c: Context<Env>, visit: Visit) => Answer): Handler {
    return async (c) => {
      const session = await this.#sessions.current(c);
      const wording = new Wording(visitorLanguage(c));
      return session ? run(c, { ...session, wording }) : signInPage(wording);
    };
  }

  /** The same for what changes something, which is asked for on these pages alone. */
  posted(run: (c: Context<Env>, visit: Visit, sent: URLSearchParams) => Answer): Handler {
    return this.signedIn(async (c, visit) => {
      const sent = await readForm(c);
      if (!this.#sessions.isOwn(c, visit, sent)) throw new Refusal('origin-refused');
      return run(c, visit, sent);
    });
  }
}
