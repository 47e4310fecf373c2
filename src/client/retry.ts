import { ProblemError } from '../feed/problem.ts';

/** Seconds before the next try; each is varied by half, so that a crowd does not come back at once. */
const waits = [1, 3, 9];
/** A server that asks for more patience than this is not waited for. */
const longestWait = 60;

/**
 * Tries again what failed and may pass, as long as the server asks to wait.
 * @throws the last failure; the signal's reason when it was aborted
 */
export async function retry<T>(
  action: () => Promise<T>,
  first: ProblemError,
  signal: AbortSignal,
): Promise<T> {
  let failure = first;
  for (const seconds of waits) {
    const wait = secondsOf(failure.retryAfter) ?? seconds * (0.5 + Math.random());
    if (wait > longestWait) break;
    await pause(wait * 1000, signal);
    await untilOnline(signal);
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.retryAfter === undefined) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** `Retry-After` is a number of seconds or a date. */
export function secondsOf(header: string | null | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return untilEnded(
    signal,
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  );
}

/** Without a connection no try is worth making, and none is spent. */
export function untilOnline(signal: AbortSignal): Promise<unknown> {
  if (navigator.onLine) return Promise.resolve();
  return untilEnded(
    signal,
    new Promise((resolve) => {
      addEventListener('online', resolve, { once: true, signal });
    }),
  );
}

/** @throws the signal's reason when that comes first */
async function untilEnded<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  let end: (() => void) | undefined;
  const ended = new Promise<never>((_, reject) => {
    end = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    if (end) signal.removeEventListener('abort', end);
  }
}
