import { readValue } from '../../feed/read.ts';
import type { Shape } from '../../feed/shape.ts';
import { refusal, type Refusal } from '../../feed/signing-answers.ts';
import { readJson } from '../request.ts';
import { secondsOf } from '../retry.ts';

export interface Post<T> {
  /** Absolute. */
  readonly url: string;
  readonly body: object;
  /** What is answered where it was taken. */
  readonly shape: Shape<T>;
  /** Under which the same may be sent again. */
  readonly key?: string;
}

/** Why something was not taken. */
export type PostFailure =
  /** The endpoint has looked at it, and says why. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly challenge: unknown }
  /** Too many at once: it may be sent again after so many seconds. */
  | { readonly kind: 'busy'; readonly seconds: number | undefined; readonly refusal: Refusal }
  /** No answer, or none of an endpoint. */
  | { readonly kind: 'unreachable' };

export class PostError extends Error {
  readonly failure: PostFailure;

  constructor(failure: PostFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Somebody waits for it: in milliseconds. */
const patience = 30_000;
/** No answer is nearly as long, in bytes. */
const longest = 100_000;

/**
 * Sends something once.
 * @throws PostError where it was not taken; the signal's reason when it was aborted
 */
export async function postOnce<T>({ url, body, shape, key }: Post<T>, signal: AbortSignal): Promise<T> {
  const control = new AbortController();
  const abort = (): void => {
    control.abort();
  };
  signal.throwIfAborted();
  signal.addEventListener('abort', abort);
  const late = setTimeout(abort, patience);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: control.signal,
    });
    const json = await readJson(response, longest, () => undefined).catch(() => undefined);
    const reading = { base: url, warn: () => undefined };
    if (response.ok) return readValue(shape, json, reading);
    const said = recordOf(json);
    throw new PostError(failureOf(response, readValue(refusal, said, reading), said));
  } catch (error) {
    signal.throwIfAborted();
    // Neither an answer that is none nor a connection that broke says anything to a visitor.
    throw error instanceof PostError ? error : new PostError({ kind: 'unreachable' });
  } finally {
    // What is not wanted any more does not go on coming.
    abort();
    clearTimeout(late);
    signal.removeEventListener('abort', abort);
  }
}

/** What stands in front of an endpoint refuses with pages of its own: their status counts all the same. */
function recordOf(json: unknown): object {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
}

function failureOf(
  { status, headers }: Response,
  said: Refusal,
  { challenge }: { challenge?: unknown },
): PostFailure {
  if (status === 429 || status === 503) {
    return { kind: 'busy', seconds: secondsOf(headers.get('Retry-After')), refusal: said };
  }
  // A refusal without a code is none of an endpoint.
  return status < 500 && said.code ? { kind: 'refused', refusal: said, challenge } : { kind: 'unreachable' };
}
