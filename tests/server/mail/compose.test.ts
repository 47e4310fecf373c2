import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { composeMail, type MailLetter } from '../../../src/server/mail/compose.ts';
import type { LeasedMail } from '../../../src/server/store/store.ts';

const letter: MailLetter = {
  title: 'For the river Elm',
  address: 'https://letter.example.org/elm/',
  contact: 'mailto:elm@example.org?subject=Letter',
};
const leased: LeasedMail = {
  id: 'm1',
  letterId: 'elm',
  kind: 'code',
  to: 'ana@example.org',
  name: 'Ana Berg',
  language: 'en',
  attemptId: 'abc-1',
  code: '000042',
  reason: '',
  tries: 0,
};
const compose = (more: Partial<LeasedMail> = {}, of: Partial<MailLetter> = {}) =>
  composeMail({ ...leased, ...more }, { ...letter, ...of });
/** Without marks that nobody sees. */
const seen = (text: string): string => text.replace(/[\u2068\u2069\u200b]/g, '');

describe('a mail', () => {
  it('begins its subject with the code, zeros included', () => {
    assert.equal(seen(compose().subject), '000042 is your code to sign “For the river Elm”');
  });

  it('names who signs, the letter, the code, and how to confirm', () => {
    const text = seen(compose().text);
    for (const part of ['Hello Ana Berg,', '“For the river Elm”', 'Your code: 000042', '30 minutes']) {
      assert(text.includes(part), part);
    }
    assert(text.includes('https://letter.example.org/elm/confirm?lang=en&attempt=abc-1#000042'));
  });

  it('says without a code what an organiser did, and why', () => {
    const reason = 'Please sign as elm.example.org\u202e';
    const { subject, text, html } = compose({ kind: 'rejected', reason, code: '' });
    assert.equal(seen(subject), 'Your signature on “For the river Elm” does not appear');
    assert(seen(text).includes('Please sign as elm.example.org'));
    // No program makes a link of it.
    assert(!html.includes('elm.example.org\u202e') && !text.includes('elm.example'));
    assert(!/code/i.test(text));
    assert(seen(compose({ kind: 'corrected', code: '' }).text).includes('It now appears as Ana Berg.'));
  });

  it('holds one link: to the button where there is something to confirm, else to the letter', () => {
    const address = 'https://letter.example.org/elm/';
    const confirm = `${address}confirm?lang=en&attempt=abc-1#000042`;
    for (const kind of ['code', 'again', 'full', 'manage', 'rejected', 'corrected'] as const) {
      const { text, html } = compose({ kind });
      const expected = [kind === 'code' ? confirm : address];
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));
      assert.deepEqual(links, expected);
      assert.deepEqual(text.match(/https?:\S+/g), expected);
    }
  });

  it('keeps names and titles in their own direction, in every part', () => {
    const arabic = { name: 'ليلى', language: 'ar' };
    for (const [who, title] of [
      [arabic, 'For the river Elm (2026)!'],
      [{ language: 'en' }, 'من أجل النهر!'],
    ] as const) {
      const { subject, text, html } = compose(who, { title });
      for (const part of [subject, text, html]) assert(part.includes(`\u2068${title}\u2069`));
      for (const part of [text, html])
        assert(part.includes(`\u2068${'name' in who ? who.name : 'Ana Berg'}\u2069`));
    }
  });

  it('loads nothing and runs nothing', () => {
    for (const kind of ['code', 'again', 'full', 'manage'] as const) {
      assert.doesNotMatch(compose({ kind }).html, /<(img|script|link|style|iframe)|src=|url\(|@import/i);
    }
  });

  it('is in the language of who signed, and runs its way; English where we lack it', () => {
    assert.match(compose({ language: 'de-AT' }).subject, /^000042 ist Ihr Code/);
    assert.match(compose({ language: 'ar' }).html, /<html lang="ar" dir="rtl">/);
    assert.match(compose({ language: 'tlh' }).subject, /^000042 is your code/);
  });

  it('tells who signs twice that all is done, with no button', () => {
    const { subject, text, html } = compose({ kind: 'again' });
    assert.match(subject, /already signed/);
    assert(seen(text).includes('nothing left to do'));
    assert.doesNotMatch(html, /confirm\?/);
  });

  it('gives no code where an address has signed as often as it may', () => {
    const { subject, text, html } = compose({ kind: 'full' });
    for (const part of [subject, text, html]) assert.doesNotMatch(part, /000042|abc-1|the code/);
  });

  it('shows markup in a name as it is written', () => {
    const { html } = compose({ name: '<img src=x onerror=1> & "Co"' });
    assert.match(html, /&lt;img src=x onerror=1&gt; &amp; &quot;Co&quot;/);
    const document = parseFragment(html);
    assert.doesNotMatch(
      JSON.stringify(document, (key, value: unknown) => (key === 'parentNode' ? undefined : value)),
      /"tagName":"img"/,
    );
  });

  it('takes nothing in a name or a title for one of its own blanks', () => {
    const { subject, text } = compose({ name: '{code} $& $1' }, { title: '{name} {minutes} $`' });
    assert.equal(seen(subject), '000042 is your code to sign “{name} {minutes} $`”');
    assert(seen(text).startsWith('Hello {code} $& $1,'));
  });

  it('makes no link of a name that looks like one', () => {
    const { text, html } = compose({ name: 'evil.example.com/win' });
    for (const part of [text, html]) assert.doesNotMatch(part, /evil\.example/);
    assert(seen(text).includes('evil.example.com/win'));
  });

  it('keeps a long title out of the way', () => {
    const { subject } = compose({}, { title: 'x'.repeat(300) });
    assert(subject.length < 140);
  });

  it('is answered to the letter’s contact, where that is an address', () => {
    assert.equal(compose().replyTo, 'elm@example.org');
    assert.equal(compose({}, { contact: 'mailto:elm%2Bhelp@example.org' }).replyTo, 'elm+help@example.org');
    for (const contact of [
      undefined,
      'https://example.org/contact',
      'mailto:?subject=nobody',
      'mailto:a@example.org,b@example.org',
      'mailto:a@example.org%0D%0ABcc:%20b@example.org',
      'mailto:%E0%A4%A@example.org',
    ]) {
      assert.equal(compose({}, { contact }).replyTo, undefined, contact);
    }
  });
});
