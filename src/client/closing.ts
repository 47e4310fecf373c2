import type { Letter } from '../feed/letter.ts';

/** Whether signing has ended, by the letter's word or by its date. */
export function isClosed({ closed, closes_at: closes }: Letter): boolean {
  return closed === true || (closes !== undefined && Date.parse(closes) <= Date.now());
}

/** A smaller number would say "nobody came": it is not shown. */
export const fewestShown = 5;
