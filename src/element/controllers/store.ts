import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../../client/store.ts';

/** Renders its host anew whenever the store it watches changes. */
export class StoreController<S> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: Store<S> | undefined;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): S | undefined {
    return this.#store?.get();
  }

  watch(store: Store<S> | undefined): void {
    if (store === this.#store) return;
    this.hostDisconnected();
    this.#store = store;
    this.hostConnected();
  }

  hostConnected(): void {
    this.#stop ??= this.#store?.subscribe(() => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
