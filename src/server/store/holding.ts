import type { Kysely } from 'kysely';
import { randomId } from '../security/secret.ts';
import { note, type Before, type Doing } from './audit.ts';
import type { Tx } from './commits.ts';
import type { Erased, Held } from './held.ts';
import { moderated, withContacts } from './looking.ts';
import { removeSignature } from './managing.ts';
import type { AuditedAct } from './organiser-rows.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/** What each letter keeps about an address; those that keep nothing are left out. */
export async function held(db: Db, addressKey: string): Promise<readonly Held[]> {
  const all: Held[] = [];
  for (const letterId of await letters(db)) {
    const one = await heldIn(db, letterId, addressKey);
    const { signatures, attempts, wrongCodes, grants } = one;
    if (signatures.length + attempts.length + wrongCodes.length + grants.length) all.push(one);
  }
  return all;
}

async function heldIn(db: Db, letterId: string, addressKey: string): Promise<Held> {
  const rows = await signaturesOf(db, letterId, addressKey);
  const signatures = [];
  for (const row of rows) {
    signatures.push({
      ...moderated(row),
      mails: await mailsOf(db, letterId, row.id),
      done: await doneWith(db, letterId, row.id),
    });
  }
  const attempts = await db
    .selectFrom('attempts')
    .select(['id', 'purpose', 'created_at', 'expires_at', 'mails', 'mailed_at', 'tries'])
    .where('letter_id', '=', letterId)
    .where('address_key', '=', addressKey)
    .orderBy('created_at')
    .execute();
  const guesses = await db
    .selectFrom('guesses')
    .select('at')
    .where('letter_id', '=', letterId)
    .where('address_key', '=', addressKey)
    .orderBy('at')
    .execute();
  const grants = await db
    .selectFrom('grants')
    .select('expires_at')
    .where('letter_id', '=', letterId)
    .where('address_key', '=', addressKey)
    .execute();
  const replies = await db
    .selectFrom('replies')
    .select('key')
    .where('letter_id', '=', letterId)
    .where('attempt_id', 'in', ['', ...attempts.map(({ id }) => id)])
    .execute();
  return {
    letterId,
    signatures,
    attempts: attempts,
    wrongCodes: guesses.map(({ at }) => at),
    grants: grants.map(({ expires_at }) => expires_at),
    replies: replies.length,
  };
}

/** The same as `held`, of these signatures alone. */
export async function disclose(
  tx: Tx,
  addressKey: string,
  ids: readonly string[],
  doing: Doing,
): Promise<readonly Held[]> {
  const all = await held(tx, addressKey);
  const told = all.map((one) => ({
    ...one,
    signatures: one.signatures.filter(({ row }) => ids.includes(row.id)),
  }));
  for (const { letterId, signatures } of told) {
    await noteEach(
      tx,
      letterId,
      'disclose',
      signatures.map(({ row }) => row.id),
      doing,
    );
  }
  return told;
}

export async function erase(tx: Tx, addressKey: string, doing: Doing): Promise<Erased> {
  const found = await held(tx, addressKey);
  for (const { letterId, signatures } of found) {
    // An answer leads to its attempt, and is nobody's without it.
    await tx
      .deleteFrom('replies')
      .where('letter_id', '=', letterId)
      .where('attempt_id', 'in', (from) =>
        from
          .selectFrom('attempts')
          .select('id')
          .where('letter_id', '=', letterId)
          .where('address_key', '=', addressKey),
      )
      .execute();
    for (const table of ['attempts', 'guesses', 'grants'] as const) {
      await tx
        .deleteFrom(table)
        .where('letter_id', '=', letterId)
        .where('address_key', '=', addressKey)
        .execute();
    }
    for (const { row } of signatures) await removeSignature(tx, row);
    await noteEach(
      tx,
      letterId,
      'erase',
      signatures.map(({ row }) => row.id),
      doing,
    );
  }
  return {
    letterIds: found.map(({ letterId }) => letterId),
    signatures: found.reduce((sum, { signatures }) => sum + signatures.length, 0),
  };
}

/** A line for each signature, or one where there is none: the address itself is in no line. */
async function noteEach(
  tx: Tx,
  letter_id: string,
  act: AuditedAct,
  ids: readonly string[],
  doing: Doing,
): Promise<void> {
  const place = { letter_id, batch: randomId(), act };
  for (const signature_id of ids) await note(tx, { ...place, signature_id }, undefined, doing);
  if (!ids.length) await note(tx, { ...place, signature_id: '', many: 0 }, undefined, doing);
}

export async function actsOf(db: Db, organiser: string): Promise<number> {
  const { acts } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll().as('acts'))
    .where('organiser', '=', organiser)
    .executeTakeFirstOrThrow();
  return Number(acts);
}

/** Those too that are not served any more. */
async function letters(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('letters').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

function signaturesOf(db: Db, letterId: string, addressKey: string) {
  return withContacts(db, letterId)
    .where('contacts.letter_id', '=', letterId)
    .where('contacts.address_key', '=', addressKey)
    .orderBy('signatures.created_at')
    .execute();
}

async function mailsOf(db: Db, letterId: string, signatureId: string) {
  return db
    .selectFrom('outbox')
    .select(['kind', 'state', 'created_at', 'due_at', 'tries', 'error'])
    .where('letter_id', '=', letterId)
    .where('signature_id', '=', signatureId)
    .orderBy('created_at')
    .execute();
}

async function doneWith(db: Db, letterId: string, signatureId: string) {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'act', 'before'])
    .where('letter_id', '=', letterId)
    .where('signature_id', '=', signatureId)
    .orderBy('id')
    .execute();
  return rows.map(({ at, act, before }) => ({ at, act, before: before ? readBefore(before) : undefined }));
}

function readBefore(kept: string): NonNullable<Held['signatures'][number]['done'][number]['before']> {
  const { state, reason, name } = JSON.parse(kept) as Before;
  return { state, reason, name };
}
