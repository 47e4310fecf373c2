/**
 * Lets one copy of the script work on a page, whatever tags, versions and kinds of it there are. A later one waits
 * for the first, and takes over where that could not start.
 * @param begin starts this copy
 */
export function once(version: string, begin: () => unknown): void {
  const key = Symbol.for('open-letter');
  const page = globalThis as { [key]?: Promise<string> };
  const earlier = page[key];
  const running = (async () => {
    try {
      const other = await earlier;
      if (other) {
        console.warn(`open-letter: loaded twice (${other}, ${version}), the first is used.`);
        return other;
      }
    } catch {
      // The earlier one could not start: this one may.
    }
    await begin();
    return version;
  })();
  page[key] = running;
  running.catch(() => 0);
}
