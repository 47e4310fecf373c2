import { createHash } from 'node:crypto';
import type { Database } from './schema.ts';

type Table = keyof Database;
export type Row = Readonly<Record<string, string | number | null>>;

/** None may be missing. */
const every: Readonly<Record<Table, true>> = {
  letters: true,
  texts: true,
  signatures: true,
  contacts: true,
  attempts: true,
  guesses: true,
  replies: true,
  outbox: true,
  grants: true,
  networks: true,
  secret_check: true,
  audit: true,
  organiser_tokens: true,
  report_links: true,
  unknown_partners: true,
};

/** Every table, those first that others refer to. */
export const tables = Object.keys(every) as readonly Table[];

const modulus = 1n << 256n;

/** What a table holds, in two figures by which two databases can be compared. */
export class Content {
  #rows = 0;
  #sum = 0n;

  /** In any order: databases return rows as they like, so the rows' hashes are added up. */
  add(row: Row): void {
    const names = Object.keys(row).sort();
    const text = JSON.stringify(names.map((name) => [name, row[name]]));
    this.#rows++;
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)) % modulus;
  }

  get rows(): number {
    return this.#rows;
  }

  equals(other: Content): boolean {
    return this.#rows === other.#rows && this.#sum === other.#sum;
  }
}
