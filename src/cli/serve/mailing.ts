import type { Hono } from 'hono';
import { composeMail } from '../../server/mail/compose.ts';
import { developmentMailbox } from '../../server/mail/mailbox.ts';
import type { Mail, Mailer } from '../../server/mail/mailer.ts';
import { smtpMailer } from '../../server/mail/smtp.ts';
import type { Letters } from '../../server/letters.ts';
import type { LeasedMail } from '../../server/store/store.ts';
import type { Configuration } from './settings.ts';

/** How mails leave, and where they can be read instead while the letter is being tried out. */
export interface Mailing {
  readonly mailer: Mailer;
  readonly mailbox: Hono | undefined;
}

export function mailing({ smtp, mailFrom }: Pick<Configuration, 'smtp' | 'mailFrom'>): Mailing {
  if (smtp !== undefined && mailFrom !== undefined) {
    return { mailer: smtpMailer({ url: smtp, from: mailFrom }), mailbox: undefined };
  }
  const { mailer, pages } = developmentMailbox();
  return { mailer, mailbox: pages };
}

/** Writes a mail about a letter that is served; undefined where it is not any more. */
export function composer(letters: Letters, base: string): (leased: LeasedMail) => Mail | undefined {
  return (leased) => {
    const letter = letters.get(leased.letterId);
    if (!letter) return undefined;
    const [original] = letter.editions;
    const edition = letter.editions.find(({ language }) => language === leased.language) ?? original;
    return composeMail(leased, {
      title: edition.title,
      address: `${base}${letter.id}/`,
      contact: original.document.contact,
    });
  };
}
