import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Browser, idOf, openCoalition, type Coalition, type Page } from './organiser.ts';

const ana = 'Ana.Berg@gmail.com';

describe('an organiser who is asked what is kept', () => {
  let coalition: Coalition;
  let browser: Browser;

  beforeEach(async () => {
    coalition = await openCoalition();
    browser = new Browser(coalition.endpoint);
    await browser.signIn(coalition);
    const { endpoint } = coalition;
    await endpoint.signAndConfirm('Ana Berg', ana, {
      ...{ comment: 'Trees > cars', consents: { publish: true } },
      referrer_data: { source: 'river' },
    });
    endpoint.test.now += 60_000;
    await endpoint.sign('Bea Berg', 'anaberg+bea@gmail.com');
    await endpoint.signAndConfirm('Bo Lund', 'bo@example.org');
    endpoint.test.now += 60_000;
  });
  afterEach(() => coalition.endpoint.close());

  const act = (page: Page, fields: [string, string][], action: string): Promise<Page> =>
    browser.act(page, fields, action, '/admin/');
  const look = async (email: string): Promise<Page> =>
    act(await browser.open('/admin/address'), [['email', email]], 'address');
  const words = ({ html }: Page): string =>
    html.replace(/<style>.*<\/style>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');

  it('finds everything about an address, however it is written, and of nobody else', async () => {
    assert.match((await browser.open('/admin/')).html, /href="address"/);
    const page = await look(' anaberg@googlemail.com ');
    const said = words(page);
    for (const part of ['Ana Berg', 'published', 'Bea Berg', 'not confirmed', 'river', 'publish', ana]) {
      assert(said.includes(part), `${part}: ${said}`);
    }
    assert.match(said, /Text, by its SHA-256 [0-9a-f]{64}/);
    assert.match(said, /Mail that waits code to sign, 25 Nov 2026, 12:00 UTC/);
    assert.match(said, /asked for a code to sign; mails: 1, wrong codes: 0/);
    assert.match(said, /Several names have signed/);
    assert.match(page.html, /Trees &gt; cars/);
    assert.doesNotMatch(said, /Bo Lund|bo@/);
    assert.match(words(await look('nobody@example.org')), /Nothing is kept about this address/);
    const wrong = await look('nobody');
    assert.deepEqual([wrong.answer.status, /role="alert"/.test(wrong.html)], [422, true]);
  });

  it('hands it over to whoever it belongs to, without a word of others', async () => {
    const page = await look(ana);
    const id = idOf(page.html, 'Ana Berg');
    const { answer, html } = await act(page, [['id', id]], 'address-file');
    assert.equal(
      answer.headers.get('Content-Disposition'),
      'attachment; filename="everything-about-one-address-2026-11-25.json"',
    );
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    const { address, letters } = JSON.parse(html) as {
      address: string;
      letters: { letter: string; title: string; signatures: Record<string, unknown>[] }[];
    };
    assert.equal(address, ana);
    assert.deepEqual(
      letters.map(({ letter, title, signatures }) => [letter, title, signatures.length]),
      [['elm', 'Leave the old elms standing', 1]],
    );
    const [signature] = letters[0]?.signatures ?? [];
    assert.deepEqual(
      [signature?.['name'], signature?.['email'], signature?.['consents'], signature?.['partner']],
      ['Ana Berg', ana, ['publish'], 'river'],
    );
    assert.doesNotMatch(html, /Bea|Bo Lund|olga@/);
    const log = await browser.open('/admin/elm/log');
    assert.match(words(log), /Copy given to whoever it is about: Ana Berg .* olga@/);
    assert.doesNotMatch(log.html, /gmail/);
  });

  it('deletes it in one act, when asked twice, and the list is without it at once', async () => {
    const page = await look(ana);
    const asked = await act(page, [], 'address-erase');
    assert.match(words(asked), /cannot be undone.*What stays:/);
    assert.match(words(await look(ana)), /Ana Berg/);
    assert.match(await (await coalition.endpoint.get('/elm/signatories')).text(), /Ana/);
    const done = await act(asked, [], 'address-erase');
    assert.match(words(done), /Deleted: 2 signatures, and all else about the address/);
    assert.match(words(await look(ana)), /Nothing is kept about this address/);
    const list = await coalition.endpoint.get('/elm/signatories');
    assert.doesNotMatch(await list.text(), /Ana/);
    assert.equal((await coalition.endpoint.test.bytes()).includes('gmail.com'), false);
    const log = await browser.open('/admin/elm/log');
    assert.equal(words(log).match(/Deleted with all that was kept about the address/g)?.length, 2);
  });

  it('learns that an address is an organiser’s, which stays in the log', async () => {
    await act(await look(ana), [], 'address-file');
    assert.match(words(await look('Olga@coalition.example.org')), /1 line of “What was done” names it/);
  });

  it('shows and deletes nothing without the right', async () => {
    const page = await browser.open('/admin/address');
    const [, form = ''] = /name="form" value="([^"]+)"/.exec(page.html) ?? [];
    const other = new Browser(coalition.endpoint);
    await other.signIn(coalition);
    const fields = new URLSearchParams({ form, email: ana, sure: 'yes' });
    for (const path of ['address', 'address-file', 'address-erase']) {
      for (const [who, headers] of [
        [other, {}],
        [browser, { 'Sec-Fetch-Site': 'cross-site' }],
        [browser, { 'Sec-Fetch-Site': 'same-site' }],
      ] as const) {
        const { answer, html } = await who.send(`/admin/${path}`, fields, headers);
        assert.deepEqual([answer.status, /Ana|gmail/.test(html)], [403, false], path);
      }
      const stranger = new Browser(coalition.endpoint);
      const query = `/admin/${path}?${fields.toString()}`;
      for (const { html } of [
        await stranger.send(`/admin/${path}`, fields),
        await stranger.open(query),
        await browser.open(query),
      ]) {
        assert.doesNotMatch(html, /Ana|gmail/, path);
      }
      const head = await coalition.endpoint.app.request(query, {
        method: 'HEAD',
        headers: { Cookie: browser.cookie },
      });
      assert.deepEqual([await head.text(), head.headers.get('Content-Disposition')], ['', null]);
    }
    assert.match(words(await look(ana)), /Ana Berg/);
  });
});
