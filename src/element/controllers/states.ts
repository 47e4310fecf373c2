import type { LitElement, ReactiveController } from 'lit';
import type { Problem } from '../../feed/problem.ts';

interface Host extends LitElement {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly problem: Problem | undefined;
}

/** Keeps the element's states, for `:state()` in a page's stylesheet. */
export class StatesController implements ReactiveController {
  readonly #host: Host;
  readonly #isClosed: () => boolean;
  readonly #states: CustomStateSet | undefined;

  constructor(host: Host, isClosed: () => boolean) {
    this.#host = host;
    this.#isClosed = isClosed;
    try {
      this.#states = host.attachInternals().states;
    } catch {
      // Browsers without states: a page's stylesheet cannot ask for them either.
    }
    host.addController(this);
  }

  hostUpdated(): void {
    const { status, problem } = this.#host;
    const states = {
      loading: status === 'loading',
      ready: status === 'ready',
      error: status === 'error',
      stale: status === 'ready' && !!problem,
      closed: this.#isClosed(),
    };
    for (const [name, on] of Object.entries(states)) {
      try {
        this.#states?.[on ? 'add' : 'delete'](name);
      } catch {
        // Chrome up to 124 knows only names that begin with two dashes.
        return;
      }
    }
  }
}
