import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { highlight } from '../../src/search/highlight.ts';
import { parseQuery } from '../../src/search/query.ts';

/** The text with what was found in square brackets. */
const marked = (text: string, typed: string): string =>
  highlight(text, parseQuery(typed))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('what was found in a name', () => {
  const cases: readonly (readonly [text: string, typed: string, marked: string])[] = [
    ['Ana Berg', 'an', '[An]a Berg'],
    ['Ana Berg', 'berg ana', '[Ana] [Berg]'],
    ['Ana Anasdatter', 'ana', '[Ana] [Ana]sdatter'],
    ['Banana Ana', 'ana', 'Banana [Ana]'],
    ['Étienne', 'eti', '[Éti]enne'],
    ['E\u0301tienne', 'e', '[E\u0301]tienne'],
    ['Zoe\u0308', 'zoe', '[Zoe\u0308]'],
    ['Zoe\u0308', 'zo', '[Zo]e\u0308'],
    ['Weiß', 'weis', '[Weiß]'],
    ['Æsa', 'a', '[Æ]sa'],
    ['Þórsdóttir', 't', '[Þ]órsdóttir'],
    ['Müller–Lüdenscheidt', 'lud', 'Müller–[Lüd]enscheidt'],
    ['𝒜na', 'a', '[𝒜]na'],
    ['Ana Berg', '', 'Ana Berg'],
    ['Ana Berg', 'x', 'Ana Berg'],
    ['', 'ana', ''],
  ];
  for (const [text, typed, expected] of cases) {
    it(`keeps its spelling and is marked at whole characters: ${expected || 'nothing'}`, () => {
      assert.equal(marked(text, typed), expected);
    });
  }

  it('leaves no letter of the name out, whatever was typed', () => {
    const name = 'O’Brien-Berg (Ａna ﬁrst) 👩‍👩‍👧';
    for (const typed of ['o', 'obrien', 'berg first', 'ana', 'zzz']) {
      const text = highlight(name, parseQuery(typed)).map((piece) => piece.text);
      assert.equal(text.join(''), name);
    }
  });
});
