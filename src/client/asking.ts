import * as limits from '../feed/limits.ts';
import { page, type Page } from '../feed/page.ts';
import { ProblemError } from '../feed/problem.ts';
import type { Signatory } from '../feed/signatory.ts';
import type { Sort } from '../search/order.ts';
import { report } from './report.ts';
import { requestDocument } from './request.ts';

/** What a visitor looks for. */
export interface Question {
  readonly q: string | undefined;
  readonly type: string | undefined;
  readonly country: string | undefined;
  readonly sort: Sort;
}

/** How far the answer to a question is. */
export interface Told {
  /** `slow`: it has been waited for so long that it is worth a word. `away`: there will be none. */
  readonly status: 'asked' | 'slow' | 'away' | 'answered';
  /** In the order of the endpoint, as far as they were asked for. */
  readonly items: readonly Signatory[];
  /** How many match, where that was told; nobody counts on from 1,001. */
  readonly total?: number | undefined;
  /** Where there are more of them. */
  readonly next?: string | undefined;
  readonly loading?: boolean;
  /** More of them could not be loaded. */
  readonly failed?: boolean;
}

/** Milliseconds. Who types goes on within the first; the second is where waiting begins to be felt. */
const pause = 150;
const patience = 800;
/** So many answers are kept, for as long as the endpoint lets them be kept: who takes back a letter waits for nothing. */
const keptAnswers = 40;
const keptFor = 120_000;
/** Of those who were in answers so many are kept, to be searched while the next answer is awaited. */
const keptSeen = 5_000;

interface Doings {
  readonly changed: () => void;
  /** Resolves when those who have come can be searched. */
  readonly taken: () => Promise<unknown>;
}

interface Asked {
  readonly url: string;
  readonly control: AbortController;
  told: Told;
}

/** Asks the endpoint of one letter who matches. What was asked before is not waited for any more. */
export class Asking {
  readonly #letter: string;
  readonly #address: string;
  readonly #values: readonly string[];
  readonly #doings: Doings;
  readonly #kept = new Map<string, { readonly told: Told; readonly at: number }>();
  #asked: Asked | undefined;
  #seen = new Map<string, Signatory>();
  /** Rises with those who were not seen before. */
  #sight = 0;
  #known: { of: readonly Signatory[]; sight: number; all: readonly Signatory[] } | undefined;

  /** @param template as `feed/letter.ts` reads it */
  constructor({ letter, template }: { readonly letter: string; readonly template: string }, doings: Doings) {
    const [, address = '', values = ''] = /^(.+?)(?:%7B|\{)\?([\w,]+)(?:%7D|\})$/i.exec(template) ?? [];
    this.#letter = letter;
    this.#address = address;
    this.#values = values.split(',');
    this.#doings = doings;
  }

  /** Asks unless that has been done. */
  ask(question: Question): Told {
    const url = this.#addressOf(question);
    if (this.#asked?.url !== url) {
      this.#asked?.control.abort();
      const asked: Asked = { url, control: new AbortController(), told: this.#answerKept(url) };
      this.#asked = asked;
      if (asked.told.status === 'asked') void this.#answer(asked);
    }
    return this.#asked.told;
  }

  /** Nobody asks any more. */
  stop(): void {
    this.#asked?.control.abort();
    this.#asked = undefined;
  }

  /** Fetches those who come next, until they are enough. */
  async more(enough: (items: readonly Signatory[]) => boolean): Promise<void> {
    const asked = this.#asked;
    while (asked?.told.next && !asked.told.loading && !enough(asked.told.items)) {
      const { told } = asked;
      this.#tell(asked, { ...told, loading: true, failed: false });
      try {
        const answer = await this.#fetch(told.next as string, asked.control.signal);
        const known = new Set(told.items.map(({ id }) => id));
        const others = answer.items.filter(({ id }) => !known.has(id));
        // An endpoint that repeats itself is not followed for ever.
        const next = others.length && answer.next_url !== told.next ? answer.next_url : undefined;
        this.#tell(asked, { ...told, items: [...told.items, ...others], next });
      } catch (error) {
        if (asked.control.signal.aborted) return;
        complain(error);
        this.#tell(asked, { ...told, failed: true });
        return;
      }
    }
  }

  /** Those a letter has loaded, and those who were in answers. */
  withSeen(items: readonly Signatory[]): readonly Signatory[] {
    const sight = this.#sight;
    if (this.#known?.of !== items || this.#known.sight !== sight) {
      const ids = new Set(items.map(({ id }) => id));
      const others = [...this.#seen.values()].filter(({ id }) => !ids.has(id));
      this.#known = { of: items, sight, all: items.concat(others) };
    }
    return this.#known.all;
  }

  async #answer(asked: Asked): Promise<void> {
    const { signal } = asked.control;
    const slow = setTimeout(() => {
      this.#tell(asked, { status: 'slow', items: [] });
    }, patience);
    try {
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
      const { items, total_matches: total, next_url: next } = await this.#fetch(asked.url, signal);
      this.#see(items);
      await this.#doings.taken();
      clearTimeout(slow);
      this.#tell(asked, { status: 'answered', items, total, next });
    } catch (error) {
      clearTimeout(slow);
      if (signal.aborted) return;
      complain(error);
      this.#tell(asked, { status: 'away', items: [] });
    }
  }

  async #fetch(url: string, signal: AbortSignal): Promise<Page> {
    const { value } = await requestDocument({
      url,
      shape: page,
      maxBytes: limits.pageBytes,
      cache: 'default',
      signal,
    });
    if (value.id === this.#letter) {
      return { ...value, items: [...new Map(value.items.map((one) => [one.id, one])).values()] };
    }
    const [expected, got] = [this.#letter, value.id];
    throw new ProblemError({ code: 'invalid-value', url, path: '/id', expected, got });
  }

  /** What an older question comes to is of no interest. */
  #tell(asked: Asked, told: Told): void {
    if (asked !== this.#asked) return;
    asked.told = told;
    if (told.status === 'answered' && !told.loading && !told.failed) this.#keep(asked.url, told);
    this.#doings.changed();
  }

  #keep(url: string, told: Told): void {
    this.#kept.delete(url);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size < keptAnswers) break;
      this.#kept.delete(oldest);
    }
    this.#kept.set(url, { told, at: performance.now() });
  }

  #answerKept(url: string): Told {
    const kept = this.#kept.get(url);
    if (kept && performance.now() - kept.at < keptFor) return kept.told;
    return { status: 'asked', items: [] };
  }

  #see(items: readonly Signatory[]): void {
    if (this.#seen.size > keptSeen) this.#seen = new Map();
    for (const one of items) {
      if (!this.#seen.has(one.id)) this.#sight++;
      this.#seen.set(one.id, one);
    }
  }

  #addressOf(question: Question): string {
    const given = Object.entries(question).filter(
      ([name, value]) => value !== undefined && this.#values.includes(name),
    );
    const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`);
    return query.length ? `${this.#address}?${query.join('&')}` : this.#address;
  }
}

function complain(error: unknown): void {
  report(error instanceof ProblemError ? error.problem : { code: 'network' });
}
