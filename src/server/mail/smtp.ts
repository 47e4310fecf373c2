import { createTransport } from 'nodemailer';
import { MailError, type Mail, type Mailer } from './mailer.ts';

interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`, as mail providers give it. */
  readonly url: string;
  /** One address, with a name or without: `Elm letter <letter@example.org>`. */
  readonly from: string;
}

/** Milliseconds after which a mail server that says nothing is given up: connecting, greeting, and in between. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends by SMTP, over a few connections that stay open. */
export function smtpMailer({ url, from }: SmtpOptions): Mailer {
  const transport = createTransport({ url, pool: true, maxConnections: 3, ...patience });
  return {
    async send(mail) {
      try {
        await transport.sendMail(message(mail, from));
      } catch (error) {
        throw asMailError(error);
      }
    },
    close: () => {
      transport.close();
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

/** 4xx, silence and lost connections pass; 5xx does not. */
function asMailError(error: unknown): MailError {
  const { responseCode, code, response } = error as {
    responseCode?: number;
    code?: string;
    response?: string;
  };
  const said = (response ?? code ?? 'The mail server could not be reached').replace(
    /[^\s<>]+@[^\s<>]+/g,
    '…',
  );
  return new MailError(said.slice(0, 200), !(responseCode !== undefined && responseCode >= 500));
}
