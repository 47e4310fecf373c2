import { sameText, type Secret } from '../security/secret.ts';
import type { Tx } from './commits.ts';
import { count, letterRow } from './publishing.ts';
import { signatoryOf } from './rows.ts';
import { rules } from './rules.ts';
import type { AttemptRow, Purpose, SignatureRow } from './schema.ts';
import type { CodeRefusal, Confirmed, Moderation, TypedCode } from './store.ts';
import { dayOf } from './time.ts';

/**
 * Whether the code that was typed opens the attempt. Any code that was mailed to the address in its life does:
 * people ask twice and type the first one.
 * @returns the attempt, or why not
 */
export async function checkCode(
  tx: Tx,
  { letterId, attemptId, code }: TypedCode,
  purpose: Purpose,
  { secret, now }: { secret: Secret; now: number },
): Promise<AttemptRow | CodeRefusal> {
  const attempt = await tx
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', attemptId)
    .where('letter_id', '=', letterId)
    .where('purpose', '=', purpose)
    .where('created_at', '>', now - rules.day)
    .executeTakeFirst();
  if (!attempt) return { refused: 'unknown-attempt' };
  const refused = (instead: CodeRefusal): CodeRefusal =>
    // Whoever asks with an old attempt is told no more than that it is old, also where it once was confirmed.
    attempt.expires_at > now ? instead : { refused: 'code-expired' };
  if (attempt.tries >= rules.tries) return { refused: 'code-expired' };
  if (code === undefined) return refused({ refused: 'wrong-code', triesLeft: rules.tries - attempt.tries });
  const { guesses } = await tx
    .selectFrom('guesses')
    .select(({ fn }) => fn.countAll<number | string>().as('guesses'))
    .where('letter_id', '=', letterId)
    .where('address_key', '=', attempt.address_key)
    .where('at', '>', now - rules.day)
    .executeTakeFirstOrThrow();
  if (Number(guesses) >= rules.guessesADay) return refused({ refused: 'too-many-tries' });
  const codes = await tx
    .selectFrom('attempts')
    .select(['salt', 'expires_at'])
    .where('letter_id', '=', letterId)
    .where('address_key', '=', attempt.address_key)
    .where('purpose', '=', purpose)
    .execute();
  // Who confirmed in another window, and types the code here late, has nothing to mend.
  const done = await isConfirmed(tx, attempt);
  // Each is compared, so that the time tells nothing.
  const right = codes.filter(({ salt }) => sameText(secret.code(salt), code));
  const opens = right.some(({ expires_at }) => done || expires_at > now);
  if (opens && (attempt.signature_id !== null || purpose === 'manage')) return attempt;
  const tries = attempt.tries + 1;
  await tx.updateTable('attempts').set({ tries }).where('id', '=', attemptId).execute();
  await tx
    .insertInto('guesses')
    .values({ letter_id: letterId, address_key: attempt.address_key, at: now })
    .execute();
  return refused({ refused: 'wrong-code', triesLeft: rules.tries - tries });
}

async function isConfirmed(tx: Tx, { letter_id, signature_id }: AttemptRow): Promise<boolean> {
  if (signature_id === null) return false;
  const signature = await signatureRow(tx, letter_id, signature_id);
  return signature !== undefined && signature.state !== 'unconfirmed';
}

export async function signatureRow(tx: Tx, letterId: string, id: string): Promise<SignatureRow | undefined> {
  return tx
    .selectFrom('signatures')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Confirms a signature. A second time changes nothing and answers alike. */
export async function confirm(
  tx: Tx,
  typed: TypedCode,
  moderation: Moderation,
  surroundings: { secret: Secret; now: number },
): Promise<Confirmed | CodeRefusal> {
  const checked = await checkCode(tx, typed, 'sign', surroundings);
  if ('refused' in checked) return checked;
  const { letterId } = typed;
  let signature = await signatureRow(tx, letterId, checked.signature_id ?? '');
  // Withdrawn, or deleted because it was not confirmed in time.
  if (!signature) return { refused: 'code-expired' };
  if (signature.state === 'unconfirmed') {
    const waits =
      moderation === 'all' ||
      (moderation === 'organizations' && signature.type === 'organization') ||
      signature.marks !== '[]';
    const { now } = surroundings;
    const confirmed = {
      state: waits ? ('pending' as const) : ('published' as const),
      confirmed_at: now,
      signed_on: dayOf(now),
    };
    signature = { ...signature, ...confirmed, number: await numberFor(tx, signature, confirmed.state) };
    const { id, ...values } = signature;
    await tx
      .updateTable('signatures')
      .set(values)
      .where('letter_id', '=', letterId)
      .where('id', '=', id)
      .execute();
  }
  const { total_signatures: totalSignatures, revision } = await letterRow(tx, letterId);
  const published = signature.state === 'published';
  return {
    // One that was rejected waits, as far as anyone but the organiser is told.
    status: !published ? 'awaiting-approval' : signature.listed ? 'published' : 'counted',
    signatory: published && signature.listed ? signatoryOf(signature) : undefined,
    totalSignatures,
    revision,
  };
}

async function numberFor(
  tx: Tx,
  signature: SignatureRow,
  state: 'pending' | 'published',
): Promise<number | null> {
  if (state === 'pending') return null;
  return (await count(tx, signature.letter_id, signature, { ...signature, state })).number;
}
