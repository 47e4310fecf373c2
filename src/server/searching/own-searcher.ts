import { setImmediate as nextTurn } from 'node:timers/promises';
import { SearchedList } from './searched-list.ts';
import type { Searcher } from './searcher.ts';

/** Milliseconds of work in one turn: whoever searches meanwhile waits no longer than that. */
const turn = 8;

/** Searches in the thread it runs in. What takes long is done in many turns. */
export function createSearcher(): Searcher {
  const lists = new Map<string, SearchedList>();
  /** Lists that are still being taken in. */
  const coming = new Map<string, SearchedList>();
  return {
    async take(name, language, names, { anew, last }) {
      if (anew) coming.set(name, new SearchedList(language));
      const list = coming.get(name) ?? lists.get(name);
      if (!list) return;
      await inTurns(list.add(names));
      if (!last) return;
      await inTurns(list.sort());
      if (coming.get(name) === list) coming.delete(name);
      lists.set(name, list);
    },
    search: (name, wanted) => Promise.resolve(lists.get(name)?.search(wanted)),
    drop(name) {
      lists.delete(name);
      coming.delete(name);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

async function inTurns(work: Generator<undefined>): Promise<void> {
  let end = performance.now() + turn;
  while (!work.next().done) {
    if (performance.now() < end) continue;
    await nextTurn();
    end = performance.now() + turn;
  }
}
