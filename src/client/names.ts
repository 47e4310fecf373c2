import { limits } from '../feed/limits.ts';
import { page } from '../feed/page.ts';
import { ProblemError } from '../feed/problem.ts';
import type { Signatory } from '../feed/signatory.ts';
import type { LoadedLetter } from './letters.ts';
import { report } from './report.ts';
import { requestDocument } from './request.ts';
import { createStore, type Store } from './store.ts';

/** The signatories of a letter as far as the page holds them. */
export interface Names {
  /** In the order of publication, the featured ones first. */
  readonly items: readonly Signatory[];
  /** Every name is there. */
  readonly complete: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
}

/** The names behind one address, shared by the embeds of a letter in whatever language. */
export interface NamesEntry {
  readonly store: Store<Names>;
  /** Fetches page after page, until they are enough or there are no more. A page that failed ends it. */
  loadUntil(enough: (items: readonly Signatory[]) => boolean): Promise<void>;
}

const entries = new Map<string, NamesEntry>();

/** The names of a letter. They are shared only between documents of one origin. */
export function namesOf(loaded: LoadedLetter): NamesEntry {
  const key = `${new URL(loaded.url).origin} ${loaded.letter.signatories_url ?? loaded.url}`;
  let entry = entries.get(key);
  if (!entry) entries.set(key, (entry = createEntry(loaded)));
  return entry;
}

function createEntry({ letter }: LoadedLetter): NamesEntry {
  const first = letter.items ?? [];
  const known = new Map(first.map((signatory) => [signatory.id, signatory]));
  const paged = new Set<string>();
  const visited = new Set<string>();
  let next = letter.signatories_url;
  let running: Promise<void> | undefined;

  const store = createStore<Names>({
    items: inOrder(known),
    complete: !next || known.size >= (letter.total_listed ?? Infinity),
    loading: false,
    failed: false,
  });

  const loadPage = async (): Promise<void> => {
    const url = next;
    if (!url || store.get().complete) return;
    store.set({ ...store.get(), loading: true, failed: false });
    try {
      const { signal } = new AbortController();
      const { value } = await requestDocument({
        url,
        shape: page,
        maxBytes: limits.pageBytes,
        cache: 'default',
        signal,
      });
      visited.add(url);
      const before = paged.size;
      for (const signatory of value.items) {
        if (known.size >= limits.items) break;
        known.set(signatory.id, signatory);
        paged.add(signatory.id);
      }
      // A server that repeats itself is not followed for ever.
      next = paged.size > before && visited.size < limits.pages ? value.next_url : undefined;
      if (next && visited.has(next)) next = undefined;
      store.set({ items: inOrder(known), complete: !next, loading: false, failed: false });
    } catch (error) {
      report(error instanceof ProblemError ? error.problem : { code: 'network', url });
      store.set({ ...store.get(), loading: false, failed: true });
    }
  };

  return {
    store,
    async loadUntil(enough) {
      while (!store.get().complete && !enough(store.get().items)) {
        // Several embeds may want more at once: they wait for the same page.
        await (running ??= loadPage().finally(() => {
          running = undefined;
        }));
        if (store.get().failed) return;
      }
    },
  };
}

function inOrder(known: ReadonlyMap<string, Signatory>): readonly Signatory[] {
  const items = [...known.values()];
  return [...items.filter((one) => one.featured), ...items.filter((one) => !one.featured)];
}
