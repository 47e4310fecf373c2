/**
 * Makes long waits of the page short, until the function it returns is called.
 * @param from waits of so many milliseconds and more are hurried
 * @param by how many times shorter they become
 * @param spare a wait of this length stays as it is
 */
export function hurry(from: number, by: number, spare?: number): () => void {
  const { setTimeout: unhurried } = globalThis;
  globalThis.setTimeout = ((action: () => void, delay = 0) =>
    unhurried(action, delay < from || delay === spare ? delay : delay / by)) as typeof setTimeout;
  return () => {
    globalThis.setTimeout = unhurried;
  };
}
