import type { LiveLetter } from '../letters.ts';
import type { AppParts } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { Attacks } from '../security/attacks.ts';
import type { NetworkMark } from '../security/limits.ts';
import { Proofs, type Proven } from '../security/proof.ts';

/** Asks those who sign for a proof of work, where one is wanted. */
export class Proving {
  readonly #parts: Pick<AppParts, 'proof' | 'log'>;
  readonly #proofs: Proofs;
  readonly #attacks: Attacks;

  constructor(parts: AppParts) {
    this.#parts = parts;
    this.#proofs = new Proofs(parts.secret);
    this.#attacks = new Attacks(parts);
  }

  isSolved(proof: unknown, proven: Proven): Promise<boolean> {
    return this.#proofs.isSolved(proof, proven);
  }

  /** @param mark of the network @returns the question; undefined where nothing is asked */
  async question(
    letter: LiveLetter,
    mark: NetworkMark | undefined,
    proven: Proven,
  ): Promise<Refusal | undefined> {
    const { proof, log } = this.#parts;
    if (proof === 'off') return undefined;
    const isWanted = proof === 'on' || mark !== undefined || (await this.#attacks.isUnder(letter.id));
    if (!isWanted) return undefined;
    log({ event: 'proof-required', letter: letter.id });
    return new Refusal('proof-required', { challenge: await this.#proofs.challenge(proven) });
  }
}
