import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { closeReportLink } from '../../server/store/report-links.ts';
import type { Database } from '../../server/store/schema.ts';
import { openSqlite } from '../../server/store/sqlite.ts';

/**
 * Closes whatever opens something to its bearer: what was closed since the backup was made would open again. Links to
 * partners' reports are closed, which is noted in the log, and organisers are signed out.
 * @returns the ids of the partners whose links were closed, by letters
 */
export async function closeDoors(db: Kysely<Database>, now: number): Promise<ReadonlyMap<string, string[]>> {
  return db.transaction().execute(async (tx) => {
    const closed = new Map<string, string[]>();
    const links = await tx
      .selectFrom('report_links')
      .select(['letter_id', 'partner'])
      .orderBy('letter_id')
      .orderBy('partner')
      .execute();
    for (const { letter_id, partner } of links) {
      await closeReportLink(tx, letter_id, partner, { by: 'terminal', now });
      closed.set(letter_id, [...(closed.get(letter_id) ?? []), partner]);
    }
    await tx.deleteFrom('organiser_tokens').execute();
    await tx.deleteFrom('grants').execute();
    return closed;
  });
}

/**
 * Who is there again though the database that was replaced had them no more: they had withdrawn, or were deleted.
 * @param file of the database that was put in place
 * @param former file of the one that was replaced
 * @returns ids of signatures by letters; undefined where the former one does not tell, as it is damaged or another's
 */
export async function cameBack(
  file: string,
  former: string,
): Promise<ReadonlyMap<string, string[]> | undefined> {
  const signed = await read(file, signedHere);
  const known = await idsIn(former);
  if (!known || !signed.some(({ id }) => known.has(id))) return undefined;
  const back = new Map<string, string[]>();
  for (const { letter_id, id } of signed) {
    if (!known.has(id)) back.set(letter_id, [...(back.get(letter_id) ?? []), id]);
  }
  return back;
}

/** Those of an organiser's table have no hash of a text: the table itself says who is in it. */
const signedHere = (db: Kysely<Database>): Promise<{ letter_id: string; id: string }[]> =>
  db
    .selectFrom('signatures')
    .select(['letter_id', 'id'])
    .where('state', '!=', 'unconfirmed')
    .where('text_sha256', 'is not', null)
    .orderBy('letter_id')
    .orderBy('created_at')
    .execute();

/** @returns undefined where the file cannot be read */
async function idsIn(file: string): Promise<ReadonlySet<string> | undefined> {
  // It would be made.
  if (!existsSync(file)) return undefined;
  try {
    const rows = await read(file, (db) => db.selectFrom('signatures').select('id').execute());
    return new Set(rows.map(({ id }) => id));
  } catch {
    return undefined;
  }
}

async function read<T>(file: string, query: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const db = openSqlite(file);
  try {
    return await query(db);
  } finally {
    await db.destroy();
  }
}
