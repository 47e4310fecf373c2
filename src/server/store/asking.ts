import type { MailKind } from '../../locales/words/mails.ts';
import { randomId } from '../security/secret.ts';
import type { Tx } from './commits.ts';
import { rules } from './rules.ts';
import type { AttemptRow } from './schema.ts';
import { loadKnown } from './signing-known.ts';
import { giveCode, mailFor, newAttempt, noChanges, placeOf, takeMail } from './signing-plan.ts';
import type { Attempt } from './store.ts';
import { writeChanges } from './write-changes.ts';

/** Sends the code of an attempt again, or a new one where the old is used up. Signing and managing alike. */
export async function resend(
  tx: Tx,
  letterId: string,
  attemptId: string,
  language: string | undefined,
  now: number,
): Promise<Attempt | undefined> {
  const attempt = await tx
    .selectFrom('attempts')
    .selectAll()
    .where('id', '=', attemptId)
    .where('letter_id', '=', letterId)
    .where('created_at', '>', now - rules.day)
    .executeTakeFirst();
  return attempt && askAgain(tx, attempt, language, now);
}

/** Begins, or continues, to let the owner of an address change what was signed with it. */
export async function manage(
  tx: Tx,
  letterId: string,
  addressKey: string,
  language: string,
  now: number,
): Promise<Attempt> {
  const begun = await tx
    .selectFrom('attempts')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('address_key', '=', addressKey)
    .where('purpose', '=', 'manage')
    .where('created_at', '>', now - rules.day)
    .executeTakeFirst();
  if (begun) return askAgain(tx, begun, language, now);
  const attempt = newAttempt(
    { letter_id: letterId, purpose: 'manage', address_key: addressKey, name_key: '', signature_id: null },
    { newId: randomId, now },
  );
  await tx.insertInto('attempts').values(attempt).execute();
  return askAgain(tx, attempt, language, now);
}

async function askAgain(
  tx: Tx,
  begun: AttemptRow,
  language: string | undefined,
  now: number,
): Promise<Attempt> {
  const { letter_id: letterId, address_key: addressKey, purpose } = begun;
  const known = await loadKnown(tx, [{ letterId, addressKey }], purpose, now);
  const changes = noChanges();
  const surroundings = { known, changes, newId: randomId, now };
  const attempts = known.attempts.get(placeOf(letterId, addressKey)) ?? [];
  const attempt = attempts.find(({ id }) => id === begun.id) ?? begun;
  giveCode(attempt, attempts, surroundings);
  const people = known.people.get(placeOf(letterId, addressKey)) ?? [];
  const confirmed = people.find((one) => one.confirmed);
  const own = people.find(({ signatureId }) => signatureId === attempt.signature_id);
  const kind: MailKind = purpose === 'manage' ? 'manage' : !own ? 'full' : own.confirmed ? 'again' : 'code';
  // An address that nothing is known of gets no mail, and nobody is told so.
  const recipient = own ?? confirmed;
  if (recipient && takeMail(attempt, attempts, now)) {
    const words = language ?? (await languageOf(tx, letterId, recipient.signatureId));
    changes.mails.push(mailFor(kind, attempt, recipient.signatureId, words, surroundings));
  }
  await writeChanges(tx, changes, now);
  return { id: attempt.id, expiresAt: now + rules.codeLife };
}

async function languageOf(tx: Tx, letterId: string, id: string): Promise<string> {
  const { language } = await tx
    .selectFrom('signatures')
    .select('language')
    .where('letter_id', '=', letterId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return language;
}
