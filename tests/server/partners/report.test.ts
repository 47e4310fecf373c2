import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Partner } from '../../../src/server/partners/partner.ts';
import { reportLink } from '../../../src/server/partners/report-link.ts';
import { openEndpoint, type TestEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

const base = 'https://letter.example.org/';
const by = 'olga@coalition.example.org';
const day = 86_400_000;
const list: readonly Partner[] = [
  { id: 'elms', name: 'Friends of the Elms' },
  { id: 'ulmen', name: 'Ulmenfreunde <Nord>', language: 'de' },
  { id: 'dardar', name: 'أصدقاء الدردار', language: 'ar' },
  { id: 'ormes', name: 'Amics dels oms', language: 'ca' },
];
const partners = { list, faults: [] };

describe('a partner’s report', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    endpoint = await openEndpoint(liveLetter('elm', { partners }));
    await endpoint.serve(liveLetter('oak', { partners, addition: '<p>Oaks.</p>' }));
    for (const letter of ['elm', 'oak']) {
      await endpoint.store.makeReportLinks(letter, ['elms', 'ulmen', 'dardar', 'ormes'], { anew: false, by });
    }
  });
  afterEach(() => endpoint.close());

  const tokenFor = async (partner: string, letterId = 'elm'): Promise<string> => {
    const salt = (await endpoint.store.reportSalts(letterId)).get(partner) ?? '';
    const link = new URL(reportLink(base, { letterId, partner, salt }, endpoint.test.secret));
    assert.equal(link.href.split('#')[0], `${base}${letterId}/report/`);
    return link.hash.slice(1);
  };
  const ask = (token: string, letter = 'elm', headers = {}): Promise<Response> =>
    endpoint.post(`/${letter}/report/opened`, {
      body: new URLSearchParams({ token, lang: 'en' }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    });
  const report = async (partner: string): Promise<string> => {
    const answer = await ask(await tokenFor(partner));
    assert.equal(answer.status, 200);
    return answer.text();
  };
  /** So many sign by way of a partner's website, today. */
  const come = async (partner: string | undefined, many: number): Promise<void> => {
    for (let one = 0; one < many; one++) {
      endpoint.test.now += 1_000;
      const id = `${partner ?? 'nobody'}-${endpoint.test.now}`;
      await endpoint.signAndConfirm(`Person ${id}`, `${id}@example.org`, {
        referrer_data: { source: partner, website: 'https://elms.example.org' },
        comment: 'They are beautiful',
      });
    }
  };
  const cells = (html: string): string[] =>
    [...html.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, text = '']) => text.replace(/\s+/g, ' '));

  it('shows its own numbers over time, in total, and its own lines', async () => {
    await come('elms', 3);
    await come('ulmen', 9);
    endpoint.test.now += day;
    await come('elms', 4);
    endpoint.test.now += day;
    await come('elms', 6);
    await come(undefined, 2);
    endpoint.test.now += day;
    const html = await report('elms');
    assert.match(html, /13 signatures have come by way of your website, up to 27 Nov 2026/);
    assert.deepEqual(cells(html), ['Days', 'Signatures', '25 – 26 Nov 2026', '7', '27 Nov 2026', '6']);
    assert.equal(html.match(/<rect/g)?.length, 2);
    assert.match(html, /&lt;open-letter lang=&quot;en&quot; partner=&quot;elms&quot;&gt;/);
    assert.match(html, /<h1><bdi>Friends of the Elms<\/bdi><\/h1>/);
  });

  it('holds no name, no address, no comment, and nothing of another partner', async () => {
    await come('elms', 6);
    await come('ulmen', 11);
    endpoint.test.now += day;
    const html = await report('elms');
    assert.match(html, /6 signatures/);
    assert.doesNotMatch(
      html.replace(/<style>.*?<\/style>/s, ''),
      /Person|@|beautiful|[Uu]lmen|Nord|\b1[17]\b/,
    );
  });

  it('tells no number of fewer than five, and none of today', async () => {
    await come('elms', 4);
    assert.match(await report('elms'), /Fewer than 5 signatures/);
    endpoint.test.now += day;
    const four = await report('elms');
    assert.match(four, /Fewer than 5 signatures/);
    assert.doesNotMatch(four, /<rect|<table/);
    await come('elms', 1);
    assert.equal(await report('elms'), four);
    endpoint.test.now += day;
    assert.match(await report('elms'), /5 signatures have come/);
  });

  it('speaks the partner’s language, else the letter’s, from right to left where that is so', async () => {
    await come('ulmen', 5);
    await come('dardar', 12);
    endpoint.test.now += day;
    const german = await report('ulmen');
    assert.match(german, /<html lang="de" dir="ltr">/);
    assert.match(german, /5 Unterschriften sind über Ihre Website gekommen, bis zum 25\.11\.2026/);
    assert.match(german, /<p lang="de"><bdi>Lasst die alten Ulmen stehen/);
    assert.match(german, /Ulmenfreunde &lt;Nord&gt;/);
    const arabic = await report('dardar');
    assert.match(arabic, /<html lang="ar" dir="rtl">/);
    assert.match(arabic, /توقيعًا عبر موقعكم/);
    assert.match(await report('ormes'), /<html lang="en" dir="ltr">/);
  });

  it('opens to nobody without the right, and answers all of them alike', async () => {
    await come('elms', 6);
    endpoint.test.now += day;
    const right = await tokenFor('elms');
    const [, key = ''] = right.split('.');
    const revoked = await tokenFor('ulmen');
    await endpoint.store.closeReportLink('elm', 'ulmen', by);
    const replaced = await tokenFor('dardar');
    await endpoint.store.makeReportLinks('elm', ['dardar'], { anew: true, by });
    // Made as if nothing were there: it must not be what opens a report that has no link.
    const guessed = await tokenFor('ulmen');
    const gone = await tokenFor('ormes');
    await endpoint.serve(liveLetter('elm', { partners: { ...partners, list: list.slice(0, 3) } }));
    const wrong: Readonly<Record<string, string>> = {
      nothing: '',
      'no token at all': 'elms',
      'the id alone': 'elms.',
      'a short one': `elms.${key.slice(1)}`,
      'a long one': `${right}A`,
      'one wrong letter': `elms.${key.startsWith('A') ? 'B' : 'A'}${key.slice(1)}`,
      'another partner’s': `ormes.${key}`,
      'nobody’s': `nobody.${key}`,
      'the other letter’s': await tokenFor('elms', 'oak'),
      'taken back': revoked,
      replaced,
      'made of no salt': guessed,
      'of one who is not in the list any more': gone,
      'of objects': '__proto__.constructor',
      'another alphabet': `elms.${'é'.repeat(43)}`,
      'a link to the other letter': `${base}oak/report/#${await tokenFor('elms', 'oak')}`,
    };
    const answers = new Map<string, string>();
    for (const [what, token] of Object.entries(wrong)) {
      const answer = await ask(token);
      assert.equal(answer.status, 403, what);
      const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
      answers.set(what, `${headers}\n${await answer.text()}`);
    }
    assert.equal(new Set(answers.values()).size, 1, [...answers].join('\n\n'));
    assert.doesNotMatch(answers.get('nothing') ?? '', /Friends|signatures have|<svg/);
    for (const one of [right, ` ${right} `, `${base}elm/report/#${right}`]) {
      assert.equal((await ask(one)).status, 200, one);
    }
  });

  it('asks the database as much for a wrong link as for one of another endpoint, and for a right one hardly more', async () => {
    const asked: string[] = [];
    const watched = await openEndpoint(liveLetter('elm', { partners }), {
      wrap: (store) =>
        new Proxy(store, {
          get:
            (target, name: keyof typeof store) =>
            (...args: readonly never[]) => {
              asked.push(name);
              return (target[name] as (...given: readonly never[]) => unknown)(...args);
            },
        }),
    });
    const token = await tokenFor('elms');
    const place = { letterId: 'elm', partner: 'elms' };
    const sent = (one: string) =>
      watched.post('/elm/report/opened', {
        body: `token=${one}`,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
    for (const one of ['', 'x', token, token.replace('elms', 'nobody')]) {
      asked.length = 0;
      await sent(one);
      assert.deepEqual(asked, ['reportSalts'], one);
    }
    // Whoever has the right asks it to count once a minute, however often the page is loaded.
    await watched.store.makeReportLinks('elm', ['elms'], { anew: false, by });
    const salt = (await watched.store.reportSalts('elm')).get('elms') ?? '';
    const right = reportLink(base, { ...place, salt }, watched.test.secret).split('#')[1] ?? '';
    asked.length = 0;
    for (const later of [0, 0, 59_000, 2_000]) {
      watched.test.now += later;
      assert.equal((await sent(right)).status, 200);
    }
    assert.equal(asked.filter((name) => name === 'partnerDays').length, 2);
    await watched.close();
  });

  it('opens by POST alone: what is opened, asked for by HEAD, or has it in its query shows nothing', async () => {
    await come('elms', 6);
    endpoint.test.now += day;
    const token = await tokenFor('elms');
    const plain = await (await endpoint.get('/elm/report/')).text();
    assert.match(plain, /Report for partners/);
    for (const path of [`/elm/report/?token=${token}`, `/elm/report/?lang=xx&token=${token}`]) {
      assert.equal(await (await endpoint.get(path)).text(), plain, path);
    }
    const head = await endpoint.app.request(`/elm/report/?token=${token}`, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await endpoint.app.request('/elm/report/opened', { method, body: `token=${token}` });
      assert.equal(answer.status, 405, method);
    }
    const json = await endpoint.post('/elm/report/opened', { body: { token } });
    assert.equal(json.status, 415);
    for (const [path, to] of [
      [`/elm/report?token=${token}`, 'report/'],
      [`/elm/report/opened?token=${token}`, './'],
    ] as const) {
      const answer = await endpoint.get(path);
      assert.deepEqual([answer.status, answer.headers.get('Location')], [302, to]);
    }
    for (const path of [`/elm/report/${token}`, `/partners/report`, `/admin/elm/partners`]) {
      assert.notEqual((await endpoint.get(path)).status, 200, path);
    }
  });

  it('is kept by nobody, read by no other website, framed by none, and tells none where it is', async () => {
    await come('elms', 6);
    endpoint.test.now += day;
    const token = await tokenFor('elms');
    const evil = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    for (const answer of [
      await endpoint.get('/elm/report/', evil),
      await ask('wrong', 'elm', evil),
      await ask(token, 'elm', evil),
    ]) {
      const html = await answer.text();
      const said = Object.fromEntries(answer.headers);
      assert.equal(said['cache-control'], 'no-store');
      assert.equal(said['access-control-allow-origin'], undefined);
      assert.equal(said['access-control-expose-headers'], undefined);
      assert.equal(said['timing-allow-origin'], undefined);
      assert.equal(said['cross-origin-resource-policy'], 'same-origin');
      assert.equal(said['cross-origin-opener-policy'], 'same-origin');
      assert.equal(said['referrer-policy'], 'no-referrer');
      assert.equal(said['x-robots-tag'], 'noindex');
      assert.equal(said['x-frame-options'], 'DENY');
      assert.equal(said['set-cookie'], undefined);
      const policy = said['content-security-policy'] ?? '';
      assert.match(
        policy,
        /^default-src 'none'; .*base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
      );
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
      for (const [, kind = '', text = ''] of html.matchAll(/<(script|style)>(.*?)<\/\1>/gs)) {
        const hash = createHash('sha256').update(text).digest('base64');
        assert(policy.includes(`${kind}-src 'sha256-${hash}'`), kind);
      }
      assert.doesNotMatch(html, / style=| on\w+=|src=|(href|action)="(?!\.\.\/|opened")/);
      assert(!html.includes(token));
    }
  });

  it('is asked for no more often than codes are', async () => {
    let answer: Response | undefined;
    for (let one = 0; one < 602 && answer?.status !== 429; one++) {
      answer = await endpoint.post('/elm/report/opened', {
        body: `token=elms.${one}`,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        peer: '192.0.2.7',
      });
    }
    assert.equal(answer?.status, 429);
  });

  it('leaves neither its link nor the partner in the log', async () => {
    const token = await tokenFor('elms');
    await ask(token);
    await ask('elms.wrong');
    assert.doesNotMatch(JSON.stringify(endpoint.log), /elms/);
  });

  it('has a link that is not in the database', async () => {
    const [, key = ''] = (await tokenFor('elms')).split('.');
    assert.equal(Buffer.from(key, 'base64url').length, 32);
    assert.equal((await endpoint.test.bytes()).includes(key), false);
  });
});

describe('where a signature came from', () => {
  const sources = ['elms', 'elm-frends', 'No Id!', 7, undefined, ''];

  const sent = async (letter: ReturnType<typeof liveLetter>) => {
    const endpoint = await openEndpoint(letter);
    for (const [one, source] of sources.entries()) {
      const referrer_data = { source, website: 'https://elms.example.org/page' };
      await endpoint.signAndConfirm(`Person ${one}`, `person-${one}@example.org`, { referrer_data });
    }
    const { partners: counts } = await endpoint.store.numbers('elm');
    const unknown = await endpoint.store.unknownPartners('elm');
    await endpoint.close();
    return { counts: new Map(counts), unknown };
  };

  it('is kept as a partner’s id where the list has it; else it counts without, and the organiser is told', async () => {
    const { counts, unknown } = await sent(liveLetter('elm', { partners }));
    assert.deepEqual(
      counts,
      new Map([
        ['elms', 1],
        [null, 5],
      ]),
    );
    const from = { website: 'https://elms.example.org', lastOn: '2026-11-25' };
    assert.deepEqual(unknown, [
      { partner: '', many: 2, ...from },
      { partner: 'elm-frends', many: 1, ...from },
    ]);
  });

  it('is kept as it was said where there is no list', async () => {
    const { counts, unknown } = await sent(liveLetter());
    assert.deepEqual(
      counts,
      new Map([
        ['elm-frends', 1],
        ['elms', 1],
        [null, 4],
      ]),
    );
    assert.deepEqual(unknown, []);
  });
});
