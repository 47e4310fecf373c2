import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../support/median.ts';
import type { Timed } from './line.ts';

/** The mail that follows is on its way meanwhile: it is not to stand in the way of the next request. */
const restMs = 10;

/** One question, asked about an address that nothing is known of and about one that has signed. */
export interface Pair {
  readonly unknown: Timed;
  readonly known: Timed;
}

type Ask = (index: number) => Promise<Timed>;

/** So many pairs are asked in any case. */
const fewest = 200;
/** The median is known well enough when it lies, 99 times of 100, between two values no further apart than this. */
const narrow = 0.08;

/**
 * Asks about one of each kind after the other; in every second pair the other comes first. On a machine with other
 * work to do, which makes every other answer late, it takes more pairs to know the median.
 */
export async function askPairs(most: number, unknown: Ask, known: Ask): Promise<Pair[]> {
  const pairs: Pair[] = [];
  const ask = async (kind: Ask, index: number): Promise<Timed> => {
    const timed = await kind(index);
    await pause(restMs);
    return timed;
  };
  for (let index = 0; index < most && !(index >= fewest && isClear(pairs)); index++) {
    if (index % 2 === 0) pairs.push({ unknown: await ask(unknown, index), known: await ask(known, index) });
    else {
      const first = await ask(known, index);
      pairs.push({ unknown: await ask(unknown, index), known: first });
    }
  }
  return pairs;
}

/** How long an address that has signed takes, beside the other of its pair. */
export function timeRatio(pairs: readonly Pair[]): number {
  return Number(median(ratios(pairs)).toFixed(2));
}

function isClear(pairs: readonly Pair[]): boolean {
  const sorted = ratios(pairs).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const reach = 1.29 * Math.sqrt(sorted.length);
  const [low = 0, high = Infinity] = [sorted[Math.floor(middle - reach)], sorted[Math.ceil(middle + reach)]];
  return high - low <= narrow;
}

function ratios(pairs: readonly Pair[]): number[] {
  return pairs.map(({ unknown, known }) => known.ms / unknown.ms);
}

/** What differs between the two, besides the time; undefined where nothing does. */
export function difference(pairs: readonly Pair[]): string | undefined {
  for (const { unknown, known } of pairs) {
    const [one, other] = [look(unknown), look(known)];
    if (one !== other) return `${one}\n  and, where the address has signed,\n  ${other}`;
  }
  return undefined;
}

/** All that can be seen of an answer and says nothing by itself: of texts their length, of values their kind. */
function look({ status, headerNames, body, bytes }: Timed): string {
  const members = Object.entries(body).map(([name, value]) =>
    typeof value === 'string' ? `${name}: ${value.length} characters` : `${name}: ${JSON.stringify(value)}`,
  );
  return `${status}, ${bytes} bytes, { ${members.join(', ')} }, ${headerNames.join(' ')}`;
}
