import type { Mail } from '../mail/mailer.ts';

/** Who may open the organiser's pages, and how they are written to. */
export interface Organisers {
  /** In lower case. */
  readonly addresses: ReadonlySet<string>;
  /** The endpoint's own address, absolute, with a slash at its end. */
  readonly base: string;
  /** @throws MailError */
  readonly send: (mail: Mail) => Promise<void>;
}
