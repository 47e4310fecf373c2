import type { Kysely } from 'kysely';
import { randomId } from '../security/secret.ts';
import { note, type Doing } from './audit.ts';
import type { Tx } from './commits.ts';
import type { Database } from './schema.ts';

export async function reportSalts(
  db: Kysely<Database>,
  letterId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('report_links')
    .select(['partner', 'salt'])
    .where('letter_id', '=', letterId)
    .execute();
  return new Map(rows.map(({ partner, salt }) => [partner, salt]));
}

export async function makeReportLinks(
  tx: Tx,
  letterId: string,
  { partners, anew }: { readonly partners: readonly string[]; readonly anew: boolean },
  doing: Doing,
): Promise<number> {
  const batch = randomId();
  let made = 0;
  for (const partner of partners) {
    if (anew) await remove(tx, letterId, partner);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('report_links')
      .values({ letter_id: letterId, partner, salt: randomId() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) continue;
    made++;
    await note(tx, { letter_id: letterId, batch, act: 'link', signature_id: '', partner }, undefined, doing);
  }
  return made;
}

export async function closeReportLink(
  tx: Tx,
  letterId: string,
  partner: string,
  doing: Doing,
): Promise<boolean> {
  if (!(await remove(tx, letterId, partner))) return false;
  const noted = {
    letter_id: letterId,
    batch: randomId(),
    act: 'no-link',
    signature_id: '',
    partner,
  } as const;
  await note(tx, noted, undefined, doing);
  return true;
}

async function remove(tx: Tx, letterId: string, partner: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('report_links')
    .where('letter_id', '=', letterId)
    .where('partner', '=', partner)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
