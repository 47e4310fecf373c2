/**
 * Makes long waits of the page short, until the function it returns is called.
 * @param from waits of so many milliseconds and more are hurried
 * @param by how many times shorter they become
 */
export function hurry(from: number, by: number): () => void {
  const { setTimeout: unhurried } = globalThis;
  globalThis.setTimeout = ((action: () => void, delay = 0) =>
    unhurried(action, delay < from ? delay : delay / by)) as typeof setTimeout;
  return () => {
    globalThis.setTimeout = unhurried;
  };
}
