import { readSubmission } from '../../../src/feed/submission.ts';
import { Secret } from '../../../src/server/security/secret.ts';
import { bodyHashOf, signingOf } from '../../../src/server/signing-of.ts';
import { openStore } from '../../../src/server/store/sql-store.ts';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import type { Signing, Store } from '../../../src/server/store/store.ts';
import { visitor } from './crowd.ts';
import { letter } from './letter.ts';

/** Visitors by their numbers, from this one on. */
export interface Crowd {
  readonly from: number;
  readonly many: number;
}

/** The endpoint's store in the thread of whoever asks it: without HTTP, and without a thread of its own. */
export class StoreAlone {
  readonly #store: Store;
  readonly #secret: Secret;

  private constructor(store: Store, secret: Secret) {
    this.#store = store;
    this.#secret = secret;
  }

  static async open(file: string): Promise<StoreAlone> {
    const secret = new Secret('the secret of the store alone');
    const store = await openStore({ db: openSqlite(file), secret, clock: Date.now });
    const texts = new Map(letter.editions.map((edition) => [edition.language, edition.contentSha256]));
    await store.serveTexts({ letterId: letter.id, contentHash: letter.contentHash, texts });
    return new StoreAlone(store, secret);
  }

  /** Takes the signatures of visitors who come all at once. @returns milliseconds */
  async sign({ from, many }: Crowd): Promise<number> {
    const signings = Array.from({ length: many }, (_, index) => this.#signingOf(from + index));
    const start = performance.now();
    await Promise.all(signings.map((signing) => this.#store.sign(signing)));
    return performance.now() - start;
  }

  #signingOf(number: number): Signing {
    const { key, body } = visitor(number);
    const read = readSubmission(JSON.parse(body), letter.editions[0].document.sign ?? {});
    if ('errors' in read) throw new Error('The visitor is refused.');
    const { submission } = read;
    return signingOf(submission, {
      letterId: letter.id,
      key,
      bodyHash: bodyHashOf(submission, this.#secret),
      marks: submission.marks,
      secret: this.#secret,
    });
  }
}
