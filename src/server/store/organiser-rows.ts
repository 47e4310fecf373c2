/** What an organiser did, with one signature, the whole list or a partner's report. It is kept for a year. */
export interface AuditRow {
  /** Begins with the time; the rest is random. */
  id: string;
  letter_id: string;
  /** What was done together, and is undone together. */
  batch: string;
  at: number;
  /** The organiser's address, or `terminal`. */
  organiser: string;
  act: AuditedAct;
  /** Empty where it is about no signature. */
  signature_id: string;
  /** JSON of what it was before; empty where nothing of it may be known any more, or nothing is left to be undone. */
  before: string;
  /** How many signatures it is about, where it is none by itself: `signature_id` is empty then. */
  many: number | null;
  /** The partner's id, where it is about one: `signature_id` is empty then. */
  partner: string | null;
}

/**
 * - `export`, `export-addresses`: a copy was taken of the list, without or with what is never public.
 * - `disclose`, `erase`: whose it is has asked what is kept, or to delete it.
 * - `link`, `no-link`: a partner's report has a new link, or none.
 */
export type AuditedAct =
  | 'approve'
  | 'reject'
  | 'feature'
  | 'correct'
  | 'withdraw'
  | 'undo'
  | 'export'
  | 'export-addresses'
  | 'disclose'
  | 'erase'
  | 'link'
  | 'no-link';

/** The hash of what opens the organiser's pages. */
export interface OrganiserTokenRow {
  /** SHA-256 of the token. */
  token_hash: string;
  /** A `link` from a mail opens a `session` once. */
  kind: 'link' | 'session';
  /** The address it was mailed to. */
  organiser: string;
  created_at: number;
  expires_at: number;
}

/** A partner's report can be opened. The link itself is not kept: it follows from this and a secret outside the database. */
export interface ReportLinkRow {
  letter_id: string;
  partner: string;
  salt: string;
}

/** Signatures were sent with an id that is no partner's. They are stored without one. */
export interface UnknownPartnerRow {
  letter_id: string;
  /** Empty: what was sent is no id; `*`: more of them than are told apart. */
  partner: string;
  /** The origin of the page where it was signed; empty where nothing was said. */
  website: string;
  many: number;
  /** The day of the last one. */
  last_on: string;
}
