import { message } from '../../locales/message.ts';
import { paths } from '../letters.ts';
import { rules } from '../store/rules.ts';
import type { LeasedMail } from '../store/store.ts';
import { mailWords } from '../words/mails.ts';
import type { MailText, MailWords } from '../words/mail-words.ts';
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

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** Writes a mail: subject, text for every program, and the same as HTML without pictures or anything to load. */
export function composeMail(leased: LeasedMail, letter: MailLetter): Mail {
  const { locale: language, words } = mailWords(leased.language);
  const said = words.mails[leased.kind];
  const hasCode = leased.kind !== 'full';
  const values = {
    code: leased.code,
    name: isolated(leased.name),
    // A title of a whole sentence would push everything else out of sight.
    title: shortened(letter.title),
    minutes: String(rules.codeLife / 60_000),
  };
  const fill = (text: string): string => message(language, text, values);
  const link = said.button && confirmLink(leased, letter);
  return {
    id: leased.id,
    to: leased.to,
    language,
    replyTo: /^mailto:([^?]+)/.exec(letter.contact ?? '')?.[1],
    subject: fill(said.subject),
    text: asText({ words, said, hasCode, link, address: letter.address, code: leased.code }, fill),
    html: asHtml({ words, said, hasCode, link, address: letter.address, code: leased.code }, fill, language),
  };
}

/** Opens a page with a button. Programs that look into mails open links too: opening this one changes nothing. */
function confirmLink({ attemptId, code, language }: LeasedMail, { address }: MailLetter): string {
  return `${address}${paths.confirm}?lang=${encodeURIComponent(language)}&attempt=${attemptId}&code=${code}`;
}

interface Parts {
  readonly words: MailWords;
  readonly said: MailText;
  readonly hasCode: boolean;
  readonly link: string | undefined;
  readonly address: string;
  readonly code: string;
}

function asText(
  { words, said, hasCode, link, address, code }: Parts,
  fill: (text: string) => string,
): string {
  const [first, ...others] = said.paragraphs.map(fill);
  return [
    fill(said.greeting),
    first,
    ...(hasCode ? [`${words.code}: ${code}`] : []),
    ...(said.button && link ? [`${said.button}:\n${link}`] : []),
    ...others,
    words.notYou,
    `${words.letter}: ${address}`,
  ].join('\n\n');
}

function asHtml(
  { words, said, hasCode, link, address, code }: Parts,
  fill: (text: string) => string,
  language: string,
): string {
  const [first = '', ...others] = said.paragraphs.map((text) => `<p>${escaped(fill(text))}</p>`);
  const direction = rightToLeft.has(language) ? 'rtl' : 'ltr';
  const button =
    said.button && link
      ? `<p><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border:2px solid currentColor;border-radius:6px;color:inherit;font-weight:bold;text-decoration:none">${escaped(said.button)}</a></p>`
      : '';
  const shownCode = hasCode
    ? `<p>${escaped(words.code)}<br><strong dir="ltr" style="font-size:28px;letter-spacing:4px;line-height:1.4">${code}</strong></p>`
    : '';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(fill(said.subject))}</title></head>
<body style="margin:0;padding:16px;font:16px/1.5 sans-serif">
<div style="max-width:34em">
<p>${escaped(fill(said.greeting))}</p>
${first}
${shownCode}
${button}
${others.join('\n')}
<p>${escaped(words.notYou)}</p>
<p>${escaped(words.letter)}: <a href="${escaped(address)}" dir="ltr" style="color:inherit">${escaped(address)}</a></p>
</div>
</body>
</html>
`;
}

/**
 * A name as it is written, whichever way its letters run. Mail programs make a link of whatever looks like an
 * address: what would is parted where nobody sees it, so that no stranger's name sends people anywhere.
 */
function isolated(name: string): string {
  return `\u2068${name.replace(/([.:/@])(?=\S)/g, '$1\u200b')}\u2069`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

function shortened(title: string): string {
  const points = Array.from(title);
  return points.length > 90 ? `${points.slice(0, 89).join('').trimEnd()}…` : title;
}
