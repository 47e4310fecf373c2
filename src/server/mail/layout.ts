import type { MailText, MailWords } from '../../locales/words/mails.ts';

/** A mail holds one link: to the button where it has one, else to the letter. */
export interface MailParts {
  readonly words: MailWords;
  readonly said: MailText;
  readonly code: string | undefined;
  readonly confirm: string | undefined;
  readonly address: string;
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'yi']);

/** For every program. */
export function asText(
  { words, said, code, confirm, address }: MailParts,
  fill: (text: string) => string,
): string {
  const [first, ...others] = said.paragraphs.map(fill);
  return [
    fill(said.greeting),
    first,
    ...(code ? [`${words.code}: ${code}`] : []),
    ...(said.button && confirm ? [`${said.button}:\n${confirm}`] : []),
    ...others,
    ...(code ? [words.notYou] : []),
    ...(confirm ? [] : [`${words.letter}: ${address}`]),
  ].join('\n\n');
}

/** The same for programs that show HTML, without pictures or anything to load. */
export function asHtml(
  { words, said, code, confirm, address }: MailParts,
  fill: (text: string) => string,
  language: string,
): string {
  const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
  const [first, ...others] = said.paragraphs.map((text) => paragraph(fill(text)));
  const body = [
    paragraph(fill(said.greeting)),
    first,
    ...(code
      ? [
          `<p>${escaped(words.code)}<br><strong dir="ltr" style="font-size:28px;letter-spacing:4px;line-height:1.4">${code}</strong></p>`,
        ]
      : []),
    ...(said.button && confirm
      ? [
          `<p><a href="${escaped(confirm)}" style="display:inline-block;padding:12px 20px;border:2px solid currentColor;border-radius:6px;color:inherit;font-weight:bold;text-decoration:none">${escaped(said.button)}</a></p>`,
        ]
      : []),
    ...others,
    ...(code ? [paragraph(words.notYou)] : []),
    ...(confirm
      ? []
      : [
          `<p>${escaped(words.letter)}: <a href="${escaped(address)}" dir="ltr" style="color:inherit">${escaped(address)}</a></p>`,
        ]),
  ];
  return `<!doctype html>
<html lang="${language}" dir="${rightToLeft.has(language) ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(fill(said.subject))}</title></head>
<body style="margin:0;padding:16px;font:16px/1.5 sans-serif">
<div style="max-width:34em">
${body.join('\n')}
</div>
</body>
</html>
`;
}

export function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
