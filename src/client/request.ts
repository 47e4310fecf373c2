import * as limits from '../feed/limits.ts';
import { ProblemError, type Problem } from '../feed/problem.ts';
import { readDocument, type Quick } from '../feed/read.ts';
import type { Shape } from '../feed/shape.ts';
import { report } from './report.ts';

export interface DocumentRequest<T> {
  /** Absolute. */
  readonly url: string;
  readonly shape: Shape<T>;
  /** How large the document may be, in bytes after decompression. */
  readonly maxBytes: number;
  readonly cache: RequestCache;
  readonly signal: AbortSignal;
  readonly quick?: Quick | undefined;
}

export interface DocumentAnswer<T> {
  readonly value: T;
  /** Where the answer came from, after redirects: addresses in the document resolve against it. */
  readonly url: string;
}

/** An answer that the loader has asked for, and what ends the request. */
export interface Started {
  readonly answer: Promise<Response>;
  readonly control: AbortController;
}

/** By address. Each serves one request. */
let started = new Map<string, Started>();

export function adoptStarted(answers: Map<string, Started>): void {
  started = answers;
}

/**
 * Fetches and reads a document. What may pass (no answer, 429, 5xx) is tried again.
 * @throws ProblemError when it is refused or all tries failed; the signal's reason when it was aborted
 */
export async function requestDocument<T>(request: DocumentRequest<T>): Promise<DocumentAnswer<T>> {
  const once = (): Promise<DocumentAnswer<T>> => requestOnce(request);
  try {
    return await once();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.retryAfter === undefined) throw error;
    const module = await import('./retry.ts').catch(() => undefined);
    if (!module) throw error;
    return module.retry(once, error, request.signal);
  }
}

async function requestOnce<T>({
  url,
  shape,
  maxBytes,
  cache,
  signal,
  quick,
}: DocumentRequest<T>): Promise<DocumentAnswer<T>> {
  signal.throwIfAborted();
  const { answer, control: ended } = take(url) ?? ask(url, cache);
  const abort = (): void => {
    ended.abort(signal.reason);
  };
  const late = (): void => {
    ended.abort(new ProblemError({ code: 'timeout', url }, null));
  };
  signal.addEventListener('abort', abort);
  const total = setTimeout(late, limits.totalMs);
  let idle = setTimeout(late, limits.idleMs);
  const alive = (): void => {
    clearTimeout(idle);
    idle = setTimeout(late, limits.idleMs);
  };
  try {
    const response = await answer;
    alive();
    if (!response.ok) {
      const { status } = response;
      const passing = status === 429 || status >= 500;
      throw new ProblemError(
        { code: 'http', url, status },
        passing ? response.headers.get('Retry-After') : undefined,
      );
    }
    const json = await readJson(response, maxBytes, alive);
    const base = response.url || url;
    // What was left out of a document that is shown all the same is worth a warning.
    const warn = (problem: Problem): void => {
      report(problem, true);
    };
    return {
      url: base,
      value: readDocument(shape, json, { base, warn, quick }),
    };
  } catch (error) {
    if (ended.signal.aborted) throw ended.signal.reason;
    if (error instanceof ProblemError) throw error;
    throw new ProblemError({ code: 'network', url }, null);
  } finally {
    // What is not wanted any more does not go on coming.
    ended.abort();
    clearTimeout(total);
    clearTimeout(idle);
    signal.removeEventListener('abort', abort);
  }
}

function take(url: string): Started | undefined {
  const taken = started.get(url);
  started.delete(url);
  return taken;
}

function ask(url: string, cache: RequestCache): Started {
  const control = new AbortController();
  const { signal } = control;
  return {
    control,
    answer: fetch(url, { cache, credentials: 'omit', referrerPolicy: 'no-referrer', signal }),
  };
}

/**
 * Counts while the bytes come in: what is too large is not waited for.
 * @param alive is told of each piece
 * @throws ProblemError where there are more than `maxBytes`, or they are no JSON
 */
export async function readJson(response: Response, maxBytes: number, alive: () => void): Promise<unknown> {
  const { body, url } = response;
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  // A page may have a `fetch` of its own, whose answers cannot be read piece by piece.
  let text = reader ? '' : await response.text();
  let bytes = text.length;
  for (;;) {
    if (bytes > maxBytes) throw new ProblemError({ code: 'too-large', url });
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    alive();
    bytes += chunk.value.byteLength;
    text += decoder.decode(chunk.value, { stream: true });
  }
  text += decoder.decode();
  // What has come and what it says are each enough for one task on a phone.
  if (bytes > 1e5) await new Promise((resolve) => setTimeout(resolve));
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError({ code: 'not-json', url, got: text.slice(0, 60) || 'nothing' });
  }
}
