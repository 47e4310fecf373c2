/**
 * Waits for a promise, or for the signal: what the loader has asked for knows nothing of our signal.
 * @throws the signal's reason when that comes first
 */
export function untilEnded<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', end);
    });
  });
}
