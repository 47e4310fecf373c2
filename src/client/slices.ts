/** In milliseconds. Between two slices a key that was pressed has its turn, and a frame is painted. */
const slice = 8;

/**
 * Does long work in slices that nobody feels.
 * @param isWanted asked between slices: work that is not wanted any more stays undone
 * @returns the result, or `undefined` where it was not wanted
 */
export async function inSlices<Result>(
  work: Generator<undefined, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  let until = performance.now() + slice;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await nextTask();
    if (!isWanted()) return undefined;
    until = performance.now() + slice;
  }
}

/** All at once. */
export function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Lets others have their turn. A timer would wait: after a few in a row browsers make them at least four
 * milliseconds long.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
