import type { Store } from '../store/store.ts';
import { minutes, type Clock } from '../store/time.ts';

/** What is looked back at. */
const lately = 10 * minutes;
/** So many who never read their mail are no accident. */
const many = 100;
/** For so long the store is not asked again, in milliseconds. */
const patience = 1_000;

interface Parts {
  readonly store: Pick<Store, 'signedSince'>;
  readonly clock: Clock;
}

interface Asked {
  readonly at: number;
  readonly answer: Promise<boolean>;
}

/**
 * Tells whether a letter is under attack: in the last ten minutes more than a hundred signatures were sent that
 * nobody has confirmed, and they are more than those that somebody has. People confirm theirs; whoever floods a
 * letter has no mailboxes for it. The store is asked, so that all instances find the same.
 */
export class Attacks {
  readonly #parts: Parts;
  readonly #asked = new Map<string, Asked>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  isUnder(letterId: string): Promise<boolean> {
    const now = this.#parts.clock();
    const asked = this.#asked.get(letterId);
    if (asked && now >= asked.at && now - asked.at < patience) return asked.answer;
    const answer = this.#look(letterId, now - lately);
    this.#asked.set(letterId, { at: now, answer });
    answer.catch(() => this.#asked.delete(letterId));
    return answer;
  }

  async #look(letterId: string, since: number): Promise<boolean> {
    const { confirmed, unconfirmed } = await this.#parts.store.signedSince(letterId, since);
    return unconfirmed > many && unconfirmed > confirmed;
  }
}
