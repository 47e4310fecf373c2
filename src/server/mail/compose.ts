import { localeFor } from '../../locales/index.ts';
import { spoken } from '../../locales/spoken.ts';
import { readEmail } from '../../feed/email.ts';
import { isolated } from '../../locales/isolated.ts';
import { message } from '../../locales/message.ts';
import { paths } from '../letters.ts';
import { rules } from '../store/rules.ts';
import type { LeasedMail } from '../store/store.ts';
import { asHtml, asText, type MailParts } from './layout.ts';
import type { Mail } from './mailer.ts';

/** What a mail needs to know of its letter. */
export interface MailLetter {
  /** In the language of the mail, or the letter's own. */
  readonly title: string;
  /** Absolute, with a slash at its end. */
  readonly address: string;
  /** Where questions go: `mailto:…` or a page. */
  readonly contact: string | undefined;
}

/** Writes a mail: subject, text for every program, and the same as HTML without pictures or anything to load. */
export function composeMail(leased: LeasedMail, letter: MailLetter): Mail {
  const language = localeFor(leased.language);
  const words = spoken[language].mails;
  const said = words.mails[leased.kind];
  const values = {
    code: leased.code,
    name: isolated(unlinked(leased.name)),
    // A title of a whole sentence would push everything else out of sight.
    title: isolated(shortened(letter.title)),
    reason: isolated(unlinked(leased.reason)),
    minutes: String(rules.codeLife / 60_000),
  };
  const fill = (text: string): string => message(language, text, values);
  const parts: MailParts = {
    words,
    said,
    code: said.subject.includes('{code}') ? leased.code : undefined,
    confirm: said.button && confirmLink(leased, letter),
    address: letter.address,
  };
  return {
    id: leased.id,
    to: leased.to,
    language,
    replyTo: addressOf(letter.contact),
    subject: fill(said.subject),
    text: asText(parts, fill),
    html: asHtml(parts, fill, language),
  };
}

/**
 * Opens a page with a button. Programs that look into mails open links too: opening this one changes nothing. The code
 * stands behind the `#`, which browsers send to nobody: no log of a server has it.
 */
function confirmLink({ attemptId, code, language }: LeasedMail, { address }: MailLetter): string {
  return `${address}${paths.confirm}?lang=${encodeURIComponent(language)}&attempt=${attemptId}#${code}`;
}

/**
 * Mail programs make a link of whatever looks like an address: what would is parted where nobody sees it, so that
 * no stranger's name sends people anywhere.
 */
function unlinked(name: string): string {
  return name.replace(/([.:/@])(?=\S)/g, '$1\u200b');
}

/** The one address of a `mailto:`; undefined where it holds none, several, or something else. */
function addressOf(contact: string | undefined): string | undefined {
  const [, written = ''] = /^mailto:([^?]+)/i.exec(contact ?? '') ?? [];
  try {
    return readEmail(decodeURIComponent(written));
  } catch {
    // A percent sign that stands for nothing.
    return undefined;
  }
}

function shortened(title: string): string {
  const points = Array.from(title);
  return points.length > 90 ? `${points.slice(0, 89).join('').trimEnd()}…` : title;
}
