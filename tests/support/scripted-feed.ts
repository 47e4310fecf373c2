import { readFile, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { script, type Answer } from './feed-answers.ts';
import type { Journey } from './journey.ts';

/** A request as the server saw it. */
interface Asked {
  readonly path: string;
  /** The browser ended it before it was answered. */
  readonly aborted: boolean;
}

/** A letter's server of which a test says, path by path, how it behaves. The built script stands below `/v1/`. */
export interface ScriptedFeed {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** Of several answers each serves one request, the last one all others. Returns the full address. */
  readonly put: (path: string, ...answers: readonly Answer[]) => string;
  /** What was asked for so far at one path, in order. */
  readonly asked: (path: string) => readonly Asked[];
  /** Ends every connection and takes no new one, as a server without a network. */
  readonly leave: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** One of the script's chunks, such as `core` or `de`: its path, and the answer that serves it. */
  readonly chunk: (name: string) => { readonly path: string; readonly answer: Answer };
}

const dist = join(import.meta.dirname, '../../dist');

/** Starts it on a free loopback port, until the journey ends. */
export async function startFeed(journey: Journey): Promise<ScriptedFeed> {
  const answers = new Map<string, Answer[]>();
  const asked: { path: string; aborted: boolean }[] = [];
  const [folder = ''] = await readdir(join(dist, 'chunks'));
  for (const name of ['open-letter.js', ...(await chunksIn(folder))]) {
    answers.set(`/v1/${name}`, [script(await readFile(join(dist, name)))]);
  }

  const server = createServer((request, response) => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://localhost');
    const record = { path, aborted: false };
    asked.push(record);
    response.on('close', () => (record.aborted = !response.writableFinished));
    const queue = answers.get(path) ?? [];
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer) answer(response, request);
    else response.writeHead(404, { 'access-control-allow-origin': '*' }).end('Nothing here.\n');
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const leave = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  journey.closing(leave);

  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    put(path, ...given) {
      answers.set(path, [...given]);
      return origin + path;
    },
    asked: (path) => asked.filter((one) => one.path === path),
    leave,
    comeBack: () => listen(server, port),
    chunk: (name) => {
      const path = `/v1/chunks/${folder}/${name}.js`;
      const answer = answers.get(path)?.[0];
      if (!answer) throw new Error(`The build has no chunk “${name}”.`);
      return { path, answer };
    },
  };
}

async function chunksIn(folder: string): Promise<string[]> {
  return (await readdir(join(dist, 'chunks', folder))).map((name) => `chunks/${folder}/${name}`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
