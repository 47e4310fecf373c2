import { expect } from '@open-wc/testing';
import { directionOf, documentFor } from '../../src/client/language.ts';

describe('the document to show of a letter', () => {
  const own = 'https://letter.example.org/letter.json';
  const german = { language: 'de-CH', url: 'https://letter.example.org/letter.de.json' };
  const easy = { language: 'de-x-easy', url: 'https://letter.example.org/letter.easy.json' };
  const arabic = { language: 'AR', url: 'https://letter.example.org/letter.ar.json' };
  const letter = { language: 'en-GB', translations: [german, easy, arabic] };

  for (const [wanted, url] of [
    [['en'], own],
    [['en-US', 'de'], own],
    [['EN'], own],
    [['de'], german.url],
    [['de-AT', 'en'], german.url],
    [['DE-at'], german.url],
    [['ar-EG'], arabic.url],
    [['fr', 'sv', 'ar'], arabic.url],
    [['fr', 'deu', 'd', ''], undefined],
    [[], undefined],
  ] as const) {
    it(`is ${url ?? 'none'} for ${wanted.join(', ') || 'nobody in particular'}`, () => {
      expect(documentFor(letter, own, wanted)).to.equal(url);
    });
  }

  it('is the document itself before a translation into its own language', () => {
    const doubled = { language: 'de', translations: [german] };
    expect(documentFor(doubled, own, ['de-CH'])).to.equal(own);
  });

  it('is the only one there is, or none', () => {
    expect(documentFor({ language: 'en' }, own, ['de', 'en'])).to.equal(own);
    expect(documentFor({ language: 'en' }, own, ['de'])).to.equal(undefined);
  });
});

describe('the direction of a language', () => {
  const languages = {
    rtl: ['ar', 'AR', 'ar-EG', 'He-IL', 'fa', 'ur-PK', 'ckb', 'ku-Arab-IQ', 'yi'],
    ltr: ['en', 'de-x-easy', 'ku', 'arn', 'fao', 'hei', 'sdk', 'urd-Latn', 'zh-Hant-TW', ''],
  };
  for (const [direction, tags] of Object.entries(languages)) {
    for (const tag of tags) {
      it(`is ${direction}: ${tag || 'none'}`, () => expect(directionOf(tag)).to.equal(direction));
    }
  }
});
