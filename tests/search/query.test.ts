import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold } from '../../src/search/fold.ts';
import { matches, parseQuery } from '../../src/search/query.ts';

const finds = (typed: string, text: string): boolean => matches(parseQuery(typed), fold(text));

describe('what is typed into the search', () => {
  const found: readonly (readonly [typed: string, text: string])[] = [
    ['ana', 'Ana Berg'],
    ['berg ana', 'Ana Berg'],
    ['BE AN', 'Ana Berg'],
    ['etienne', 'Étienne Exemple'],
    ['étienne', 'Etienne Exemple'],
    ['E\u0301t', 'Étienne Exemple'],
    ['obrien', 'O’Brien-Berg'],
    ["o'brien", 'O’Brien-Berg'],
    ['berg', 'O’Brien-Berg'],
    ['lukasz', 'Łukasz Przykład'],
    ['thors', 'Æsa Þórsdóttir'],
    ['weiss', 'Weiß'],
    ['weiß', 'WEISS'],
    ['елкина', 'Ёлкина'],
    ['ελλη', 'Έλλη'],
    ['李', '李'],
    ['5r', '5Rights Foundation'],
    ['', 'Ana Berg'],
    ['  –!', 'Ana Berg'],
  ];
  for (const [typed, text] of found) {
    it(`${JSON.stringify(typed)} finds ${text}`, () => {
      assert.equal(finds(typed, text), true);
    });
  }

  const missed: readonly (readonly [typed: string, text: string])[] = [
    ['erg', 'Ana Berg'],
    ['ana bergen', 'Ana Berg'],
    ['ana oslo', 'Ana Berg'],
    ['anaberg', 'Ana Berg'],
    ['rights', '5Rights Foundation'],
  ];
  for (const [typed, text] of missed) {
    it(`${JSON.stringify(typed)} does not find ${text}: words count from their beginning`, () => {
      assert.equal(finds(typed, text), false);
    });
  }
});
