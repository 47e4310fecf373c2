import { letterId } from './letter.ts';
import { boolean, choice, date, number, object, type ValueOf } from './shape.ts';
import { totals } from './signatory.ts';
import { FORMAT } from './version.ts';

/** The numbers alone, small and the same in every language. */
export const count = object(
  {
    version: choice(FORMAT),
    id: letterId,
    revision: number,
    total_signatures: number,
    total_listed: number,
  },
  { totals, goal: number, date_modified: date, closed: boolean },
);

export type Count = ValueOf<typeof count>;
