import { readSubmission } from '../../../src/feed/submission.ts';
import { Secret } from '../../../src/server/security/secret.ts';
import { bodyHashOf, signingOf } from '../../../src/server/signing-of.ts';
import type { Signing, Store } from '../../../src/server/store/store.ts';
import { visitor, type Crowd } from './crowd.ts';
import type { Ground } from './ground.ts';
import { letter } from './letter.ts';

/** The endpoint's store in the thread of whoever asks it: without HTTP, and without a thread of its own. */
export class StoreAlone {
  readonly #store: Store;
  readonly #secret: Secret;

  private constructor(store: Store, secret: Secret) {
    this.#store = store;
    this.#secret = secret;
  }

  static async open(ground: Ground): Promise<StoreAlone> {
    const secret = new Secret('the secret of the store alone');
    const store = await ground.openStore(secret);
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
      letter,
      key,
      bodyHash: bodyHashOf(submission, this.#secret),
      marks: submission.marks,
      secret: this.#secret,
    });
  }
}
