import { hashToken, randomId, type Secret } from '../security/secret.ts';
import type { Tx } from './commits.ts';
import { forget } from './audit.ts';
import { checkCode, signatureRow } from './confirming.ts';
import { count, letterRow } from './publishing.ts';
import { rules } from './rules.ts';
import type { SignatureRow } from './schema.ts';
import type { Changed, CodeRefusal, Managed, ManageRefusal, OwnSignature, TypedCode } from './store.ts';

/** Opens to whoever has the code what was signed with the address. */
export async function openManage(
  tx: Tx,
  typed: TypedCode,
  surroundings: { secret: Secret; now: number },
): Promise<Managed | CodeRefusal> {
  const checked = await checkCode(tx, typed, 'manage', surroundings);
  if ('refused' in checked) return checked;
  const token = randomId();
  const { letterId } = typed;
  const { address_key } = checked;
  await tx
    .insertInto('grants')
    .values({
      token_hash: hashToken(token),
      letter_id: letterId,
      address_key,
      expires_at: surroundings.now + rules.grantLife,
    })
    .execute();
  const rows = await tx
    .selectFrom('signatures')
    .innerJoin('contacts', (join) =>
      join
        .onRef('contacts.letter_id', '=', 'signatures.letter_id')
        .onRef('contacts.signature_id', '=', 'signatures.id'),
    )
    .selectAll('signatures')
    .where('contacts.letter_id', '=', letterId)
    .where('contacts.address_key', '=', address_key)
    .where('signatures.state', '!=', 'unconfirmed')
    .orderBy('signatures.created_at')
    .execute();
  return { token, signatures: rows.map(ownSignature) };
}

function ownSignature({ id, type, name, listed, state, number }: SignatureRow): OwnSignature {
  return { id, type, name, listed: listed === 1, state, number: number ?? undefined };
}

/** Deletes a signature, with everything that is known of who gave it. */
export async function withdraw(
  tx: Tx,
  letterId: string,
  token: string,
  id: string,
  now: number,
): Promise<Changed | ManageRefusal> {
  const signature = await ownedBy(tx, letterId, token, id, now);
  return typeof signature === 'string' ? signature : removeSignature(tx, signature);
}

/** Deletes a signature, whoever asked for it. */
export async function removeSignature(tx: Tx, signature: SignatureRow): Promise<Changed> {
  const { letter_id, id } = signature;
  await tx.deleteFrom('signatures').where('letter_id', '=', letter_id).where('id', '=', id).execute();
  await tx.deleteFrom('attempts').where('letter_id', '=', letter_id).where('signature_id', '=', id).execute();
  await forget(tx, letter_id, id);
  return signature.state === 'published'
    ? count(tx, letter_id, signature, undefined)
    : unchanged(tx, letter_id);
}

/** Names a person who was only counted, or the other way round. Organisations are always named. */
export async function setListed(
  tx: Tx,
  letterId: string,
  { token, id, listed }: { token: string; id: string; listed: boolean },
  now: number,
): Promise<Changed | ManageRefusal | 'always-named'> {
  const signature = await ownedBy(tx, letterId, token, id, now);
  if (typeof signature === 'string') return signature;
  if (signature.type === 'organization') return 'always-named';
  const after = { ...signature, listed: Number(listed) };
  if (after.listed === signature.listed) return unchanged(tx, letterId);
  const changed =
    signature.state === 'published'
      ? await count(tx, letterId, signature, after)
      : { ...(await unchanged(tx, letterId)), number: null };
  await tx
    .updateTable('signatures')
    .set({ listed: after.listed, number: changed.number })
    .where('letter_id', '=', letterId)
    .where('id', '=', id)
    .execute();
  return changed;
}

async function unchanged(tx: Tx, letterId: string): Promise<Changed> {
  const { total_signatures: totalSignatures, revision } = await letterRow(tx, letterId);
  return { totalSignatures, revision };
}

async function ownedBy(
  tx: Tx,
  letterId: string,
  token: string,
  id: string,
  now: number,
): Promise<SignatureRow | ManageRefusal> {
  const grant = await tx
    .selectFrom('grants')
    .select('address_key')
    .where('token_hash', '=', hashToken(token))
    .where('letter_id', '=', letterId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!grant) return 'unknown-token';
  const contact = await tx
    .selectFrom('contacts')
    .select('signature_id')
    .where('letter_id', '=', letterId)
    .where('signature_id', '=', id)
    .where('address_key', '=', grant.address_key)
    .executeTakeFirst();
  return (contact && (await signatureRow(tx, letterId, contact.signature_id))) ?? 'unknown-signature';
}
