import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { letterAt, type LetterEntry, type LoadedLetter } from '../../client/letters.ts';
import { report } from '../../client/report.ts';
import type { Problem } from '../../feed/problem.ts';
import { fitLetterText } from '../letter-text.ts';
import { loadSanitizer, platformSanitizer } from '../sanitize.ts';

/** A letter that is ready to be shown: read, sanitised and fitted to its place. */
export interface Shown {
  readonly loaded: LoadedLetter;
  readonly title: HTMLElement;
  readonly text: HTMLElement;
}

/** Titles longer than this are set smaller. */
const longTitle = 90;

interface Host extends ReactiveControllerHost {
  readonly headingLevel: number;
}

/** Keeps one element supplied with the letter its `src` names. */
export class LetterController implements ReactiveController {
  /** Stays while a newer one loads, and when that fails. */
  shown: Shown | undefined;
  problem: Problem | undefined;
  /** It is time to say that the letter is loading. */
  slow = false;
  readonly #host: Host;
  #entry: LetterEntry | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get loading(): boolean {
    return this.#entry?.store.get().status === 'loading';
  }

  /** @param src as written in the attribute; `undefined` where there is none */
  use(src: string | undefined): void {
    this.hostDisconnected();
    this.#entry = undefined;
    this.problem = undefined;
    const url = src ? absolute(src) : undefined;
    if (url) {
      this.#entry = letterAt(url);
      this.hostConnected();
      return;
    }
    this.problem = src ? { code: 'src-invalid', got: src } : { code: 'src-missing' };
    report(this.problem);
    this.#host.requestUpdate();
  }

  /** Fits the letter in again, after the level of its title has changed. */
  refit(): void {
    if (this.shown) this.#show(this.shown.loaded);
  }

  reload(): Promise<void> {
    return this.#entry?.reload() ?? Promise.resolve();
  }

  hostConnected(): void {
    const entry = this.#entry;
    if (!entry || this.#stop) return;
    const unsubscribe = entry.store.subscribe(this.#changed);
    const release = entry.use();
    this.#stop = () => {
      unsubscribe();
      release();
    };
    this.#changed();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly #changed = (): void => {
    const state = this.#entry?.store.get();
    this.slow = state?.status === 'loading' && state.slow;
    if (state?.status === 'error') this.problem = state.problem;
    if (state?.status === 'ready') this.#show(state.value);
    else this.#host.requestUpdate();
  };

  #show(loaded: LoadedLetter): void {
    const sanitizer = platformSanitizer();
    if (sanitizer) {
      this.#fit(loaded, sanitizer);
      return;
    }
    void loadSanitizer().then((library) => {
      const state = this.#entry?.store.get();
      if (state?.status === 'ready' && state.value === loaded) this.#fit(loaded, library);
    });
  }

  #fit(loaded: LoadedLetter, sanitize: (html: string) => DocumentFragment): void {
    const { letter, url } = loaded;
    const { headingLevel } = this.#host;
    const fragment = sanitize(letter.content_html ?? '');
    fitLetterText(fragment, { base: url, titleLevel: headingLevel });
    const text = document.createElement('div');
    text.className = 'text';
    text.append(fragment);
    const title = document.createElement(`h${headingLevel}`);
    title.className = letter.title.length > longTitle ? 'title long' : 'title';
    title.setAttribute('part', 'title');
    title.textContent = letter.title;
    this.shown = { loaded, title, text };
    this.problem = undefined;
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
