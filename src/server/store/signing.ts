import { randomId } from '../security/secret.ts';
import type { Commits, Tx } from './commits.ts';
import { loadKnown, loadReplies } from './signing-known.ts';
import { noChanges, planSigning, type SigningChanges } from './signing-plan.ts';
import type { SignOutcome, Signing } from './store.ts';
import type { Clock } from './time.ts';

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
    await writeChanges(tx, changes);
    return outcomes;
  }
}

/** Writes what was planned, each table at once. */
export async function writeChanges(tx: Tx, changes: SigningChanges): Promise<void> {
  for (const [id, { letterId, signature, email, foldedName, details }] of changes.replaced) {
    await tx
      .updateTable('signatures')
      .set(signature)
      .where('letter_id', '=', letterId)
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('contacts')
      .set({ email, folded_name: foldedName, details })
      .where('letter_id', '=', letterId)
      .where('signature_id', '=', id)
      .execute();
  }
  for (const { id, salt, expires_at, tries, mails, mailed_at } of changes.continued) {
    await tx
      .updateTable('attempts')
      .set({ salt, expires_at, tries, mails, mailed_at })
      .where('id', '=', id)
      .execute();
  }
  if (changes.signatures.length) await tx.insertInto('signatures').values(changes.signatures).execute();
  if (changes.contacts.length) await tx.insertInto('contacts').values(changes.contacts).execute();
  if (changes.attempts.length) await tx.insertInto('attempts').values(changes.attempts).execute();
  if (changes.mails.length) await tx.insertInto('outbox').values(changes.mails).execute();
  if (changes.replies.length) {
    // A key may come again after its day, before the old answer is cleared away.
    await tx
      .insertInto('replies')
      .values(changes.replies)
      .onConflict((conflict) =>
        conflict.columns(['letter_id', 'key']).doUpdateSet((row) => ({
          body_hash: row.ref('excluded.body_hash'),
          attempt_id: row.ref('excluded.attempt_id'),
          expires_at: row.ref('excluded.expires_at'),
          created_at: row.ref('excluded.created_at'),
        })),
      )
      .execute();
  }
}
