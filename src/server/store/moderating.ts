import type { Kysely } from 'kysely';
import type { Tx } from './commits.ts';
import { signatureRow } from './confirming.ts';
import { removeSignature } from './managing.ts';
import { count } from './publishing.ts';
import type { Database, SignatureRow, SignatureState } from './schema.ts';
import type { ModeratedSignature, ModerationAct } from './store.ts';

type Db = Kysely<Database>;

/** Signatures in one state, the oldest first; `after` is the id of the last one seen, or empty. */
export async function inState(
  db: Db,
  letterId: string,
  state: SignatureState,
  after: string,
  limit: number,
): Promise<ModeratedSignature[]> {
  const last = await db
    .selectFrom('signatures')
    .select('created_at')
    .where('letter_id', '=', letterId)
    .where('id', '=', after)
    .executeTakeFirst();
  const rows = await withContacts(db, letterId)
    .where('signatures.state', '=', state)
    .$if(last !== undefined, (query) =>
      query.where((is) =>
        is.eb(
          is.refTuple('signatures.created_at', 'signatures.id'),
          '>',
          is.tuple(last?.created_at ?? 0, after),
        ),
      ),
    )
    .orderBy('signatures.created_at')
    .orderBy('signatures.id')
    .limit(limit)
    .execute();
  return rows.map(moderated);
}

function withContacts(db: Db, letterId: string) {
  return db
    .selectFrom('signatures')
    .leftJoin('contacts', (join) =>
      join
        .onRef('contacts.letter_id', '=', 'signatures.letter_id')
        .onRef('contacts.signature_id', '=', 'signatures.id'),
    )
    .selectAll('signatures')
    .select(['contacts.email', 'contacts.details'])
    .where('signatures.letter_id', '=', letterId);
}

function moderated({
  email,
  details,
  ...row
}: SignatureRow & { email: string | null; details: string | null }): ModeratedSignature {
  return {
    row,
    email: email ?? undefined,
    details: JSON.parse(details ?? '{}') as Record<string, unknown>,
  };
}

/** Does what the organiser wants with a signature. */
export async function moderate(
  tx: Tx,
  letterId: string,
  id: string,
  act: ModerationAct,
): Promise<ModeratedSignature | undefined> {
  const found = await withContacts(tx, letterId).where('signatures.id', '=', id).executeTakeFirst();
  const before = await signatureRow(tx, letterId, id);
  if (!before || !found) return undefined;
  const { email, details } = found;
  const shown = (row: SignatureRow): ModeratedSignature => moderated({ ...row, email, details });
  if (act.act === 'withdraw') {
    await removeSignature(tx, before);
    return shown(before);
  }
  const after = changed(before, act);
  if (!after) return undefined;
  if (act.act === 'correct' && !(await renameContact(tx, after, act.foldedName))) return undefined;
  if (before.state === 'published' || after.state === 'published') {
    ({ number: after.number } = await count(tx, letterId, before, after, { edited: true }));
  }
  await tx
    .updateTable('signatures')
    .set(after)
    .where('letter_id', '=', letterId)
    .where('id', '=', id)
    .execute();
  return shown(after);
}

/** @returns undefined where this cannot be done with a signature in its state */
function changed(
  before: SignatureRow,
  act: Exclude<ModerationAct, { act: 'withdraw' }>,
): SignatureRow | undefined {
  switch (act.act) {
    case 'approve':
      if (before.state !== 'pending' && before.state !== 'rejected') return undefined;
      return { ...before, state: 'published', reason: null };
    case 'reject':
      if (before.state !== 'pending' && before.state !== 'published') return undefined;
      return { ...before, state: 'rejected', reason: act.reason };
    case 'feature':
      return { ...before, featured: Number(act.featured) };
    case 'correct':
      return { ...before, name: act.name };
  }
}

/** @returns false where someone of that name has signed with the same address */
async function renameContact(tx: Tx, { letter_id, id }: SignatureRow, foldedName: string): Promise<boolean> {
  const taken = await tx
    .selectFrom('contacts as own')
    .innerJoin('contacts as other', (join) =>
      join
        .onRef('other.letter_id', '=', 'own.letter_id')
        .onRef('other.address_key', '=', 'own.address_key')
        .onRef('other.signature_id', '!=', 'own.signature_id'),
    )
    .select('other.signature_id')
    .where('own.letter_id', '=', letter_id)
    .where('own.signature_id', '=', id)
    .where('other.folded_name', '=', foldedName)
    .executeTakeFirst();
  if (taken) return false;
  await tx
    .updateTable('contacts')
    .set({ folded_name: foldedName })
    .where('letter_id', '=', letter_id)
    .where('signature_id', '=', id)
    .execute();
  return true;
}
