import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Letter } from '../../feed/letter.ts';
import type { Problem } from '../../feed/problem.ts';
import { announce } from '../events.ts';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly letter: Letter | undefined;
  readonly problem: Problem | undefined;
}

/** Tells the page of a letter that is shown, and of one that cannot be had. */
export class NewsController implements ReactiveController {
  readonly #host: Host;
  #told: Letter | Problem | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { letter, problem } = this.#host;
    const news = problem ?? letter;
    // Fitting a letter in again, at another place or level, is no news.
    if (!news || news === this.#told) return;
    this.#told = news;
    if (problem) {
      announce(this.#host, 'open-letter-error', { problem, stale: !!letter });
    } else if (letter) {
      const { id, language, total_signatures: total } = letter;
      announce(this.#host, 'open-letter-load', { id, language, total });
    }
  }
}
