import type { Signatory } from '../../../src/feed/signatory.ts';
import { letter } from './letter.ts';

const given = ['Ana', 'Bjarne', 'Chiara', 'Dusan', 'Eleni', 'Fatma', 'Gábor', 'Håkon', 'Ilse', 'Jorge'];
const family = [
  'Berg',
  'Lund',
  'Moreau',
  'Nowak',
  'Oliveira',
  'Papadaki',
  'Quist',
  'Rossi',
  'Schäfer',
  'Tamm',
];
const syllables = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'su'];

/** The same number has the same name; no two have the same. */
function nameOf(number: number): string {
  const middle = [...String(number)].map((digit) => syllables[Number(digit)]).join('');
  const capital = middle.charAt(0).toUpperCase() + middle.slice(1);
  return `${given[number % 10] ?? ''} ${capital} ${family[(number * 7) % 10] ?? ''}`;
}

/** Those who signed before. */
export function signatories(many: number): Signatory[] {
  return Array.from({ length: many }, (_, index) => ({
    id: `before-${index}`,
    name: nameOf(1_000_000 + index),
    type: 'person' as const,
    role: 'Teacher',
    organization: 'School by the avenue',
    country: 'SE',
  }));
}

/** A request to sign. */
export interface Visitor {
  readonly email: string;
  readonly key: string;
  /** The address it comes from, as the proxy in front says it. */
  readonly from: string;
  readonly body: string;
}

/** Visitors by their numbers, from this one on. */
export interface Crowd {
  readonly from: number;
  readonly many: number;
}

export function visitor(number: number): Visitor {
  const email = `visitor.${number}@example.org`;
  const body = {
    type: 'person',
    name: nameOf(number),
    email,
    role: 'Teacher',
    organization: 'School by the avenue',
    country: 'SE',
    consents: { publish: true },
    fields: { subject_line: '' },
    language: 'en',
    content_sha256: letter.editions[0].contentSha256,
    referrer_data: { source: 'river-friends', website: 'https://friends.example.org/letter' },
  };
  const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return { email, key: `visitor-key-of-${number}`, from, body: JSON.stringify(body) };
}
