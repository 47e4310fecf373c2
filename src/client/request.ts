import { limits } from '../feed/limits.ts';
import { ProblemError, type Problem } from '../feed/problem.ts';
import { readDocument, type Quick } from '../feed/read.ts';
import type { Shape } from '../feed/shape.ts';
import { report } from './report.ts';
import { untilEnded } from './until-ended.ts';

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

/** Answers the loader has already asked for, by address. Each serves one request. */
const started = new Map<string, Promise<Response>>();

export function adoptStarted(answers: ReadonlyMap<string, Promise<Response>>): void {
  for (const [url, answer] of answers) started.set(url, answer);
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
  const ended = new AbortController();
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
    const response = await untilEnded(
      ended.signal,
      take(url) ??
        fetch(url, { cache, credentials: 'omit', referrerPolicy: 'no-referrer', signal: ended.signal }),
    );
    if (!response.ok) {
      const { status } = response;
      void response.body?.cancel();
      const passing = status === 429 || status >= 500;
      throw new ProblemError(
        { code: 'http', url, status },
        passing ? response.headers.get('Retry-After') : undefined,
      );
    }
    const text = await readText(response, maxBytes, ended.signal, alive);
    const base = response.url || url;
    return {
      url: base,
      value: readDocument(shape, parse(text, url), { base, warn, quick }),
    };
  } catch (error) {
    if (ended.signal.aborted) throw ended.signal.reason;
    if (error instanceof ProblemError) throw error;
    throw new ProblemError({ code: 'network', url }, null);
  } finally {
    clearTimeout(total);
    clearTimeout(idle);
    signal.removeEventListener('abort', abort);
  }
}

function take(url: string): Promise<Response> | undefined {
  const answer = started.get(url);
  started.delete(url);
  return answer;
}

/** Counts while the bytes come in: what is too large is not waited for. */
async function readText(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
  alive: () => void,
): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await untilEnded(signal, reader.read());
      if (done) return text + decoder.decode();
      alive();
      bytes += value.byteLength;
      if (bytes > maxBytes) throw new ProblemError({ code: 'too-large', url: response.url });
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  }
}

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError({ code: 'not-json', url, got: text.slice(0, 60) });
  }
}

/** What was left out of a document that is shown all the same. */
function warn(problem: Problem): void {
  report(problem, true);
}
