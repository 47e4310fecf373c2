import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contentTypeOf } from '../src/server/content-type.ts';
import { fileInside, requestedPath } from './folder.ts';
import { headersFor, parseHeaderRules, type HeaderRule } from './header-rules.ts';

export type StaticServerOptions = {
  /** The folder to serve. */
  readonly root: string;
  /** 0 takes any free port; one that is taken rejects with the code `EADDRINUSE`. */
  readonly port: number;
  /**
   * The name browsers use. Both lead to the same loopback address, yet they are different sites to a
   * browser: that is how a letter and its partners are kept apart on one machine.
   */
  readonly host: 'localhost' | '127.0.0.1';
  /** `{ letter: 'http://…' }` puts that address wherever a page says `{{letter}}`. */
  readonly replace?: Readonly<Record<string, string>>;
};

export type StaticServer = { readonly origin: string; readonly close: () => Promise<void> };

/**
 * Serves a folder the way a static host does: the folder's own `_headers` file is obeyed, each answer has a
 * strong `ETag` and is revalidated with 304, and nothing outside the folder, no dotfile and not `_headers`
 * itself can be fetched. Files are read anew for each request, so that a rebuilt letter shows at once.
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      // The response may be half sent: then all that is left to do is to cut it off.
      if (response.headersSent) response.destroy();
      else refuse(response, 500, error instanceof Error ? error.message : 'The file could not be served.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${options.host}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Browsers hold connections open; without this a Ctrl-C would wait for them.
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { root, replace = {} }: StaticServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    refuse(response, 405, 'Only GET and HEAD are answered here.');
    return;
  }
  const path = requestedPath(request.url ?? '/');
  if (path === undefined) {
    refuse(response, 400, 'This address cannot be read.');
    return;
  }
  const file = await fileInside(root, path);
  if (file === undefined) {
    refuse(response, 404, `There is nothing at ${path}`);
    return;
  }
  if (file === 'folder') {
    const query = /\?.*/.exec(request.url ?? '')?.[0] ?? '';
    response.setHeader('location', encodeURI(`${path}/`) + query);
    refuse(response, 301, `This is a folder: ${path}/`);
    return;
  }
  response.setHeader('content-type', contentTypeOf(file));
  for (const [name, value] of headersFor(await rulesOf(root), path)) response.setHeader(name, value);
  const bytes = file.endsWith('.html') ? fillIn(await readFile(file, 'utf8'), replace) : await readFile(file);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  response.setHeader('etag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.removeHeader('content-type');
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-length', Buffer.byteLength(bytes));
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : bytes);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
}

async function rulesOf(root: string): Promise<HeaderRule[]> {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => '');
  return parseHeaderRules(text);
}

function fillIn(page: string, replace: Readonly<Record<string, string>>): string {
  return page.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => replace[name] ?? placeholder);
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}
