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
  /** The numbers, as soon as they are there: most readers need not wait. */
  known?: LetterState;
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

  /**
   * At once where the store has been asked already.
   * @throws Refusal where there is no such letter, or its names are still being brought in
   */
  now(id: string): Moment | Promise<Moment> {
    const { known, numbers } = this.#numbers(id);
    return known ? this.#moment(id, known) : numbers.then((found) => this.#moment(id, found));
  }

  /** This process has changed something: the next who asks learns of it. */
  changed(id: string): void {
    this.#asked.delete(id);
  }

  #moment(id: string, numbers: LetterState | undefined): Moment {
    const letter = this.letter(id);
    if (!numbers) throw new Refusal('unavailable', { retryAfter: 5 });
    return { letter, numbers, closed: this.isClosed(letter) };
  }

  #numbers(id: string): Asked {
    const letter = this.letter(id);
    const asked = this.#asked.get(id);
    const age = asked && this.#clock() - asked.at;
    // A clock that was set back does not make an answer last longer.
    if (asked?.letter === letter && age !== undefined && age >= 0 && age < patience) return asked;
    const fresh: Asked = { at: this.#clock(), letter, numbers: this.#store.state(id) };
    this.#asked.set(id, fresh);
    fresh.numbers.then(
      (numbers) => {
        if (numbers) fresh.known = numbers;
        else this.#forget(id, fresh);
      },
      () => {
        this.#forget(id, fresh);
      },
    );
    return fresh;
  }

  #forget(id: string, asked: Asked): void {
    if (this.#asked.get(id) === asked) this.#asked.delete(id);
  }
}
