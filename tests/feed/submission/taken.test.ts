import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SubmissionMark } from '../../../src/feed/suspicion.ts';
import { honeypotField } from '../../../src/feed/honeypot.ts';
import {
  errorsOf,
  organization,
  person,
  rules,
  submissionOf,
  withValue,
} from '../../support/submission-fixture.ts';

describe('a name is taken as it is written', () => {
  const names = [
    ...['O’Brien-Berg', "N'dola Example", 'Suhartono', 'Å', '李', 'van der Voorbeeld', 'Ana "Anni" Berg'],
    ...['Nguyễn Thị Hường', 'Ἀριστοτέλης Παράδειγμα', 'Λεονάρδος', 'Анна Пример', 'שִׁמְשׁוֹן בֶּן־דֻּגְמָה'],
    ...['ศิริพร น้ำใจ', 'อัญญ์ญาณ์', 'अनन्या शर्मा', 'श्री कृष्ण', 'ကြွေးကျွေ့', 'محمَّد المِثال', 'می‌خواهم', 'ශ්‍රී උදාහරණ'],
    ...['Dr.de Vries', 'Ana Berg M.Sc./PhD', 'J.R.R. Berg', 'Ana Berg, Jr.', 'Example & Sons'],
    ...[
      'Data Berg',
      'Tel Aviv Berg',
      'Ana (née Berg)',
      'Marie-José',
      'Ole Lund Kirkegaard-Æsøy',
      "D'Arcy",
      'Ng',
    ],
    ...[
      'ქეთევან',
      '김하나',
      'ひなた',
      'Ѓорѓи',
      'Ștefan Țăran',
      'Jürgen Groß',
      'A'.repeat(4),
      'Ana Berg 2',
      'q\u0323\u0301\u0302',
      '🌊 Ana Berg',
    ],
  ];
  for (const name of names) {
    it(name, () => {
      const { name: read, marks } = submissionOf({ ...person(), name });
      assert.equal(read, name.normalize('NFC'));
      assert.deepEqual(marks, []);
    });
  }

  it('of 200 code points, whatever they are', () => {
    const name = '\u{20BB7}'.repeat(200);
    assert.equal(submissionOf({ ...person(), name }).name, name);
  });

  it('of an organisation that is called like its website, which an organiser looks at', () => {
    const { name, marks } = submissionOf({ ...organization(), name: 'Rivers.example.org e.V.' });
    assert.equal(name, 'Rivers.example.org e.V.');
    assert.deepEqual(marks, ['suspicious']);
  });
});

describe('a text is folded', () => {
  const cases: readonly (readonly [written: string, read: string])[] = [
    ['  Ana   Berg ', 'Ana Berg'],
    ['Ana\tBerg\r\n', 'Ana Berg'],
    ['Ana\u00A0\u3000\u2009Berg', 'Ana Berg'],
    ['A\u030Asa', 'Åsa'],
    ['\uFEFFAna\u200B Be\u00ADrg\u200E', 'Ana Berg'],
    ['Ana\u200D Berg', 'Ana Berg'],
    ['Ana\u200D\u030A', 'Anå'],
    ['e\u00AD\u0301\u200Dक', 'éक'],
    ['🏳️‍🌈 Ana', '🏳️‍🌈 Ana'],
  ];
  for (const [written, read] of cases) {
    it(`${JSON.stringify(written)} becomes ${read}`, () => {
      assert.equal(submissionOf({ ...person(), name: written }).name, read);
    });
  }

  it('to one line where it is a comment', () => {
    const comment = ' For the river,\r\n\r\nfor us.\n<3 https://example.org';
    const read = submissionOf({ ...person(), comment });
    assert.equal(read.fields.comment, 'For the river, for us. <3 https://example.org');
    assert.deepEqual(read.marks, ['suspicious']);
  });

  it('away, where nothing but what nobody sees is in a field that may be empty', () => {
    const { fields } = submissionOf({ ...person(), role: '\u200B', comment: ' ', country: ' ', url: '\t' });
    assert.deepEqual(fields, {});
  });
});

describe('a mark tells the organiser', () => {
  const names: readonly (readonly [name: string, mark: SubmissionMark])[] = [
    ['Aпа Berg', 'mixed-scripts'],
    ['Ana Вerg', 'mixed-scripts'],
    ['Αna', 'mixed-scripts'],
    ['😀', 'emoji-only'],
    ['🏳️‍🌈 🇳🇴', 'emoji-only'],
    ['👩🏽‍🚀', 'emoji-only'],
    ...['1', '...', '-', '+47 00 00 00 00', 'test', 'Test Test', 'asdfgh', 'null', 'n/a', 'Aaaaaaaaa'].map(
      (name) => [name, 'suspicious'] as const,
    ),
    ...[
      '=1+1',
      '@ana',
      '{{name}}',
      '${name}',
      "x'; drop table y",
      'A\uFFFDsa',
      '\uE000Ana',
      'river.no/prize',
    ].map((name) => [name, 'suspicious'] as const),
  ];
  for (const [name, mark] of names) {
    it(`${mark} of ${name}`, () => {
      const read = submissionOf({ ...person(), name });
      assert.equal(read.name, name);
      assert.deepEqual(read.marks, [mark]);
    });
  }

  it('once, whatever number of fields earned it', () => {
    const { marks } = submissionOf({
      ...person(),
      role: 'see x.org',
      comment: 'see y.org',
      locality: 'Оslo',
    });
    assert.deepEqual([...marks].sort(), ['mixed-scripts', 'suspicious']);
  });

  for (const comment of [
    'see http://rivers',
    'call tel:+4700000000',
    'see rivers.org',
    'see river.no/prize',
  ]) {
    it(`suspicious of a comment: ${comment}`, () => {
      assert.deepEqual(submissionOf({ ...person(), comment }).marks, ['suspicious']);
    });
  }

  it('nothing of what only the organiser sees', () => {
    const fields = { union: 'see x.org or ask ana@example.org', why: '<b>x</b>' };
    const read = submissionOf({ ...person(), fields });
    assert.deepEqual(read.details, fields);
    assert.deepEqual(read.marks, []);
  });

  for (const value of ['x', ' ', 0, true, ['x'], {}]) {
    it(`honeypot, where the field is filled that people do not see: ${JSON.stringify(value)}`, () => {
      const read = submissionOf({ ...person(), fields: { [honeypotField]: value } });
      assert.deepEqual(read.marks, ['honeypot']);
      assert.deepEqual(read.details, {});
    });
  }

  for (const value of ['', null, false, undefined]) {
    it(`nothing where that field is ${String(value)}`, () => {
      assert.deepEqual(submissionOf({ ...person(), fields: { [honeypotField]: value } }).marks, []);
    });
  }

  it('nothing where the letter has a field of that name', () => {
    const read = submissionOf(withValue(person(), `/fields/${honeypotField}`, 'Fish'), {
      ...rules,
      fields: [{ name: honeypotField }],
    });
    assert.deepEqual(read.marks, []);
    assert.deepEqual(read.details, { [honeypotField]: 'Fish' });
  });
});

describe('what is wrong', () => {
  it('is found all at once, in the order of the form', () => {
    const body = {
      ...{ type: 'organization', name: '<b>', email: 'ana', country: 'Norway', comment: 'x'.repeat(501) },
      ...{ fields: { river: 'Styx' }, consents: 'yes', language: 'en' },
    };
    assert.deepEqual(errorsOf(body), [
      { pointer: '/name', code: 'markup' },
      { pointer: '/email', code: 'not-an-email' },
      { pointer: '/country', code: 'not-a-country' },
      { pointer: '/comment', code: 'too-long', max: 500 },
      { pointer: '/fields/contact_name', code: 'missing' },
      { pointer: '/fields/river', code: 'not-an-option' },
      { pointer: '/consents/terms', code: 'not-consented' },
      { pointer: '/consents/authorised', code: 'not-consented' },
      { pointer: '/content_sha256', code: 'missing' },
    ]);
  });

  it('is pointed to as RFC 6901 wants it', () => {
    const fields = [{ name: 'a/b~c', required: true }];
    const consents = [{ name: 'c~d/e', label: 'x', required: true }];
    assert.deepEqual(
      errorsOf(person(), { fields, consents }).map(({ pointer }) => pointer),
      ['/fields/a~1b~0c', '/consents/c~0d~1e'],
    );
  });

  it('is never what an object inherits', () => {
    const body = Object.assign(Object.create({ role: '<b>' }), person()) as object;
    assert.deepEqual(submissionOf(body).fields, {});
    const bare = errorsOf(Object.create(person()));
    assert.ok(bare.some(({ pointer, code }) => pointer === '/name' && code === 'missing'));
  });

  it('is no fault of the partner’s page', () => {
    for (const referrer_data of [undefined, null, 7, 'x', [], {}, { source: 'A B', website: 'no address' }]) {
      const { partner, website } = submissionOf({ ...person(), referrer_data });
      assert.deepEqual([partner, website], [undefined, undefined]);
    }
  });
});
