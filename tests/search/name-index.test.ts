import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wordsIn } from '../../src/search/fold.ts';
import { atOnce } from '../../src/client/slices.ts';
import { NameIndex, type Row } from '../../src/search/name-index.ts';
import { parseQuery } from '../../src/search/query.ts';
import { foldingCases } from './folding-cases.ts';

function indexOf(rows: readonly Row[]): NameIndex {
  const index = new NameIndex();
  atOnce(index.add(rows));
  return index;
}

/** The names that were found, the best first. */
function names(rows: readonly Row[], typed: string): string[] {
  const { standings } = indexOf(rows).search(parseQuery(typed));
  return rows
    .map(([name], row) => ({ name, standing: standings[row] ?? 0 }))
    .filter(({ standing }) => standing)
    .sort((one, other) => other.standing - one.standing)
    .map(({ name }) => name);
}

describe('a search in many names', () => {
  const rows: readonly Row[] = [
    ['Berit Example', 'Ana Berg Foundation'],
    ['Bergdis Ana'],
    ['Ana Bergdis'],
    ['Ana Berg'],
    ['Ole Ana Berg'],
    ['Ana Example', 'Berg'],
  ];

  it('puts whole words that follow one another first, then names, then what stands elsewhere', () => {
    assert.deepEqual(names(rows, 'ana berg'), [
      'Ana Berg',
      'Ole Ana Berg',
      'Ana Bergdis',
      'Bergdis Ana',
      'Berit Example',
      'Ana Example',
    ]);
  });

  it('counts what it found', () => {
    assert.equal(indexOf(rows).search(parseQuery('berg')).rows.length, 6);
    assert.equal(indexOf(rows).search(parseQuery('ole')).rows.length, 1);
    assert.equal(indexOf(rows).search(parseQuery('ana oslo')).rows.length, 0);
  });

  it('has no row in its answer where it counts none', () => {
    const index = indexOf(rows);
    for (const typed of ['ana', 'ana oslo', 'ana', 'zzz']) {
      const { standings, rows: found } = index.search(parseQuery(typed));
      assert.equal(standings.filter(Boolean).length, found.length, typed);
    }
  });

  it('looks inside words where none begins so, from four letters on', () => {
    assert.deepEqual(names(rows, 'rgdis'), ['Bergdis Ana', 'Ana Bergdis']);
    assert.deepEqual(names(rows, 'erg'), []);
    assert.deepEqual(names([['Bergdis Dis'], ['Disa Berg']], 'dis'), ['Bergdis Dis', 'Disa Berg']);
  });

  it('finds the same however the names come, also while they do', () => {
    const many: Row[] = Array.from({ length: 9_000 }, (_, n) => [`Person ${String(n).padStart(4, '0')}`]);
    const index = new NameIndex();
    for (let from = 0; from < many.length; from += 700) {
      atOnce(index.add(many.slice(from, from + 700)));
      assert.equal(index.search(parseQuery('pers')).rows.length, Math.min(from + 700, many.length));
      assert.equal(index.search(parseQuery(String(from).padStart(4, '0'))).rows.length, 1);
    }
    assert.equal(index.search(parseQuery('person 89')).rows.length, 100);
  });

  it('takes many words in a name', () => {
    const long = 'a b c d e f g h i j k l m n o p q r s t u v w x y z';
    assert.deepEqual(names([[long]], 'z'), [long]);
    assert.deepEqual(names([[long]], long), [long]);
  });
});

describe('a typing mistake', () => {
  const rows: readonly Row[] = [
    ['Kari Johansson'],
    ['Olga Johnsson'],
    ['Martin Example'],
    ['Дарина Прикладенко'],
  ];
  const forgiven: readonly (readonly [typed: string, names: readonly string[]])[] = [
    ['johanson', ['Kari Johansson']],
    ['johannsson', ['Kari Johansson']],
    ['johansosn', ['Kari Johansson']],
    ['johamsson', ['Kari Johansson']],
    ['ohansson', ['Kari Johansson']],
    ['kari johanson', ['Kari Johansson']],
    ['johnasson', ['Kari Johansson', 'Olga Johnsson']],
    ['прикалденко', ['Дарина Прикладенко']],
    ['martim', ['Martin Example']],
    ['marta', []],
    ['jihonsson', []],
    ['kori', []],
    ['marti', ['Martin Example']],
  ];
  for (const [typed, expected] of forgiven) {
    it(`is forgiven once in a word of five letters or more: ${typed}`, () => {
      assert.deepEqual(names(rows, typed).sort(), [...expected].sort());
    });
  }

  it('is forgiven only where nothing else is found, and said', () => {
    const rows: readonly Row[] = [['Kari Johansson'], ['Kari Johanson']];
    assert.deepEqual(names(rows, 'johanson'), ['Kari Johanson']);
    assert.equal(indexOf(rows).search(parseQuery('johanson')).forgiven, false);
    const { forgiven, query } = indexOf(rows.slice(0, 1)).search(parseQuery('johanson'));
    assert.equal(forgiven, true);
    assert.ok(query[0]?.beginnings.includes('johansson'));
  });

  it('is forgiven with as little looking around as a slow phone bears: every letter of a word in turn', () => {
    const index = indexOf([['Kari Johansson']]);
    const word = 'johansson';
    for (let at = 0; at < word.length; at++) {
      const others = [
        word.slice(0, at) + word.slice(at + 1),
        `${word.slice(0, at)}x${word.slice(at)}`,
        `${word.slice(0, at)}x${word.slice(at + 1)}`,
      ];
      for (const typed of others) assert.equal(index.search(parseQuery(typed)).rows.length, 1, typed);
    }
  });
});

describe('every name', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(...foldingCases.map(([, , one]) => one)),
  );

  it('is found by itself and by the beginning of each of its words', () => {
    fc.assert(
      fc.property(name, fc.nat(), (text, cut) => {
        const words = wordsIn(text);
        if (!words.length) return;
        const index = indexOf([[text]]);
        assert.equal(index.search(parseQuery(text)).rows.length, 1, 'itself');
        for (const { letters } of words) {
          const [first, last] = [letters[0], letters[cut % letters.length]];
          const typed = text.slice(first?.at, last?.end);
          // A sign that stands for several words is not part of one.
          if (wordsIn(typed).length !== 1) continue;
          const { rows, forgiven } = index.search(parseQuery(typed));
          assert.deepEqual([rows.length, forgiven], [1, false], typed);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
