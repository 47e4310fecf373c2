import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openEndpoint } from '../../support/server/endpoint.ts';
import { Browser, mailed, olga, openCoalition, type Coalition } from './organiser.ts';

const pages = [
  '/admin/',
  '/admin/elm/',
  '/admin/elm/log',
  '/admin/elm/numbers',
  '/admin/elm/partners',
  '/admin/elm/?show=published',
];

describe('the organisers’ pages', () => {
  let coalition: Coalition;
  let browser: Browser;

  beforeEach(async () => {
    coalition = await openCoalition();
    browser = new Browser(coalition.endpoint);
  });
  afterEach(() => coalition.endpoint.close());

  it('open with a link from a mail, once, and keep who is signed in to themselves', async () => {
    await browser.send('/admin/sign-in', new URLSearchParams({ email: ' Olga@Coalition.example.org ' }));
    const [mail] = await mailed(coalition);
    assert.equal(mail?.to, olga);
    const [, token = ''] = /https:\/\/letter\.example\.org\/admin\/enter#(\S+)/.exec(mail.text) ?? [];
    // Programs that look into mails open the link: that uses nothing up.
    assert.equal((await browser.open('/admin/enter')).answer.status, 200);
    const raw = await coalition.endpoint.app.request('/admin/enter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({ token }).toString(),
    });
    assert.match(
      raw.headers.get('Set-Cookie') ?? '',
      /^open-letter-organiser=[\w-]{22}; Max-Age=43200; Path=\/admin; HttpOnly; Secure; SameSite=Strict$/,
    );
    const again = await browser.send('/admin/enter', new URLSearchParams({ token }));
    assert.equal(again.answer.status, 403);
    assert.match(again.html, /has been used/);
  });

  it('answer strangers what they answer organisers, and write to nobody', async () => {
    const stranger = await browser.send('/admin/sign-in', new URLSearchParams({ email: 'eve@example.org' }));
    assert.deepEqual(await mailed(coalition), []);
    const organiser = await browser.send('/admin/sign-in', new URLSearchParams({ email: olga }));
    assert.equal((await mailed(coalition)).length, 1);
    assert.equal(stranger.html, organiser.html);
    assert.equal(stranger.answer.status, organiser.answer.status);
  });

  it('show nothing to anyone else, whatever they send', async () => {
    await coalition.endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    for (const cookie of ['', 'open-letter-organiser=guess', 'open-letter-organiser=']) {
      browser.cookie = cookie;
      for (const path of pages) {
        const { html } = await browser.open(path);
        assert.match(html, /We mail you a link/);
        assert.doesNotMatch(html, /Ana Berg|ana@example/);
      }
      const { html } = await browser.send('/admin/elm/acts', 'act=approve:1');
      assert.match(html, /We mail you a link/);
    }
  });

  /** Every route there is, but those by which somebody signs in: one that is added later is among them. */
  const guarded = (method: 'GET' | 'POST'): string[] => {
    const open = ['/admin', '/admin/enter', '/admin/sign-in', '/admin/sign-out'];
    const paths = coalition.endpoint.app.routes
      .filter((route) => route.method === method && /^\/admin(\/|$)/.test(route.path))
      .map(({ path }) => path.replace(':id', 'elm').replace(/:\w+(\{[^}]*\})?/g, 'x'));
    return [...new Set(paths)].filter((path) => !open.includes(path));
  };

  it('show and give nothing to strangers by any way there is, however it is written', async () => {
    await coalition.endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    const { app } = coalition.endpoint;
    const secret = /Ana Berg|ana@example|Your open letters|name="form"/;
    assert(guarded('GET').length >= 6 && guarded('POST').length >= 6, 'the routes were not found');
    const written = (path: string): string[] => [
      ...[path, `/${path}`, path.replace('/admin', '/admin%2f'), path.replace('/admin', '/%61dmin')],
      ...[path.replace('/admin', '/ADMIN'), path.replace('/admin', '/admin;x=1'), `/elm/..${path}`],
      ...[path.replace('/admin/', '/admin/./'), `${path}?form=x&organiser=${olga}`],
    ];
    const told = {
      Host: 'localhost',
      'X-Forwarded-Host': 'localhost',
      'X-Original-URL': '/admin/elm/',
      'X-HTTP-Method-Override': 'POST',
      Authorization: `Bearer ${olga}`,
      Cookie: `open-letter-organiser=${olga}; open-letter-organiser=null`,
    };
    for (const path of guarded('GET').flatMap(written)) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const answer = await app.request(path, { method, headers: told });
        const text = await answer.text();
        assert.doesNotMatch(text, secret, `${method} ${path}`);
        assert.equal(answer.headers.get('Content-Disposition'), null, `${method} ${path}`);
      }
    }
    for (const path of guarded('POST').flatMap(written)) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const headers = { ...told, 'Content-Type': 'application/x-www-form-urlencoded' };
        const body = 'email=ana%40example.org&sure=yes&act=all&form=x';
        const answer = await app.request(path, { method, headers, body });
        assert.doesNotMatch(await answer.text(), secret, `${method} ${path}`);
      }
    }
    const kept = await coalition.endpoint.test.db.selectFrom('contacts').select('email').execute();
    assert.deepEqual(kept, [{ email: 'ana@example.org' }]);
  });

  it('do nothing that another page asks for in the name of an organiser', async () => {
    await coalition.endpoint.signAndConfirm('Ana Berg', 'ana@example.org');
    await browser.signIn(coalition);
    const [, form = ''] = /name="form" value="([^"]+)"/.exec((await browser.open('/admin/')).html) ?? [];
    const fields = `email=ana%40example.org&sure=yes&act=all&form=${form}`;
    const cross = { 'Sec-Fetch-Site': 'cross-site' };
    const own = { 'Sec-Fetch-Site': 'same-origin' };
    for (const path of guarded('POST')) {
      assert.equal((await browser.send(path, fields, cross)).answer.status, 403, path);
      assert.equal((await browser.send(path, fields.replace(form, 'x'), own)).answer.status, 403, path);
    }
    const kept = await coalition.endpoint.test.db.selectFrom('contacts').select('email').execute();
    assert.deepEqual(kept, [{ email: 'ana@example.org' }]);
  });

  it('take forms from themselves alone', async () => {
    const list = await browser.signIn(coalition);
    assert.match(list.html, /Your open letters/);
    const page = await browser.open('/admin/elm/');
    const [, form = ''] = /name="form" value="([^"]+)"/.exec((await browser.open('/admin/')).html) ?? [];
    assert.notEqual(form, '');
    assert.equal(page.answer.status, 200);
    for (const [fields, headers] of [
      ['act=approve:x&form=guess', {}],
      ['act=approve:x', {}],
      [`act=approve:x&form=${form}`, { 'Sec-Fetch-Site': 'cross-site' }],
      [`act=approve:x&form=${form}`, { 'Sec-Fetch-Site': 'same-site' }],
    ] as const) {
      for (const path of ['/admin/elm/acts', '/admin/elm/undo', '/admin/sign-out']) {
        assert.equal((await browser.send(path, fields, headers)).answer.status, 403, `${path} ${fields}`);
      }
    }
    assert.match((await browser.open('/admin/')).html, /Your open letters/);
  });

  it('close behind whoever signs out, and for whoever is not named any more', async () => {
    await browser.signIn(coalition);
    const { cookie } = browser;
    coalition.addresses.delete(olga);
    assert.match((await browser.open('/admin/elm/')).html, /We mail you a link/);
    coalition.addresses.add(olga);
    const home = await browser.open('/admin/');
    const [, form = ''] = /name="form" value="([^"]+)"/.exec(home.html) ?? [];
    await browser.send('/admin/sign-out', new URLSearchParams({ form }));
    browser.cookie = cookie;
    assert.match((await browser.open('/admin/')).html, /We mail you a link/);
  });

  it('are kept by nobody, framed by nobody, and run their own script alone', async () => {
    await browser.signIn(coalition);
    await coalition.endpoint.signAndConfirm('Ana <script>', 'ana@example.org').catch(() => undefined);
    for (const path of [...pages, '/admin/enter']) {
      const { answer, html } = await browser.open(path);
      assert.equal(answer.headers.get('Cache-Control'), 'no-store', path);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null, path);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      assert.match(policy, /^default-src 'none'; .*frame-ancestors 'none'$/);
      for (const [, kind = '', text = ''] of html.matchAll(/<(script|style)>(.*?)<\/\1>/gs)) {
        const hash = createHash('sha256').update(text).digest('base64');
        assert.match(policy, new RegExp(`${kind}-src 'sha256-${hash.replace(/[+/]/g, '\\$&')}'`));
      }
      assert.doesNotMatch(html, / style=| on\w+=/);
    }
  });

  it('are not there where nobody is named', async () => {
    const other = await openEndpoint();
    for (const path of pages) assert.equal((await other.get(path)).status, 404);
    await other.close();
  });
});
