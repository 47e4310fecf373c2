import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { documentFor } from '../../client/language.ts';
import { letterAt, type LetterEntry, type LoadedLetter } from '../../client/letters.ts';
import { lostPart, report } from '../../client/report.ts';
import type { Problem } from '../../feed/problem.ts';
import { fitLetterText } from '../letter-text.ts';
import { platformSanitized } from '../sanitize.ts';

/** A letter that is ready to be shown: read, sanitised and fitted to its place. */
export interface Shown {
  readonly loaded: LoadedLetter;
  readonly title: HTMLElement;
  readonly text: HTMLElement;
}

/** Titles longer than this are set smaller. */
const longTitle = 90;

/** How the letter is to be shown. */
interface Wishes {
  readonly headingLevel: number;
  /** The best first. */
  readonly languages: readonly string[];
  /** The letter's text, and not its number alone. */
  readonly text: boolean;
}

/** Keeps one element supplied with the letter its `src` names, in the language of its place. */
export class LetterController implements ReactiveController {
  /** Stays while a newer one loads, and when that fails. */
  shown: Shown | undefined;
  problem: Problem | undefined;
  /** It is time to say that the letter is loading. */
  slow = false;
  readonly #host: ReactiveControllerHost;
  readonly #wishes: () => Wishes;
  /** The document `src` names, and the one that is shown: the same, or a translation. */
  #source: LetterEntry | undefined;
  #chosen: LetterEntry | undefined;
  readonly #used = new Map<LetterEntry, () => void>();
  /** What is shown, or will be as soon as it is sanitised. */
  #wanted: LoadedLetter | undefined;
  /** A document that was named as a translation and is another letter. */
  #stray: LoadedLetter | undefined;

  constructor(host: ReactiveControllerHost, wishes: () => Wishes) {
    this.#host = host;
    this.#wishes = wishes;
    host.addController(this);
  }

  get loading(): boolean {
    return this.#source?.store.get().status === 'loading' || this.#chosen?.store.get().status === 'loading';
  }

  /** @param src as written in the attribute; `undefined` where there is none */
  use(src: string | undefined): void {
    this.hostDisconnected();
    this.#source = this.#chosen = this.problem = undefined;
    const url = src ? absolute(src) : undefined;
    if (url) {
      this.#source = letterAt(url);
      this.hostConnected();
      return;
    }
    this.problem = src ? { code: 'src-invalid', got: src } : { code: 'src-missing' };
    report(this.problem);
    this.#forget();
    this.#host.requestUpdate();
  }

  /** Looks again at the level of the title and at the languages that are wanted. */
  refit(): void {
    this.#wanted = undefined;
    this.#changed();
  }

  reload(cache?: RequestCache): Promise<unknown> {
    return Promise.all([...this.#used.keys()].map((entry) => entry.reload(cache)));
  }

  hostConnected(): void {
    if (this.#source) this.#follow(this.#source);
    this.#changed();
  }

  hostDisconnected(): void {
    for (const stop of this.#used.values()) stop();
    this.#used.clear();
  }

  #follow(entry: LetterEntry): void {
    if (this.#used.has(entry)) return;
    const unsubscribe = entry.store.subscribe(this.#changed);
    const release = entry.use();
    this.#used.set(entry, () => {
      unsubscribe();
      release();
    });
  }

  readonly #changed = (): void => {
    const source = this.#source?.store.get();
    if (source?.status === 'ready') {
      const { url, letter } = source.value;
      const address = documentFor(letter, url, this.#wishes().languages);
      // A language that the letter lacks changes nothing; at first the document itself is shown.
      if (address) this.#chosen = address === url ? this.#source : letterAt(address);
      else this.#chosen ??= this.#source;
      if (this.#chosen) this.#follow(this.#chosen);
    }
    const state = this.#chosen?.store.get() ?? source;
    this.slow = state?.status === 'loading' && state.slow;
    if (state?.status === 'error') {
      this.problem = state.problem;
      // A translation that cannot be had leaves the letter in its own language.
      if (source?.status === 'ready') this.#show(source.value);
      else this.#forget();
    } else if (state?.status === 'ready') {
      const { value, stale } = state;
      const original = source?.status === 'ready' ? source.value : value;
      const { url, letter } = value;
      // What has another id is no translation of this letter.
      const stray = letter.id !== original.letter.id;
      if (!stray) this.problem = stale;
      else if (value !== this.#stray) {
        this.#stray = value;
        const expected = original.letter.id;
        this.problem = { code: 'invalid-value', url, path: '/id', expected, got: letter.id };
        report(this.problem);
      }
      this.#show(stray ? original : value);
    }
    this.#host.requestUpdate();
  };

  #show(loaded: LoadedLetter): void {
    if (loaded === this.#wanted) return;
    this.#wanted = loaded;
    const { content_html = '' } = loaded.letter;
    if (!content_html && this.#wishes().text) {
      this.#refuse(loaded, 'nothing');
      return;
    }
    const walk = (source: Document): DocumentFragment =>
      fitLetterText(source, { base: loaded.url, titleLevel: this.#wishes().headingLevel });
    const source = platformSanitized(content_html);
    if (source) this.#put(loaded, walk(source));
    else
      import('../sanitizer.ts').then(
        ({ sanitize }) => {
          if (loaded === this.#wanted) this.#put(loaded, sanitize(content_html, walk));
        },
        () => {
          this.#refuse(loaded);
        },
      );
  }

  /** @param got what stands in place of the text; left out where that which sanitises it did not come */
  #refuse({ url }: LoadedLetter, got?: string): void {
    this.problem = got
      ? { code: 'invalid-value', url, path: '/content_html', expected: 'text', got }
      : lostPart;
    report(this.problem);
    this.shown = undefined;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.shown = this.#wanted = undefined;
  }

  #put(loaded: LoadedLetter, fragment: DocumentFragment | undefined): void {
    if (!fragment) {
      this.#refuse(loaded, 'a tangle of elements');
      return;
    }
    const { title: words } = loaded.letter;
    const { headingLevel } = this.#wishes();
    const text = document.createElement('div');
    text.className = 'text';
    text.append(fragment);
    const title = document.createElement(`h${headingLevel}`);
    title.className = words.length > longTitle ? 'title long' : 'title';
    title.setAttribute('part', 'title');
    title.textContent = words;
    this.shown = { loaded, title, text };
    this.#host.requestUpdate();
  }
}

function absolute(src: string): string | undefined {
  try {
    const url = new URL(src, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
