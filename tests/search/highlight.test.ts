import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { boundaries } from '../../src/search/graphemes.ts';
import { highlight } from '../../src/search/highlight.ts';
import { parseQuery } from '../../src/search/query.ts';
import { foldingCases } from './folding-cases.ts';
import { found } from './found.ts';

/** The text with what was found in square brackets. */
const marked = (text: string, typed: string): string =>
  highlight(text, parseQuery(typed))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

describe('what was found in a name', () => {
  const cases: readonly (readonly [text: string, typed: string, marked: string])[] = [
    ['Ana Anasdatter', 'ana', '[Ana] [Ana]sdatter'],
    ['Banana Ana', 'ana', 'Banana [Ana]'],
    ['Weiß', 'weis', '[Weiß]'],
    ['Æsa', 'a', '[Æ]sa'],
    ['Ana Berg', '', 'Ana Berg'],
    ['Ana Berg', 'x', 'Ana Berg'],
    ['', 'ana', ''],
  ];
  for (const [text, typed, expected] of cases) {
    it(`keeps its spelling and is marked at whole characters: ${expected || 'nothing'}`, () => {
      assert.equal(marked(text, typed), expected);
    });
  }

  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...foldingCases.map(([, , one]) => one)),
  );

  it('leaves nothing of the name out and splits no visible character, whatever was typed', () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(name, fc.nat(), fc.integer({ min: 1, max: 4 }), (text, from, length) => {
        const letters = [...text];
        const start = from % (letters.length || 1);
        const pieces = highlight(text, parseQuery(letters.slice(start, start + length).join('')));
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
        const starts = new Set([...graphemes.segment(text)].map(({ index }) => index));
        let at = 0;
        for (const piece of pieces) {
          assert.ok(starts.has(at), `a piece begins inside a character, at ${at}`);
          at += piece.text.length;
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('where a browser knows no visible characters', () => {
  const { Segmenter } = Intl;
  afterEach(() => {
    Object.assign(Intl, { Segmenter });
  });

  it('names are marked at the same places', () => {
    for (const [, typed, name, expected] of foldingCases) {
      const whole = boundaries(name);
      Object.assign(Intl, { Segmenter: undefined });
      assert.deepEqual(boundaries(name), whole, name);
      assert.equal(found(typed, name), expected);
      Object.assign(Intl, { Segmenter });
    }
  });
});
