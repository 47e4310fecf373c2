import type { Outcome } from './place.ts';

/** Readers in an hour. */
const readers = 1_000_000;
/** Documents that a reader asks for: three on arrival; of ten four stay two minutes, and ask twice for the number. */
export const asks = 3 + 0.4 * 2;
/** Of so many readers one signs. */
export const readersPerSigner = 20;
/** Places of a CDN that cover a continent. */
export const manyPlaces = 100;
const hour = 3_600;

/** So many requests or signatures in a second, and how much of one processor they take: 1 is all of it. */
interface Cost {
  readonly perSecond: number;
  readonly processor: number;
}

/** What was measured, as far as the cost follows from it. */
export type Measured = Pick<Outcome, 'passed' | 'readCost' | 'signCost'>;

/** What a million readers in an hour are for the endpoint. */
export interface MillionReaders {
  readonly withoutCdn: Cost;
  /** However many come, a place asks as often as the headers let it. */
  readonly behindCdn: Cost;
  readonly signing: Cost;
}

/** @param run over how many places of a CDN, and for how many seconds, it was measured */
export function costOfMillion(
  { passed, readCost, signCost }: Measured,
  run: { readonly places: number; readonly seconds: number },
): MillionReaders {
  const cost = (perSecond: number, milliseconds: number): Cost => ({
    perSecond,
    processor: (perSecond * milliseconds) / 1000,
  });
  return {
    withoutCdn: cost((readers * asks) / hour, readCost),
    behindCdn: cost((passed / run.places / run.seconds) * manyPlaces, readCost),
    signing: cost(readers / readersPerSigner / hour, signCost),
  };
}
