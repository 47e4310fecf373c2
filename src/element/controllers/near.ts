import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followOnScreen, type Follower } from './on-screen.ts';

/** How far below the visible part of the page a letter is near. */
const margin = '600px';

/** Tells once when its host comes near the visible part of the page. */
export class NearController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #follower: Follower;

  constructor(host: ReactiveControllerHost & Element, near: () => void) {
    this.#host = host;
    this.#follower = followOnScreen((visible) => {
      if (!visible) return;
      host.removeController(this);
      this.hostDisconnected();
      near();
    }, margin);
    host.addController(this);
  }

  hostConnected(): void {
    this.#follower.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#follower.disconnect();
  }
}
