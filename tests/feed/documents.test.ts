import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count } from '../../src/feed/count.ts';
import { letter } from '../../src/feed/letter.ts';
import { page } from '../../src/feed/page.ts';
import { quickRows } from '../../src/feed/plain-row.ts';
import { readDocument } from '../../src/feed/read.ts';
import { feedAddress, fullDocument, reading, refusal, type Json } from '../support/feed-fixture.ts';

const shapes = { letter, count, page } as const;
const kinds = ['letter', 'count', 'page'] as const;

describe('a document that holds to the format', () => {
  for (const kind of kinds) {
    it(`is read whole: ${kind}`, () => {
      const { value, warnings } = reading<unknown>(shapes[kind], fullDocument(kind));
      assert.deepEqual(value, fullDocument(kind));
      assert.deepEqual(warnings, []);
    });
  }

  it('needs no more than version, id, language and title', () => {
    const { version, id, language, title } = fullDocument('letter');
    const small = { version, id, language, title };
    assert.deepEqual(reading(letter, small).value, small);
  });

  it('is copied: a later change of the parsed document changes nothing', () => {
    const document = fullDocument('letter');
    const { value } = reading(letter, document);
    (document['items'] as Json[])[0] = {};
    assert.equal(value.items?.[0]?.name, 'Friends of the Elm');
  });
});

describe('what a document holds beside the format', () => {
  it('is ignored, at every depth', () => {
    const document = fullDocument('letter');
    document['mood'] = 'hopeful';
    for (const item of document['items'] as Json[]) item['mood'] = { deep: ['yes'] };
    (document['sign'] as Json)['mood'] = 1;
    const { value, warnings } = reading(letter, document);
    assert.deepEqual(value, fullDocument('letter'));
    assert.deepEqual(warnings, []);
  });

  it('cannot carry an e-mail, a phone or an address of a signatory', () => {
    const secrets = {
      email: 'ana@example.org',
      'E-Mail': 'ana@example.org',
      phone: '+47 123',
      address: 'Elm Street 1',
    };
    const document = fullDocument('page');
    for (const item of document['items'] as Json[]) {
      Object.assign(item, secrets, { fields: secrets, image: { ...secrets, url: '/a.svg' } });
    }
    const { value } = reading(page, document);
    assert.doesNotMatch(JSON.stringify(value), /ana@|\+47|Elm Street|fields/);
  });

  it('does not reach the prototype of anything', () => {
    const document = JSON.parse(
      JSON.stringify(fullDocument('letter')).replace(
        '{',
        '{"__proto__":{"goal":1},"constructor":{"prototype":{"goal":1}},',
      ),
    ) as Json;
    const { value } = reading(letter, document);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal('goal' in {}, false);
  });

  it('is not what a script of the page put on every object', () => {
    const { version, id, language, title } = fullDocument('letter');
    const extras = Object.prototype as unknown as Json;
    extras['goal'] = 5;
    extras['contact'] = 'https://elsewhere.example.org/';
    try {
      assert.deepEqual(Object.keys(reading(letter, { version, id, language, title }).value), [
        'version',
        'id',
        'language',
        'title',
      ]);
      extras['title'] = 'Not this one';
      assert.equal(refusal(letter, { version, id, language }).path, '/title');
    } finally {
      for (const name of ['goal', 'contact', 'title']) Reflect.deleteProperty(extras, name);
    }
  });
});

describe('a row that is read by hand', () => {
  const row = { id: 'ana', name: 'Ana Berg' };
  const nameless = { id: 'bea', number: 2 };
  for (const [field, value] of Object.entries({ role: 'teacher', number: 7, name: 'Not this one' })) {
    it(`has nothing of what a script of the page put on every object: ${field}`, () => {
      const extras = Object.prototype as unknown as Json;
      extras[field] = value;
      try {
        const document = { version: 'open-letter/1', id: 'river', items: [row, nameless] };
        const warn = (): void => undefined;
        const { items } = readDocument(page, document, { base: feedAddress, warn, quick: quickRows });
        assert.deepEqual(
          items.map((one) => Object.entries(one)),
          [Object.entries(row)],
        );
      } finally {
        Reflect.deleteProperty(extras, field);
      }
    });
  }
});

describe('the version of a document', () => {
  const versions = [
    ['open-letter/2', 'version-newer'],
    ['open-letter/10', 'version-newer'],
    ['open-letter/1.1', 'not-open-letter'],
    ['open-letter/01x', 'not-open-letter'],
    ['open-letter', 'not-open-letter'],
    [1, 'not-open-letter'],
    [undefined, 'not-open-letter'],
  ] as const;
  for (const [version, code] of versions) {
    it(`${String(version)} is refused as ${code}`, () => {
      const problem = refusal(letter, { ...fullDocument('letter'), version });
      assert.equal(problem.code, code);
      assert.equal(problem.path, '/version');
      assert.equal(problem.expected, 'open-letter/1');
      assert.equal(problem.got, version === undefined ? 'nothing' : JSON.stringify(version));
    });
  }

  for (const json of [null, [], 'open-letter/1', 7]) {
    it(`is missed in what is no object: ${JSON.stringify(json)}`, () => {
      assert.equal(refusal(letter, json).code, 'not-open-letter');
    });
  }
});
