import type { LitElement, ReactiveController } from 'lit';
import { countOf, type CountEntry, type Numbers } from '../../client/counts.ts';
import type { LoadedLetter } from '../../client/letters.ts';
import { followOnScreen } from './on-screen.ts';

/** A screen reader is told of a changed number once in this many milliseconds at most. */
const quiet = 60_000;
const fade = 200;

/** Keeps one element's numbers fresh while it is on the screen of a visible tab. */
export class CountController implements ReactiveController {
  readonly #host: LitElement;
  #entry: CountEntry | undefined;
  #unsubscribe: (() => void) | undefined;
  #unwatch: (() => void) | undefined;
  #onScreen = false;
  #shown: number | undefined;
  #toldAt = 0;
  readonly #follower = followOnScreen((visible) => {
    this.#onScreen = visible;
    this.#look();
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The number a screen reader was told last; undefined until there is something to tell. */
  told: number | undefined;

  /** What is known last. */
  numbers(loaded: LoadedLetter): Numbers {
    const entry = countOf(loaded);
    if (entry !== this.#entry) {
      this.hostDisconnected();
      this.#entry = entry;
      this.hostConnected();
    }
    return entry.store.get();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#follower.observe(this.#host);
    this.#unsubscribe ??= this.#entry?.store.subscribe(() => {
      this.#host.requestUpdate();
    });
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#follower.disconnect();
    this.#unsubscribe?.();
    this.#unwatch?.();
    this.#unsubscribe = this.#unwatch = undefined;
  }

  /** A changed number fades in and is told, neither too often. */
  hostUpdated(): void {
    const total = this.#entry?.store.get().total_signatures;
    const before = this.#shown;
    this.#shown = total;
    if (before === undefined || total === before) return;
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const number = this.#host.renderRoot.querySelector('.count strong');
      number?.animate({ opacity: [0, 1] }, { duration: fade });
    }
    if (Date.now() - this.#toldAt < quiet) return;
    this.#toldAt = Date.now();
    this.told = total;
    this.#host.requestUpdate();
  }

  readonly #look = (): void => {
    if (this.#onScreen && document.visibilityState === 'visible') {
      this.#unwatch ??= this.#entry?.watch();
    } else {
      this.#unwatch?.();
      this.#unwatch = undefined;
    }
  };
}
