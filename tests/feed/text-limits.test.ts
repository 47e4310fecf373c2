import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letter } from '../../src/feed/letter.ts';
import { page } from '../../src/feed/page.ts';
import { fullDocument, reading, type Json } from '../support/feed-fixture.ts';

function named(name: string): { name: string | undefined; warnings: number } {
  const document = { ...fullDocument('page'), items: [{ id: 'a', name }] };
  const { value, warnings } = reading(page, document);
  return { name: value.items[0]?.name, warnings: warnings.length };
}

const points = (text: string): number => [...text].length;

describe('a name that is too long', () => {
  it('is kept at 200 code points, however many units they take', () => {
    const name = '𝒜'.repeat(200);
    assert.deepEqual(named(name), { name, warnings: 0 });
  });

  it('is cut with an ellipsis and never longer than 200', () => {
    assert.deepEqual(named('A'.repeat(201)), { name: `${'A'.repeat(199)}…`, warnings: 0 });
  });

  it('keeps an accent with its letter', () => {
    const { name } = named('e\u0301'.repeat(150));
    assert.equal(name, `${'e\u0301'.repeat(99)}…`);
  });

  it('is never an ellipsis alone', () => {
    const { name } = named(`a${'\u0301'.repeat(300)}`);
    assert.ok(name === undefined || name.startsWith('a'));
  });

  it('keeps a family together', () => {
    const family = '👩‍👩‍👧';
    const { name = '' } = named(family.repeat(60));
    assert.equal(name.replaceAll(family, ''), '…');
    assert.ok(points(name) <= 200);
  });
});

describe('other text that is too long', () => {
  for (const [field, most] of [
    ['role', 150],
    ['organization', 150],
    ['locality', 150],
    ['comment', 500],
  ] as const) {
    it(`is left out with a warning: ${field} over ${most}`, () => {
      const item = (length: number): Json => ({ id: 'a', name: 'Ana Berg', [field]: 'x'.repeat(length) });
      const document = { ...fullDocument('page'), items: [item(most), { ...item(most + 1), id: 'b' }] };
      const { value, warnings } = reading(page, document);
      assert.equal(value.items[0]?.[field]?.length, most);
      assert.equal(value.items[1]?.[field], undefined);
      assert.deepEqual(
        warnings.map(({ path }) => path),
        [`/items/1/${field}`],
      );
    });
  }

  it('is left out as the text of a letter over 512 kB', () => {
    const { warnings } = reading(letter, { ...fullDocument('letter'), content_html: 'x'.repeat(512_001) });
    assert.equal(warnings[0]?.path, '/content_html');
  });
});

describe('a list that is too long', () => {
  for (const [field, most] of [
    ['translations', 60],
    ['items', 200],
  ] as const) {
    it(`is read to its limit: ${most} ${field} of a letter`, () => {
      const document = fullDocument('letter');
      const [first] = document[field] as Json[];
      const entries = Array.from({ length: most + 5 }, (_, index) => ({ ...first, id: `i${index}` }));
      const { value } = reading(letter, { ...document, [field]: entries });
      assert.equal(value[field]?.length, most);
    });
  }

  it('is read to its limit: 12 fields and 6 consents', () => {
    const many = (entry: Json): Json[] => Array.from({ length: 20 }, () => entry);
    const sign = { fields: many({ name: 'union' }), consents: many({ name: 'news', label: 'News' }) };
    const { value } = reading(letter, { ...fullDocument('letter'), sign });
    assert.equal(value.sign?.fields?.length, 12);
    assert.equal(value.sign.consents?.length, 6);
  });

  it('is read to its limit: 5,000 names of a page', () => {
    const items = Array.from({ length: 5_001 }, (_, index) => ({ id: `i${index}`, name: 'Ana Berg' }));
    assert.equal(reading(page, { ...fullDocument('page'), items }).value.items.length, 5_000);
  });
});
