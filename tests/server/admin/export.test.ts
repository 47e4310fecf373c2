import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Browser, openCoalition, type Coalition } from './organiser.ts';

describe('an organiser takes along', () => {
  let coalition: Coalition;
  let browser: Browser;

  beforeEach(async () => {
    coalition = await openCoalition();
    browser = new Browser(coalition.endpoint);
    await browser.signIn(coalition);
    const { endpoint } = coalition;
    const later = (): number => (endpoint.test.now += 1_000);
    await endpoint.signAndConfirm('Ana Berg', 'ana@example.org', { country: 'SE' });
    later();
    await endpoint.signAndConfirm('=Bo Lund', 'bo@example.org', { consents: {} });
    later();
    await endpoint.signAndConfirm('Elm Society', 'office@example.org', {
      ...{ type: 'organization', consents: { authorised: true }, fields: { contact_name: 'Lee' } },
    });
    later();
    await endpoint.sign('Dora Ek', 'dora@example.org');
  });
  afterEach(() => coalition.endpoint.close());

  const download = async (...fields: [string, string][]): Promise<{ answer: Response; text: string }> => {
    const { answer, html } = await browser.act(await browser.open('/admin/elm/export'), fields, 'export');
    return { answer, text: html };
  };
  const log = async (): Promise<string> =>
    (await browser.open('/admin/elm/log')).html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

  it('everyone who signed, for a spreadsheet: with no address, and no cell that is calculated', async () => {
    const { answer, text } = await download();
    assert.equal(answer.headers.get('Content-Type'), 'text/csv; charset=utf-8');
    assert.equal(
      answer.headers.get('Content-Disposition'),
      'attachment; filename="elm-signatures-2026-11-25.csv"',
    );
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
    const [first, ...rows] = text.trimEnd().split('\r\n');
    assert.match(first ?? '', /^type,name,/);
    assert.deepEqual(
      rows.map((row) => row.split(',').slice(0, 2)),
      [
        ['person', 'Ana Berg'],
        ['person', "'=Bo Lund"],
        ['organisation', 'Elm Society'],
        ['person', 'Dora Ek'],
      ],
    );
    assert.doesNotMatch(text, /@example\.org|Lee/);
  });

  it('addresses and private answers when they are asked for, and it is noted who has them', async () => {
    const { text } = await download(['addresses', 'yes'], ['state', 'pending']);
    assert.match(
      text,
      /,email,custom data contact_name\r\n.*,bo@example\.org,\r\n.*,office@example\.org,Lee\r\n$/,
    );
    await download(['format', 'json']);
    const said = await log();
    assert.match(said, /List downloaded, with e-mail addresses: 2 signatures 25 Nov 2026, 12:00 UTC olga@/);
    assert.match(said, /List downloaded, without addresses: 4 signatures/);
    assert.doesNotMatch(said, /office@/);
  });

  it('the same for a program', async () => {
    const { answer, text } = await download(['format', 'json'], ['addresses', 'yes']);
    assert.match(answer.headers.get('Content-Disposition') ?? '', /\.json"$/);
    const all = JSON.parse(text) as { name: string; email: string; details: object }[];
    assert.deepEqual(
      all.map(({ name, email }) => [name, email]),
      [
        ['Ana Berg', 'ana@example.org'],
        ['=Bo Lund', 'bo@example.org'],
        ['Elm Society', 'office@example.org'],
        ['Dora Ek', 'dora@example.org'],
      ],
    );
    assert.deepEqual(all[2]?.details, { contact_name: 'Lee' });
  });

  it('the numbers', async () => {
    const table = await browser.open('/admin/elm/numbers.csv');
    assert.match(
      table.answer.headers.get('Content-Disposition') ?? '',
      /^attachment; filename="elm-numbers-.*\.csv"$/,
    );
    assert.deepEqual(table.html.trimEnd().split('\r\n'), [
      'by,value,signatures',
      'day,2026-11-25,1',
      'type,person,1',
      'country,SE,1',
      'language,en,1',
      'partner,,1',
    ]);
    const { html } = await browser.open('/admin/elm/numbers.json');
    assert.deepEqual((JSON.parse(html) as object[])[0], { by: 'day', value: '2026-11-25', signatures: 1 });
  });

  it('nothing without the right', async () => {
    const page = await browser.open('/admin/elm/export');
    const [, form = ''] = /name="form" value="([^"]+)"/.exec(page.html) ?? [];
    const other = new Browser(coalition.endpoint);
    await other.signIn(coalition);
    const fields = new URLSearchParams({ form, addresses: 'yes' });
    for (const [who, headers] of [
      [other, {}],
      [browser, { 'Sec-Fetch-Site': 'cross-site' }],
      [browser, { 'Sec-Fetch-Site': 'same-site' }],
    ] as const) {
      const { answer, html } = await who.send('/admin/elm/export', fields, headers);
      assert.deepEqual([answer.status, /Ana|ana@/.test(html)], [403, false]);
    }
    browser.cookie = '';
    for (const path of ['export', 'numbers.csv', 'numbers.json']) {
      for (const { answer, html } of [
        await browser.send(`/admin/elm/${path}`, fields),
        await browser.open(`/admin/elm/${path}?addresses=yes&form=${form}`),
      ]) {
        assert.equal(answer.headers.get('Content-Disposition'), null);
        assert.doesNotMatch(html, /Ana|ana@|2026-11-25/);
      }
      const head = await coalition.endpoint.app.request(`/admin/elm/${path}`, { method: 'HEAD' });
      assert.deepEqual([await head.text(), head.headers.get('Content-Disposition')], ['', null]);
    }
    const signedIn = { Cookie: other.cookie };
    const head = await coalition.endpoint.app.request('/admin/elm/export?addresses=yes', {
      method: 'HEAD',
      headers: signedIn,
    });
    assert.deepEqual([head.status, head.headers.get('Content-Disposition')], [200, null]);
    assert.doesNotMatch(
      (await other.open('/admin/elm/log')).html,
      /List downloaded/,
      'and nothing was noted that nobody got',
    );
  });
});
