import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { composeMail } from '../../../src/server/mail/compose.ts';
import { openEndpoint, type TestEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

const address = 'https://sign.example.org/elm/';

function elementsOf(page: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  return found;
}

/** As the page's policy has to name it. */
function hashOf(element: Tree.Element): string {
  const [text] = element.childNodes;
  assert(text && 'value' in text);
  return `'sha256-${createHash('sha256').update(text.value).digest('base64')}'`;
}

/** Where a page's form leads, and what it sends when the code has been typed and its button is pressed. */
function formOf(
  page: string,
  base: string,
  code: string,
): { action: string; method: string; values: URLSearchParams } {
  const found = elementsOf(page);
  const value = (element: Tree.Element | undefined, name: string): string =>
    element?.attrs.find((attribute) => attribute.name === name)?.value ?? '';
  const form = found.find(({ tagName }) => tagName === 'form');
  assert(form, page);
  const inputs = found.filter(({ tagName }) => tagName === 'input');
  const values = inputs.map((input): [string, string] => {
    const name = value(input, 'name');
    return [name, name === 'code' ? code : value(input, 'value')];
  });
  return {
    action: new URL(value(form, 'action'), base).href,
    method: value(form, 'method'),
    values: new URLSearchParams(values),
  };
}

describe('the page that the link in the mail opens', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    endpoint = await openEndpoint();
  });
  afterEach(() => endpoint.close());

  /** Signs, and finds the link in the text of the mail. */
  const linkFor = async (language = 'en', fields: object = {}): Promise<string> => {
    await endpoint.sign('Ana Berg', 'ana@example.org', { language, ...fields });
    const [mail] = await endpoint.mails();
    assert(mail);
    const { text } = composeMail(mail, { title: 'Elms', address, contact: undefined });
    const [, link] = /(https:\S+#\d{6})/.exec(text) ?? [];
    assert(link, text);
    return link;
  };
  const visit = (url: string, method = 'GET', body?: URLSearchParams): Response | Promise<Response> =>
    // What stands behind the # is sent to nobody.
    endpoint.app.request(url.replace(/#.*/, ''), { method, ...(body && { body }) });
  const press = async (link: string): Promise<Response> => {
    const { action, method, values } = formOf(
      await (await visit(link)).text(),
      link,
      new URL(link).hash.slice(1),
    );
    return visit(action, method.toUpperCase(), values);
  };
  const everything = async (): Promise<string> => {
    const { db } = endpoint.test;
    const tables = ['signatures', 'attempts', 'letters', 'guesses', 'outbox', 'contacts', 'replies'] as const;
    return JSON.stringify(
      await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())),
    );
  };

  it('changes nothing when it is fetched, however often', async () => {
    const link = await linkFor();
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'OPTIONS']) {
      const answer = await visit(link, method);
      assert.ok(answer.ok);
    }
    // What is written is written in turn: this is after whatever the requests may have begun.
    await endpoint.store.mailSent('none');
    assert.equal(await everything(), before);
    assert.equal((await press(link)).status, 200);
  });

  it('confirms when its button is pressed, and says thanks with the number', async () => {
    const answer = await press(await linkFor());
    assert.equal(answer.status, 200);
    const page = await answer.text();
    assert.match(page, /Thank you!/);
    assert.match(page, /Your signature is number 1\./);
    assert.match(page, /1 has signed so far\./);
    assert.equal((await endpoint.store.state('elm'))?.totalSignatures, 1);
    assert.match(await (await endpoint.get('/elm/letter.json')).text(), /Ana Berg/);
  });

  it('says the same when it is pressed twice', async () => {
    const link = await linkFor();
    const first = await (await press(link)).text();
    assert.equal(await (await press(link)).text(), first);
    assert.equal((await endpoint.store.state('elm'))?.totalSignatures, 1);
  });

  it('speaks the language of the mail', async () => {
    const link = await linkFor('ar');
    const page = await (await visit(link)).text();
    assert.match(page, /<html lang="ar" dir="rtl">/);
    assert.match(page, /<button>تأكيد التوقيع<\/button>/);
    const thanks = await (await press(link)).text();
    assert.match(thanks, /<html lang="ar" dir="rtl">/);
    assert.match(thanks, /href="index\.ar\.html"/);
    const german = await (await visit('/elm/confirm?lang=de&attempt=a')).text();
    assert.match(german, /<html lang="de" dir="ltr">/);
    const unknown = await (await visit('/elm/confirm?lang=<b>&attempt=a')).text();
    assert.match(unknown, /<html lang="en" dir="ltr">/);
  });

  it('tells who waits for approval, and who is not named', async () => {
    await endpoint.serve(liveLetter('elm', { moderation: 'all' }));
    assert.match(await (await press(await linkFor())).text(), /The organisers look at it/);
    await endpoint.serve(liveLetter());
    const link = await linkFor('en', { email: 'ivo@example.org', name: 'Ivo Berg', consents: {} });
    assert.match(await (await press(link)).text(), /Your name is not shown/);
  });

  it('says what is wrong with a code in the words of the form', async () => {
    const link = new URL(await linkFor());
    link.hash = link.hash === '#000000' ? '#000001' : '#000000';
    const wrong = await press(link.href);
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /You have 4 tries left/);
    endpoint.test.now += 31 * 60_000;
    assert.equal((await press(link.href)).status, 410);
    link.searchParams.set('attempt', 'none');
    assert.equal((await press(link.href)).status, 404);
  });

  it('says so when the link has lost its end, and puts nothing of it into the page', async () => {
    for (const query of ['', '?attempt=', '?attempt=<b>', '?attempt="><script>']) {
      const answer = await visit(`/elm/confirm${query}`);
      assert.equal(answer.status, 404);
      const page = await answer.text();
      assert.match(page, /The link is not complete/);
      assert.doesNotMatch(page, /<script|<b>|<form/);
    }
    assert.equal((await visit('/oak/confirm?attempt=a')).status, 404);
  });

  it('shows the letter’s title as text', async () => {
    const letter = liveLetter();
    const [first, ...others] = letter.editions;
    const editions = [{ ...first, title: '<i>Elms</i> & "oaks"' }, ...others] as const;
    await endpoint.serve({ ...letter, editions });
    const page = await (await visit('/elm/confirm?attempt=a')).text();
    assert.match(page, /&lt;i&gt;Elms&lt;\/i&gt; &amp; &quot;oaks&quot;/);
  });

  it('is kept by nobody, framed by nobody, and tells no other site where it was', async () => {
    const link = await linkFor();
    for (const answer of [await visit(link), await press(link), await visit('/elm/confirm')]) {
      const { headers } = answer;
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
      assert.equal(headers.get('X-Frame-Options'), 'DENY');
      assert.equal(headers.get('X-Robots-Tag'), 'noindex');
      assert.equal(headers.get('Content-Type'), 'text/html; charset=utf-8');
      const policy = headers.get('Content-Security-Policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ]) {
        assert.ok(policy.includes(rule), rule);
      }
      assert.doesNotMatch(policy, /unsafe|https?:/);
      const page = await answer.text();
      assert.doesNotMatch(page, /src=|href="http|ana@example/);
      const own = elementsOf(page).filter(({ tagName }) => tagName === 'style' || tagName === 'script');
      assert.notEqual(own.length, 0);
      for (const element of own) {
        assert.ok(policy.includes(`${element.tagName}-src ${hashOf(element)}`), element.tagName);
      }
    }
    assert.doesNotMatch(JSON.stringify(endpoint.log), /\d{6}/);
  });

  it('takes what its form sends and nothing else', async () => {
    const send = (type: string, body: string): Response | Promise<Response> =>
      endpoint.app.request('/elm/confirm', { method: 'POST', headers: { 'Content-Type': type }, body });
    assert.equal((await send('application/json', '{}')).status, 415);
    assert.equal((await send('application/x-www-form-urlencoded', 'x'.repeat(20_000))).status, 413);
    assert.equal((await send('application/x-www-form-urlencoded', '')).status, 404);
    const put = await visit('/elm/confirm', 'PUT');
    assert.equal(put.status, 405);
    assert.equal(put.headers.get('Allow'), 'GET, HEAD, POST, OPTIONS');
  });
});
