import type { MailKind } from '../../locales/words/mails.ts';
import { randomId } from '../security/secret.ts';
import { note, type Before, type Doing } from './audit.ts';
import type { Tx } from './commits.ts';
import { moderated, withContacts } from './looking.ts';
import { removeSignature } from './managing.ts';
import type { Moderated, ModeratedSignature, ModerationAct } from './organiser-store.ts';
import { count } from './publishing.ts';
import { rules } from './rules.ts';
import type { SignatureRow } from './schema.ts';
import { mailFor } from './signing-plan.ts';

/** Does what the organiser wants with signatures. */
export async function moderate(
  tx: Tx,
  letterId: string,
  ids: readonly string[],
  act: ModerationAct,
  doing: Doing,
): Promise<Moderated> {
  const batch = randomId();
  const done: ModeratedSignature[] = [];
  for (const id of ids) {
    const changed = await moderateOne(tx, { letterId, id, batch }, act, doing);
    if (changed) done.push(changed);
  }
  return { batch, done };
}

interface Place {
  readonly letterId: string;
  readonly id: string;
  readonly batch: string;
}

async function moderateOne(
  tx: Tx,
  { letterId, id, batch }: Place,
  act: ModerationAct,
  doing: Doing,
): Promise<ModeratedSignature | undefined> {
  const found = await withContacts(tx, letterId).where('signatures.id', '=', id).executeTakeFirst();
  if (!found) return undefined;
  const { email, details, ...row } = found;
  const place = { letter_id: letterId, batch, act: act.act, signature_id: id };
  if (act.act === 'withdraw') {
    await removeSignature(tx, row);
    await note(tx, place, undefined, doing);
    return moderated(found);
  }
  const after = changed(row, act);
  if (!after) return undefined;
  const folded_name = act.act === 'correct' ? await foldedName(tx, row) : undefined;
  if (act.act === 'correct' && !(await renameContact(tx, after, act.foldedName))) return undefined;
  const { state, reason, name, featured } = row;
  await note(tx, place, { state, reason, name, featured, folded_name }, doing);
  const written = await write(tx, row, after);
  const kind = mailAbout(row, after);
  if (email !== null && kind) await tellLater(tx, written, kind, doing.now);
  return moderated({ ...written, email, details });
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

/** Writes what a signature has become, and keeps the letter's numbers right. */
async function write(tx: Tx, before: SignatureRow, after: SignatureRow): Promise<SignatureRow> {
  const written = { ...after };
  const { letter_id, id } = after;
  if (before.state === 'published' || after.state === 'published') {
    ({ number: written.number } = await count(tx, letter_id, before, after, { edited: true }));
  }
  await tx
    .updateTable('signatures')
    .set(written)
    .where('letter_id', '=', letter_id)
    .where('id', '=', id)
    .execute();
  return written;
}

/** Of what is done with the own signature its owner is told. */
function mailAbout(before: SignatureRow, after: SignatureRow): MailKind | undefined {
  if (after.state === 'rejected') return 'rejected';
  return after.name !== before.name && after.state === 'published' ? 'corrected' : undefined;
}

async function tellLater(
  tx: Tx,
  { letter_id, id, language }: SignatureRow,
  kind: MailKind,
  now: number,
): Promise<void> {
  const mail = mailFor(kind, { letter_id, id: '' }, id, language, { newId: randomId, now });
  await tx
    .insertInto('outbox')
    .values({ ...mail, due_at: now + rules.undoPause })
    .execute();
}

async function foldedName(tx: Tx, { letter_id, id }: SignatureRow): Promise<string | undefined> {
  const contact = await tx
    .selectFrom('contacts')
    .select('folded_name')
    .where('letter_id', '=', letter_id)
    .where('signature_id', '=', id)
    .executeTakeFirst();
  return contact?.folded_name;
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

/** Makes signatures what they were before, where they still are what was made of them. */
export async function undo(tx: Tx, letterId: string, batch: string, doing: Doing): Promise<number> {
  const entries = await tx
    .selectFrom('audit')
    .select(['id', 'signature_id', 'before'])
    .where('letter_id', '=', letterId)
    .where('batch', '=', batch)
    .where('before', '!=', '')
    .execute();
  const place = { letter_id: letterId, batch: randomId(), act: 'undo' as const };
  let undone = 0;
  for (const { id, signature_id, before } of entries) {
    if (await isFollowed(tx, letterId, signature_id, id)) continue;
    if (!(await restore(tx, letterId, signature_id, JSON.parse(before) as Before))) continue;
    undone++;
    await note(tx, { ...place, signature_id }, undefined, doing);
    // What is not on its way yet is not sent.
    await tx
      .deleteFrom('outbox')
      .where('letter_id', '=', letterId)
      .where('signature_id', '=', signature_id)
      .where('kind', 'in', ['rejected', 'corrected'])
      .where('tries', '=', 0)
      .where('due_at', '>', doing.now)
      .execute();
  }
  await tx
    .updateTable('audit')
    .set({ before: '' })
    .where('letter_id', '=', letterId)
    .where('batch', '=', batch)
    .execute();
  return undone;
}

/** Whether something else was done with it since. */
async function isFollowed(tx: Tx, letterId: string, signatureId: string, entry: string): Promise<boolean> {
  const later = await tx
    .selectFrom('audit')
    .select('id')
    .where('letter_id', '=', letterId)
    .where('signature_id', '=', signatureId)
    .where('id', '>', entry)
    .where('before', '!=', '')
    .executeTakeFirst();
  return later !== undefined;
}

/** @returns false where it is not there any more, or its name cannot be what it was */
async function restore(
  tx: Tx,
  letterId: string,
  id: string,
  { folded_name, ...before }: Before,
): Promise<boolean> {
  const row = await tx
    .selectFrom('signatures')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return false;
  if (row.name !== before.name && folded_name !== undefined && !(await renameContact(tx, row, folded_name))) {
    return false;
  }
  await write(tx, row, { ...row, ...before });
  return true;
}
