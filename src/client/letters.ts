import { letter, type Letter } from '../feed/letter.ts';
import * as limits from '../feed/limits.ts';
import { ProblemError } from '../feed/problem.ts';
import type { Loadable } from './loadable.ts';
import { report } from './report.ts';
import { requestDocument } from './request.ts';
import { createStore, type Store } from './store.ts';

export interface LoadedLetter {
  readonly letter: Letter;
  /** The document's own address, after redirects. */
  readonly url: string;
}

/** One letter document, however many embeds show it. */
export interface LetterEntry {
  readonly store: Store<Loadable<LoadedLetter>>;
  /** Loads it unless that has been done. Ends when nobody uses it any more. */
  use(): () => void;
  /** Loads it anew: `reload` passes by what the browser keeps. */
  reload(cache?: RequestCache): Promise<void>;
}

/** After this many milliseconds a visitor is told that it is loading. */
const slowAfter = 300;

const entries = new Map<string, LetterEntry>();

/** @param url absolute */
export function letterAt(url: string): LetterEntry {
  let entry = entries.get(url);
  if (!entry) entries.set(url, (entry = createEntry(url)));
  return entry;
}

function createEntry(url: string): LetterEntry {
  const store = createStore<Loadable<LoadedLetter>>({ status: 'idle' });
  let users = 0;
  let running: AbortController | undefined;

  const reload = async (cache: RequestCache = 'no-cache'): Promise<void> => {
    running?.abort();
    const { signal } = (running = new AbortController());
    if (store.get().status !== 'ready') store.set({ status: 'loading', slow: false });
    const slow = setTimeout(() => {
      if (store.get().status === 'loading') store.set({ status: 'loading', slow: true });
    }, slowAfter);
    let state: Loadable<LoadedLetter>;
    try {
      const request = {
        url,
        shape: letter,
        maxBytes: limits.letterBytes,
        cache,
        signal,
      } as const;
      const { value, url: from } = await requestDocument(request);
      state = { status: 'ready', value: { letter: value, url: from } };
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : ({ code: 'network', url } as const);
      const before = store.get();
      // A refresh that failed leaves the last good letter in place.
      state = before.status === 'ready' ? { ...before, stale: problem } : { status: 'error', problem };
      if (!signal.aborted) report(problem);
    } finally {
      clearTimeout(slow);
    }
    if (!signal.aborted) store.set(state);
  };

  return {
    store,
    use() {
      users++;
      if (store.get().status === 'idle') void reload();
      return () => {
        users--;
        // Taking an element out and putting it in elsewhere is a move: it is back within the same task.
        queueMicrotask(() => {
          if (users || store.get().status !== 'loading') return;
          running?.abort();
          store.set({ status: 'idle' });
        });
      };
    },
    reload,
  };
}
