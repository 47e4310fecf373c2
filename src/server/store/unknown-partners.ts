import type { Kysely } from 'kysely';
import type { Tx } from './commits.ts';
import type { UnknownPartner } from './organiser-store.ts';
import type { UnknownPartnerRow } from './organiser-rows.ts';
import { rules } from './rules.ts';
import type { Database } from './schema.ts';
import type { Signing } from './store.ts';

/** Whoever invents ids fills no database: what is beyond the limit is counted under this one, which nobody can have. */
const others = { partner: '*', website: '' };

/** Counts what came with ids that are no partner's. */
export async function countUnknownPartners(tx: Tx, strays: readonly Signing[], day: string): Promise<void> {
  const counted = new Map<string, UnknownPartnerRow>();
  for (const { letterId, unknownPartner } of strays) {
    if (!unknownPartner) continue;
    const { partner, website } = unknownPartner;
    const key = `${letterId} ${partner} ${website}`;
    const row = counted.get(key);
    if (row) row.many++;
    else counted.set(key, { letter_id: letterId, partner, website, many: 1, last_on: day });
  }
  for (const row of counted.values()) {
    if (!(await add(tx, row)) && !(await begin(tx, row))) {
      const rest = { ...row, ...others };
      if (!(await add(tx, rest))) await tx.insertInto('unknown_partners').values(rest).execute();
    }
  }
}

async function add(
  tx: Tx,
  { letter_id, partner, website, many, last_on }: UnknownPartnerRow,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('unknown_partners')
    .set((row) => ({ many: row('many', '+', many), last_on }))
    .where('letter_id', '=', letter_id)
    .where('partner', '=', partner)
    .where('website', '=', website)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** @returns false where there are too many already */
async function begin(tx: Tx, row: UnknownPartnerRow): Promise<boolean> {
  const { rows } = await tx
    .selectFrom('unknown_partners')
    .select(({ fn }) => fn.countAll().as('rows'))
    .where('letter_id', '=', row.letter_id)
    .executeTakeFirstOrThrow();
  if (Number(rows) >= rules.unknownPartners) return false;
  await tx.insertInto('unknown_partners').values(row).execute();
  return true;
}

export async function unknownPartners(
  db: Kysely<Database>,
  letterId: string,
): Promise<readonly UnknownPartner[]> {
  const rows = await db
    .selectFrom('unknown_partners')
    .select(['partner', 'website', 'many', 'last_on as lastOn'])
    .where('letter_id', '=', letterId)
    .orderBy('many', 'desc')
    .orderBy('partner')
    .orderBy('website')
    .execute();
  return rows;
}
