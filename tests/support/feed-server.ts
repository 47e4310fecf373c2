import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type { TestRunnerConfig } from '@web/test-runner';
import type { FeedAnswer, FeedAnswers, FeedRequest } from './feed-answer.ts';

/** One feed, as one test put it up. */
interface Feed {
  readonly answers: Map<string, FeedAnswer[]>;
  readonly requests: { -readonly [K in keyof FeedRequest]: FeedRequest[K] }[];
  /** Lets the answers go that are held. */
  readonly held: Set<() => void>;
}

const feeds = new Map<string, Feed>();

/**
 * Feeds for component tests on the test runner's own server: `POST /feed/` puts up a feed and answers with its
 * folder's address; below it stand the documents, `requests`, and `release` for what is held.
 */
export const feedServer: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  const [, id, path = ''] = /^\/feed\/([^/]*)(?:\/(.*))?$/.exec(context.path) ?? [];
  if (id === undefined) {
    await next();
    return;
  }
  context.respond = false;
  const { req: request, res: response } = context;
  const feed = feeds.get(id);
  // What the element sends is JSON and says so; what a test says of the feed does not.
  const isSent = request.headers['content-type'] === 'application/json';
  if (request.method === 'POST' && !isSent) {
    await (feed ? change(feed, path, request) : undefined);
    answerJson(response, feed ? {} : `/feed/${await putUp(request)}/`);
  } else if (!feed) {
    response.writeHead(404).end();
  } else if (path === 'requests') {
    answerJson(response, feed.requests);
  } else {
    await serve(feed, path, request, response);
  }
};

async function putUp(request: IncomingMessage): Promise<string> {
  const id = randomUUID();
  const feed: Feed = { answers: new Map(), requests: [], held: new Set() };
  setAnswers(feed, await bodyOf(request));
  feeds.set(id, feed);
  return id;
}

async function change(feed: Feed, path: string, request: IncomingMessage): Promise<void> {
  if (path !== 'release') {
    setAnswers(feed, await bodyOf(request));
    return;
  }
  // On a machine with much to do the request may still be on its way; one that was given up never comes.
  for (let waited = 0; !feed.held.size && waited < 2_000; waited += 5) await wait(5);
  for (const letGo of feed.held) letGo();
  feed.held.clear();
}

function setAnswers(feed: Feed, answers: FeedAnswers): void {
  for (const [path, answer] of Object.entries(answers)) {
    feed.answers.set(path, Array.isArray(answer) ? [...(answer as FeedAnswer[])] : [answer as FeedAnswer]);
  }
}

async function serve(
  feed: Feed,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers } = request;
  const body: unknown = request.method === 'POST' ? await bodyOf(request) : undefined;
  const query = new URL(request.url ?? '', 'http://localhost').search;
  const record = { path, query, headers, aborted: false, ...(body !== undefined && { body }) };
  feed.requests.push(record);
  response.on('close', () => (record.aborted = !response.writableFinished));
  const queue = feed.answers.get(path) ?? [];
  const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? { status: 404, body: 'Nothing here.' };
  if (answer.broken) {
    response.destroy();
    return;
  }
  if (answer.held) {
    await new Promise<void>((resolve) => {
      feed.held.add(resolve);
      response.on('close', resolve);
    });
  }
  const { status = 200, body: text = '', bytes, drip, zeros } = answer;
  const type = typeof text === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...answer.headers });
  if (zeros !== undefined) {
    await pipeline(Readable.from(blocksOf(zeros)), createGzip(), response).catch(() => undefined);
    return;
  }
  if (drip) response.flushHeaders();
  for (let sent = 0; drip && sent < drip.bytes && !response.destroyed; sent++) {
    await wait(drip.every);
    response.write(' ');
  }
  if (answer.endless) sendWithoutEnd(response);
  else if (bytes) response.end(Uint8Array.from(bytes));
  else response.end(typeof text === 'string' ? text : JSON.stringify(text));
}

/** Made as they are taken: who gives up early has not cost the rest. */
function* blocksOf(zeros: number): Iterable<Uint8Array> {
  for (let left = zeros; left > 0; left -= 1_000_000) yield new Uint8Array(Math.min(left, 1_000_000));
}

function sendWithoutEnd(response: ServerResponse): void {
  const sending = setInterval(() => response.write(' '.repeat(1_000)), 5);
  response.on('close', () => clearInterval(sending));
}

function answerJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<FeedAnswers> {
  request.setEncoding('utf8');
  let text = '';
  for await (const piece of request) text += String(piece);
  return JSON.parse(text || '{}') as FeedAnswers;
}
