import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a partner's server gives back for one address. */
interface ServedPage {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** A site of its own origin that gives back what a test puts on it. */
export interface PartnerSite {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Paths asked for so far, in order, with their query. */
  readonly requests: readonly string[];
  /** Puts a page (a string is HTML) at a path, or replaces it. Returns its full address. */
  readonly put: (path: string, page: string | ServedPage) => string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a partner's site on a free loopback port. `host` is how browsers name it: `localhost` and `127.0.0.1`
 * are two origins, and two sites on other ports are as well.
 */
export async function startPartner(host: 'localhost' | '127.0.0.1' = 'localhost'): Promise<PartnerSite> {
  const pages = new Map<string, ServedPage>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    requests.push(address);
    const page = pages.get(new URL(address, 'http://localhost').pathname);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.\n');
      return;
    }
    response.writeHead(page.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    put(path, page) {
      pages.set(path, typeof page === 'string' ? { body: page } : page);
      return origin + path;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
