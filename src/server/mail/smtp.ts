import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mailer.ts';
import { asMailError } from './smtp-answer.ts';

interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`, as mail providers give it. */
  readonly url: string;
  /** One address, with a name or without: `Elm letter <letter@example.org>`. */
  readonly from: string;
}

/** How long a mail server is waited for, in milliseconds. */
interface Patience {
  readonly connect: number;
  readonly greeting: number;
  /** Between two words of it. */
  readonly silence: number;
  /** For a whole mail, its wait for a free connection included: a server may trickle words for ever. */
  readonly mail: number;
}

const usualPatience: Patience = { connect: 10_000, greeting: 10_000, silence: 20_000, mail: 90_000 };

/** Sends by SMTP, over a few connections that stay open. */
export function smtpMailer({ url, from }: SmtpOptions, patience = usualPatience): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...message(mail, from), signal: AbortSignal.timeout(patience.mail) });
      } catch (error) {
        throw asMailError(error, mail.to);
      }
    },
    close: () => {
      // A busy connection would keep the process for as long as its server likes.
      transport.close({ force: true });
    },
  };
}

function message({ to, subject, text, html, language, replyTo, id }: Mail, from: string) {
  return {
    from,
    // As an object: a string would be parsed, and could hold more than one address.
    to: { name: '', address: to },
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    subject,
    text,
    html,
    messageId: `<${id}@${/@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'}>`,
    headers: {
      // Nobody's out-of-office note is wanted, and no mailing list's answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
