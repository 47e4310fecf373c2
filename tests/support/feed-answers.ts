/** How servers answer, well and badly: for `scripted-feed.ts`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGzip, gzipSync } from 'node:zlib';

/** What a feed answers, once. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What every answer of a letter's server carries, so that other websites may read it. */
const shared = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, ETag',
  'timing-allow-origin': '*',
  'cache-control': 'no-store',
};

const send =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>>, code = 200): Answer =>
  (response) => {
    response.writeHead(code, { ...shared, ...headers }).end(body);
  };

export const json = (document: unknown): Answer =>
  send(JSON.stringify(document), { 'content-type': 'application/json' });
export const text = (body: string, type = 'application/json'): Answer => send(body, { 'content-type': type });
export const script = (body: Uint8Array): Answer => send(body, { 'content-type': 'text/javascript' });
export const image = (width: number, height: number): Answer =>
  send(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/></svg>`,
    { 'content-type': 'image/svg+xml' },
  );

export const status = (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  send('<h1>Not now</h1>', { 'content-type': 'text/html', ...headers }, code);

/** Leads to another address, without leave for other websites to follow. */
export const closedRedirect =
  (location: string): Answer =>
  (response) => {
    response.writeHead(301, { location }).end();
  };

/** Takes the request and says nothing. */
export const silent: Answer = () => undefined;

/** Begins to answer and falls silent. */
export const stalled: Answer = (response) => {
  response.writeHead(200, { ...shared, 'content-type': 'application/json' }).write('{"version": ');
};

/** Breaks off in the middle of its answer. */
export const cut: Answer = (response) => {
  response.writeHead(200, { ...shared, 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"version": "open-letter/1", ', () => response.destroy());
};

/** Ends the connection with a reset, without an answer. */
export const reset: Answer = (response) => {
  response.socket?.resetAndDestroy();
};

const packed = { ...shared, 'content-type': 'application/json', 'content-encoding': 'gzip' };

const spaces = gzipSync(`{"version": "open-letter/1"${' '.repeat(30_000_000)}}`);

/** A small answer that unpacks to more than any letter may have. */
export const bomb: Answer = (response) => {
  response.writeHead(200, packed).end(spaces);
};

/** Unpacks to white space without an end. */
export const endless: Answer = (response) => {
  response.writeHead(200, packed);
  const pack = createGzip();
  pack.pipe(response);
  const filling = setInterval(() => {
    pack.write(' '.repeat(500_000));
    pack.flush();
  }, 20);
  response.on('close', () => clearInterval(filling));
};

/** An answer that waits until it is let go. */
export function gate(answer: Answer): { readonly answer: Answer; readonly open: () => void } {
  const { promise, resolve } = openPromise();
  return {
    answer: (response, request) => {
      void promise.then(() => answer(response, request));
    },
    open: resolve,
  };
}

function openPromise(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
