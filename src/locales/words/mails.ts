/**
 * What one mail says. Braces stand for `code`, `name`, `title` (of the letter), `minutes` and the
 * organiser's `reason`.
 */
export interface MailText {
  /** Begins with the code where there is one: it is what a phone shows of a mail. */
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** On the button, where there is one. */
  readonly button?: string;
}

/**
 * - `code`: confirm your signature.
 * - `again`: you have signed already.
 * - `full`: as many as may have signed with this address.
 * - `manage`: a code to change or withdraw.
 * - `rejected`, `corrected`: what an organiser did with the signature.
 */
export type MailKind = 'code' | 'again' | 'full' | 'manage' | 'rejected' | 'corrected';

/** What the endpoint's mails say in one language. */
export interface MailWords {
  readonly mails: Readonly<Record<MailKind, MailText>>;
  /** Above the code. */
  readonly code: string;
  /** Below everything: why this mail came. */
  readonly notYou: string;
  /** Followed by the letter's address. */
  readonly letter: string;
}
