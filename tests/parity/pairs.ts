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

/** Asks about one of each kind after the other; in every second pair the other comes first. */
export async function askPairs(many: number, unknown: Ask, known: Ask): Promise<Pair[]> {
  const pairs: Pair[] = [];
  const ask = async (kind: Ask, index: number): Promise<Timed> => {
    const timed = await kind(index);
    await pause(restMs);
    return timed;
  };
  for (let index = 0; index < many; index++) {
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
  return Number(median(pairs.map(({ unknown, known }) => known.ms / unknown.ms)).toFixed(2));
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
