import { answerCalls, openThread, type Thread } from '../thread.ts';
import { createSearcher } from './own-searcher.ts';
import type { Searcher } from './searcher.ts';

/** Tells the thread apart from the one that has the database. */
export const searchThreadFacts = { searches: true } as const;

/**
 * Searches in a thread of its own, which begins when the first list is taken in: letters that are short need none.
 * @param program what the thread runs, which has to call `runSearchThread`
 */
export function threadedSearcher(program: URL): Searcher {
  let thread: Promise<Thread> | undefined;
  const ask = async (method: keyof Searcher, ...args: readonly unknown[]): Promise<unknown> =>
    (await (thread ??= openThread(program, searchThreadFacts))).ask(method, args);
  return {
    take: (...args) => ask('take', ...args) as ReturnType<Searcher['take']>,
    search: async (...args) =>
      (thread ? ask('search', ...args) : undefined) as ReturnType<Searcher['search']>,
    drop: async (...args) => (thread ? ask('drop', ...args) : undefined) as ReturnType<Searcher['drop']>,
    async close() {
      if (!thread) return;
      await ask('close');
      await (
        await thread
      ).ended;
    },
  };
}

/** The other side of `threadedSearcher`. */
export const runSearchThread = (): Promise<void> => answerCalls(Promise.resolve(createSearcher()));
