import type { MailKind } from '../../locales/words/mails.ts';
import { newSignature } from './rows.ts';
import { rules } from './rules.ts';
import type { AttemptRow, ContactRow, OutboxRow, ReplyRow, SignatureRow } from './schema.ts';
import type { SignOutcome, Signing } from './store.ts';

/** Someone who has signed, or begun to, at an address. */
interface Person {
  readonly signatureId: string;
  foldedName: string;
  readonly confirmed: boolean;
  /** Where they are new, the rows that are about to be written. */
  readonly fresh?: { readonly signature: SignatureRow; readonly contact: ContactRow };
}

/** What the database holds about the addresses and keys of some signings. Planning adds to it as it goes. */
export interface Known {
  /** By letter and key. */
  readonly replies: Map<string, Pick<ReplyRow, 'body_hash' | 'attempt_id' | 'expires_at'>>;
  /** By letter and address, the oldest first. */
  readonly people: Map<string, Person[]>;
  readonly attempts: Map<string, AttemptRow[]>;
}

/** What is to be written. */
export interface SigningChanges {
  readonly signatures: SignatureRow[];
  readonly contacts: ContactRow[];
  /** Unconfirmed signatures that now say something else, by id. */
  readonly replaced: Map<string, Signing>;
  readonly attempts: Set<AttemptRow>;
  /** Attempts that were there before and are continued. */
  readonly continued: Set<AttemptRow>;
  readonly mails: OutboxRow[];
  readonly replies: ReplyRow[];
  /** Those that came with an id that is no partner's. */
  readonly strays: Signing[];
}

export const noChanges = (): SigningChanges => ({
  signatures: [],
  contacts: [],
  replaced: new Map(),
  attempts: new Set(),
  continued: new Set(),
  mails: [],
  replies: [],
  strays: [],
});

export const placeOf = (...parts: readonly string[]): string => parts.join(' ');

interface Surroundings {
  readonly known: Known;
  readonly changes: SigningChanges;
  readonly newId: () => string;
  readonly now: number;
}

/**
 * Decides what becomes of one signing. Whether the address has signed before changes what is mailed to it, and
 * nothing of what is answered.
 */
export function planSigning(signing: Signing, surroundings: Surroundings): SignOutcome {
  const { known, changes, now } = surroundings;
  const { letterId, key, bodyHash, addressKey, nameKey } = signing;
  const replied = known.replies.get(placeOf(letterId, key));
  if (replied) {
    if (replied.body_hash !== bodyHash) return 'key-reused';
    return { id: replied.attempt_id, expiresAt: replied.expires_at, repeated: true };
  }
  if (signing.unknownPartner) changes.strays.push(signing);

  const address = placeOf(letterId, addressKey);
  const people = getOrSet(known.people, address, () => []);
  const { person, kind } = personFor(signing, people, surroundings);

  const attempts = getOrSet(known.attempts, address, () => []);
  const signatureId = person?.signatureId ?? null;
  let attempt = attempts.find((one) => one.name_key === nameKey && one.signature_id === signatureId);
  if (!attempt) {
    attempt = newAttempt(
      {
        letter_id: letterId,
        purpose: 'sign',
        address_key: addressKey,
        name_key: nameKey,
        signature_id: signatureId,
      },
      surroundings,
    );
    attempts.push(attempt);
    changes.attempts.add(attempt);
  }
  giveCode(attempt, attempts, surroundings);
  const recipient = person ?? people.find(({ confirmed }) => confirmed);
  if (recipient && takeMail(attempt, attempts, now)) {
    const { language } = signing.signature;
    changes.mails.push(mailFor(kind, attempt, recipient.signatureId, language, surroundings));
  }
  const expiresAt = now + rules.codeLife;
  const reply = { body_hash: bodyHash, attempt_id: attempt.id, expires_at: expiresAt };
  known.replies.set(placeOf(letterId, key), reply);
  changes.replies.push({ letter_id: letterId, key, created_at: now, ...reply });
  return { id: attempt.id, expiresAt, repeated: false };
}

/** Who signs: someone known, someone whose unconfirmed words are replaced, someone new, or nobody any more. */
function personFor(
  signing: Signing,
  people: Person[],
  { changes, newId, now }: Surroundings,
): { person: Person | undefined; kind: MailKind } {
  const { letterId, foldedName } = signing;
  const same = people.find((one) => one.foldedName === foldedName);
  if (same?.confirmed) return { person: same, kind: 'again' };
  const begun = same ?? people.find((one) => !one.confirmed);
  if (begun) {
    replaceWords(begun, signing, changes);
    return { person: begun, kind: 'code' };
  }
  if (people.filter((one) => one.confirmed).length >= rules.namesPerAddress) {
    return { person: undefined, kind: 'full' };
  }
  const signature = newSignature(newId(), letterId, signing.signature, now);
  const contact: ContactRow = {
    signature_id: signature.id,
    letter_id: letterId,
    email: signing.email,
    address_key: signing.addressKey,
    folded_name: foldedName,
    details: signing.details,
  };
  const person: Person = {
    signatureId: signature.id,
    foldedName,
    confirmed: false,
    fresh: { signature, contact },
  };
  people.push(person);
  changes.signatures.push(signature);
  changes.contacts.push(contact);
  return { person, kind: 'code' };
}

/** What was sent last is what will be confirmed. */
function replaceWords(person: Person, signing: Signing, changes: SigningChanges): void {
  person.foldedName = signing.foldedName;
  if (person.fresh) {
    const { email, foldedName: folded_name, details } = signing;
    Object.assign(person.fresh.signature, signing.signature);
    Object.assign(person.fresh.contact, { email, folded_name, details });
  } else {
    changes.replaced.set(person.signatureId, signing);
  }
}

export function newAttempt(
  fields: Pick<AttemptRow, 'letter_id' | 'purpose' | 'address_key' | 'name_key' | 'signature_id'>,
  { newId, now }: Pick<Surroundings, 'newId' | 'now'>,
): AttemptRow {
  const { letter_id, purpose, address_key, name_key, signature_id } = fields;
  return {
    id: inOrderOfTime(now, newId),
    letter_id,
    purpose,
    address_key,
    name_key,
    signature_id,
    salt: '',
    expires_at: 0,
    tries: 0,
    mails: 0,
    mailed_at: 0,
    created_at: now,
  };
}

/**
 * Renews the attempt's code while it lives and has tries left; else the attempt gets the one that lives for the
 * address, as long as it has been tried out at none of them, or a new one.
 */
export function giveCode(
  attempt: AttemptRow,
  attempts: readonly AttemptRow[],
  { changes, newId, now }: Pick<Surroundings, 'changes' | 'newId' | 'now'>,
): void {
  const lives = ({ expires_at, tries }: AttemptRow): boolean => expires_at > now && tries < rules.tries;
  if (!lives(attempt)) {
    attempt.salt = (!attempt.salt && attempts.find(lives)?.salt) || newId();
    attempt.tries = 0;
  }
  attempt.expires_at = now + rules.codeLife;
  if (!changes.attempts.has(attempt)) changes.continued.add(attempt);
}

/** Notes the mail that follows, where the address may have one more. */
export function takeMail(attempt: AttemptRow, attempts: readonly AttemptRow[], now: number): boolean {
  const alike = attempts.filter(({ name_key }) => name_key === attempt.name_key);
  if (sumOfMails(alike) >= rules.mailsADay || sumOfMails(attempts) >= rules.mailsADayInAll) return false;
  // One that seems to come was asked for while the clock was fast.
  if (alike.some(({ mailed_at }) => mailed_at <= now && now - mailed_at < rules.mailPause)) return false;
  attempt.mails++;
  attempt.mailed_at = now;
  return true;
}

function sumOfMails(attempts: readonly AttemptRow[]): number {
  return attempts.reduce((sum, { mails }) => sum + mails, 0);
}

export function mailFor(
  kind: MailKind,
  { letter_id, id: attempt_id }: Pick<AttemptRow, 'letter_id' | 'id'>,
  signature_id: string,
  language: string,
  { newId, now }: Pick<Surroundings, 'newId' | 'now'>,
): OutboxRow {
  return {
    id: inOrderOfTime(now, newId),
    letter_id,
    kind,
    signature_id,
    attempt_id,
    language,
    state: 'waiting',
    due_at: now,
    tries: 0,
    error: null,
    created_at: now,
  };
}

/** Rows written at the same time lie side by side in the database, which then has less to write. */
export function inOrderOfTime(now: number, newId: () => string): string {
  return `${now.toString(36)}-${newId()}`;
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
