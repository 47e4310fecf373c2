import { MailError } from './mailer.ts';

/** What a mail server answered, as it is thrown at whoever sends. */
interface SmtpError extends Error {
  /** What the mail server answered to. */
  readonly command?: string;
  readonly responseCode?: number;
  /** `550 5.1.1 no such mailbox`, or several lines like it. */
  readonly response?: string;
}

/** Makes of a failed sending what the outbox needs to know, without the address it was for. */
export function asMailError(error: unknown, to: string): MailError {
  const { response, message } = error as SmtpError;
  const said = withoutAddress(response ?? message, to).slice(0, 200);
  return new MailError(said, !isForGood(error as SmtpError));
}

/**
 * Only a refusal of this recipient or this message is for good: a refused password, sender or network is mended by
 * the operator, and the mails that wait meanwhile are not lost.
 */
function isForGood({ command, responseCode = 0, response = '' }: SmtpError): boolean {
  if (responseCode < 500 || logInFirst.has(responseCode)) return false;
  const status = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  // Many servers tell only when they hear of the recipient that they do not serve the sender.
  if (command === 'RCPT TO') return !(status ? sendersFault.test(status) : notServed.test(response));
  return command === 'DATA' && !(status && unproven.test(status));
}

/** The sender has to prove who they are, or how they did is not good enough. */
const logInFirst: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/** The sender may not send there, or has an address that does not exist. */
const sendersFault = /^5\.(7\.\d+|1\.[78])$/;

/** Older servers have no status for it: they pass no mail on, or not to others than those on a list. */
const notServed = /\brelay|\brcpthosts\b/i;

/** What the sender's domain should have published about its mail servers and keys is missing or wrong. */
const unproven = /^5\.7\.2\d$/;

/** Mail servers like to repeat whom they refuse, whole or only the part before the @. */
function withoutAddress(said: string, to: string): string {
  const person = to.slice(0, to.lastIndexOf('@')).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return said
    .replace(/[^\s<>]+@[^\s<>]+/g, '…')
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${person}(?![\\p{L}\\p{N}])`, 'giu'), '…');
}
