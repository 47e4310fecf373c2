import type { Kysely } from 'kysely';
import { randomId } from '../security/secret.ts';
import { note, type Doing } from './audit.ts';
import type { Tx } from './commits.ts';
import { moderated, withContacts } from './looking.ts';
import type { ModeratedSignature, Taking } from './organiser-store.ts';
import type { Database } from './schema.ts';

/**
 * Notes that an organiser takes a copy.
 * @returns whose signatures are in it: what is asked for by these ids comes once, whatever becomes of it meanwhile
 */
export async function beginExport(
  tx: Tx,
  letterId: string,
  { state, isPrivate }: Taking,
  doing: Doing,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('signatures')
    .select('id')
    .where('letter_id', '=', letterId)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'published'))
    .orderBy((is) => is('number', 'is', null))
    .orderBy('number')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const act = isPrivate ? 'export-addresses' : 'export';
  const place = { letter_id: letterId, batch: randomId(), act, signature_id: '', many: rows.length } as const;
  await note(tx, place, undefined, doing);
  return rows.map(({ id }) => id);
}

/** Those that are there, in the order of their ids. */
export async function withIds(
  db: Kysely<Database>,
  letterId: string,
  ids: readonly string[],
): Promise<ModeratedSignature[]> {
  const rows = await withContacts(db, letterId).where('signatures.id', 'in', ids).execute();
  const known = new Map(rows.map((row) => [row.id, moderated(row)]));
  return ids.map((id) => known.get(id)).filter((one) => one !== undefined);
}
