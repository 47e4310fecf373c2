import type { MailKind } from '../../locales/words/mails.ts';
import type { AuditRow, OrganiserTokenRow, ReportLinkRow, UnknownPartnerRow } from './organiser-rows.ts';

/**
 * The tables. Times are milliseconds since 1970, days are ISO days, flags are 0 or 1, lists and maps are JSON:
 * what both databases hold alike.
 */
export interface Database {
  letters: LetterRow;
  texts: TextRow;
  signatures: SignatureRow;
  contacts: ContactRow;
  attempts: AttemptRow;
  guesses: GuessRow;
  replies: ReplyRow;
  outbox: OutboxRow;
  grants: GrantRow;
  networks: NetworkRow;
  secret_check: SecretCheckRow;
  audit: AuditRow;
  organiser_tokens: OrganiserTokenRow;
  report_links: ReportLinkRow;
  unknown_partners: UnknownPartnerRow;
}

/** A letter's numbers. They change in the transaction that changes its signatures. */
export interface LetterRow {
  id: string;
  /** Rises with each change that a reader can see. */
  revision: number;
  /** The revision of the last change of a name that was already published. */
  edited_revision: number;
  /** The number given last. */
  last_number: number;
  /** When the names of the organiser's table were brought in; null before. */
  imported_at: number | null;
  total_signatures: number;
  listed_persons: number;
  listed_organizations: number;
  /** What the documents were made of when they were last looked at: another text is another revision. */
  content_hash: string;
  /** What the letter said last of how long is kept what; null before it was asked. */
  unconfirmed_days: number | null;
  /** When addresses are deleted; null while signing has no end. */
  delete_contacts_at: number | null;
}

/** A text that signatures were, or may be, given to. */
interface TextRow {
  letter_id: string;
  sha256: string;
  language: string;
  /** Null while it is the one that is served. */
  replaced_at: number | null;
}

/**
 * - `unconfirmed`: the address has not been confirmed; it counts nowhere.
 * - `pending`: confirmed, and waits for the organiser.
 * - `published`: counted, and named where `listed`.
 * - `rejected`: by the organiser; it counts nowhere.
 */
export type SignatureState = 'unconfirmed' | 'pending' | 'published' | 'rejected';

/** What may be public of one who signed. What may not is in `contacts`. */
export interface SignatureRow {
  id: string;
  letter_id: string;
  state: SignatureState;
  type: 'person' | 'organization';
  /** Wants to be named, or is an organisation. */
  listed: number;
  /** Given when it is published by name. */
  number: number | null;
  name: string;
  sort_name: string | null;
  role: string | null;
  organization: string | null;
  locality: string | null;
  country: string | null;
  comment: string | null;
  url: string | null;
  /** JSON of the feed's `image`. */
  image: string | null;
  featured: number;
  /** Null where a table that was brought in does not tell. */
  signed_on: string | null;
  /** The language it was signed in. */
  language: string;
  partner: string | null;
  /** The hash of the text and consents it was given to. */
  text_sha256: string | null;
  /** JSON list of the consents that were given. */
  consents: string;
  /** JSON list of reasons why an organiser should look at it. */
  marks: string;
  reason: string | null;
  created_at: number;
  confirmed_at: number | null;
}

/** The one table that holds e-mail addresses. */
export interface ContactRow {
  signature_id: string;
  letter_id: string;
  /** As it was written: the address that mail goes to. */
  email: string;
  /** Keyed hash of the normalised address. */
  address_key: string;
  folded_name: string;
  /** JSON of what is never public: who signs for an organisation, and the letter's own fields. */
  details: string;
}

/**
 * An address that is being confirmed, under a name. It is forgotten after a day.
 */
export interface AttemptRow {
  /** Begins with the time, so that rows written together lie together; the rest is random. */
  id: string;
  letter_id: string;
  purpose: Purpose;
  address_key: string;
  /** Keyed hash of the folded name; empty for `manage`. */
  name_key: string;
  /** Null where there is nothing to confirm, which nobody is told. */
  signature_id: string | null;
  /** The code itself is not kept: it follows from this and a secret outside the database. */
  salt: string;
  /** The end of the code's life. */
  expires_at: number;
  /** Wrong codes since it last had a new one. */
  tries: number;
  /** Mails to this address and name, and when the last one was asked for; 0 before. */
  mails: number;
  mailed_at: number;
  created_at: number;
}

export type Purpose = 'sign' | 'manage';

/** A wrong code, for the limit of an address. */
interface GuessRow {
  letter_id: string;
  address_key: string;
  at: number;
}

/** What was answered to a request, for the next one with the same key. */
export interface ReplyRow {
  letter_id: string;
  key: string;
  /** Keyed hash of the body. */
  body_hash: string;
  attempt_id: string;
  expires_at: number;
  created_at: number;
}

/** A mail that is to be sent, or was given up. The address stands in `contacts`; it goes with the contact. */
export interface OutboxRow {
  id: string;
  letter_id: string;
  kind: MailKind;
  /** Whose contact it goes to. */
  signature_id: string;
  /** Empty where nobody waits for a code. */
  attempt_id: string;
  language: string;
  state: 'waiting' | 'failed';
  /** Not before this; while it is being sent, the end of the lease. */
  due_at: number;
  tries: number;
  /** What the mail server said, without addresses. */
  error: string | null;
  created_at: number;
}

/** A visitor who has shown that an address is theirs, for a while. */
interface GrantRow {
  /** SHA-256 of the token. */
  token_hash: string;
  letter_id: string;
  address_key: string;
  expires_at: number;
}

/** How many requests came from one network, at all instances together. */
export interface NetworkRow {
  /** What is counted, in how many seconds, and the keyed hash of the network. */
  key: string;
  count: number;
  /** Then it is forgotten. */
  until: number;
}

/** One row. */
interface SecretCheckRow {
  /** Keyed hash of nothing: another one says that the secret is another one. */
  hash: string;
}
