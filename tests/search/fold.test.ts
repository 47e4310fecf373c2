import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold, wordsIn } from '../../src/search/fold.ts';

describe('a name folded for search', () => {
  const folded: readonly (readonly [name: string, as: string])[] = [
    ['Ana Berg', ' ana berg'],
    ['  Ana \t Berg ', ' ana berg'],
    ['E\u0301tienne', ' etienne'],
    ['WEIẞ', ' weiss'],
    ['Æsa', ' aesa'],
    ['Işık', ' isik'],
    ['İstanbul', ' istanbul'],
    ['Οδυσσεύς', ' οδυσσευσ'],
    ['O’Brien-Berg', ' obrien berg'],
    ["N'dola", ' ndola'],
    ['soft\u00adhyphen', ' softhyphen'],
    ['Droit d’Enfance (116 000 – Enfants)', ' droit denfance 116 000 enfants'],
    ['#stop_violence', ' stop violence'],
    ['５Rights ﬁrst ½', ' 5rights first 1 2'],
    ['ｶﾞﾄｳ', ' がとう'],
    ['फ़ातिमा', ' फातिमा'],
    ['محمـــد ٢٥', ' محمد 25'],
    ['!?', ''],
    ['', ''],
  ];
  for (const [name, as] of folded) {
    it(`${JSON.stringify(name)} reads${as}`, () => {
      assert.equal(fold(name), as);
    });
  }

  it('is the same when it is folded again, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        assert.equal(fold(fold(name)), fold(name));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same by the short way, which plain names go', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const theLongWay = wordsIn(text).map(({ letters }) => ` ${letters.map((one) => one.text).join('')}`);
        assert.equal(fold(text), theLongWay.join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('remembers where each of its letters stands in the name', () => {
    const places = wordsIn('𝒜 Weiß-Æsa').map(({ letters }) =>
      letters.map(({ text, at, end }) => [text, at, end]),
    );
    assert.deepEqual(places, [
      [['a', 0, 2]],
      [
        ['w', 3, 4],
        ['e', 4, 5],
        ['i', 5, 6],
        ['ss', 6, 7],
      ],
      [
        ['ae', 8, 9],
        ['s', 9, 10],
        ['a', 10, 11],
      ],
    ]);
  });
});
