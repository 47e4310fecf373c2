import type { BrowserPage } from './driver.ts';
import { pageExpression } from './in-page.ts';

/** A letter's place as a visitor sees it, and what its element tells the page. */
export interface Seen {
  readonly title: string | null;
  /** The link in the page's own content can be seen and clicked. */
  readonly fallback: boolean;
  /** The quiet line below the page's own content. */
  readonly notice: string;
  readonly status: string;
  readonly problem: string | undefined;
  readonly states: readonly string[];
}

/** What the page's own script notes down, from before the letter's script runs. */
export interface Watch {
  /** Warnings and errors in the console, uncaught exceptions and rejections that nobody handled. */
  readonly said: readonly string[];
  /** Milliseconds of each timer that was set, as it was asked for. */
  readonly delays: readonly number[];
  /** Timers of more than `from` milliseconds that are still to come. */
  readonly pending: () => number;
  /** What the quiet line of each element has said so far, by id, with the page's milliseconds. */
  readonly notices: Readonly<Record<string, readonly (readonly [words: string, at: number])[]>>;
  readonly events: readonly (readonly [type: string, id: string, detail: Record<string, unknown>])[];
  readonly see: (id: string) => Seen;
}

export type WatchedWindow = typeof globalThis & { readonly watch: Watch };

/** Timers of at least `from` milliseconds run `by` times as fast, but for those of exactly `spare`. */
interface Hurry {
  readonly from: number;
  readonly by: number;
  readonly spare?: readonly number[];
}

const unhurried: Hurry = { from: 1e9, by: 1 };

interface WatchedPage {
  readonly body: string;
  readonly lang?: string;
  readonly head?: string;
  readonly hurry?: Hurry;
}

/** A partner's page that notes down what becomes of its letters, in every engine alike. */
export function watchedPage({ body, lang = 'en', head = '', hurry = unhurried }: WatchedPage): string {
  return `<!doctype html><html${lang && ` lang="${lang}"`}><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A partner’s page</title><link rel="icon" href="data:,">
<script>${watchScript(hurry)}</script>
${head}<body>${body}</body></html>`;
}

/** The script that notes it all down, for pages that may not write it into themselves. */
export const watchScript = (hurry: Hurry = unhurried): string => pageExpression(startWatch, [hurry]);

export const see = (page: BrowserPage, id: string): Promise<Seen> =>
  page.eval((one) => (globalThis as WatchedWindow).watch.see(one), id);

/** Waits until the element shows the letter of this title. */
export const shows = (page: BrowserPage, id: string, title: string): Promise<unknown> =>
  page.waitFor((one, wanted) => (globalThis as WatchedWindow).watch.see(one).title === wanted, id, title);

export const fails = (page: BrowserPage, id: string): Promise<unknown> =>
  page.waitFor((one) => (globalThis as WatchedWindow).watch.see(one).status === 'error', id);

/** Console and uncaught errors so far. */
export const said = (page: BrowserPage): Promise<readonly string[]> =>
  page.eval(() => [...(globalThis as WatchedWindow).watch.said]);

/** Runs in the page, before every other script. */
function startWatch(hurry: Hurry): void {
  const said: string[] = [];
  for (const level of ['warn', 'error'] as const) {
    const real = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      said.push(`${level}: ${words.map(String).join(' ')}`);
      real(...words);
    };
  }
  addEventListener('error', ({ message }) => void said.push(`uncaught: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => void said.push(`unhandled: ${String(reason)}`));

  const delays: number[] = [];
  const long = new Set<number>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  globalThis.setTimeout = ((action: (...given: unknown[]) => void, delay = 0, ...rest: unknown[]) => {
    delays.push(delay);
    const hurried = delay >= hurry.from && !hurry.spare?.includes(delay);
    const id: number = set(
      (...given: unknown[]) => {
        long.delete(id);
        action(...given);
      },
      hurried ? delay / hurry.by : delay,
      ...rest,
    ) as unknown as number;
    if (hurried) long.add(id);
    return id;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    long.delete(id);
    clear(id);
  }) as typeof clearTimeout;

  const events: [string, string, Record<string, unknown>][] = [];
  for (const type of ['open-letter-load', 'open-letter-error']) {
    document.addEventListener(type, (event) => {
      const { detail, target } = event as CustomEvent<Record<string, unknown>>;
      events.push([type, (target as Element).id, detail]);
    });
  }

  interface Letter extends HTMLElement {
    readonly status?: string;
    readonly problem?: { readonly code: string };
  }
  const names = ['loading', 'ready', 'error', 'stale', 'closed'];
  const wordsOf = (element: Element | null | undefined): string =>
    element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  const notices: Record<string, [string, number][]> = {};
  const look = (): void => {
    for (const letter of document.querySelectorAll<Letter>('open-letter')) {
      const words = wordsOf(letter.shadowRoot?.querySelector('.notice'));
      const log = (notices[letter.id] ??= []);
      if (words && log.at(-1)?.[0] !== words) log.push([words, performance.now()]);
    }
    requestAnimationFrame(look);
  };
  look();

  const clickable = (link: Element | null): boolean => {
    link?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = link?.getClientRects()[0];
    if (!link || !box) return false;
    return link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
  };
  const watch: Watch = {
    said,
    delays,
    pending: () => long.size,
    notices,
    events,
    see(id) {
      const letter: Letter | null = document.getElementById(id);
      const root = letter?.shadowRoot;
      const title = root?.querySelector('.title');
      return {
        title: title && title.getClientRects().length ? wordsOf(title) : null,
        fallback: clickable(letter?.querySelector('a') ?? null),
        notice: wordsOf(root?.querySelector('.notice')),
        status: letter?.status ?? '',
        problem: letter?.problem?.code,
        states: names.filter((name) => letter?.matches(`:state(${name})`)),
      };
    },
  };
  Object.assign(globalThis, { watch });
}
