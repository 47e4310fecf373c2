import type { Kysely } from 'kysely';
import { randomId } from '../security/secret.ts';
import type { Tx } from './commits.ts';
import type { AuditEntry } from './organiser-store.ts';
import type { AuditRow } from './organiser-rows.ts';
import type { Database, SignatureRow } from './schema.ts';
import { inOrderOfTime } from './signing-plan.ts';

/** What a signature was before something was done with it: as much as is needed to undo it. */
export interface Before extends Pick<SignatureRow, 'state' | 'reason' | 'name' | 'featured'> {
  /** Where the name was changed of one that has a contact. */
  readonly folded_name?: string | undefined;
}

/** Who does something, and when. */
export interface Doing {
  readonly by: string;
  readonly now: number;
}

/** What is done, and with what. */
interface Noted extends Pick<AuditRow, 'letter_id' | 'batch' | 'act' | 'signature_id'> {
  readonly many?: number | null;
  readonly partner?: string;
}

export async function note(
  tx: Tx,
  { letter_id, batch, act, signature_id, many = null, partner }: Noted,
  before: Before | undefined,
  { by, now }: Doing,
): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      id: inOrderOfTime(now, randomId),
      letter_id,
      batch,
      at: now,
      organiser: by,
      act,
      signature_id,
      before: before ? JSON.stringify(before) : '',
      many,
      partner: partner ?? null,
    })
    .execute();
}

export async function audit(
  db: Kysely<Database>,
  letterId: string,
  before: string,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('signatures', (join) =>
      join
        .onRef('signatures.letter_id', '=', 'audit.letter_id')
        .onRef('signatures.id', '=', 'audit.signature_id'),
    )
    .select(['audit.id', 'audit.batch', 'audit.at', 'audit.organiser', 'audit.act'])
    .select(['audit.signature_id as signatureId', 'audit.many', 'audit.partner', 'signatures.name'])
    .where('audit.letter_id', '=', letterId)
    .$if(before !== '', (query) => query.where('audit.id', '<', before))
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ name, many, partner, ...row }) => ({
    ...row,
    name: name ?? undefined,
    many: many ?? undefined,
    partner: partner ?? undefined,
  }));
}

/** A signature is gone: what it said goes as well. */
export async function forget(tx: Tx, letterId: string, signatureId: string): Promise<void> {
  await tx
    .updateTable('audit')
    .set({ before: '' })
    .where('letter_id', '=', letterId)
    .where('signature_id', '=', signatureId)
    .execute();
}
