import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Browser, idOf, names, openCoalition, type Coalition, type Page } from './organiser.ts';

const minute = 60_000;

describe('an organiser', () => {
  let coalition: Coalition;
  let browser: Browser;

  beforeEach(async () => {
    coalition = await openCoalition();
    browser = new Browser(coalition.endpoint);
    await browser.signIn(coalition);
  });
  afterEach(() => coalition.endpoint.close());

  /** Confirmed, and waiting: an organisation always does. */
  const wait = async (name: string, more: object = {}): Promise<void> => {
    coalition.endpoint.test.now += 1_000;
    const email = `${name.replace(/\W/g, '').toLowerCase()}@society.example.org`;
    await coalition.endpoint.signAndConfirm(name, email, {
      ...{ type: 'organization', consents: { authorised: true }, fields: { contact_name: 'Lee' } },
      ...more,
    });
  };
  const open = (show = 'waiting'): Promise<Page> => browser.open(`/admin/elm/?show=${show}`);
  const total = async () => (await coalition.endpoint.store.state('elm'))?.totalSignatures;

  it('publishes many at once, and takes it back', async () => {
    for (const name of ['Elm Society', 'Oak Society', 'Ash Society']) await wait(name);
    const page = await open();
    assert.deepEqual(names(page.html), ['Elm Society', 'Oak Society', 'Ash Society']);
    const picked = ['Elm Society', 'Ash Society'].map((name) => ['id', idOf(page.html, name)] as const);
    const done = await browser.act(page, [...picked, ['act', 'approve']]);
    assert.match(done.html, /2 published\./);
    assert.deepEqual(names(done.html), ['Oak Society']);
    assert.equal(await total(), 2);
    const undone = await browser.act(done, [], 'undo');
    assert.match(undone.html, /2 as before\./);
    assert.equal(names(undone.html).length, 3);
    assert.equal(await total(), 0);
  });

  it('picks everyone on the page, or nobody, without a script', async () => {
    for (const name of ['Elm Society', 'Oak Society', 'Ash Society']) await wait(name);
    await coalition.endpoint.signAndConfirm('Birch', 'birch@example.org');
    const follow = async (page: Page, words: string): Promise<Page> => {
      const [, href = ''] = new RegExp(`href="\\./([^"]*)"\\s*>${words}<`).exec(page.html) ?? [];
      return browser.open(`/admin/elm/${href.replaceAll('&amp;', '&')}`);
    };
    const picked = ({ html }: Page): number => html.split(' checked').length - 1;
    const all = await follow(await open(), 'Pick all 3');
    assert.equal(picked(all), 3);
    assert.equal(picked(await follow(all, 'Pick nobody')), 0);
    const found = await follow(await browser.open('/admin/elm/?find=society'), 'Pick all 3');
    assert.deepEqual([names(found.html).length, picked(found)], [3, 3]);
  });

  it('rejects with a reason, which is asked for and mailed', async () => {
    await wait('Elm Society');
    const page = await open();
    const id = idOf(page.html, 'Elm Society');
    const asked = await browser.act(page, [['act', `reject:${id}`]]);
    assert.equal(asked.answer.status, 422);
    assert.match(asked.html, /role="alert">Say why/);
    assert.match(asked.html, new RegExp(`value="${id}"\\s+checked`));
    const done = await browser.act(asked, [
      ['id', id],
      ['act', 'reject'],
      ['reason', 'Not an organisation'],
    ]);
    assert.match(done.html, /1 rejected/);
    assert.match((await open('rejected')).html, /Rejected: <bdi>Not an organisation/);
    coalition.endpoint.test.now += 11 * minute;
    const mail = (await coalition.endpoint.mails()).find(({ kind }) => kind === 'rejected');
    assert.equal(mail?.reason, 'Not an organisation');
  });

  it('corrects a name, but into none that could not be signed with', async () => {
    await wait('Elm Societty');
    const page = await open();
    const id = idOf(page.html, 'Elm Societty');
    const wrong = await browser.act(page, [
      [`name:${id}`, 'Elm\u202eSociety'],
      ['act', `correct:${id}`],
    ]);
    assert.equal(wrong.answer.status, 422);
    const right = await browser.act(page, [
      [`name:${id}`, 'Elm Society'],
      ['act', `correct:${id}`],
    ]);
    assert.deepEqual(names(right.html), ['Elm Society']);
  });

  it('deletes for good only when asked twice', async () => {
    await wait('Elm Society');
    const page = await open();
    const id = idOf(page.html, 'Elm Society');
    const asked = await browser.act(page, [['act', `withdraw:${id}`]]);
    assert.match(asked.html, /cannot be undone/);
    assert.equal(names((await open()).html).length, 1);
    const done = await browser.act(asked, [['act', 'withdraw']]);
    assert.match(done.html, /1 deleted/);
    assert.doesNotMatch(done.html, /Undo/);
    assert.deepEqual(names(done.html), []);
  });

  it('sees suspicious ones apart, with what is odd, and whose address is of their own website', async () => {
    await wait('Elm Society', { url: 'https://www.society.example.org/about' });
    await wait('Oak Society', { url: 'https://elsewhere.example.org/' });
    await wait('Asdf');
    const waiting = await open();
    assert.deepEqual(names(waiting.html), ['Elm Society', 'Oak Society']);
    assert.equal(waiting.html.match(/address of their own website/g)?.length, 1);
    assert.match(waiting.html, /contact: Lee/);
    const suspicious = await open('suspicious');
    assert.deepEqual(names(suspicious.html), ['Asdf']);
    assert.match(suspicious.html, /class="mark">hardly a name/);
  });

  it('finds somebody by the name or the address', async () => {
    await wait('Elm Society');
    await wait('Oak Society');
    assert.deepEqual(names((await browser.open('/admin/elm/?find=oak')).html), ['Oak Society']);
    assert.deepEqual(names((await browser.open('/admin/elm/?find=elmsociety@society.example.org')).html), [
      'Elm Society',
    ]);
    assert.match((await browser.open('/admin/elm/?find=birch')).html, /Nobody is found/);
  });

  it('reads how many signed, when, and from where', async () => {
    assert.match((await browser.open('/admin/elm/numbers')).html, /Nobody is published yet/);
    await coalition.endpoint.signAndConfirm('Ana Berg', 'ana@example.org', { country: 'SE' });
    const { html } = await browser.open('/admin/elm/numbers');
    assert.equal(html.match(/<rect/g)?.length, 1);
    const rows = [...html.matchAll(/<bdi>([^<]+)<\/bdi><\/th>\s*<td>(\d+)/g)].map(([, value, many]) => [
      value,
      many,
    ]);
    assert.deepEqual(rows, [
      ['25 Nov 2026', '1'],
      ['Persons', '1'],
      ['Sweden', '1'],
      ['English', '1'],
      ['not said', '1'],
    ]);
  });

  it('reads who did what, and when', async () => {
    await wait('Elm Society');
    const page = await open();
    await browser.act(page, [['act', `approve:${idOf(page.html, 'Elm Society')}`]]);
    const log = await browser.open('/admin/elm/log');
    assert.match(
      log.html.replace(/\s+/g, ' '),
      /<b>Published:<\/b> <bdi>Elm Society<\/bdi> .*UTC<\/time> <bdi>olga@coalition\.example\.org<\/bdi>/,
    );
  });

  it('turns over the pages of a long list', async () => {
    for (let one = 0; one < 51; one++) await wait(`Society ${one}`);
    const first = await open();
    assert.equal(names(first.html).length, 50);
    const [, next = ''] = /href="\.\/(\?show=waiting&amp;after=[^"]+)"/.exec(first.html) ?? [];
    const second = await browser.open(`/admin/elm/${next.replace('&amp;', '&')}`);
    assert.deepEqual(names(second.html), ['Society 50']);
  });

  it('shows what was typed as text, whatever it is', async () => {
    await wait('Elm & “Society”', { comment: 'Trees > cars & "roads"' });
    const page = await open();
    assert.deepEqual(names(page.html), ['Elm & “Society”']);
    assert.doesNotMatch(page.html, /& "roads"/);
  });
});
