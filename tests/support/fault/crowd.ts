import { setTimeout as pause } from 'node:timers/promises';
import { Visit, type VisitParts } from './visit.ts';

/** Whoever waits longer than this for a mail is left waiting, and somebody else comes. */
const patienceMs = 800;

/** Many people at once, one after another coming as long as it is open. */
export class Crowd {
  readonly visits: Visit[] = [];
  /** What somebody was answered that should not be. */
  readonly faults: string[] = [];
  readonly #parts: Omit<VisitParts, 'goesOn'>;
  readonly #underWay = new Map<Visit, Promise<void>>();
  #isOpen = true;
  #isOver = false;
  readonly #lanes: Promise<void>[];

  /** @param lanes so many are there at a time, not counting those who wait long */
  constructor(lanes: number, parts: Omit<VisitParts, 'goesOn'>) {
    this.#parts = parts;
    this.#lanes = Array.from({ length: lanes }, () => this.#lane());
  }

  /** Nobody comes any more; everyone has come to their end or waits for a mail. */
  async close(): Promise<void> {
    this.#isOpen = false;
    await Promise.all(this.#lanes);
  }

  /**
   * Waits until everyone has come to their end, at the longest for so many milliseconds; then until everyone who
   * acts has, and nobody begins anything more.
   */
  async settled(ms: number): Promise<void> {
    await Promise.race([Promise.all(this.#underWay.values()), pause(ms, undefined, { ref: false })]);
    this.#isOver = true;
    while (this.waiting.some(({ waitsFor }) => waitsFor === undefined)) await pause(20);
  }

  /** Those who still wait. */
  get waiting(): readonly Visit[] {
    return [...this.#underWay.keys()];
  }

  async #lane(): Promise<void> {
    while (this.#isOpen) {
      const index = this.visits.length;
      const chance = this.#parts.chance.of(`visitor ${index}`);
      const visit = new Visit(index, { ...this.#parts, chance, goesOn: () => !this.#isOver });
      this.visits.push(visit);
      const made = visit
        .make()
        .catch((error: unknown) => {
          this.faults.push(`${visit.who.email}: ${error instanceof Error ? error.message : String(error)}`);
        })
        .finally(() => this.#underWay.delete(visit));
      this.#underWay.set(visit, made);
      await Promise.race([made, pause(patienceMs)]);
    }
  }
}
