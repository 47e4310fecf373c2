import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

export type Tx = Transaction<Database>;

interface Job {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** So many share one transaction at most: the first ones do not wait for ever. */
const together = 200;

/**
 * Lets what comes at the same moment share one transaction, and with it one write to the disk, which costs more
 * than all the rest. A promise is fulfilled when its work is on the disk.
 */
export class Commits {
  readonly #db: Kysely<Database>;
  #waiting: Job[] = [];
  #running: Promise<void> | undefined;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  /** @param work may be done a second time, in a transaction of its own, where one that it shared has failed */
  do<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const done = (value: unknown): void => {
        resolve(value as T);
      };
      this.#waiting.push({ work, done, failed: reject });
      this.#running ??= this.#flush();
    });
  }

  /** Fulfilled when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #flush(): Promise<void> {
    // Whatever arrives in this turn of the event loop comes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length) {
      const batch = this.#waiting.splice(0, together);
      try {
        await this.#commit(batch);
      } catch (error) {
        if (batch.length === 1) batch[0]?.failed(error);
        else for (const job of batch) await this.#commit([job]).catch(job.failed);
      }
    }
    this.#running = undefined;
  }

  async #commit(batch: readonly Job[]): Promise<void> {
    const values = await this.#db.transaction().execute(async (tx) => {
      const results: unknown[] = [];
      for (const { work } of batch) results.push(await work(tx));
      return results;
    });
    for (const [index, job] of batch.entries()) job.done(values[index]);
  }
}
