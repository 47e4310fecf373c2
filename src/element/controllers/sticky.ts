import type { LitElement, ReactiveController } from 'lit';

/**
 * Takes the floating button away while the real one can be seen. Nothing has to be rendered again when a
 * reader scrolls.
 */
export class StickyController implements ReactiveController {
  readonly #host: LitElement;
  #floating: Element | null = null;
  #real: Element | null = null;
  readonly #observer = new IntersectionObserver((entries) => {
    const seen = entries[entries.length - 1]?.isIntersecting ?? false;
    this.#floating?.classList.toggle('away', seen);
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#real = null;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot;
    const floating = root.querySelector('.sticky');
    const real = root.querySelector('.sign');
    if (this.#floating === floating && this.#real === real) return;
    this.#observer.disconnect();
    this.#floating = floating;
    this.#real = real;
    if (floating && real) this.#observer.observe(real);
  }
}
