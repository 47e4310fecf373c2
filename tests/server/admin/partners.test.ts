import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { liveLetter } from '../../support/server/live-letter.ts';
import { Browser, names, openCoalition, type Coalition, type Page } from './organiser.ts';

const faults = [{ line: 4, text: 'Left out: it has no name.' }];
const partners = {
  list: [
    {
      id: 'elms',
      name: 'Friends of the Elms',
      website: 'https://elms.example.org/',
      mail: 'lee@elms.example.org',
    },
    { id: 'ulmen', name: 'Ulmen <Nord> & "Süd"', language: 'de' },
  ],
  faults,
};

describe('the organisers’ page of partners', () => {
  let coalition: Coalition;
  let browser: Browser;

  beforeEach(async () => {
    coalition = await openCoalition();
    await coalition.endpoint.serve(liveLetter('elm', { partners }));
    browser = new Browser(coalition.endpoint);
    await browser.signIn(coalition);
  });
  afterEach(() => coalition.endpoint.close());

  const open = (): Promise<Page> => browser.open('/admin/elm/partners');
  const act = async (what: string): Promise<Page> => {
    coalition.endpoint.test.now += 1_000;
    const { html } = await open();
    const [, form = ''] = /name="form" value="([^"]+)"/.exec(html) ?? [];
    return browser.send('/admin/elm/partners', new URLSearchParams({ form, act: what }));
  };
  const links = ({ html }: Page): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/id="link-([^"]+)"[^>]*? value="([^"]+)"/gs)].map(([, id = '', link = '']) => [
        id,
        link,
      ]),
    );
  const opens = async (link: string | undefined): Promise<boolean> => {
    const { pathname, hash } = new URL(link ?? '');
    const answer = await coalition.endpoint.post(`${pathname}opened`, {
      body: new URLSearchParams({ token: hash.slice(1) }).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    return answer.status === 200;
  };

  it('gives each partner a link when asked to, another one, and none', async () => {
    assert.deepEqual(links(await open()), {});
    const one = await act('make:elms');
    assert.match(one.html, /There is a link now/);
    assert.deepEqual(Object.keys(links(one)), ['elms']);
    const all = await act('all');
    const { elms, ulmen } = links(all);
    assert.equal(elms, links(one)['elms'], 'who has one keeps it');
    assert.match(ulmen ?? '', /^https:\/\/letter\.example\.org\/elm\/report\/#ulmen\.[\w-]{43}$/);
    assert.doesNotMatch(all.html, /Make a link/);
    assert.deepEqual([await opens(elms), await opens(ulmen)], [true, true]);

    const anew = links(await act('anew:elms'));
    assert.notEqual(anew['elms'], elms);
    assert.deepEqual([await opens(elms), await opens(anew['elms']), await opens(ulmen)], [false, true, true]);

    const none = await act('close:ulmen');
    assert.match(none.html, /opens nothing any more/);
    assert.deepEqual(Object.keys(links(none)), ['elms']);
    assert.equal(await opens(ulmen), false);
    assert.match((await act('close:ulmen')).html, /Nothing was changed/);
    for (const what of ['make:nobody', 'anew:nobody', 'make:', 'delete:elms', '']) {
      assert.match((await act(what)).html, /Nothing was changed/, what);
    }

    const { html } = await browser.open('/admin/elm/log');
    const done = [...html.matchAll(/<b>([^<]+):<\/b>\s+<bdi>([^<]+)<\/bdi>/g)].map(([, what, who]) => [
      what,
      who,
    ]);
    const [link, noLink] = [
      'New link to the report of the partner',
      'No more link to the report of the partner',
    ];
    assert.deepEqual(done, [
      [noLink, 'ulmen'],
      [link, 'elms'],
      [link, 'ulmen'],
      [link, 'elms'],
    ]);
    assert.match(html, /<bdi>olga@coalition\.example\.org<\/bdi>/);
  });

  it('shows who they are, how many came, their lines, and what is wrong with the file', async () => {
    const come = (name: string, source: string) =>
      coalition.endpoint.signAndConfirm(name, `${name.toLowerCase()}@example.org`, {
        referrer_data: { source, website: 'https://elms.example.org' },
      });
    await come('Ana', 'elms');
    await come('Bo', 'elms');
    await come('Cleo', 'elm-frends');
    await come('Dora', 'Elm Friends');
    const { html } = await open();
    const text = html.replace(/\s+/g, ' ');
    assert.deepEqual(names(html), ['Friends of the Elms', 'Ulmen <Nord> & "Süd"']);
    assert.match(text, /<p>2 signatures</);
    assert.match(text, /<p>0 signatures</);
    assert.match(text, /&lt;open-letter lang=&quot;de&quot; partner=&quot;ulmen&quot;&gt;/);
    assert.match(text, /how \(en\)/);
    assert.match(text, /Line 4: <bdi lang="en">Left out: it has no name\./);
    const rows = [
      ...text.matchAll(
        /<th scope="row"> (.*?) <\/th> <td class="text"><bdi>(.*?)<\/bdi><\/td> <td>(\d+)<\/td> <td>(.*?)<\/td>/g,
      ),
    ];
    assert.deepEqual(
      rows.map(([, ...cells]) => cells),
      [
        ['no id at all', 'https://elms.example.org', '1', '25 Nov 2026'],
        ['<code>elm-frends</code>', 'https://elms.example.org', '1', '25 Nov 2026'],
      ],
    );
    assert.doesNotMatch(text, /Ana|Cleo|ana@|Elm Friends/);
  });

  it('says how to begin where there is no list, and shows the ids that came so far', async () => {
    await coalition.endpoint.serve(liveLetter('elm'));
    await coalition.endpoint.signAndConfirm('Ana', 'ana@example.org', { referrer_data: { source: 'oaks' } });
    const before = await open();
    assert.match(before.html, /There is no list of partners/);
    assert.match(before.html, /<code>oaks<\/code>: 1/);
    assert.deepEqual(links(await act('all').catch(() => before)), {});
  });

  it('takes the link from one who has gone from the list', async () => {
    const made = links(await act('make:elms'));
    await coalition.endpoint.serve(
      liveLetter('elm', { partners: { list: partners.list.slice(1), faults: [] } }),
    );
    assert.equal(await opens(made['elms']), false);
    assert.match((await open()).html, /Links to reports of nobody/);
    assert.match((await act('close:elms')).html, /opens nothing any more/);
    assert.doesNotMatch((await open()).html, /Links to reports of nobody/);
  });

  it('lets nobody else make a link', async () => {
    const salts = () => coalition.endpoint.store.reportSalts('elm');
    const { html } = await open();
    const [, form = ''] = /name="form" value="([^"]+)"/.exec(html) ?? [];
    for (const [fields, headers] of [
      ['act=all', {}],
      ['act=all&form=guess', {}],
      [`act=all&form=${form}`, { 'Sec-Fetch-Site': 'cross-site' }],
    ] as const) {
      assert.equal((await browser.send('/admin/elm/partners', fields, headers)).answer.status, 403);
    }
    browser.cookie = '';
    const out = await browser.send('/admin/elm/partners', `act=all&form=${form}`);
    assert.match(out.html, /We mail you a link/);
    assert.doesNotMatch((await open()).html, /Friends of the Elms/);
    assert.equal((await salts()).size, 0);
  });
});
