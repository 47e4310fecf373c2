import type { LiveLetter, Letters } from '../letters.ts';
import { Refusal } from '../refusal.ts';
import type { LetterState, Store } from '../store/store.ts';
import type { Clock } from '../store/time.ts';

/** A letter as it is now: what everything that is read of it is made of. */
export interface Moment {
  readonly letter: LiveLetter;
  readonly numbers: LetterState;
  readonly closed: boolean;
}

/** For so long the store is not asked again. Another process may have changed something: the organiser's command. */
const patience = 1_000;

interface Asked {
  readonly at: number;
  /** The letter as it was then: another text has another revision. */
  readonly letter: LiveLetter;
  readonly numbers: Promise<LetterState | undefined>;
}

/** Tells what is true of a letter now, without asking the store for every reader. */
export class Moments {
  readonly #letters: Letters;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #asked = new Map<string, Asked>();

  constructor({ letters, store, clock }: { letters: Letters; store: Store; clock: Clock }) {
    this.#letters = letters;
    this.#store = store;
    this.#clock = clock;
  }

  /** @throws Refusal where there is no such letter */
  letter(id: string): LiveLetter {
    const letter = this.#letters.get(id);
    if (!letter) throw new Refusal('not-found');
    return letter;
  }

  isClosed({ closed, closesAt }: LiveLetter): boolean {
    return closed || (closesAt !== undefined && this.#clock() >= closesAt);
  }

  /** @throws Refusal where there is no such letter, or its names are still being brought in */
  async now(id: string): Promise<Moment> {
    const numbers = await this.#numbers(id);
    const letter = this.letter(id);
    if (!numbers) throw new Refusal('unavailable', { retryAfter: 5 });
    return { letter, numbers, closed: this.isClosed(letter) };
  }

  /** This process has changed something: the next who asks learns of it. */
  changed(id: string): void {
    this.#asked.delete(id);
  }

  #numbers(id: string): Promise<LetterState | undefined> {
    const letter = this.letter(id);
    const asked = this.#asked.get(id);
    const age = asked && this.#clock() - asked.at;
    // A clock that was set back does not make an answer last longer.
    if (asked?.letter === letter && age !== undefined && age >= 0 && age < patience) return asked.numbers;
    const fresh: Asked = { at: this.#clock(), letter, numbers: this.#store.state(id) };
    this.#asked.set(id, fresh);
    fresh.numbers.then(
      (numbers) => {
        if (!numbers) this.#forget(id, fresh);
      },
      () => {
        this.#forget(id, fresh);
      },
    );
    return fresh.numbers;
  }

  #forget(id: string, asked: Asked): void {
    if (this.#asked.get(id) === asked) this.#asked.delete(id);
  }
}
