import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count } from '../../src/feed/count.ts';
import { letter } from '../../src/feed/letter.ts';
import { page } from '../../src/feed/page.ts';
import type { Shape } from '../../src/feed/shape.ts';
import { fullDocument, reading, refusal, type Json } from '../support/feed-fixture.ts';

const shapes = { letter, count, page } as const;
const kinds = ['letter', 'count', 'page'] as const;
const magic = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'then', 'toJSON'];

/** The document as text, with these fields first in every object. */
function withFields(document: Json, fields: string): unknown {
  return JSON.parse(JSON.stringify(document).replace(/\{(?=")/g, `{${fields},`));
}

describe('names that mean something to an object', () => {
  for (const kind of kinds) {
    for (const name of magic) {
      it(`are fields that nobody asked for: ${name} in a ${kind}`, () => {
        for (const value of ['{"goal":1,"name":"x"}', '"x"', 'null', '[]']) {
          const document = withFields(fullDocument(kind), `"${name}":${value}`);
          const shape: Shape<unknown> = shapes[kind];
          assert.deepEqual(reading(shape, document), { value: fullDocument(kind), warnings: [] });
        }
        assert.equal('goal' in {}, false);
      });
    }
  }

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`are text where text is: ${name}`, () => {
      const sign = {
        fields: [{ name, label: name, type: 'select', options: [name] }],
        consents: [{ name, label: name }],
      };
      const items = [{ id: name, name, type: name, role: name }];
      const { value } = reading(letter, { ...fullDocument('letter'), title: name, sign, items });
      const kept = { title: value.title, sign: value.sign, items: value.items };
      assert.deepEqual(kept, { title: name, sign, items: name.length > 20 ? [] : items });
    });

    it(`are no value of a list of choices: ${name}`, () => {
      const { value } = reading(letter, { ...fullDocument('letter'), sign: { types: [name, 'person'] } });
      assert.deepEqual(value.sign?.types, ['person']);
    });
  }

  it('are no country, language, day or total', () => {
    const document = fullDocument('letter');
    document['totals'] = JSON.parse('{"__proto__": {"person": 1, "organization": 2}}');
    document['items'] = [{ id: 'a', name: 'Ana Berg', country: '__proto__', signed_at: 'constructor' }];
    document['translations'] = [{ language: '__proto__', url: 'letter.de.json' }];
    const { value } = reading(letter, document);
    assert.deepEqual(
      [value.totals, value.items, value.translations],
      [undefined, [{ id: 'a', name: 'Ana Berg' }], []],
    );
  });

  it('do not stand in for the version', () => {
    const json = JSON.parse('{"__proto__": {"version": "open-letter/1"}}') as unknown;
    assert.equal(refusal(letter, json).code, 'not-open-letter');
    assert.equal(refusal(letter, Object.create({ version: 'open-letter/1' })).code, 'not-open-letter');
  });
});

describe('a document that goes 200,000 deep', () => {
  const deep = (open: string, close: string): unknown =>
    JSON.parse(`${open.repeat(200_000)}1${close.repeat(200_000)}`);
  for (const [what, value] of [
    ['lists', deep('[', ']')],
    ['objects', deep('{"a":', '}')],
    ['items', deep('{"items":[', ']}')],
  ] as const) {
    it(`is read no deeper than the format goes: ${what}`, () => {
      const document = fullDocument('letter');
      for (const name of ['mood', 'goal', 'authors', 'sign', 'translations']) document[name] = value;
      (document['items'] as unknown[]).push(value, { id: 'deep', name: value, image: { url: value } });
      const { value: read, warnings } = reading(letter, document);
      assert.equal(read.items?.length, 2);
      assert.ok(warnings.length > 3 && warnings.length < 30);
      assert.equal(refusal(letter, { ...document, title: value }).path, '/title');
      assert.equal(refusal(letter, value).code, 'not-open-letter');
    });
  }
});

describe('the version', () => {
  const versions: readonly (readonly [version: unknown, code: string])[] = [
    ...['/10', '/2', '/11', '/1000', '/99999', `/${'9'.repeat(400)}`].map(
      (end) => [`open-letter${end}`, 'version-newer'] as const,
    ),
    ...[
      '/1.1',
      '/01',
      '/001',
      '/0',
      '/1a',
      '/ 1',
      '/1 ',
      '/-1',
      '/+1',
      '/1e0',
      '/１',
      '/',
      '',
      '/1/1',
      '/1\n',
    ].map((end) => [`open-letter${end}`, 'not-open-letter'] as const),
    ...[
      ['open-letter/1'],
      { toString: 'open-letter/1' },
      1,
      '1',
      true,
      null,
      'Open-Letter/1',
      ' open-letter/1',
    ].map((version) => [version, 'not-open-letter'] as const),
  ];
  for (const [version, code] of versions) {
    it(`${JSON.stringify(version).slice(0, 40)} is ${code}`, () => {
      for (const kind of kinds) {
        const problem = refusal(shapes[kind], { ...fullDocument(kind), version });
        assert.deepEqual([problem.code, problem.path], [code, '/version']);
        assert.ok((problem.got?.length ?? 0) <= 60);
      }
    });
  }
});

describe('a number', () => {
  it('is whole and not so large that it would be another', () => {
    const numbers =
      '[1e400, -1e400, 9007199254740992, 9007199254740993, 1e-3, -1, 1.5, "5", "0x5", true, [5]]';
    for (const goal of JSON.parse(numbers) as unknown[]) {
      assert.equal(reading(letter, { ...fullDocument('letter'), goal }).value.goal, undefined);
    }
    for (const goal of [0, 1, 9_007_199_254_740_991]) {
      assert.equal(reading(letter, { ...fullDocument('letter'), goal }).value.goal, goal);
    }
  });

  it('has no minus before a zero', () => {
    const document = JSON.parse(JSON.stringify(fullDocument('count')).replace('103', '-0')) as unknown;
    assert.ok(Object.is(reading(count, document).value.total_signatures, 0));
  });
});

describe('a date', () => {
  const cases: readonly (readonly [date: unknown, taken: boolean])[] = [
    ...['2026-11-30', '2026-11-30T22:00:00Z', '2026-11-30T22:00Z', '2026-11-30T22:00:00.123+02:00'].map(
      (date) => [date, true] as const,
    ),
    ...['2024-02-29', '9999-12-31T23:59:59Z', '0001-01-01'].map((date) => [date, true] as const),
    ...['2026-02-29', '2026-02-30', '2026-02-31T10:00:00Z', '2026-04-31', '2026-00-10', '2026-13-01'].map(
      (date) => [date, false] as const,
    ),
    ...['2026-11-30T25:00:00Z', '2026-11-30T22:00:00', '2026-11-30 22:00Z', '2026-11-30T22:61Z'].map(
      (date) => [date, false] as const,
    ),
    ...[
      '+002026-11-30',
      '30.11.2026',
      'Nov 30 2026',
      '2026',
      '2026-W01',
      '٢٠٢٦-١١-٣٠',
      1_796_000_000,
      true,
    ].map((date) => [date, false] as const),
  ];
  for (const [date, taken] of cases) {
    it(`is one that the calendar has: ${String(date)}${taken ? '' : ' is none'}`, () => {
      const { value } = reading(letter, { ...fullDocument('letter'), closes_at: date });
      assert.equal(value.closes_at, taken ? date : undefined);
    });
  }
});

describe('a language', () => {
  const tags: readonly (readonly [tag: string, taken: boolean])[] = [
    ...[
      'en',
      'en-GB',
      'zh-Hant-TW',
      'es-419',
      'ca-ES-valencia',
      'de-x-easy',
      'gsw',
      'SR-latn',
      'de-1996',
    ].map((tag) => [tag, true] as const),
    ...[
      'e',
      'abcd',
      'en-a',
      'en-u',
      'en-',
      '-en',
      'en_GB',
      'de-1996-1996',
      'x-easy',
      'i-klingon',
      'zh-yue',
    ].map((tag) => [tag, false] as const),
    ...['abcdefghi', 'en-gb-oed', 'de-x', 'de-x-toolonged', 'constructor', '__proto__', 'en\n'].map(
      (tag) => [tag, false] as const,
    ),
  ];
  for (const [tag, taken] of tags) {
    it(`is a tag that can be used: ${JSON.stringify(tag)}${taken ? '' : ' is none'}`, () => {
      const document = { ...fullDocument('letter'), language: tag };
      if (taken) assert.equal(reading(letter, document).value.language, tag);
      else assert.equal(refusal(letter, document).path, '/language');
      if (taken) assert.doesNotThrow(() => new Intl.Collator(tag));
    });
  }
});

describe('a list that is too long', () => {
  it('is read to its limit, and the owner is told', () => {
    const items = Array.from({ length: 5_003 }, (_, index) => ({ id: `i${index}`, name: 'Ana Berg' }));
    const { value, warnings } = reading(page, { ...fullDocument('page'), items });
    assert.equal(value.items.length, 5_000);
    assert.deepEqual(
      warnings.map(({ path, expected }) => [path, expected]),
      [['/items', 'list, at most 5000 entries']],
    );
  });
});

describe('what a document has the script ask for', () => {
  const elsewhere = 'https://elsewhere.example.org/1.json';
  it('is on its own server', () => {
    const addresses = { count_url: elsewhere, signatories_url: elsewhere };
    const translations = [{ language: 'de', url: elsewhere }];
    const { value } = reading(letter, { ...fullDocument('letter'), ...addresses, translations });
    assert.deepEqual(
      [value.count_url, value.signatories_url, value.translations],
      [undefined, undefined, []],
    );
    const items = [{ id: 'a', name: 'Ana Berg', image: { url: elsewhere } }];
    const { value: read } = reading(page, { ...fullDocument('page'), next_url: elsewhere, items });
    assert.deepEqual([read.next_url, read.items], [undefined, [{ id: 'a', name: 'Ana Berg' }]]);
  });

  it('may be posted to elsewhere, where the visitor does so', () => {
    const { value } = reading(letter, { ...fullDocument('letter'), sign: { url: elsewhere } });
    assert.equal(value.sign?.url, elsewhere);
  });
});

describe('what has no end of its own', () => {
  it('has one by the format: authors, and the type of a signatory', () => {
    const authors = Array.from({ length: 61 }, () => ({ name: 'Ana Berg' }));
    const items = [{ id: 'a', name: 'Ana Berg', type: 'x'.repeat(21) }];
    const { value } = reading(letter, { ...fullDocument('letter'), authors, items });
    assert.deepEqual([value.authors?.length, value.items], [60, [{ id: 'a', name: 'Ana Berg' }]]);
  });
});
