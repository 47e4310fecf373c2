import { placesOf } from './findings.ts';

interface LeftOut {
  count: number;
  readonly lines: number[];
}

/** How many rows ended in which way: as published, counted unnamed, left out for a reason, or an error. */
export class Account {
  #read = 0;
  published = 0;
  unnamed = 0;
  errors = 0;
  readonly #leftOut = new Map<string, LeftOut>();

  /** Every row is announced before its end is known, so that the ends can be checked against it. */
  readRow(): void {
    this.#read++;
  }

  leaveOut(reason: string, line: number): void {
    const rows = this.#leftOut.get(reason) ?? { count: 0, lines: [] };
    this.#leftOut.set(reason, rows);
    rows.count++;
    if (rows.lines.length < 10) rows.lines.push(line);
  }

  get read(): number {
    return this.#read;
  }

  /** Rows that are neither shown nor counted, by reason. */
  get leftOut(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.#leftOut, ([reason, { count }]) => [reason, count]));
  }

  /** Where the rows that were left out stand. */
  places(unit: 'line' | 'row'): string[] {
    return Array.from(
      this.#leftOut,
      ([reason, { count, lines }]) => `${count} ${reason} (${placesOf(lines, count, unit)})`,
    );
  }

  /** The account in one line, which adds up. */
  sum(): string {
    const left = [...this.leftOut.values()].reduce((sum, count) => sum + count, 0);
    const total = this.published + this.unnamed + left + this.errors;
    if (total !== this.#read) throw new Error(`${this.#read} rows were read, but ${total} accounted for.`);
    const reasons = Array.from(this.leftOut, ([reason, count]) => `${count} ${reason}`).join(', ');
    const ends = [
      `${this.published} published`,
      `${this.unnamed} counted unnamed`,
      `${left} left out${reasons && ` (${reasons})`}`,
      `${this.errors} ${this.errors === 1 ? 'error' : 'errors'}`,
    ];
    return `${this.#read} ${this.#read === 1 ? 'row' : 'rows'} read: ${ends.join(' + ')} = ${total}`;
  }
}
