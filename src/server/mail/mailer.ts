/** A mail as it is handed to whoever sends it. */
export interface Mail {
  /** One address, as it was written by whoever signed. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  /** One address, where answers go. */
  readonly replyTo: string | undefined;
  /** The same for the same mail, however often it is sent: a second copy is known as one. */
  readonly id: string;
}

/** Why a mail was not sent. */
export class MailError extends Error {
  /** It may go another time. */
  readonly passing: boolean;

  /** @param message what the mail server said, without addresses */
  constructor(message: string, passing: boolean) {
    super(message);
    this.passing = passing;
  }
}

export interface Mailer {
  /** @throws MailError */
  send(mail: Mail): Promise<void>;
  /** Gives up what is still being sent. */
  close(): void;
}
