import { createHash } from 'node:crypto';
import type { LiveEdition, LiveLetter } from '../../../src/server/letters.ts';

const base = 'https://sign.example.org/';

const wordsOf = {
  en: ['Leave the old elms standing', '<p>They were here before the road.</p>'],
  de: ['Lasst die alten Ulmen stehen', '<p>Sie waren vor der Straße da.</p>'],
  ar: ['اتركوا أشجار الدردار', '<p>كانت هنا قبل الطريق.</p>'],
} as const;

/** A letter in three languages as the folder gives it, with pages that list the names. */
export function liveLetter(id = 'elm', facts: Partial<LiveLetter> & { addition?: string } = {}): LiveLetter {
  const { addition = '', ...rest } = facts;
  const editions = (['en', 'de', 'ar'] as const).map((language): LiveEdition => {
    const [title, html] = wordsOf[language];
    const content_html = html + addition;
    const contentSha256 = createHash('sha256').update(`${title}\n${content_html}\n`).digest('hex');
    const suffix = language === 'en' ? '' : `.${language}`;
    return {
      language,
      title,
      path: `letter${suffix}.json`,
      pagePath: `index${suffix}.html`,
      contentSha256,
      document: {
        version: 'open-letter/1',
        id,
        language,
        title,
        content_html,
        content_sha256: contentSha256,
        count_url: 'count.json',
        signatories_url: 'signatories',
        goal: 150,
        sign: { url: `${base}${id}/sign` },
      },
    };
  });
  return {
    id,
    editions: editions as unknown as LiveLetter['editions'],
    files: [
      {
        path: 'images/0f3a.svg',
        type: 'image/svg+xml',
        content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      },
    ],
    embed: {
      path: 'embed/index.html',
      type: 'text/html; charset=utf-8',
      content: Buffer.from('<!doctype html><open-letter src="letter.json"></open-letter>'),
    },
    contentHash: createHash('sha256').update(JSON.stringify(editions)).digest('hex'),
    moderation: 'none',
    origins: undefined,
    closesAt: undefined,
    closed: false,
    retainDays: undefined,
    unconfirmedDays: 7,
    controller: undefined,
    legalGround: undefined,
    partners: undefined,
    snippets: ({ id: partner, language = 'en' }, words) => [
      { said: `how (${words})`, lines: `<open-letter lang="${language}" partner="${partner}">` },
    ],
    pages: ({ published, unnamed }) =>
      editions.map(({ title, pagePath }) => ({
        path: pagePath,
        html: `<!doctype html><h1>${title}</h1>${published.map(({ name }) => `<p>${name}</p>`).join('')}<p>+${unnamed}</p>`,
      })),
    ...rest,
  };
}
