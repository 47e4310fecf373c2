import type { SignedRows } from './signed-rows.ts';

/** As many as the endpoint writes together at most. */
const together = 200;

interface Waiting {
  readonly rows: SignedRows;
  readonly done: () => void;
}

/** One commit for all who wait, and the next one for those who came meanwhile. */
export class GroupCommits {
  readonly #write: (batch: readonly SignedRows[]) => unknown;
  readonly #waiting: Waiting[] = [];
  #isAsked = false;

  constructor(write: (batch: readonly SignedRows[]) => unknown) {
    this.#write = write;
  }

  insert(rows: SignedRows): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ rows, done });
      this.#ask();
    });
  }

  #ask(): void {
    if (this.#isAsked || !this.#waiting.length) return;
    this.#isAsked = true;
    setImmediate(() => void this.#flush());
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting.splice(0, together);
    await this.#write(batch.map(({ rows }) => rows));
    for (const { done } of batch) done();
    this.#isAsked = false;
    this.#ask();
  }
}
