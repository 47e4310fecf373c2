import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorsOf, organization, person, submissionOf } from '../../support/submission-fixture.ts';

const everything = {
  ...{ role: 'Nurse', organization: 'Example Clinic', country: 'no', locality: 'Oslo', comment: 'Yes.' },
  url: 'berg.example.org/ana',
};

describe('a person who signs', () => {
  it('is read with all the letter asks for', () => {
    const fields = {
      union: 'Union of Nurses',
      why: 'Because',
      river: 'Ebro / Ebre',
      helps: true,
      motto: 'Flow',
    };
    assert.deepEqual(submissionOf({ ...person(), ...everything, fields, extra: 1 }), {
      type: 'person',
      name: 'Ana Berg',
      email: 'ana@example.org',
      listed: true,
      fields: { ...everything, country: 'NO', url: 'https://berg.example.org/ana' },
      details: fields,
      consents: ['publish', 'terms'],
      language: 'en',
      textSha256: 'a0'.repeat(32),
      partner: 'river-friends',
      website: 'https://friends.example.org',
      marks: [],
    });
  });

  it('is asked for every known field where the letter names none', () => {
    const { fields } = submissionOf({ ...person(), ...everything }, {});
    assert.deepEqual(Object.keys(fields).sort(), Object.keys(everything).sort());
  });

  it('is asked for nothing else where the letter names some', () => {
    const { fields, details } = submissionOf(
      { ...person(), ...everything, comment: '<b>', fields: { union: 'x', other: 'y' } },
      { fields: [{ name: 'role' }] },
    );
    assert.deepEqual([fields, details], [{ role: 'Nurse' }, {}]);
  });

  it('is not asked for what the letter asks organisations', () => {
    const fields = [{ name: 'role' }, { name: 'locality', for: 'organization', required: true }] as const;
    assert.deepEqual(submissionOf({ ...person(), ...everything }, { fields }).fields, { role: 'Nurse' });
  });

  it('keeps to themselves what the letter does not publish, and may give an address there', () => {
    const { fields, details } = submissionOf(
      { ...person(), role: 'Nurse', locality: 'Oslo, ana@example.org' },
      { fields: [{ name: 'role' }, { name: 'locality', public: false }] },
    );
    assert.deepEqual([fields, details], [{ role: 'Nurse' }, { locality: 'Oslo, ana@example.org' }]);
  });

  it('has to give what the letter requires', () => {
    const required = [
      ...[
        { name: 'country', required: true },
        { name: 'union', required: true },
      ],
      ...[
        { name: 'helps', type: 'checkbox', required: true },
        { name: 'size', for: 'organization', required: true },
      ],
    ] as const;
    const errors = errorsOf({ ...person(), fields: { helps: false } }, { fields: required });
    assert.deepEqual(errors, [
      { pointer: '/country', code: 'missing' },
      { pointer: '/fields/union', code: 'missing' },
      { pointer: '/fields/helps', code: 'missing' },
    ]);
  });

  it('is counted without a name unless they say otherwise', () => {
    for (const publish of [undefined, false, 'true', 1, null, {}]) {
      const { listed, consents } = submissionOf({
        ...person(),
        consents: { publish, terms: true, spam: true },
      });
      assert.deepEqual([listed, consents], [false, ['terms']]);
    }
    assert.equal(submissionOf(person(), {}).listed, true);
  });

  it('is not asked whether they may', () => {
    assert.deepEqual(submissionOf({ ...person(), consents: { authorised: true } }, {}).consents, []);
  });

  it('is refused where only organisations sign, and the other way round', () => {
    const error = [{ pointer: '/type', code: 'not-an-option' }];
    assert.deepEqual(errorsOf(person(), { types: ['organization'] }), error);
    assert.deepEqual(errorsOf(organization(), { types: ['person'] }), error);
    assert.equal(submissionOf(organization(), { types: [] }).type, 'organization');
  });
});

describe('an organisation that signs', () => {
  it('is named, and who signs for it is not', () => {
    const { listed, fields, details, consents } = submissionOf({ ...organization(), ...everything });
    assert.equal(listed, true);
    assert.deepEqual(fields, {
      country: 'NO',
      locality: 'Oslo',
      comment: 'Yes.',
      url: 'https://berg.example.org/ana',
    });
    assert.deepEqual(details, { contact_name: 'Ana Berg', contact_role: 'Chair' });
    assert.deepEqual(consents, ['terms', 'authorised']);
  });

  it('needs a contact, and the word that they may', () => {
    const errors = errorsOf({ ...organization(), fields: [], consents: { authorised: 'yes', terms: true } });
    assert.deepEqual(errors, [
      { pointer: '/fields/contact_name', code: 'missing' },
      { pointer: '/consents/authorised', code: 'not-consented' },
    ]);
  });

  it('need not agree to be named', () => {
    const consents = [{ name: 'publish', label: 'Publish my name', required: true }];
    assert.deepEqual(errorsOf(organization(), { consents }), []);
    assert.deepEqual(errorsOf({ ...person(), consents: {} }, { consents }), [
      { pointer: '/consents/publish', code: 'not-consented' },
    ]);
  });

  it('is not asked for what the letter asks persons', () => {
    const fields = { contact_name: 'Ana Berg', union: '\u0000' };
    assert.deepEqual(submissionOf({ ...organization(), fields }).details, { contact_name: 'Ana Berg' });
  });
});

describe('names that mean something to programs', () => {
  const awkward = JSON.parse('{"__proto__": "a", "constructor": "b", "toString": "c"}') as Record<
    string,
    string
  >;

  it('are names of fields like others', () => {
    const fields = Object.keys(awkward).map((name) => ({ name }));
    const { details } = submissionOf({ ...person(), fields: awkward }, { fields });
    assert.deepEqual(Object.entries(details).sort(), Object.entries(awkward).sort());
    assert.equal(Object.getPrototypeOf(details), Object.prototype);
  });

  it('are not those of a text or a list in the place of fields', () => {
    for (const fields of ['text', ['text'], 7, true]) {
      assert.deepEqual(submissionOf({ ...person(), fields }, { fields: [{ name: 'length' }] }).details, {});
    }
  });

  it('are not looked at where the letter does not ask for them', () => {
    const body = JSON.parse(`{"__proto__": {"role": "x"}, ${JSON.stringify(person()).slice(1)}`) as unknown;
    assert.deepEqual(submissionOf(body).fields, {});
    assert.deepEqual(submissionOf({ ...person(), fields: awkward }).details, {});
  });
});

describe('the page it was signed on', () => {
  const websites: readonly (readonly [address: unknown, origin: string | undefined])[] = [
    ['https://friends.example.org/letter?from=mail#top', 'https://friends.example.org'],
    ['http://friends.example.org:8080/', 'http://friends.example.org:8080'],
    ['https://ana:word@friends.example.org/', 'https://friends.example.org'],
    [`https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example.org/`, undefined],
    ['file:///home/ana/letter.html', undefined],
    ['javascript:alert(1)', undefined],
    ['null', undefined],
    ['', undefined],
    [`https://example.org/${'a'.repeat(3_000)}`, undefined],
    [{ href: 'https://example.org' }, undefined],
  ];
  for (const [website, origin] of websites) {
    it(`${JSON.stringify(website).slice(0, 50)} is known by its origin`, () => {
      assert.equal(submissionOf({ ...person(), referrer_data: { website } }).website, origin);
    });
  }

  it('is a partner’s only under an id that is one', () => {
    const sources = [
      'a',
      'river-friends',
      'a'.repeat(40),
      'a'.repeat(41),
      'River',
      '-a',
      'a-',
      'a b',
      'a\n',
      7,
      ['a'],
    ];
    const read = sources.map((source) => submissionOf({ ...person(), referrer_data: { source } }).partner);
    assert.deepEqual(read, ['a', 'river-friends', 'a'.repeat(40), ...Array<undefined>(8).fill(undefined)]);
  });
});
