import { page } from '../../src/feed/page.ts';
import { quickRows } from '../../src/feed/plain-row.ts';
import { readDocument } from '../../src/feed/read.ts';

/** Milliseconds, of which only differences count. */
export type Clock = () => number;

/** Milliseconds that all pages took once: parsed alone, and parsed and read. */
export interface Round {
  readonly bare: number;
  readonly read: number;
}

/**
 * Parses the pages of a letter, and reads them as the element does. Runs in Node and in browsers.
 * @param readFirst which of the two comes first: it has the cooler machine, and leaves its waste to the other
 */
export function round(texts: readonly string[], readFirst: boolean, clock: Clock): Round {
  const base = 'https://letter.example.org/signatories/1.json';
  const warn = (): void => {
    throw new Error('The pages are sound.');
  };
  const bare = (): number => timed(clock, () => texts.map((text) => JSON.parse(text) as unknown));
  const read = (): number =>
    timed(clock, () =>
      texts.map((text) => readDocument(page, JSON.parse(text), { base, warn, quick: quickRows })),
    );
  if (!readFirst) return { bare: bare(), read: read() };
  const after = read();
  return { bare: bare(), read: after };
}

/** What was made is used, so that no engine may leave the making out. */
function timed(clock: Clock, work: () => readonly unknown[]): number {
  const began = clock();
  if (!work().length) throw new Error('There is nothing to read.');
  return clock() - began;
}
