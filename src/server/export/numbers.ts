import type { Numbers, Shares } from '../store/organiser-store.ts';
import { csvLines, utf8Mark } from './csv.ts';

/** By what is counted, in the order of the organiser's page. */
const kinds: readonly (readonly [name: string, of: (numbers: Numbers) => Shares])[] = [
  ['day', ({ days }) => days],
  ['type', ({ types }) => types],
  ['country', ({ countries }) => countries],
  ['language', ({ languages }) => languages],
  ['partner', ({ partners }) => partners],
];

/** How many are published, as a file: a row, or an object, for each value that there is. */
export function exportNumbers(numbers: Numbers, format: 'csv' | 'json'): string {
  const rows = kinds.flatMap(([by, of]) =>
    of(numbers).map(([value, signatures]) => ({ by, value, signatures })),
  );
  if (format === 'json') return `${JSON.stringify(rows, undefined, 1)}\n`;
  const lines = rows.map(({ by, value, signatures }) => [by, value ?? '', String(signatures)]);
  return utf8Mark + csvLines([['by', 'value', 'signatures'], ...lines]);
}
