import { newSignature } from './rows.ts';
import { rules } from './rules.ts';
import type {
  AttemptRow,
  CodeRow,
  ContactRow,
  MailKind,
  OutboxRow,
  ReplyRow,
  SignatureRow,
} from './schema.ts';
import type { SignOutcome, Signing } from './store.ts';

/** Someone who has signed, or begun to, at an address. */
export interface Person {
  readonly signatureId: string;
  foldedName: string;
  readonly confirmed: boolean;
  /** Where they are new, the rows that are about to be written. */
  readonly fresh?: { readonly signature: SignatureRow; readonly contact: ContactRow };
}

/** Mails of the last day to an address, by the keyed hash of the name. */
export type MailTimes = Map<string, number[]>;

/** What the database holds about the addresses and keys of some signings. Planning adds to it as it goes. */
export interface Known {
  /** By letter and key. */
  readonly replies: Map<string, Pick<ReplyRow, 'body_hash' | 'attempt_id' | 'expires_at'>>;
  /** By letter and address, as all that follow. */
  readonly people: Map<string, Person[]>;
  readonly codes: Map<string, CodeRow>;
  readonly mails: Map<string, MailTimes>;
  /** By letter, address and name. */
  readonly attempts: Map<string, AttemptRow>;
}

/** What is to be written. */
export interface SigningChanges {
  readonly signatures: SignatureRow[];
  readonly contacts: ContactRow[];
  /** Unconfirmed signatures that now say something else, by id. */
  readonly replaced: Map<string, Signing>;
  readonly attempts: AttemptRow[];
  readonly codes: CodeRow[];
  /** Salts of codes that live longer now. */
  readonly renewed: Set<string>;
  /** Ids of attempts that have a new code, and with it new tries. */
  readonly restarted: Set<string>;
  readonly mails: OutboxRow[];
  readonly replies: ReplyRow[];
}

export const noChanges = (): SigningChanges => ({
  signatures: [],
  contacts: [],
  replaced: new Map(),
  attempts: [],
  codes: [],
  renewed: new Set(),
  restarted: new Set(),
  mails: [],
  replies: [],
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
  const { known, changes, newId, now } = surroundings;
  const { letterId, key, bodyHash, addressKey, nameKey } = signing;
  const replied = known.replies.get(placeOf(letterId, key));
  if (replied) {
    if (replied.body_hash !== bodyHash) return 'key-reused';
    return { id: replied.attempt_id, expiresAt: replied.expires_at };
  }

  const address = placeOf(letterId, addressKey);
  const people = getOrSet(known.people, address, () => []);
  const { person, kind } = personFor(signing, people, surroundings);

  const place = placeOf(letterId, addressKey, nameKey);
  let attempt = known.attempts.get(place);
  if (attempt && attempt.signature_id !== (person?.signatureId ?? null)) attempt = undefined;
  if (!attempt) {
    attempt = {
      id: newId(),
      letter_id: letterId,
      purpose: 'sign',
      address_key: addressKey,
      name_key: nameKey,
      signature_id: person?.signatureId ?? null,
      tries: 0,
      created_at: now,
    };
    known.attempts.set(place, attempt);
    changes.attempts.push(attempt);
  }
  const code = codeFor(attempt, surroundings);
  const recipient = person ?? people.find(({ confirmed }) => confirmed);
  if (recipient && mayMail(known.mails, attempt, now)) {
    changes.mails.push(
      mailFor(kind, attempt, code, recipient.signatureId, signing.signature.language, surroundings),
    );
  }
  const expiresAt = now + rules.codeLife;
  const reply = { body_hash: bodyHash, attempt_id: attempt.id, expires_at: expiresAt };
  known.replies.set(placeOf(letterId, key), reply);
  changes.replies.push({ letter_id: letterId, key, created_at: now, ...reply });
  return { id: attempt.id, expiresAt };
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

/** The code of the address while it lives and this attempt has tries left, else a new one. */
export function codeFor(attempt: AttemptRow, { known, changes, newId, now }: Surroundings): CodeRow {
  const { letter_id, address_key, purpose } = attempt;
  const address = placeOf(letter_id, address_key);
  const living = known.codes.get(address);
  const expires_at = now + rules.codeLife;
  if (living && living.expires_at > now && attempt.tries < rules.tries) {
    living.expires_at = expires_at;
    if (!changes.codes.includes(living)) changes.renewed.add(living.salt);
    return living;
  }
  const code: CodeRow = { salt: newId(), letter_id, purpose, address_key, expires_at };
  known.codes.set(address, code);
  changes.codes.push(code);
  if (attempt.tries) {
    attempt.tries = 0;
    changes.restarted.add(attempt.id);
  }
  return code;
}

/** Notes the mail that follows, where the address may have one more. */
export function mayMail(
  mails: Known['mails'],
  { letter_id, address_key, name_key }: AttemptRow,
  now: number,
): boolean {
  const all = getOrSet(mails, placeOf(letter_id, address_key), (): MailTimes => new Map());
  const times = getOrSet(all, name_key, () => []);
  const inAll = [...all.values()].reduce((sum, { length }) => sum + length, 0);
  if (times.length >= rules.mailsADay || inAll >= rules.mailsADayInAll) return false;
  if (times.some((time) => now - time < rules.mailPause)) return false;
  times.push(now);
  return true;
}

export function mailFor(
  kind: MailKind,
  { letter_id, id: attempt_id, address_key, name_key }: AttemptRow,
  { salt }: CodeRow,
  signature_id: string,
  language: string,
  { newId, now }: Pick<Surroundings, 'newId' | 'now'>,
): OutboxRow {
  return {
    id: newId(),
    letter_id,
    kind,
    signature_id,
    attempt_id,
    salt,
    address_key,
    name_key,
    language,
    state: 'waiting',
    due_at: now,
    tries: 0,
    error: null,
    created_at: now,
  };
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
