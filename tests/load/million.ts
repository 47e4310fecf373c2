import type { Outcome } from './place.ts';

/** Readers in an hour. */
const readers = 1_000_000;
/** Documents that a reader asks for: three on arrival; of ten four stay two minutes, and ask twice for the number. */
const asks = 3 + 0.4 * 2;
/** Places of a CDN that cover a continent. */
const places = 100;
const hour = 3_600;

/** What so many would be for the endpoint, from what was measured. @returns sentences */
export function costOfMillion(
  { passed, readCost }: Outcome,
  run: { readonly places: number; readonly seconds: number },
): string[] {
  const alone = (readers * asks) / hour;
  // However many come, a place asks as often as the headers let it.
  const behind = (passed / run.places / run.seconds) * places;
  const tell = (way: string, perSecond: number): string =>
    `a million readers an hour ${way}: ${perSecond.toFixed(0)} requests a second, ` +
    `${((perSecond * readCost) / 10).toFixed(1)} % of one processor`;
  return [tell('without a CDN', alone), tell(`behind a CDN of ${places} places`, behind)];
}
