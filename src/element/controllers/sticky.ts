import type { LitElement, ReactiveController } from 'lit';
import { followOnScreen } from './on-screen.ts';

/**
 * Takes the floating button away while the real one can be seen. Nothing has to be rendered again when a
 * reader scrolls.
 */
export class StickyController implements ReactiveController {
  readonly #host: LitElement;
  #floating: Element | null = null;
  #real: Element | null = null;
  readonly #follower = followOnScreen((visible) => {
    this.#floating?.classList.toggle('away', visible);
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#follower.disconnect();
    this.#real = null;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const floating = root.querySelector('.sticky');
    const real = root.querySelector('.sign');
    if (this.#floating === floating && this.#real === real) return;
    this.#follower.disconnect();
    this.#floating = floating;
    this.#real = real;
    if (floating && real) this.#follower.observe(real);
  }
}
