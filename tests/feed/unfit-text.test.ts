import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letter } from '../../src/feed/letter.ts';
import { page } from '../../src/feed/page.ts';
import { quickRows } from '../../src/feed/plain-row.ts';
import { readDocument } from '../../src/feed/read.ts';
import type { Signatory } from '../../src/feed/signatory.ts';
import { feedAddress, fullDocument, reading, type Json } from '../support/feed-fixture.ts';
import { findIn, placesIn, pointerOf, putAt } from '../support/shape-places.ts';

/** Reads one signatory, with the rows read by hand as the element does. */
function signed(item: Json): Signatory | undefined {
  const document = { version: 'open-letter/1', id: 'river', items: [item] };
  const warn = (): void => undefined;
  return readDocument(page, document, { base: feedAddress, warn, quick: quickRows }).items[0];
}

const named = (name: string): string | undefined => signed({ id: 'a', name })?.name;

describe('what a line of text may not hold', () => {
  const cases: readonly (readonly [what: string, given: string, kept: string])[] = [
    ['ends of lines', 'Ana\r\nBerg', 'Ana Berg'],
    ['ends of lines and paragraphs by name', 'Ana\u2028Berg\u2029Dahl', 'Ana Berg Dahl'],
    ['tabs and feeds', 'Ana\t\v\fBerg', 'Ana Berg'],
    ['control characters', 'A\u0000n\u001ba\u007f B\u0090erg', 'Ana Berg'],
    ['halves of characters', 'Ana\ud83d Be\udc4drg', 'Ana Berg'],
    ['halves that would make a whole without what parts them', 'Ana \ud83d\u0007\udc4dBerg', 'Ana Berg'],
    ['marks that turn the direction', '\u202eAna\u202c \u2066Be\u2069\u202arg\u202b\u202d', 'Ana Berg'],
    ['isolates of each kind', '\u2067Ana\u2068 Berg\u2069', 'Ana Berg'],
    ['marks that change the form of digits', 'Ana \u206e7\u206f', 'Ana 7'],
  ];
  for (const [what, given, kept] of cases) {
    it(`goes: ${what}`, () => assert.equal(named(given), kept));
  }

  const wanted = [
    ['a joiner in a family', '👩\u200d👩\u200d👧'],
    ['a non-joiner in Persian', 'می\u200cخواهم'],
    ['marks of direction that end with themselves', 'Ana\u200e \u05d0\u200f'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a choice of form', '❤\ufe0f'],
    ['stacked marks', 'A\u0301\u0302\u0303'],
  ] as const;
  for (const [what, name] of wanted) it(`stays: ${what}`, () => assert.equal(named(name), name));

  for (const place of placesIn(letter).filter(({ shape }) => shape.kind === 'text')) {
    it(`goes at every place: ${pointerOf(place)}`, () => {
      const path = findIn(fullDocument('letter'), place) ?? [];
      const document = fullDocument('letter');
      putAt(document, path, 'Fo\u202er\n\u0007us');
      const clean = fullDocument('letter');
      putAt(clean, path, 'For us');
      assert.deepEqual(reading(letter, document), { value: clean, warnings: [] });
    });
  }
});

describe('a name in which there is nothing to see', () => {
  const names = [
    ...[' ', '\u00a0\u2003', '\u200b', '\ufeff\u2060', '\u00ad\u00ad', '\u115f\u1160', '\u3164', '\uffa0'],
    ...['\u180e', '\u2800', '\u200e\u200f', '\u061c', '\u034f', '\ufe0f', '\u{e0020}\u{e007f}', '\u{e0100}'],
    ...['\u202e', '\u0000', '\ud83d', '\n\u2028', '\u206a', '\ufff9\ufffb'],
  ];
  for (const name of names) {
    it(`is none: ${JSON.stringify(name)} of ${name.codePointAt(0)?.toString(16)}`, () => {
      assert.equal(named(name), undefined);
      assert.equal(named(name.repeat(300)), undefined);
      assert.equal(named(`${name}A${name}`)?.includes('A'), true);
    });
  }

  it('is none where it is seen behind the cut alone', () => {
    assert.equal(named(`${'\u200b'.repeat(250)}Ana`), undefined);
    assert.equal(named(`${' '.repeat(250)}Ana`), undefined);
  });
});

describe('a name of a hundred thousand characters', () => {
  const points = (text: string): number => [...text].length;
  const many: readonly (readonly [what: string, name: string])[] = [
    ['letters', 'A'.repeat(100_000)],
    ['one letter with accents', `a${'\u0301'.repeat(100_000)}`],
    ['accents alone', '\u0301'.repeat(100_000)],
    ['families in one', Array(20_000).fill('👩').join('\u200d')],
    ['flags', '🇪🇺'.repeat(50_000)],
    ['syllables of Hangul jamo', '\u1100\u1161\u11a8'.repeat(33_000)],
    ['letters beyond the first plane', '𝒜'.repeat(100_000)],
    ['halves between letters', 'A\ud83d'.repeat(100_000)],
  ];
  for (const [what, name] of many) {
    it(`is cut to 200 and stays text: ${what}`, () => {
      const cut = named(name) ?? '';
      assert.ok(cut.endsWith('…'));
      assert.ok(points(cut) <= 200 && points(cut) > 100);
      assert.doesNotMatch(cut, /\p{Cs}/u);
      assert.equal(named(cut), cut);
    });
  }

  it('is cut where there is no way to tell graphemes apart', () => {
    const { Segmenter } = Intl;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      assert.equal(named('𝒜'.repeat(201)), `${'𝒜'.repeat(199)}…`);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });

  it('is left out as anything else', () => {
    const { value, warnings } = reading(letter, {
      ...fullDocument('letter'),
      addressee: 'A'.repeat(100_000),
    });
    assert.equal(value.addressee, undefined);
    assert.deepEqual(
      warnings.map(({ path, got }) => [path, got?.length]),
      [['/addressee', 60]],
    );
  });
});
