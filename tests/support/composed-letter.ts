import { readFileSync } from 'node:fs';
import type { Letter } from '../../src/feed/letter.ts';
import type { Signatory } from '../../src/feed/signatory.ts';

/** What the format allows, or what a test wants to be wrong in it. */
export type LetterDocument = { [K in keyof Letter]?: unknown };

const sample = JSON.parse(
  readFileSync(new URL('../fixtures/feed/letter.json', import.meta.url), 'utf8'),
) as LetterDocument;

/** The letter for the river as a document, with other values; `undefined` leaves one out. */
export function riverLetter(changes: LetterDocument = {}): LetterDocument {
  return { ...sample, revision: 1, ...changes };
}

/** So many numbers, of which all are listed. */
export function numbers(revision: number, total: number): LetterDocument {
  return {
    revision,
    total_signatures: total,
    total_listed: total,
    totals: { person: total, organization: 0 },
  };
}

/** Composed people, numbered in the order of publication. */
export function people(count: number, from = 1): Signatory[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(from + index).padStart(3, '0');
    return { id: `n${number}`, name: `Person ${number}`, type: 'person', number: from + index };
  });
}
