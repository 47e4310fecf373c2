import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Journey } from './journey.ts';

/** One request of a browser, as it left it. */
export interface CountedRequest {
  readonly method: string;
  /** In full; of an encrypted connection only the origin is known. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Stands between a browser and every server, also those that there are not. */
export interface CountingProxy {
  readonly port: number;
  readonly requests: readonly CountedRequest[];
}

/**
 * Starts it on a free loopback port, until the journey ends. What is meant for this machine is passed on; the
 * rest is written down and refused, so nothing leaves the machine.
 * @param added headers that every answer of an origin gets besides its own
 */
export async function startCountingProxy(
  journey: Journey,
  added: (origin: string) => Readonly<Record<string, string>>,
): Promise<CountingProxy> {
  const requests: CountedRequest[] = [];
  const server = createServer(({ method = 'GET', url = '', headers }, response) => {
    requests.push({ method, url, headers });
    const { origin, hostname, port } = new URL(url);
    if (!['localhost', '127.0.0.1'].includes(hostname)) {
      response.writeHead(502).end();
      return;
    }
    const onward = ask({ host: '127.0.0.1', port, method, path: url.slice(origin.length), headers });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...added(origin) });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    onward.end();
  });
  server.on('connect', ({ url = '', headers }, socket) => {
    requests.push({ method: 'CONNECT', url: `https://${url.replace(/:443$/, '')}/`, headers });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  journey.closing(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { port: (server.address() as AddressInfo).port, requests };
}
