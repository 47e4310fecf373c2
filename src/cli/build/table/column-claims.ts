import { InputError } from '../../input-error.ts';
import { contentOf } from './content.ts';
import { letterOf } from './column-letter.ts';
import type { Field } from './heading-words.ts';
import type { Table } from './table.ts';

/** A column that may hold a field. */
export interface Claim {
  readonly index: number;
  readonly field: Field;
  /** 3: the organiser says so, 2: a known heading, 1: one understood in part, 0: by what the cells hold. */
  readonly strength: number;
}

export interface Settled {
  readonly places: Map<Field, number>;
  /** Columns that say whether a signature counts, beside that of states; there may be several. */
  readonly gates: readonly { readonly field: 'confirmed' | 'withdrawn'; readonly index: number }[];
  /** Claims that another column had the better right to. */
  readonly lost: readonly Claim[];
}

/** Of several such columns the first is used: nothing wrong is said if the others are not. */
const firstWins: readonly Field[] = [
  'signed_at',
  'comment',
  'locality',
  'url',
  'role',
  'sort_name',
  'middle_name',
  'logo',
  'featured',
];

const asksConsent: readonly Field[] = ['publish', 'anonymous'];

/** @throws InputError where two columns have an equal right to a field that only one can have */
export function settle(claims: readonly Claim[], table: Table): Settled {
  const places = new Map<Field, number>();
  const gates: { readonly field: 'confirmed' | 'withdrawn'; readonly index: number }[] = [];
  const lost: Claim[] = [];
  const single = oneEach(claims);
  for (const field of new Set(single.map((claim) => claim.field))) {
    const rivals = withCells(
      single.filter((claim) => claim.field === field),
      table,
    );
    const best = Math.max(...rivals.map((claim) => claim.strength));
    const [first, second] = rivals.filter((claim) => claim.strength === best);
    if (!first) continue;
    if (field === 'confirmed' || field === 'withdrawn') {
      gates.push(...rivals.map(({ index }) => ({ field, index })));
      continue;
    }
    // Two questions about consent may have two answers: nobody's no is passed over.
    const asked = best < 3 && asksConsent.includes(field) ? rivals.find((claim) => claim !== first) : second;
    if (asked && !firstWins.includes(field)) throw bothSay(field, first.index, asked.index, table);
    places.set(field, first.index);
    lost.push(...rivals.filter((claim) => claim !== first));
  }
  return { places, gates, lost };
}

/** Forms have columns that nobody fills, like that of a name for those who were not asked to log in. */
function withCells(rivals: readonly Claim[], { first }: Table): readonly Claim[] {
  const filled = rivals.filter(({ index }) => contentOf(first, index) !== 'empty');
  return rivals.length > 1 && filled.length ? filled : rivals;
}

/** Where a heading is used for several things, the first that no other column is surely for. */
function oneEach(claims: readonly Claim[]): Claim[] {
  const columns = [...new Set(claims.map(({ index }) => index))].map((index) =>
    claims.filter((claim) => claim.index === index),
  );
  const sure = columns.filter((column) => column.length === 1).flat();
  return columns.flatMap((column) => {
    const free = column.find(
      ({ field, strength }) => !sure.some((one) => one.field === field && one.strength >= strength),
    );
    return column.length === 1 ? column : [free ?? column[0]].filter((claim) => claim !== undefined);
  });
}

function bothSay(
  field: Field,
  a: number,
  b: number,
  { file, headings, headingsLine: line }: Table,
): InputError {
  const named = (index: number): string => `"${headings[index]?.trim() ?? ''}" (${letterOf(index)})`;
  return new InputError(
    `The columns ${named(a)} and ${named(b)} both say ${field.replaceAll('_', ' ')}. Rename or remove one, or add --columns "${letterOf(b)}=ignore" with its letter.`,
    { file, line },
  );
}
