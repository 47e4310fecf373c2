import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a page may do around a letter without being loaded anew: change its language, come back online. */
export class PageChanges implements ReactiveController {
  readonly #online: () => void;
  readonly #languages: MutationObserver;

  constructor(host: ReactiveControllerHost, relabelled: () => void, online: () => void) {
    this.#online = online;
    this.#languages = new MutationObserver(relabelled);
    host.addController(this);
  }

  hostConnected(): void {
    this.#languages.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    this.#languages.disconnect();
    removeEventListener('online', this.#online);
  }
}
