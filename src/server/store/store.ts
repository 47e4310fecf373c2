import type { MailKind } from '../../locales/words/mails.ts';
import type { Signatory } from '../../feed/signatory.ts';
import type { HeldStore } from './held.ts';
import type { OrganiserStore } from './organiser-store.ts';
import type { UnknownPartnerRow } from './organiser-rows.ts';
import type { NetworkRow, SignatureRow, SignatureState } from './schema.ts';

/** A letter's numbers, as every document gives them. */
export interface LetterState {
  readonly revision: number;
  /** Pages that are full and were made at this revision or later are still right. */
  readonly editedRevision: number;
  readonly totalSignatures: number;
  readonly listedPersons: number;
  readonly listedOrganizations: number;
}

/** The texts of a letter that are served now. */
export interface ServedTexts {
  readonly letterId: string;
  /** Of everything that the documents are made of, without names and numbers. */
  readonly contentHash: string;
  /** SHA-256 by language. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Someone who signs, after their words were read and found fit. */
export interface Signing {
  readonly letterId: string;
  /** The request's `Idempotency-Key`. */
  readonly key: string;
  /** Keyed hash of the request's body. */
  readonly bodyHash: string;
  readonly email: string;
  /** Keyed hash of the normalised address. */
  readonly addressKey: string;
  readonly foldedName: string;
  /** Keyed hash of the folded name. */
  readonly nameKey: string;
  readonly signature: SignedFields;
  /** What is never public, as JSON. */
  readonly details: string;
  /** It came with an id that is no partner's: it is stored without one. */
  readonly unknownPartner: Pick<UnknownPartnerRow, 'partner' | 'website'> | undefined;
}

/** What a signature says; who it is kept under and what became of it is the store's business. */
export type SignedFields = Pick<
  SignatureRow,
  | 'type'
  | 'listed'
  | 'name'
  | 'role'
  | 'organization'
  | 'locality'
  | 'country'
  | 'comment'
  | 'url'
  | 'language'
  | 'partner'
  | 'text_sha256'
  | 'consents'
  | 'marks'
>;

/** What a visitor continues with. It looks the same whoever has signed before. */
export interface Attempt {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A request to sign that was taken. */
interface Taken extends Attempt {
  /** It had been taken before, and its answer may have been lost. */
  readonly repeated: boolean;
}

/** `key-reused`: the same key came with another body. */
export type SignOutcome = Taken | 'key-reused';

export type CodeRefusal =
  | { readonly refused: 'unknown-attempt' }
  | { readonly refused: 'wrong-code'; readonly triesLeft: number }
  | { readonly refused: 'code-expired' }
  /** This address has tried too many wrong codes today. */
  | { readonly refused: 'too-many-tries' };

/** A code as it was typed: six digits, or undefined where it is none. */
export interface TypedCode {
  readonly letterId: string;
  readonly attemptId: string;
  readonly code: string | undefined;
}

/** - `awaiting-approval`: an organiser looks at it first. - `counted`: without a name. */
export type ConfirmedStatus = 'published' | 'awaiting-approval' | 'counted';

export interface Confirmed {
  readonly status: ConfirmedStatus;
  /** Where it is published by name. */
  readonly signatory: Signatory | undefined;
  readonly totalSignatures: number;
  readonly revision: number;
}

/** Which signatures wait for the organiser once they are confirmed; those with marks always do. */
export type Moderation = 'organizations' | 'all' | 'none';

/** A signature as the one who gave it sees it. */
export interface OwnSignature {
  readonly id: string;
  readonly type: 'person' | 'organization';
  readonly name: string;
  readonly listed: boolean;
  readonly state: SignatureState;
  readonly number: number | undefined;
}

export interface Managed {
  readonly token: string;
  readonly signatures: readonly OwnSignature[];
}

export interface Changed {
  readonly totalSignatures: number;
  readonly revision: number;
}

/** - `unknown-token`: it opens nothing, or no longer. - `unknown-signature`: it does, but there is none of this id. */
export type ManageRefusal = 'unknown-token' | 'unknown-signature';

/** A mail to be sent, leased to whoever asked for it. */
export interface LeasedMail {
  readonly id: string;
  readonly letterId: string;
  readonly kind: MailKind;
  readonly to: string;
  readonly name: string;
  readonly language: string;
  readonly attemptId: string;
  /** Empty where the mail brings none. */
  readonly code: string;
  /** Why an organiser has rejected the signature. */
  readonly reason: string;
  /** How often it was tried before. */
  readonly tries: number;
}

interface FailedMail {
  readonly kind: MailKind;
  readonly signatureId: string;
  /** What the mail server said last, or why there was none to say something. */
  readonly error: string;
  /** Else it is tried again. */
  readonly givenUp: boolean;
}

/** Someone from the organiser's table. */
export interface ImportedSignatures {
  readonly published: readonly Signatory[];
  /** Those who are counted and not named. */
  readonly unnamed: number;
}

/**
 * Everything the endpoint remembers. Whatever changes something has been written to the disk when its promise
 * is fulfilled; what is asked for at the same moment shares one transaction.
 */
export interface Store extends OrganiserStore, HeldStore {
  /** Takes over the texts that are served, and raises the revision where they are others than before. */
  serveTexts(served: ServedTexts): Promise<LetterState>;
  /** Whether the names of a table have been brought in. */
  isImported(letterId: string): Promise<boolean>;
  /** Brings in the names of a table, in its order; does nothing where the letter has had that before. */
  importOnce(letterId: string, language: string, names: ImportedSignatures): Promise<boolean>;
  /** Ids of the letters that were ever served. */
  letters(): Promise<readonly string[]>;
  state(letterId: string): Promise<LetterState | undefined>;
  /** Whether signatures may be given to this text: it is served, or was less than ten minutes ago. */
  knowsText(letterId: string, sha256: string): Promise<boolean>;
  /** Those published by name with a higher number, in ascending order. */
  listed(letterId: string, after: number, limit: number): Promise<Signatory[]>;
  /** Those of some numbers that are published by name, in no order. */
  numbered(letterId: string, numbers: readonly number[]): Promise<Signatory[]>;
  /** All featured ones, in the order of their numbers. */
  featured(letterId: string): Promise<Signatory[]>;

  /** The answer that this key had before; undefined where it is new. */
  replied(letterId: string, key: string, bodyHash: string): Promise<SignOutcome | undefined>;
  sign(signing: Signing): Promise<SignOutcome>;
  confirm(typed: TypedCode, moderation: Moderation): Promise<Confirmed | CodeRefusal>;
  /** @returns undefined where there is no such attempt */
  resend(letterId: string, attemptId: string, language: string | undefined): Promise<Attempt | undefined>;

  manage(letterId: string, addressKey: string, language: string): Promise<Attempt>;
  openManage(typed: TypedCode): Promise<Managed | CodeRefusal>;
  withdraw(letterId: string, token: string, id: string): Promise<Changed | ManageRefusal>;
  /** @returns `always-named` where it is an organisation's */
  setListed(
    letterId: string,
    token: string,
    id: string,
    listed: boolean,
  ): Promise<Changed | ManageRefusal | 'always-named'>;

  /** How many of the signatures that were sent after this moment somebody has confirmed, and how many nobody. */
  signedSince(
    letterId: string,
    since: number,
  ): Promise<{ readonly confirmed: number; readonly unconfirmed: number }>;

  /** Takes mails that are due, each for `leaseMs`. */
  leaseMails(most: number, leaseMs: number): Promise<LeasedMail[]>;
  mailSent(id: string): Promise<void>;
  /** @param retryAt undefined: given up */
  mailFailed(id: string, error: string, retryAt: number | undefined): Promise<void>;
  /** Mails that could not be sent so far, and those that were given up; the oldest first. */
  failedMails(letterId: string): Promise<readonly FailedMail[]>;

  /** Adds what was counted of networks. @returns what all instances have counted of them, in any order */
  countNetworks(counted: readonly NetworkRow[]): Promise<readonly NetworkRow[]>;

  /** Deletes what has served its time, by what these letters say, and others have said when they were there. */
  tidy(kept: ReadonlyMap<string, Retention>): Promise<void>;
  /** Fulfilled when the database answers. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** How long personal data of a letter is kept. */
export interface Retention {
  readonly unconfirmedDays: number;
  /** Milliseconds since 1970 after which addresses are deleted; undefined while signing has no end. */
  readonly deleteContactsAt: number | undefined;
}
