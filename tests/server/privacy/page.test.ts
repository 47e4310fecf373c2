import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { AppParts } from '../../../src/server/parts.ts';
import type { LiveEdition, LiveLetter } from '../../../src/server/letters.ts';
import { SubmissionLimits } from '../../../src/server/security/limits.ts';
import { Secret } from '../../../src/server/security/secret.ts';
import { openEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

type Sign = NonNullable<LiveEdition['document']['sign']>;
type Document = LiveEdition['document'];

/** A letter whose front matter says something else. */
function letterWith(
  facts: Partial<LiveLetter>,
  sign: Partial<Sign> = {},
  document: Partial<Document> = {},
): LiveLetter {
  const letter = liveLetter('elm', facts);
  const editions = letter.editions.map((edition) => ({
    ...edition,
    document: { ...edition.document, ...document, sign: { ...edition.document.sign, ...sign } },
  }));
  return { ...letter, editions: editions as unknown as LiveLetter['editions'] };
}

async function answerOf(
  letter: LiveLetter,
  { lang = 'en', method = 'GET', ...parts }: Partial<AppParts> & { lang?: string; method?: string } = {},
): Promise<Response> {
  const endpoint = await openEndpoint(letter, parts);
  const answer = await endpoint.app.request(`/elm/privacy?lang=${lang}`, { method });
  await endpoint.close();
  return answer;
}

const textOf = (html: string): string =>
  html
    .replace(/<style>.*<\/style>|<[^>]+>/gs, ' ')
    .replace(/&quot;/g, '"')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ');

async function said(...asked: Parameters<typeof answerOf>): Promise<string> {
  const answer = await answerOf(...asked);
  assert.equal(answer.status, 200);
  return textOf(await answer.text());
}

const day = 86_400_000;
const end = Date.UTC(2026, 11, 31, 23, 59, 59);
const proposed = /Proposed wording/g;

describe('the page about data says what is configured', () => {
  const cases: readonly (readonly [
    what: string,
    letter: LiveLetter,
    says: RegExp,
    saysNot?: RegExp | undefined,
    parts?: Partial<AppParts>,
  ])[] = [
    ['nobody is named', letterWith({}), /The organisers of this letter .*The letter names no contact yet/],
    [
      'who is responsible',
      letterWith({ controller: 'Elm Society, Elm Road 1' }, {}, { contact: 'mailto:elm@example.org' }),
      /Who is responsible Elm Society, Elm Road 1 Contact: elm@example\.org/,
      /names no contact/,
    ],
    [
      'who wrote it',
      letterWith({}, {}, { authors: [{ name: 'Ana' }, { name: 'Bo' }] }),
      /responsible Ana, Bo/,
    ],
    ['what nobody confirmed, 7 days', letterWith({}), /What nobody confirmed 7 days/],
    ['what nobody confirmed, 3 days', letterWith({ unconfirmedDays: 3 }), /What nobody confirmed 3 days/],
    [
      'addresses without an end',
      letterWith({}),
      /never public until you withdraw (?!,)/,
      /at the latest|no code can be/,
    ],
    [
      'addresses with no day yet',
      letterWith({ retainDays: 30 }),
      /at the latest 30 days after signing ends, for which no day is set yet.*no code can be mailed/,
    ],
    [
      'addresses until a day',
      letterWith({ retainDays: 30, closesAt: end }),
      /at the latest until 30 January 2027: 30 days after signing ends/,
    ],
    [
      'addresses until another day',
      letterWith({ retainDays: 31, closesAt: end - day }),
      /until 30 January 2027: 31 days/,
    ],
    ['moderation of all', letterWith({ moderation: 'all' }), /look at every signature/],
    [
      'moderation of organisations',
      letterWith({ moderation: 'organizations' }),
      /signatures of organisations, and/,
    ],
    ['moderation of none', letterWith({ moderation: 'none' }), /look at whatever seems unusual before/],
    ['no mail leaves', letterWith({}), /sends no mail/, /carried by/],
    [
      'whose mail server',
      letterWith({}),
      /carried by mail\.example\.org/,
      /sends no mail/,
      { mailHost: 'mail.example.org' },
    ],
    ['whose endpoint', letterWith({}), /sent to sign\.example\.org/],
    [
      'organisers of their own pages',
      letterWith({}),
      /None, neither here/,
      /Organisers see all|Only organisers/,
    ],
    [
      'organisers’ pages',
      letterWith({}),
      /Organisers see all of it.*Only organisers have one, on their own pages, for 12 hours/,
      undefined,
      {
        organisers: {
          addresses: new Set(),
          base: 'https://letter.example.org/',
          send: () => Promise.resolve(),
        },
      },
    ],
    ['partners', letterWith({ partners: { list: [], faults: [] } }), /Partners learn how many/],
    ['no list of partners', letterWith({}), /the partner on whose website/, /Partners learn/],
    ['no proof', letterWith({}), /is counted/, /short calculation/, { proof: 'off' }],
    ['proof in need', letterWith({}), /While the letter is attacked/, undefined, { proof: 'auto' }],
    ['proof always', letterWith({}), /Your browser does a short/, /While the letter/, { proof: 'on' }],
    ['networks for a day', letterWith({}), /as a keyed hash 24 hours/],
    [
      'networks for ten minutes',
      letterWith({}),
      /as a keyed hash 10 minutes/,
      undefined,
      { limits: new SubmissionLimits(new Secret('0'.repeat(32)), [{ most: 5, seconds: 600 }]) },
    ],
    [
      'what the code enforces',
      letterWith({}),
      /wrong tries, as keyed hashes 24 hours .*typed 15 minutes .*tried for 24 hours; that it failed, 30 days .*until it is gone 365 days/,
    ],
    [
      'what the form asks for where the letter does not say, and what else is taken',
      letterWith({}),
      /Persons .*E-mail yes never Organisation no if you agree Country no if you agree Where .* ask for: Profession or role, Town, Comment,? or Website\..* Organisations .*Website no yes Where .* ask for: Country, Town,? or Comment\./,
      /Profession or role no|Comment no/,
    ],
    [
      'the letter’s own fields',
      letterWith(
        {},
        {
          fields: [
            { name: 'role', required: true, public: false },
            { name: 'union', label: 'Your union', required: false },
            { name: 'vat', label: 'VAT number', for: 'organization', required: true },
          ],
        },
      ),
      /Persons .*Profession or role yes never Your union no never Organisations .*VAT number yes never/,
      /Comment|Town|may also ask for/,
    ],
    ['persons alone', letterWith({}, { types: ['person'] }), /Persons/, /Organisations |may sign for/],
    [
      'organisations alone',
      letterWith({}, { types: ['organization'] }),
      /Name of the organisation yes yes Work e-mail yes never/,
      /Persons/,
    ],
    ['consents of every letter', letterWith({}), /Show my name in the public list \(voluntary\)/],
    [
      'the letter’s own consents',
      letterWith({}, { consents: [{ name: 'updates', label: 'Write to me', required: true }] }),
      /Write to me \(needed\)/,
    ],
    [
      'a ground that is not confirmed',
      letterWith({ controller: 'Elm Society' }, {}, { contact: 'https://example.org/' }),
      /Your consent \(article 6\(1\)\(a\).*Proposed wording/,
    ],
    [
      'consent',
      letterWith({ legalGround: 'consent', controller: 'E' }, {}, { contact: 'https://example.org/' }),
      /Your consent \(article 6\(1\)\(a\)/,
      proposed,
    ],
    [
      'an interest',
      letterWith({ legalGround: 'legitimate-interests' }),
      /Counting and checking signatures: the interest/,
    ],
  ];
  for (const [what, letter, says, saysNot, parts] of cases) {
    it(what, async () => {
      const text = await said(letter, parts);
      assert.match(text, says);
      if (saysNot) assert.doesNotMatch(text, saysNot);
    });
  }

  it('marks what is still to be settled, and nothing else', async () => {
    assert.equal((await said(letterWith({}))).match(proposed)?.length, 3);
  });
});

describe('the page about data', () => {
  it('is in the language of the letter, written from right to left where that is', async () => {
    for (const [lang, dir, words, figure] of [
      ['en', 'ltr', /How your data is used/, /7 days/],
      ['de', 'ltr', /Was mit Ihren Daten geschieht/, /7 Tage/],
      [
        'ar',
        'rtl',
        /كيف تُستخدم بياناتك/,
        new RegExp(
          new Intl.NumberFormat('ar', { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(7),
        ),
      ],
      ['ca', 'ltr', /How your data is used/, /7 days/],
    ] as const) {
      const html = await (await answerOf(letterWith({}), { lang })).text();
      assert.match(html, new RegExp(`<html lang="${lang === 'ca' ? 'en' : lang}" dir="${dir}">`));
      assert.match(textOf(html), words);
      assert.match(textOf(html), figure);
      assert.doesNotMatch(textOf(html), /\{\w+\}|undefined|NaN|\[object/, lang);
    }
  });

  it('is read by everyone, from every cache as long as the letter, and runs and loads nothing', async () => {
    const answer = await answerOf(letterWith({}));
    assert.equal(
      answer.headers.get('Cache-Control'),
      'public, max-age=60, stale-while-revalidate=240, stale-if-error=300',
    );
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(answer.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(answer.headers.get('ETag') ?? '', /^"[\w-]+"$/);
    assert.equal(answer.headers.getSetCookie().length, 0);
    const html = await answer.text();
    const [, look = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(look).digest('base64');
    assert.equal(
      answer.headers.get('Content-Security-Policy'),
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    );
    assert.doesNotMatch(html, /<script|<img|<link|<iframe| on\w+=| style=/);
    assert.equal((await answerOf(letterWith({}), { method: 'HEAD' })).status, 200);
    assert.equal((await answerOf(letterWith({}), { method: 'POST' })).status, 405);
  });

  it('is another one as soon as the letter is', async () => {
    const letter = letterWith({ unconfirmedDays: 7 });
    const endpoint = await openEndpoint(letter);
    const page = async (lang: string): Promise<string> =>
      textOf(await (await endpoint.get(`/elm/privacy?lang=${lang}`)).text());
    assert.match(await page('en'), /confirmed 7 days/);
    assert.match(await page('de'), /bestätigt hat 7 Tage/);
    await endpoint.serve({ ...letter, unconfirmedDays: 5 });
    assert.match(await page('en'), /confirmed 5 days/);
    await endpoint.close();
  });

  it('shows the letter’s words as text, whatever they are', async () => {
    const letter = letterWith(
      { controller: '<b>Elm</b> & "Oak"' },
      {},
      { contact: 'mailto:a@example.org?subject=<x>' },
    );
    const html = await (await answerOf(letter)).text();
    assert.match(html, /&lt;b&gt;Elm&lt;\/b&gt; &amp; &quot;Oak&quot;/);
    assert.doesNotMatch(html, /<x>/);
  });
});
