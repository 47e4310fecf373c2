import { Agent, createServer, request as ask } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../feed-answers.ts';
import type { Journey } from '../journey.ts';

/** Something that was posted, and what came of it. */
interface Posted {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: string;
  /** Of the endpoint or of the front; undefined while it is on its way, and where the connection was cut. */
  status: number | undefined;
  answer: string;
}

/** Stands in front of an endpoint as a proxy does: writes down what is posted, and fails where a test wants it. */
export interface Front {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly posts: readonly Posted[];
  /** What was posted to a path that ends like this. */
  readonly posted: (end: string) => readonly Posted[];
  /** The next posts to a path that ends like this do not reach the endpoint. */
  readonly answerNext: (end: string, ...answers: readonly Answer[]) => void;
  /** The next post to such a path reaches the endpoint, and its answer breaks off. */
  readonly cutNext: (end: string) => void;
  /** Gives back something of its own. @returns its full address */
  readonly put: (path: string, answer: Answer) => string;
  /** Ends every connection and takes no new one, until it is back. */
  readonly leave: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly passTo: (port: number) => void;
  /** From now on visitors' browsers ask for this language. @param language as `Accept-Language` says it */
  readonly speak: (language: string) => void;
}

/** Starts it on a free loopback port, until the journey ends. */
export async function startFront(journey: Journey): Promise<Front> {
  const posts: Posted[] = [];
  /** Without an answer: the endpoint's own is lost. */
  const waiting: { end: string; answer: Answer | undefined }[] = [];
  const own = new Map<string, Answer>();
  const agent = new Agent({ keepAlive: true });
  let behind = 0;
  let spoken: { readonly 'accept-language'?: string } = {};

  const pass = (request: IncomingMessage, response: ServerResponse, body: Buffer, posted?: Posted): void => {
    const { method, url: path } = request;
    const headers = { ...request.headers, ...spoken };
    const onward = ask({ agent, host: '127.0.0.1', port: behind, method, path, headers });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (chunk: Buffer) => {
        if (posted) posted.answer += chunk.toString();
      });
      answer.on('end', () => {
        if (posted) posted.status = answer.statusCode;
      });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end(body);
  };

  const lose = (
    { method, url: path, headers }: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): void => {
    const onward = ask({ agent, host: '127.0.0.1', port: behind, method, path, headers });
    onward.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => {
        // Where nothing of an answer came, browsers send it again by themselves.
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        response.write('{', () => response.destroy());
      });
    });
    onward.end(body);
  };

  const server = createServer((request, response) => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const answer = own.get(path);
      if (answer) return answer(response, request);
      if (request.method !== 'POST') return pass(request, response, body);
      const key = request.headers['idempotency-key'] as string | undefined;
      const posted: Posted = { path, key, body: body.toString(), status: undefined, answer: '' };
      posts.push(posted);
      const index = waiting.findIndex(({ end }) => path.endsWith(end));
      if (index < 0) return pass(request, response, body, posted);
      const answerInstead = waiting.splice(index, 1)[0]?.answer;
      if (!answerInstead) return lose(request, response, body);
      response.on('finish', () => (posted.status = response.statusCode));
      answerInstead(response, request);
    });
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const leave = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  journey.closing(async () => {
    agent.destroy();
    await leave();
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    posts,
    posted: (end) => posts.filter(({ path }) => path.endsWith(end)),
    answerNext(end, ...answers) {
      waiting.push(...answers.map((answer) => ({ end, answer })));
    },
    cutNext(end) {
      waiting.push({ end, answer: undefined });
    },
    put(path, answer) {
      own.set(path, answer);
      return origin + path;
    },
    leave,
    comeBack: () => listen(server, port),
    passTo(number) {
      behind = number;
    },
    speak(language) {
      spoken = { 'accept-language': language };
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
