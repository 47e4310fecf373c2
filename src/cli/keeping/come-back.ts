import type { Kysely } from 'kysely';
import { closeReportLink } from '../../server/store/report-links.ts';
import type { Database } from '../../server/store/schema.ts';

/** More changes than a letter has between a backup and the day on which it is needed. */
const unseen = 1_000_000;

/**
 * Makes a database that came from a backup fit to be started.
 * @returns the ids of the partners whose links were closed, by letters
 */
export async function makeReady(db: Kysely<Database>, now: number): Promise<ReadonlyMap<string, string[]>> {
  // Pages that are open have seen later revisions than the backup has, and would take its numbers for old ones.
  await db
    .updateTable('letters')
    .set((row) => ({
      revision: row('revision', '+', unseen),
      edited_revision: row('revision', '+', unseen),
    }))
    .execute();
  return closeDoors(db, now);
}

/**
 * Closes whatever opens something to its bearer: what was closed since the backup was made would open again. Links to
 * partners' reports are closed, which is noted in the log, and organisers are signed out.
 * @returns the ids of the partners whose links were closed, by letters
 */
async function closeDoors(db: Kysely<Database>, now: number): Promise<ReadonlyMap<string, string[]>> {
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

/** Somebody who signed with the form. */
export interface Signed {
  readonly letter_id: string;
  readonly id: string;
}

/** Those of an organiser's table have no hash of a text: the table itself says who is in it. */
export function signedHere(db: Kysely<Database>): Promise<readonly Signed[]> {
  return db
    .selectFrom('signatures')
    .select(['letter_id', 'id'])
    .where('state', '!=', 'unconfirmed')
    .where('text_sha256', 'is not', null)
    .orderBy('letter_id')
    .orderBy('created_at')
    .execute();
}

/** @returns undefined where the database cannot be read */
export async function idsIn(db: Kysely<Database>): Promise<ReadonlySet<string> | undefined> {
  try {
    const rows = await db.selectFrom('signatures').select('id').execute();
    return new Set(rows.map(({ id }) => id));
  } catch {
    return undefined;
  }
}

/**
 * Who is there again though the database that was replaced had them no more: they had withdrawn, or were deleted.
 * @param known who was in that one; undefined where it does not tell
 * @returns ids of signatures by letters; undefined where it is another's
 */
export function cameBack(
  signed: readonly Signed[],
  known: ReadonlySet<string> | undefined,
): ReadonlyMap<string, readonly string[]> | undefined {
  if (!known || !signed.some(({ id }) => known.has(id))) return undefined;
  const back = new Map<string, string[]>();
  for (const { letter_id, id } of signed) {
    if (!known.has(id)) back.set(letter_id, [...(back.get(letter_id) ?? []), id]);
  }
  return back;
}
