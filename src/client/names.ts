import * as limits from '../feed/limits.ts';
import { page } from '../feed/page.ts';
import { quickRows } from '../feed/plain-row.ts';
import { ProblemError } from '../feed/problem.ts';
import type { Signatory } from '../feed/signatory.ts';
import type { LoadedLetter } from './letters.ts';
import { report } from './report.ts';
import { requestDocument } from './request.ts';
import { nextTask } from './slices.ts';
import { createStore, type Store } from './store.ts';

/** The signatories of a letter as far as the page holds them. */
export interface Names {
  /** Who signed on this page, then the featured ones, then the others in the order of publication. */
  readonly items: readonly Signatory[];
  /** Every name is there. */
  readonly complete: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  /** How many were listed when these were loaded. */
  readonly listed: number;
  /** Those who were not there before the visitor asked for the new ones. */
  readonly fresh: ReadonlySet<string>;
  /** Who signed on this page. */
  readonly own: ReadonlyMap<string, Signatory>;
  /** Who withdrew on this page, or took the name off the list. */
  readonly gone: ReadonlySet<string>;
}

/** The names behind one address, shared by the embeds of a letter in whatever language. */
export interface NamesEntry {
  readonly store: Store<Names>;
  /**
   * Fetches page after page, until they are enough or there are no more. A page that failed ends it.
   * @param taken resolves when what has come so far is taken in: the pages are not more than one ahead of it
   */
  loadUntil(enough: (items: readonly Signatory[]) => boolean, taken?: () => Promise<unknown>): Promise<void>;
  /** Fetches all pages anew. What is shown stays until they are there. */
  refresh(): Promise<void>;
  /** Puts in who has just signed here, without waiting for a newer list. */
  welcome(signatory: Signatory): void;
  /** Takes out who has withdrawn or does not want to be named any more. */
  forget(id: string): void;
  /** Puts back who is to be named again, as far as the list knew of them. */
  recall(id: string): void;
}

const entries = new Map<string, NamesEntry>();
const entryOf = new WeakMap<LoadedLetter, NamesEntry>();

/** The names of a letter. They are shared only between documents of one origin. */
export function namesOf(loaded: LoadedLetter): NamesEntry {
  let entry = entryOf.get(loaded);
  if (!entry) {
    const key = `${new URL(loaded.url).origin} ${loaded.letter.signatories_url ?? loaded.url}`;
    entry = entries.get(key) ?? createEntry(loaded);
    entries.set(key, entry);
    entryOf.set(loaded, entry);
  }
  return entry;
}

function createEntry({ letter }: LoadedLetter): NamesEntry {
  const { id, signatories_url: address } = letter;
  const first = new Map((letter.items ?? []).map((signatory) => [signatory.id, signatory]));
  let pages = address ? new Pages(id, address, first, 'default') : undefined;
  let running: Promise<void> | undefined;
  /** By id: who signed on this page, and who took the name off the list. No list from before speaks against it. */
  const own = new Map<string, Signatory>();
  const gone = new Set<string>();

  const inOrder = (known: ReadonlyMap<string, Signatory>): readonly Signatory[] => {
    const items = [...own.values()];
    const others: Signatory[] = [];
    // Once for every page of what may be a million names: neither sorted nor copied more than once.
    for (const [id, one] of known) {
      if (!own.has(id) && !gone.has(id)) (one.featured ? items : others).push(one);
    }
    return items.concat(others);
  };

  /** With the names of a page that has come: behind the others, where it brings nothing but more of them. */
  const withAdded = ({ known, added }: Pages): readonly Signatory[] =>
    added?.every(({ id, featured }) => !featured && !own.has(id) && !gone.has(id))
      ? store.get().items.concat(added)
      : inOrder(known);

  const store = createStore<Names>({
    items: inOrder(first),
    complete: !address || first.size >= (letter.total_listed ?? Infinity),
    loading: false,
    failed: false,
    listed: letter.total_listed ?? first.size,
    fresh: new Set(),
    own,
    gone,
  });

  /** Who comes or goes here by a visitor's own doing is known: nobody is offered as new for it. */
  const show = (): void => {
    const { items: before, listed, ...rest } = store.get();
    const items = inOrder(pages?.known ?? first);
    store.set({ ...rest, items, listed: listed + items.length - before.length });
  };

  /** One page at a time: several embeds may want more at once, and wait for the same one. */
  const attempt = (action: () => Promise<Partial<Names>>): Promise<void> =>
    (running ??= (async () => {
      store.set({ ...store.get(), loading: true, failed: false });
      try {
        store.set({ ...store.get(), ...(await action()), loading: false });
      } catch (error) {
        report(error instanceof ProblemError ? error.problem : { code: 'network' });
        store.set({ ...store.get(), loading: false, failed: true });
      }
      running = undefined;
    })());

  return {
    store,
    async loadUntil(enough, taken) {
      const turning = pages;
      let before: Promise<unknown> | undefined;
      while (turning && !store.get().complete && !enough(store.get().items)) {
        await attempt(async () => {
          await turning.next();
          await nextTask();
          const items = withAdded(turning);
          return { items, complete: turning.ended, ...(turning.ended && { listed: items.length }) };
        });
        if (store.get().failed) return;
        await before;
        before = taken?.();
      }
    },
    async refresh() {
      await running;
      if (!address) return;
      await attempt(async () => {
        const anew = new Pages(id, address, new Map(), 'no-cache');
        while (!anew.ended) await anew.next();
        const { items, complete, listed } = store.get();
        const before = new Set(items.map((one) => one.id));
        const all = [...anew.known.values()];
        pages = anew;
        // Those who signed last come last. Of a list that was not complete nothing else tells who is new.
        const gone = items.filter((one) => !anew.known.has(one.id) && !own.has(one.id)).length;
        const fresh = complete
          ? all.filter((one) => !before.has(one.id))
          : all.filter((one) => !own.has(one.id)).slice(Math.max(0, listed - own.size - gone));
        return {
          items: inOrder(anew.known),
          complete: true,
          listed: inOrder(anew.known).length,
          fresh: new Set(fresh.map((one) => one.id)),
        };
      });
    },
    welcome(signatory) {
      own.set(signatory.id, signatory);
      gone.delete(signatory.id);
      show();
    },
    forget(id) {
      own.delete(id);
      gone.add(id);
      show();
    },
    recall(id) {
      gone.delete(id);
      show();
    },
  };
}

/** Turns the pages of a letter, one after the other. */
class Pages {
  readonly known: Map<string, Signatory>;
  ended = false;
  /** Who was in the last page; undefined where some of them had been known. */
  added: readonly Signatory[] | undefined;
  readonly #letter: string;
  readonly #cache: RequestCache;
  readonly #paged = new Set<string>();
  readonly #visited = new Set<string>();
  #next: string;

  constructor(letter: string, address: string, known: Map<string, Signatory>, cache: RequestCache) {
    this.#letter = letter;
    this.#next = address;
    this.known = known;
    this.#cache = cache;
  }

  async next(): Promise<void> {
    const url = this.#next;
    const { signal } = new AbortController();
    const request = {
      url,
      shape: page,
      maxBytes: limits.pageBytes,
      cache: this.#cache,
      signal,
      quick: quickRows,
    };
    const { value } = await requestDocument(request);
    // Nobody is named under a letter that they have not signed.
    if (value.id !== this.#letter) {
      const [expected, got] = [this.#letter, value.id];
      throw new ProblemError({ code: 'invalid-value', url, path: '/id', expected, got });
    }
    // Reading a page and taking it in are each enough for one task on a phone; so is showing it.
    await nextTask();
    this.#visited.add(url);
    const [before, knownBefore] = [this.#paged.size, this.known.size];
    for (const signatory of value.items) {
      if (this.known.size >= limits.items) break;
      this.known.set(signatory.id, signatory);
      this.#paged.add(signatory.id);
    }
    const isMore = this.known.size === knownBefore + value.items.length;
    this.added = isMore ? value.items : undefined;
    const { next_url: next } = value;
    // A server that repeats itself is not followed for ever.
    const repeats = this.#paged.size === before || this.#visited.size >= limits.pages;
    if (next && !repeats && !this.#visited.has(next)) this.#next = next;
    else this.ended = true;
  }
}
