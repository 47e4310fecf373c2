import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold, foldWithPlaces } from '../../src/search/fold.ts';

describe('a name folded for search', () => {
  const folded: readonly (readonly [name: string, as: string])[] = [
    ['Ana Berg', ' ana berg'],
    ['  Ana \t Berg ', ' ana berg'],
    ['Étienne', ' etienne'],
    ['E\u0301tienne', ' etienne'],
    ['Müller', ' muller'],
    ['Mu\u0308ller', ' muller'],
    ['Weiß', ' weiss'],
    ['WEISS', ' weiss'],
    ['WEIẞ', ' weiss'],
    ['Łukasz', ' lukasz'],
    ['Søren', ' soren'],
    ['Đorđe', ' dorde'],
    ['Guðrún', ' gudrun'],
    ['Þórsdóttir', ' thorsdottir'],
    ['Æsa', ' aesa'],
    ['Œuvre', ' oeuvre'],
    ['Işık', ' isik'],
    ['İstanbul', ' istanbul'],
    ['Ħal', ' hal'],
    ['Ștefan', ' stefan'],
    ['Nguyễn', ' nguyen'],
    ['Ая́на Ёлкина', ' аяна елкина'],
    ['Андрій Їжак', ' андріи іжак'],
    ['Έλλη Ωδή', ' ελλη ωδη'],
    ['Οδυσσεύς', ' οδυσσευσ'],
    ['ΟΔΥΣΣΕΥΣ', ' οδυσσευσ'],
    ['O’Brien-Berg', ' obrien berg'],
    ["N'dola", ' ndola'],
    ['D‘Arc', ' darc'],
    ['soft\u00adhyphen', ' softhyphen'],
    ['Müller–Lüdenscheidt', ' muller ludenscheidt'],
    ['Droit d’Enfance (116 000 – Enfants)', ' droit denfance 116 000 enfants'],
    ['#stop_violence', ' stop violence'],
    ['５Rights ﬁrst', ' 5rights first'],
    ['李', ' 李'],
    ['Å', ' a'],
    ['!?', ''],
    ['', ''],
  ];
  for (const [name, as] of folded) {
    it(`${JSON.stringify(name)} reads${as}`, () => {
      assert.equal(fold(name), as);
    });
  }

  it('is the same when it is folded again', () => {
    for (const [, as] of folded) assert.equal(fold(as), as);
  });

  it('remembers where each of its letters stands in the name', () => {
    const { text, from } = foldWithPlaces('𝒜 Weiß-Æsa');
    assert.equal(text, ' a weiss aesa');
    const places = { A: 0, W: 3, e: 4, i: 5, ß: 6, Æ: 8, s: 9, a: 10 };
    const { A, W, e, i, ß, Æ, s, a } = places;
    assert.deepEqual(from, [A, A, W, W, e, i, ß, ß, Æ, Æ, Æ, s, a]);
  });
});
