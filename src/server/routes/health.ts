import type { Hono } from 'hono';
import { caching, commonHeaders } from '../headers.ts';
import { describeFailure } from '../log.ts';
import type { AppParts, Env } from '../parts.ts';
import { methodNotAllowed } from './method-not-allowed.ts';

/** `/healthz`: the process answers. `/readyz`: it can take signatures. */
export function healthRoutes(app: Hono<Env>, { store, log }: AppParts): void {
  app.get('/healthz', () => plain('ok', 200));
  app.get('/readyz', async () => {
    try {
      await store.ready();
      return plain('ready', 200);
    } catch (error) {
      log({ event: 'failed', method: 'GET', route: '/readyz', ...describeFailure(error) });
      return plain('not ready', 503);
    }
  });
  for (const path of ['/healthz', '/readyz']) app.all(path, methodNotAllowed('GET, HEAD, OPTIONS'));
}

function plain(word: string, status: number): Response {
  return new Response(`${word}\n`, {
    status,
    headers: {
      ...commonHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': caching.never,
    },
  });
}
