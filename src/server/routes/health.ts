import { caching, commonHeaders } from '../headers.ts';
import { describeFailure } from '../log.ts';
import type { AppParts } from '../parts.ts';

/** What stands beside the letters: `/healthz`, the process answers; `/readyz`, it can take signatures. */
export function healthAnswers({ store, log }: AppParts): ReadonlyMap<string, () => Promise<Response>> {
  const ready = async (): Promise<Response> => {
    try {
      await store.ready();
      return plain('ready', 200);
    } catch (error) {
      log({ event: 'failed', method: 'GET', route: '/readyz', ...describeFailure(error) });
      return plain('not ready', 503);
    }
  };
  return new Map([
    ['healthz', () => Promise.resolve(plain('ok', 200))],
    ['readyz', ready],
  ]);
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
