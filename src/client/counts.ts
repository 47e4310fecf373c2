import { count } from '../feed/count.ts';
import type { Letter } from '../feed/letter.ts';
import * as limits from '../feed/limits.ts';
import type { LoadedLetter } from './letters.ts';
import { requestDocument } from './request.ts';
import { createStore, type Store } from './store.ts';

/** How many have signed, as far as the page knows. */
export type Numbers = Pick<
  Letter,
  'revision' | 'total_signatures' | 'total_listed' | 'totals' | 'goal' | 'closed'
>;

/** What an answer says of them; what it does not say is not changed. */
type Said = { readonly [Name in keyof Numbers]?: Numbers[Name] | undefined };

/** The numbers of one letter, shared by its embeds in whatever language. */
export interface CountEntry {
  readonly store: Store<Numbers>;
  /** Takes over what a document says, unless a newer one is known. */
  learn(numbers: Said): void;
  /**
   * Takes over what the answer to a visitor's own doing says. How many are listed it does not say: that is unknown
   * until the count has been asked for, which is done at once.
   */
  settle(numbers: Pick<Said, 'revision' | 'total_signatures'>): void;
  /** Asks again and again while somebody looks. Returns what ends it. */
  watch(): () => void;
}

/** Milliseconds until the count is asked for, at first and at the longest; varied by a fifth, to spread a crowd. */
const first = 30_000;
const longest = 300_000;

const entries = new Map<string, CountEntry>();
const heard = new WeakSet<Letter>();

/** The numbers of a letter. They are shared only between documents of one origin. */
export function countOf({ letter, url }: LoadedLetter): CountEntry {
  const key = `${new URL(url).origin} ${letter.signatories_url ?? letter.count_url ?? url}`;
  let entry = entries.get(key);
  if (!entry) entries.set(key, (entry = createEntry(letter)));
  // Each document is asked once: it has nothing new to say the second time.
  if (!heard.has(letter)) {
    heard.add(letter);
    entry.learn(letter);
  }
  return entry;
}

function createEntry({ id, count_url: url }: Letter): CountEntry {
  const store = createStore<Numbers>({});
  let watchers = 0;
  let delay = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  const learn = (numbers: Said): boolean => {
    const { revision, total_signatures, total_listed, totals, goal, closed } = numbers;
    const known = store.get().revision;
    if (known !== undefined && revision !== undefined && revision < known) return false;
    // A count may say less than a letter, and the answer to who signs less still: what is left out stays as it was.
    const said = defined({ revision, total_signatures, total_listed, totals, goal, closed });
    // The same revision says nothing else; it may say more.
    const isSame = revision !== undefined && revision === known;
    store.set(isSame ? { ...said, ...store.get() } : { ...store.get(), ...said });
    return !isSame;
  };

  const ask = async (address: string): Promise<void> => {
    asking = new AbortController();
    const { signal } = asking;
    try {
      const request = {
        url: address,
        shape: count,
        maxBytes: limits.countBytes,
        cache: 'no-cache',
        signal,
      } as const;
      const { value } = await requestDocument(request);
      // The numbers of another letter are no news of this one.
      delay = value.id === id && learn(value) ? first : Math.min(delay * 2, longest);
    } catch {
      // The number that is shown stays right for its day; the next time may do better.
      delay = Math.min(delay * 2, longest);
    }
    schedule();
  };

  const schedule = (): void => {
    clearTimeout(timer);
    if (!url || !watchers) return;
    timer = setTimeout(() => void ask(url), delay * (0.8 + Math.random() * 0.4));
  };

  return {
    store,
    learn,
    settle({ revision = Infinity, total_signatures }) {
      const before = store.get();
      if (revision < (before.revision ?? 0)) return;
      const { goal, closed } = before;
      // No document from before speaks against it.
      const known = revision === Infinity ? before.revision : revision;
      store.set(
        defined({
          goal,
          closed,
          total_signatures: total_signatures ?? before.total_signatures,
          revision: known,
        }),
      );
      delay = first;
      if (url) void ask(url);
    },
    watch() {
      if (!watchers++) schedule();
      return () => {
        if (--watchers) return;
        clearTimeout(timer);
        asking?.abort();
      };
    },
  };
}

/** Without the fields that are not there. */
function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
