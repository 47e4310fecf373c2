import { caching, commonHeaders } from '../../server/headers.ts';
import type { Fetch } from './listening.ts';
import type { ServeEvent } from './log.ts';

interface GateParts {
  /** Whether there are proxies whose word is taken. */
  readonly hasProxies: boolean;
  readonly log: (event: ServeEvent) => void;
}

const forwardedHeaders = ['x-forwarded-for', 'forwarded'];

/** Stands before the endpoint: closed until it is there, and for those who ask whether to send more, from the first sign of the end. */
export class Gate {
  readonly #parts: GateParts;
  readonly #told = new Set<string>();
  #app: Fetch | undefined;
  #closing = false;

  constructor(parts: GateParts) {
    this.#parts = parts;
  }

  /** From now on requests are answered by the endpoint. */
  open(app: Fetch): void {
    this.#app = app;
  }

  /** From now on nothing new should be sent; what comes all the same is still answered. */
  close(): void {
    this.#closing = true;
  }

  readonly fetch: Fetch = (request, env) => {
    this.#lookForProxies(request.headers);
    if (this.#app && !this.#closing) return this.#app(request, env);
    const path = request.url.replace(/^[a-z]+:\/\/[^/]*|[?#].*$/g, '');
    if (!this.#app && path === '/healthz') return answer(200, 'ok');
    if (!this.#app || (this.#closing && path === '/readyz')) {
      return answer(503, this.#closing ? 'stopping' : 'starting', { 'Retry-After': '2' });
    }
    return this.#app(request, env);
  };

  /** Without a named proxy all of its visitors count as one network: nobody would know why they are held back. */
  #lookForProxies(headers: Headers): void {
    if (this.#parts.hasProxies) return;
    for (const header of forwardedHeaders) {
      if (this.#told.has(header) || !headers.has(header)) continue;
      this.#told.add(header);
      const text =
        'Requests come with this header, and no proxy is named whose word is taken: it was ignored. If there is a proxy in front, name its address with --trusted-proxies; else everyone behind it counts as one visitor.';
      this.#parts.log({ event: 'forwarded-header-ignored', header, text });
    }
  }
}

function answer(status: number, word: string, more: Record<string, string> = {}): Response {
  const headers = {
    ...commonHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': caching.never,
  };
  return new Response(`${word}\n`, { status, headers: { ...headers, ...more } });
}
