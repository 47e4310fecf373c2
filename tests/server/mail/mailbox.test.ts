import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { developmentMailbox } from '../../../src/server/mail/mailbox.ts';
import type { Mail } from '../../../src/server/mail/mailer.ts';

const mail: Mail = {
  to: 'ana@example.org',
  subject: '000042 is your code',
  text: 'Hello Ana,\n\nhttps://letter.example.org/elm/confirm?lang=en&attempt=abc-1',
  html: '<!doctype html><p>Hello Ana</p>',
  language: 'en',
  replyTo: undefined,
  id: 'mail-1',
};

function elements(page: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  return found;
}
const attributes = (element: Tree.Element | undefined): Record<string, string> =>
  Object.fromEntries((element?.attrs ?? []).map(({ name, value }) => [name, value]));

async function mailbox(...mails: readonly Partial<Mail>[]) {
  const { mailer, pages } = developmentMailbox();
  for (const changes of mails) await mailer.send({ ...mail, ...changes });
  return async (path: string) => {
    const answer = await pages.request(path);
    return { answer, page: await answer.text() };
  };
}

describe('the mailbox for trying out', () => {
  it('says on every page that nothing is sent, and that everybody can read it', async () => {
    const open = await mailbox({});
    for (const path of ['/', '/mail-1']) {
      const { page } = await open(path);
      assert.match(page, /For trying out only\..*nothing is sent.*everyone/);
    }
  });

  it('lists the newest first, and keeps the last 200', async () => {
    const open = await mailbox(
      ...Array.from({ length: 203 }, (_, n) => ({ id: `mail-${n}`, subject: `Mail ${n}.` })),
    );
    const { page } = await open('/');
    const listed = [...page.matchAll(/Mail (\d+)\./g)].map(([, n]) => Number(n));
    assert.deepEqual([listed.length, listed[0], listed.at(-1)], [200, 202, 3]);
    assert.equal((await open('/mail-2')).answer.status, 404);
    assert.equal((await open('/mail-3')).answer.status, 200);
  });

  it('shows the words with their links, and the HTML in a frame that can do nothing', async () => {
    const { page } = await (await mailbox({}))('/mail-1');
    const found = elements(page);
    const hrefs = found.filter(({ tagName }) => tagName === 'a').map((link) => attributes(link)['href']);
    assert(hrefs.includes('https://letter.example.org/elm/confirm?lang=en&attempt=abc-1'));
    const frame = attributes(found.find(({ tagName }) => tagName === 'iframe'));
    assert.equal(frame['sandbox'], '');
    assert.equal(frame['srcdoc'], mail.html);
  });

  it('takes nothing of a mail for its own markup', async () => {
    const hostile = '"></iframe><script>alert(1)</script><img src=x onerror=alert(1)>\' autofocus onfocus=x';
    const link = `https://example.org/"onmouseover="x"<b>`;
    const open = await mailbox({ subject: hostile, to: hostile, text: `${hostile} ${link}`, html: hostile });
    for (const path of ['/', '/mail-1']) {
      const { page } = await open(path);
      for (const element of elements(page)) {
        assert(!['script', 'img', 'b'].includes(element.tagName), element.tagName);
        assert(!element.attrs.some(({ name }) => name.startsWith('on') || name === 'autofocus'));
      }
    }
  });

  it('runs no script, loads nothing, stands in no frame and is kept nowhere', async () => {
    const open = await mailbox({});
    for (const path of ['/', '/mail-1', '/none']) {
      const { headers } = (await open(path)).answer;
      const policy = headers.get('Content-Security-Policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]) {
        assert(policy.includes(rule), `${path}: ${rule}`);
      }
      assert.doesNotMatch(policy, /script-src|https?:/);
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
    }
  });
});
