import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strings } from '../../src/locales/en.ts';
import { loadStrings, localeFor } from '../../src/locales/index.ts';

/** What each text may be filled in with; a text that is not here stands as it is. */
const placeholders: Readonly<Record<string, readonly string[]>> = {
  moreToReach: ['n', 'goal'],
  goalReached: ['goal'],
  opensMail: ['to'],
  continuesOn: ['to'],
  closedOn: ['date'],
  totalSigned: ['n'],
  unnamed: ['n'],
  results: ['n'],
  noResult: ['query'],
  printedTitle: ['n', 'date'],
  showMore: ['n'],
};

/** The texts that the interface names, read from where it is written. */
function declaredTexts(): string[] {
  const source = readFileSync(new URL('../../src/locales/strings.ts', import.meta.url), 'utf8');
  const [, body = ''] = source.split('export interface Strings {');
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)[:(]/gm)].map(([, name = '']) => name);
}

describe('the English words', () => {
  it('are all there, and no others', () => {
    assert.ok(declaredTexts().length > 20);
    assert.deepEqual(Object.keys(strings).sort(), declaredTexts().sort());
  });

  it('have every plural form of English', () => {
    const categories = new Intl.PluralRules('en').resolvedOptions().pluralCategories;
    for (const [name, text] of Object.entries(strings)) {
      if (typeof text !== 'object') continue;
      const forms = Object.entries(text as Record<string, string>);
      assert.ok(forms.length > 0);
      for (const [category, form] of forms) {
        assert.ok((categories as string[]).includes(category), `${name}: ${category}`);
        assert.ok(form.trim(), `${name}.${category} is empty`);
      }
      // One form is enough where the words are the same for one and for many.
      const texts = new Set(forms.map(([, form]) => form));
      assert.equal(texts.size, forms.length, `${name}: two forms with the same words`);
    }
  });

  it('are filled in with what they know, and with nothing else', () => {
    for (const [name, text] of Object.entries(strings)) {
      if (typeof text === 'function') continue;
      const forms =
        typeof text === 'object' ? Object.values(text as Record<string, string>) : [text as string];
      for (const form of forms) {
        assert.doesNotMatch(form.replace(/\{\w+\}/g, ''), /[{}]/, `${name}: a brace is left open`);
        const used = [...form.matchAll(/\{(\w+)\}/g)].map(([, inside = '']) => inside);
        assert.deepEqual(used.sort(), [...(placeholders[name] ?? [])].sort(), name);
      }
    }
  });

  it('take the article of an addressee into the sentence', () => {
    assert.equal(strings.letterTo('The Council of Elmstead'), 'Open letter to the Council of Elmstead');
    assert.equal(strings.letterTo('Theodora Example'), 'Open letter to Theodora Example');
  });
});

describe('the language of the words', () => {
  it('is the one that is asked for, whatever its region', () => {
    for (const tag of ['en', 'EN', 'en-GB', 'en-Latn-US']) assert.equal(localeFor(tag), 'en');
  });

  it('is English where we lack it, also for a name that every object has', () => {
    for (const tag of ['tlh', '', 'constructor', 'toString']) assert.equal(localeFor(tag), 'en');
  });

  it('comes as a module of its own', async () => {
    assert.equal(await loadStrings('en'), strings);
  });
});
