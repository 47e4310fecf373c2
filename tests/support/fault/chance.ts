import { createHash } from 'node:crypto';

/** Chance that a seed repeats: the same questions in the same order get the same answers. */
export class Chance {
  readonly #seed: string;
  #asked = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** Chance of its own for one who asks in an order that nobody knows beforehand. */
  of(whom: string): Chance {
    return new Chance(`${this.#seed} ${whom}`);
  }

  /** From 0 up to, and without, 1. */
  share(): number {
    const digest = createHash('sha256').update(`${this.#seed} ${this.#asked++}`).digest();
    return digest.readUInt32BE() / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  happens(share: number): boolean {
    return this.share() < share;
  }

  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.map(() => left.splice(this.between(0, left.length - 1), 1)[0] as T);
  }
}
