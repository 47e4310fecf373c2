import type { Kysely } from 'kysely';
import type { Secret } from '../security/secret.ts';
import type { Tx } from './commits.ts';
import { rules } from './rules.ts';
import type { Database } from './schema.ts';
import type { LeasedMail, Store } from './store.ts';

/**
 * Takes mails that are due. Until the lease ends nobody else takes them; where it ends without a word, because
 * the process died, they are due again: a mail may come twice, and none is lost.
 */
export async function leaseMails(
  tx: Tx,
  most: number,
  leaseMs: number,
  { secret, now }: { secret: Secret; now: number },
): Promise<LeasedMail[]> {
  const due = await tx
    .selectFrom('outbox')
    .innerJoin('contacts', (join) =>
      join
        .onRef('contacts.letter_id', '=', 'outbox.letter_id')
        .onRef('contacts.signature_id', '=', 'outbox.signature_id'),
    )
    .leftJoin('attempts', 'attempts.id', 'outbox.attempt_id')
    .innerJoin('signatures', (join) =>
      join
        .onRef('signatures.letter_id', '=', 'outbox.letter_id')
        .onRef('signatures.id', '=', 'outbox.signature_id'),
    )
    .selectAll('outbox')
    .select(['contacts.email', 'signatures.name', 'signatures.reason', 'attempts.salt'])
    .where('outbox.state', '=', 'waiting')
    // A clock that was fast has dated what was written meanwhile: what nobody has tried yet need not wait for the
    // hours to come again, nor what is due later than anything ever is.
    .where((is) =>
      is.or([
        is('outbox.due_at', '<=', now),
        is('outbox.due_at', '=', is.ref('outbox.created_at')),
        is('outbox.due_at', '>', now + rules.mailWait),
      ]),
    )
    .orderBy('outbox.due_at')
    .limit(most)
    .execute();
  if (!due.length) return [];
  await tx
    .updateTable('outbox')
    .set({ due_at: now + leaseMs })
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .execute();
  // The mail says how long its code lives, and counts from when it is sent.
  await tx
    .updateTable('attempts')
    .set({ expires_at: now + rules.codeLife })
    .where(
      'id',
      'in',
      due.map(({ attempt_id }) => attempt_id),
    )
    .execute();
  return due.map((mail) => ({
    id: mail.id,
    letterId: mail.letter_id,
    kind: mail.kind,
    to: mail.email,
    name: mail.name,
    language: mail.language,
    attemptId: mail.attempt_id,
    code: mail.salt === null ? '' : secret.code(mail.salt),
    reason: mail.reason ?? '',
    tries: mail.tries,
  }));
}

export async function mailSent(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('outbox').where('id', '=', id).execute();
}

export async function mailFailed(
  tx: Tx,
  id: string,
  error: string,
  retryAt: number | undefined,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set((row) => ({
      error,
      tries: row('tries', '+', 1),
      ...(retryAt === undefined ? { state: 'failed' as const } : { due_at: retryAt }),
    }))
    .where('id', '=', id)
    .execute();
}

export async function failedMails(db: Kysely<Database>, letterId: string): ReturnType<Store['failedMails']> {
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'signature_id', 'error', 'state'])
    .where('letter_id', '=', letterId)
    .where('error', 'is not', null)
    .orderBy('created_at')
    .execute();
  return rows.map(({ kind, signature_id: signatureId, error, state }) => ({
    kind,
    signatureId,
    error: error ?? '',
    givenUp: state === 'failed',
  }));
}
