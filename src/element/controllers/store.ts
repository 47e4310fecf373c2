import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../../client/store.ts';

/** Renders its host anew whenever the store it watches changes. */
export class StoreController<S> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: Store<S> | undefined;
  #stop: (() => void) | undefined;
  readonly #changed: () => void;

  /** @param changed is called on each change, before the host renders */
  constructor(host: ReactiveControllerHost, changed: () => void = () => undefined) {
    this.#host = host;
    this.#changed = changed;
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
      this.#changed();
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
