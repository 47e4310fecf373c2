import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf } from '../../.config/locale-faults.ts';
import * as de from '../../src/locales/de.ts';
import { reading as english } from '../../src/locales/en.ts';
import { localeFor } from '../../src/locales/index.ts';
import { languages } from '../../src/locales/languages.ts';
import { spoken } from '../../src/locales/spoken.ts';
import type { Words } from '../../src/locales/words.ts';
import type { Strings } from '../../src/locales/words/reading.ts';

for (const locale of languages) {
  it(`the words in ${locale} are offered, all there, and in order`, () => {
    assert.equal(localeFor(locale), locale);
    assert.deepEqual(faultsOf(locale, spoken[locale]), []);
  });
}

describe('a language in which something is wrong', () => {
  const german = (reading: Partial<Strings>): Words => ({ ...de, reading: { ...de.reading, ...reading } });
  const wrong: readonly (readonly [fault: string, words: Words])[] = [
    ['reading.sign is missing', german({ sign: undefined } as unknown as Partial<Strings>)],
    ['reading.sign is empty', german({ sign: ' ' })],
    ['reading.sign is English: Sign this letter', german({ sign: english.sign })],
    ['reading.whatsoever is nothing that is said', german({ whatsoever: 'x' } as Partial<Strings>)],
    ['reading.seeWho has marks of a typewriter: "Wer?"', german({ seeWho: '"Wer?"' })],
    ['reading.haveSigned has no form for “one”', german({ haveSigned: { other: 'unterzeichnet' } })],
    [
      'reading.haveSigned.few is no form of this language',
      german({ haveSigned: { ...de.reading.haveSigned, few: 'unterzeichneten' } }),
    ],
    ['reading.goalReached has {}, not {goal}', german({ goalReached: 'Ziel erreicht' })],
    [
      'reading.moreToReach.other has {}, not {goal}',
      german({ moreToReach: { one: 'Noch eine bis {goal}', other: 'Noch {n}' } }),
    ],
    ['reading.letterTo leaves out what it is given', german({ letterTo: () => 'Offener Brief' })],
  ];

  for (const [fault, words] of wrong) {
    it(`is told: ${fault}`, () => {
      assert.deepEqual(faultsOf('de', words), [fault]);
    });
  }

  it('is told where words are in another script', () => {
    const { reading } = spoken.ar;
    const words = { ...spoken.ar, reading: { ...reading, sign: 'Unterzeichnen', clear: 'مسح all' } };
    assert.deepEqual(faultsOf('ar', words), [
      'reading.sign is in another script: Unterzeichnen',
      'reading.sign has a word in another script: Unterzeichnen',
      'reading.clear has a word in another script: all',
    ]);
  });
});

describe('the English words', () => {
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
