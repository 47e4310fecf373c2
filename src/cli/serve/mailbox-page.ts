import type { Hono } from 'hono';
import { redirect } from '../../server/routes/redirect.ts';
import type { Fetch } from './listening.ts';

const path = /^([a-z]+:\/\/[^/]*)\/mailbox(\/[^?#]*)?(?:[?#].*)?$/;

/** Puts the page of the mails that were not sent beside the endpoint, at `/mailbox/`. */
export function withMailbox(fetch: Fetch, mailbox: Hono): Fetch {
  return (request, env) => {
    const [, origin, below] = path.exec(request.url) ?? [];
    if (origin === undefined) return fetch(request, env);
    return below === undefined ? redirect('mailbox/') : mailbox.request(`${origin}${below}`);
  };
}
