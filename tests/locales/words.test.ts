import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadStrings, localeFor, type Locale } from '../../src/locales/index.ts';
import type { Plural, Strings } from '../../src/locales/strings.ts';

/** The texts that can be filled in. What is a function makes its sentence itself. */
function textsOf(strings: Strings): ReadonlyMap<string, string | Plural> {
  const texts = Object.entries(strings) as [string, string | Plural | (() => string)][];
  return new Map(texts.filter((entry): entry is [string, string | Plural] => typeof entry[1] !== 'function'));
}

const english = await loadStrings('en');
const englishTexts = textsOf(english);

/** What a text is filled in with; in a text with plural forms, by the one that any number can have. */
function placeholdersOf(text: string | Plural): string[] {
  const general = typeof text === 'string' ? text : text.other;
  return [...general.matchAll(/\{(\w+)\}/g)].map(([, inside = '']) => inside).sort();
}

/** The texts that the interface names, read from where it is written. */
function declaredTexts(): string[] {
  const source = readFileSync(new URL('../../src/locales/strings.ts', import.meta.url), 'utf8');
  const [, body = ''] = source.split('export interface Strings {');
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)[:(]/gm)].map(([, name = '']) => name);
}

/** Every language we speak, by its module. */
const locales = readdirSync(new URL('../../src/locales/', import.meta.url))
  .filter((file) => /^[a-z]{2,3}\.ts$/.test(file))
  .map((file) => file.slice(0, -3));

for (const locale of locales) {
  const strings = await loadStrings(locale as Locale);

  describe(`the words in ${locale}`, () => {
    it('are offered', () => {
      assert.equal(localeFor(locale), locale);
    });

    it('are all there, and no others', () => {
      assert.ok(declaredTexts().length > 20);
      assert.deepEqual(Object.keys(strings).sort(), declaredTexts().sort());
    });

    it('have only plural forms that the language knows', () => {
      const known: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      for (const [name, text] of Object.entries(strings)) {
        if (typeof text !== 'object') continue;
        for (const [category, form] of Object.entries(text as Record<string, string>)) {
          assert.ok(known.includes(category), `${name}: ${category}`);
          // What is shown only from one on may have no words for none.
          assert.ok(form.trim() || category === 'zero', `${name}.${category} is empty`);
        }
      }
    });

    it('are filled in with what the English ones are, and with nothing else', () => {
      for (const [name, text] of textsOf(strings)) {
        const wanted = placeholdersOf(englishTexts.get(name) ?? '');
        assert.deepEqual(placeholdersOf(text), wanted, name);
        const forms = typeof text === 'string' ? [text] : Object.values(text);
        for (const form of forms) {
          assert.doesNotMatch(form.replace(/\{\w+\}/g, ''), /[{}]/, `${name}: a brace is left open`);
          // A form for one or two may say the number in words.
          const used = placeholdersOf(form);
          assert.ok(
            used.every((placeholder) => wanted.includes(placeholder)),
            name,
          );
          assert.deepEqual(
            wanted.filter((placeholder) => placeholder !== 'n' && !used.includes(placeholder)),
            [],
            name,
          );
        }
      }
    });
  });
}

describe('the English words', () => {
  it('know only what they can be filled in with', () => {
    const known = ['n', 'goal', 'to', 'date', 'query'];
    for (const [name, text] of englishTexts) {
      for (const placeholder of placeholdersOf(text)) assert.ok(known.includes(placeholder), name);
    }
  });

  it('take the article of an addressee into the sentence', () => {
    assert.equal(english.letterTo('The Council of Elmstead'), 'Open letter to the Council of Elmstead');
    assert.equal(english.letterTo('Theodora Example'), 'Open letter to Theodora Example');
  });
});

describe('the language of the words', () => {
  it('is the one that is asked for, whatever its region', () => {
    for (const tag of ['en', 'EN', 'en-GB', 'en-Latn-US']) assert.equal(localeFor(tag), 'en');
  });

  it('is English where we lack it, also for a name that every object has', () => {
    for (const tag of ['tlh', '', 'constructor', 'toString']) assert.equal(localeFor(tag), 'en');
  });
});
