import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has its host rendered for paper while the page is being printed. */
export class PrintController implements ReactiveController {
  printing = false;
  readonly #render: () => void;

  /** @param render renders at once: printing does not wait */
  constructor(host: ReactiveControllerHost, render: () => void) {
    this.#render = render;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#change);
    addEventListener('afterprint', this.#change);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#change);
    removeEventListener('afterprint', this.#change);
  }

  readonly #change = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.#render();
  };
}
