import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letter } from '../../src/feed/letter.ts';
import { page } from '../../src/feed/page.ts';
import { feedAddress, fullDocument, reading, refusal, type Json } from '../support/feed-fixture.ts';

/** Puts a value where a JSON Pointer says. */
function changed(document: Json, pointer: string, value: unknown): Json {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() as string;
  let place = document;
  for (const step of steps) place = place[step] as Json;
  place[last] = value;
  return document;
}

describe('an optional value that is wrong', () => {
  const wrong: readonly (readonly [pointer: string, value: unknown, expected: RegExp, got: string])[] = [
    ['/goal', '150', /whole number/, '"150"'],
    ['/goal', -1, /whole number/, '-1'],
    ['/goal', 1.5, /whole number/, '1.5'],
    ['/closed', 'yes', /true or false/, '"yes"'],
    ['/addressee', '', /text/, '""'],
    ['/addressee', ['The Council'], /text/, 'list'],
    ['/authors', 'Ana Berg', /list/, '"Ana Berg"'],
    ['/closes_at', 'next week', /date/, '"next week"'],
    ['/closes_at', '2026-99-99', /date/, '"2026-99-99"'],
    ['/content_sha256', 'ABC', /SHA-256/, '"ABC"'],
    ['/count_url', 'javascript:alert(1)', /address/, '"javascript:alert(1)"'],
    ['/totals', 3, /object/, '3'],
    ['/items/0/image/width', 'wide', /whole number/, '"wide"'],
    ['/items/1/country', 'Netherlands', /country code/, '"Netherlands"'],
    ['/items/1/signed_at', '2026-03-01T10:00:00Z', /day/, '"2026-03-01T10:00:00Z"'],
    ['/sign/fields/1/type', 'password', /text or textarea or select or checkbox/, '"password"'],
    ['/translations/0/title', 7, /text/, '7'],
  ];
  for (const [pointer, value, expected, got] of wrong) {
    it(`is left out with a warning: ${pointer} = ${JSON.stringify(value)}`, () => {
      const { value: read, warnings } = reading(letter, changed(fullDocument('letter'), pointer, value));
      const without = changed(fullDocument('letter'), pointer, undefined);
      assert.deepEqual(read, JSON.parse(JSON.stringify(without)));
      assert.equal(warnings.length, 1);
      const [warning] = warnings;
      assert.equal(warning?.code, 'invalid-value');
      assert.equal(warning.path, pointer);
      assert.equal(warning.url, feedAddress);
      assert.match(warning.expected ?? '', expected);
      assert.equal(warning.got, got);
    });
  }

  it('is left out silently where it is null: nothing was given', () => {
    const { value, warnings } = reading(letter, changed(fullDocument('letter'), '/goal', null));
    assert.equal(value.goal, undefined);
    assert.deepEqual(warnings, []);
  });

  it('takes the entry of a list with it that cannot be without it', () => {
    const document = changed(fullDocument('letter'), '/translations/0/url', 'ftp://letter.example.org/');
    const { value, warnings } = reading(letter, document);
    assert.deepEqual(value.translations, []);
    assert.deepEqual(
      warnings.map(({ path }) => path),
      ['/translations/0/url'],
    );
  });
});

describe('a signatory', () => {
  const unsound = [
    { id: 'has a space', name: 'Ana Berg' },
    { id: 'x'.repeat(41), name: 'Ana Berg' },
    { id: 7, name: 'Ana Berg' },
    { name: 'Ana Berg' },
    { id: 'ana' },
    { id: 'ana', name: '' },
    'Ana Berg',
    null,
  ];
  for (const item of unsound) {
    it(`without a sound id and name is left out with a warning: ${JSON.stringify(item)}`, () => {
      const document = fullDocument('page');
      const items = document['items'] as unknown[];
      items.unshift(item);
      const { value, warnings } = reading(page, document);
      assert.deepEqual(value.items, fullDocument('page')['items']);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]?.path ?? '', /^\/items\/0(\/id|\/name)?$/);
    });
  }

  it('of a type that is neither is kept', () => {
    const document = changed(fullDocument('page'), '/items/0/type', 'choir');
    const { value, warnings } = reading(page, document);
    assert.equal(value.items[0]?.type, 'choir');
    assert.deepEqual(warnings, []);
  });
});

describe('a value that the document cannot be without', () => {
  const wrong: readonly (readonly [pointer: string, value: unknown, expected: RegExp, got: string])[] = [
    ['/id', 'For The River', /letter id/, '"For The River"'],
    ['/id', `a${'b'.repeat(64)}`, /letter id/, `"a${'b'.repeat(58)}`],
    ['/id', undefined, /letter id/, 'nothing'],
    ['/language', 'english language', /language tag/, '"english language"'],
    ['/language', null, /language tag/, 'null'],
    ['/title', '', /text/, '""'],
    ['/title', { en: 'For the river' }, /text/, 'object'],
    ['/title', 'T'.repeat(301), /at most 300 characters/, `"${'T'.repeat(59)}`],
  ];
  for (const [pointer, value, expected, got] of wrong) {
    it(`refuses it and says what is wrong: ${pointer} = ${got.slice(0, 30)}`, () => {
      const problem = refusal(letter, changed(fullDocument('letter'), pointer, value));
      assert.equal(problem.code, 'invalid-value');
      assert.equal(problem.url, feedAddress);
      assert.equal(problem.path, pointer);
      assert.match(problem.expected ?? '', expected);
      assert.equal(problem.got, got);
    });
  }

  it('refuses a page without its list', () => {
    assert.equal(refusal(page, changed(fullDocument('page'), '/items', {})).path, '/items');
  });

  it('is the one that is named, whatever else is wrong', () => {
    const document = changed(changed(fullDocument('letter'), '/goal', 'many'), '/title', 5);
    assert.equal(refusal(letter, document).path, '/title');
  });
});
