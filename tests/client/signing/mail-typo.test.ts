import { expect } from '@open-wc/testing';
import { likelyAddress } from '../../../src/client/signing/mail-typo.ts';

const meant: Readonly<Record<string, string>> = {
  'anna@gmial.com': 'anna@gmail.com',
  'anna@gmail.co': 'anna@gmail.com',
  'anna@gmal.com': 'anna@gmail.com',
  'anna@gmaill.com': 'anna@gmail.com',
  'anna@hotnail.com': 'anna@hotmail.com',
  'a.b+c@Yaho.com': 'a.b+c@yahoo.com',
  'anna@t-onlin.de': 'anna@t-online.de',
  'anna@example.con': 'anna@example.com',
  'anna@verein.ogr': 'anna@verein.org',
};
const fine = [
  'anna@gmail.com',
  'anna@googlemail.com',
  'anna@example.org',
  'anna@mail.com',
  'anna@gmx.de',
  'anna@gmx.net',
  'anna@web.de',
  'anna@wp.pl',
  'anna@we.de',
  'anna@bücher.example',
  'anna',
  '@gmial.com',
  '',
];

describe('an address that looks mistyped', () => {
  for (const [typed, likely] of Object.entries(meant)) {
    it(`is asked about: ${typed}`, () => {
      expect(likelyAddress(typed)).to.equal(likely);
    });
  }

  it('is none where it may be right', () => {
    for (const email of fine) expect(likelyAddress(email), email).to.equal(undefined);
  });
});
