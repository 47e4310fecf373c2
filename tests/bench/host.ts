import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

/** A web server as one that is looked after: everything compressed beforehand, connections kept open. */
export interface Host {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Puts a file at a path. Returns its full address. */
  readonly put: (
    path: string,
    body: string | Uint8Array,
    headers: Readonly<Record<string, string>>,
  ) => string;
  readonly stop: () => Promise<void>;
}

interface File {
  readonly brotli: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Starts one on a free loopback port. The bench asks with a browser that takes Brotli, so no other form is kept.
 * @param host how browsers name it: `localhost` and `127.0.0.1` are two sites to them
 */
export async function startHost(host: 'localhost' | '127.0.0.1'): Promise<Host> {
  const files = new Map<string, File>();
  const server = createServer((request, response) => {
    const file = files.get((request.url ?? '/').replace(/\?.*/, ''));
    if (!file) {
      response.writeHead(404, { 'content-length': 0 }).end();
      return;
    }
    response.writeHead(200, {
      ...file.headers,
      'content-encoding': 'br',
      'content-length': file.brotli.byteLength,
      vary: 'Accept-Encoding',
    });
    response.end(file.brotli);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put(path, body, headers) {
      files.set(path, { brotli: brotliCompressSync(body), headers });
      return origin + path;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
