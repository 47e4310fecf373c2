import type { Tx } from './commits.ts';
import { Portioned } from './portions.ts';
import type { NetworkRow } from './schema.ts';

/** Adds to what is counted of a network; where that is over, counting begins anew. */
const adding = new Portioned<NetworkRow, NetworkRow, { readonly now: number }>(
  (tx, rows, { now }) =>
    tx
      .insertInto('networks')
      .values(rows.map(({ key, count, until }) => ({ key, count, until })))
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((row) => ({
          count: row
            .case()
            .when('networks.until', '<=', now)
            .then(row.ref('excluded.count'))
            .else(row('networks.count', '+', row.ref('excluded.count')))
            .end(),
          until: row
            .case()
            .when('networks.until', '<=', now)
            .then(row.ref('excluded.until'))
            .else(row.ref('networks.until'))
            .end(),
        })),
      )
      .returningAll(),
  (rows, { now }) => [...rows.flatMap(({ key, count, until }) => [key, count, until]), now, now],
);

/** @returns what all instances together have counted of each, in any order */
export async function countNetworks(
  tx: Tx,
  counted: readonly NetworkRow[],
  now: number,
): Promise<readonly NetworkRow[]> {
  return adding.run(tx, counted, { now });
}
