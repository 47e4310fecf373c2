import type { Claim } from './column-claims.ts';
import { contentOf, isOf, type Content } from './content.ts';
import type { Field } from './heading-words.ts';
import type { Row } from './table.ts';

/** Fields that a column without a heading can be known for by its cells alone. */
const byContent: Readonly<Partial<Record<Content, Field>>> = {
  date: 'signed_at',
  url: 'url',
  country: 'country',
  type: 'type',
};

/** Tells the columns of a table without headings apart: the first one of words holds the names. */
export function guessColumns(rows: readonly Row[], width: number, taken: readonly number[]): Claim[] {
  const claims: Claim[] = [];
  const has = (field: Field): boolean => claims.some((claim) => claim.field === field);
  for (let index = 0; index < width; index++) {
    if (taken.includes(index)) continue;
    const content = contentOf(rows, index);
    const field = content === 'words' || content === 'mixed' ? 'name' : byContent[content];
    if (field && !has(field)) claims.push({ index, field, strength: 0 });
  }
  return claims;
}

/** Whether the first row stands out from what is below it, like headings that are not known. */
export function looksLikeHeadings(rows: readonly Row[]): boolean {
  const [first, ...others] = rows;
  if (!first || !others.length) return false;
  if (first.cells.some((cell) => /\p{L}.*[?؟]\s*$/u.test(cell))) return true;
  if (first.cells.every((cell) => !cell.trim() || /[:*]\s*$/.test(cell))) return true;
  return first.cells.some((cell, index) => {
    if (!/\p{L}{2}/u.test(cell)) return false;
    const content = contentOf(others, index);
    return !['words', 'long', 'mixed', 'empty'].includes(content) && !isOf(content, cell);
  });
}
