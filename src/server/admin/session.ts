import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env } from '../parts.ts';
import { hashToken, sameText } from '../security/secret.ts';
import { rules } from '../store/rules.ts';
import type { Store } from '../store/store.ts';
import type { Organisers } from './organisers.ts';

const name = 'open-letter-organiser';

/** An organiser who is signed in. */
export interface Session {
  /** The organiser's address. */
  readonly organiser: string;
  /** Stands in every form of theirs: no other page knows it. */
  readonly formToken: string;
}

/** Keeps in a cookie who is signed in: on these pages alone, out of reach of scripts and of other websites. */
export class Sessions {
  readonly #store: Pick<Store, 'session' | 'closeSession'>;
  readonly #organisers: Organisers;
  readonly #cookie: { readonly path: string; readonly secure: boolean };

  constructor(store: Pick<Store, 'session' | 'closeSession'>, organisers: Organisers) {
    this.#store = store;
    this.#organisers = organisers;
    const { pathname, protocol } = new URL('admin', organisers.base);
    this.#cookie = { path: pathname, secure: protocol === 'https:' };
  }

  begin(c: Context<Env>, token: string): void {
    const maxAge = rules.sessionLife / 1000;
    setCookie(c, name, token, { ...this.#cookie, httpOnly: true, sameSite: 'Strict', maxAge });
  }

  /** @returns undefined where nobody is signed in, or somebody who may not be any more */
  async current(c: Context<Env>): Promise<Session | undefined> {
    const token = getCookie(c, name);
    if (token === undefined) return undefined;
    const organiser = await this.#store.session(hashToken(token));
    if (organiser === undefined || !this.#organisers.addresses.has(organiser)) return undefined;
    return { organiser, formToken: hashToken(`form ${token}`) };
  }

  async end(c: Context<Env>): Promise<void> {
    const token = getCookie(c, name);
    if (token !== undefined) await this.#store.closeSession(hashToken(token));
    deleteCookie(c, name, this.#cookie);
  }

  /** Whether a form was sent from one of these pages. */
  isOwn(c: Context<Env>, session: Session | undefined, sent: URLSearchParams): boolean {
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const isNear =
      site === undefined ? origin === new URL(this.#organisers.base).origin : site === 'same-origin';
    return isNear && (!session || sameText(sent.get('form') ?? '', session.formToken));
  }
}
