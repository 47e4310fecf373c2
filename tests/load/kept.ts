import type { Outcome } from './place.ts';

/** What `npm run load -- --keep` wrote down of a run. */
export interface KeptLoad {
  readonly day: string;
  /** The machine: its processors, and what else it had to do before (the system's own figure for a minute). */
  readonly processor: string;
  readonly processors: number;
  readonly loadBefore: number;
  readonly node: string;
  readonly seconds: number;
  /** Places of the CDN. */
  readonly places: number;
  readonly outcomes: Readonly<Record<string, Omit<Outcome, 'errors'>>>;
}

export const keptLoad = new URL('kept.json', import.meta.url);
