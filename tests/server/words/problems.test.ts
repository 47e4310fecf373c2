import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldErrorCode } from '../../../src/feed/field-error.ts';
import { spoken } from '../../../src/locales/spoken.ts';
import { fieldText, problemText } from '../../../src/server/words/problems.ts';

/** Every sentence of a language with the path to it. */
function sentences(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}/${name}`, value]] : sentences(value as object, `${path}/${name}`),
  );
}

describe('the words of problems', () => {
  for (const [language, words] of Object.entries(spoken).map(
    ([language, { problems }]) => [language, problems] as const,
  )) {
    it(`are whole sentences in ${language}, with no brace left open`, () => {
      for (const [path, text] of sentences(words)) {
        assert.ok(text.trim() === text && text.length > 2, path);
        if (!path.endsWith('/title')) assert.match(text, /[.!)։।。！）؟]$/, path);
        assert.doesNotMatch(text.replace(/\{(n|max)\}/g, ''), /[{}]/, path);
      }
    });

    it(`are those of ${language} for ${language} with a country, too`, () => {
      assert.equal(problemText(`${language}-XK`, 'closed').title, words.problems.closed.title);
    });

    it(`have a form for each number in ${language}`, () => {
      for (const forms of [words.triesLeft, words.againInMinutes]) {
        for (let n = 1; n <= 120; n++)
          assert.ok(forms[new Intl.PluralRules(language).select(n)] ?? forms.other);
      }
      const { one, two, few } = words.triesLeft;
      if (language === 'ar') assert.ok(one && two && few);
    });
  }

  it('are in English where we lack a language', () => {
    for (const language of ['xx', '', 'constructor', '../de', '<b>']) {
      assert.equal(problemText(language, 'closed').title, 'Signing has closed');
    }
  });

  it('say how many tries are left', () => {
    const said = (n: number, language = 'en'): string =>
      problemText(language, 'wrong-code', { triesLeft: n }).detail;
    assert.match(said(4), /You have 4 tries left\.$/);
    assert.match(said(1), /You have 1 try left\.$/);
    assert.match(said(0), /^That was the last try/);
    assert.match(said(2, 'de'), /noch 2 Versuche\.$/);
    assert.match(said(2, 'ar'), /محاولتان\.$/);
  });

  it('say when to come again, in minutes that have begun', () => {
    const said = (seconds: number): string => problemText('en', 'too-many', { retryAfter: seconds }).detail;
    assert.equal(said(1), 'Please try again in 1 minute.');
    assert.equal(said(60), 'Please try again in 1 minute.');
    assert.equal(said(61), 'Please try again in 2 minutes.');
    assert.equal(said(0), 'Please try again in 1 minute.');
    assert.match(problemText('en', 'too-many').detail, /later\.$/);
  });
});

describe('the words beside a field', () => {
  const said = (pointer: string, code: FieldErrorCode, max?: number): string =>
    fieldText('en', { pointer, code, ...(max !== undefined && { max }) });

  it('say what to do', () => {
    assert.equal(said('/email', 'not-an-email'), 'Enter an e-mail address like name@example.org.');
    assert.equal(said('/name', 'missing'), 'Enter your name.');
    assert.equal(said('/fields/contact_name', 'missing'), 'Enter your name.');
    assert.equal(said('/fields/union', 'missing'), 'Please fill this in.');
    assert.equal(said('/comment', 'too-long', 500), 'Please shorten this to 500 characters.');
    assert.match(said('/consents/authorised', 'not-consented'), /you may sign for this organisation/);
    assert.match(said('/consents/terms', 'not-consented'), /without it you cannot sign/);
  });

  it('write numbers as the language does', () => {
    assert.match(fieldText('de', { pointer: '/url', code: 'too-long', max: 2048 }), /2\.048/);
  });

  it('are said for pointers that mean something to programs, too', () => {
    assert.equal(said('constructor', 'missing'), 'Please fill this in.');
    assert.equal(said('__proto__', 'missing'), 'Please fill this in.');
  });
});
