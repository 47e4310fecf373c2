import { randomId } from '../security/secret.ts';
import type { Commits, Tx } from './commits.ts';
import { loadKnown, loadReplies } from './signing-known.ts';
import { noChanges, planSigning } from './signing-plan.ts';
import type { SignOutcome, Signing } from './store.ts';
import type { Clock } from './time.ts';
import { writeChanges } from './write-changes.ts';

interface Waiting {
  readonly signing: Signing;
  readonly done: (outcome: SignOutcome) => void;
  readonly failed: (error: unknown) => void;
}

/** So many are written together at most: a database takes only so many values at once. */
const together = 200;

/**
 * Takes signings. Those that come at the same moment are looked up together and written together, table by
 * table, so that a crowd costs little more than one.
 */
export class Signings {
  readonly #commits: Commits;
  readonly #clock: Clock;
  #waiting: Waiting[] = [];
  /** A transaction will come that takes those who wait. */
  #asked = false;

  constructor(commits: Commits, clock: Clock) {
    this.#commits = commits;
    this.#clock = clock;
  }

  sign(signing: Signing): Promise<SignOutcome> {
    return new Promise((done, failed) => {
      this.#waiting.push({ signing, done, failed });
      this.#ask();
    });
  }

  #ask(): void {
    if (this.#asked || !this.#waiting.length) return;
    this.#asked = true;
    void this.#turn();
  }

  async #turn(): Promise<void> {
    let batch: Waiting[] = [];
    const take = (): void => {
      if (batch.length) return;
      batch = this.#waiting.splice(0, together);
      this.#asked = false;
      this.#ask();
    };
    try {
      const outcomes = await this.#commits.do((tx) => {
        take();
        return this.#write(
          tx,
          batch.map(({ signing }) => signing),
        );
      });
      for (const [index, { done }] of batch.entries()) done(outcomes[index] as SignOutcome);
    } catch (error) {
      // Where not even a transaction could begin, nobody has been taken out of the line yet.
      take();
      if (batch.length === 1) batch[0]?.failed(error);
      else await Promise.all(batch.map((one) => this.#alone(one)));
    }
  }

  /** One that cannot be written does not take the others with it. */
  async #alone({ signing, done, failed }: Waiting): Promise<void> {
    try {
      const [outcome] = await this.#commits.do((tx) => this.#write(tx, [signing]));
      done(outcome as SignOutcome);
    } catch (error) {
      failed(error);
    }
  }

  async #write(tx: Tx, signings: readonly Signing[]): Promise<SignOutcome[]> {
    const now = this.#clock();
    const known = await loadKnown(tx, signings, 'sign', now);
    await loadReplies(tx, known, signings, now);
    const changes = noChanges();
    const surroundings = { known, changes, newId: randomId, now };
    const outcomes = signings.map((signing) => planSigning(signing, surroundings));
    await writeChanges(tx, changes, now);
    return outcomes;
  }
}
