import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far below the visible part of the page a letter is near. */
const margin = '600px';

/** Tells once when its host comes near the visible part of the page. */
export class NearController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: IntersectionObserver;

  constructor(host: ReactiveControllerHost & Element, near: () => void) {
    this.#host = host;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        host.removeController(this);
        this.hostDisconnected();
        near();
      },
      { rootMargin: margin },
    );
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
