import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readEmail } from '../../../src/feed/email.ts';
import * as limits from '../../../src/feed/limits.ts';
import { readSubmission, type Submission } from '../../../src/feed/submission.ts';
import { readCode } from '../../../src/feed/typed-code.ts';
import { organization, person, rules } from '../../support/submission-fixture.ts';

/** Whatever may come, and more often what comes close to the edges. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Ana',
          'Berg',
          ' ',
          '\t',
          '\u00A0',
          '\u200B',
          '\u200C',
          '\u200D',
          '\u00AD',
          '\u0301',
          '\u0323',
          'e',
          'क',
        ],
        ...[
          '\u034F',
          '\uFE0F',
          '😀',
          '🏳',
          '\u202E',
          '\uD800',
          '@',
          'example',
          '.org',
          '<b',
          '\u3164',
          'я',
          'µ',
          'ﬁ',
        ],
        ...[
          '가',
          '\u1100',
          '\u1161',
          '\u11A8',
          '\u0345',
          '\u0390',
          '\u00C5',
          '\u212B',
          '\uFB1D',
          '\u05BC',
          '\u05B0',
        ],
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);
const value = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() });
const names = [
  'name',
  'email',
  'role',
  'organization',
  'country',
  'locality',
  'comment',
  'url',
  'type',
  'language',
];
const body = fc
  .tuple(
    fc.constantFrom(person(), organization()),
    fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2 }),
    fc.option(
      fc.dictionary(fc.constantFrom('union', 'why', 'river', 'helps', 'motto', 'contact_name'), value),
    ),
  )
  .map(([whole, some, fields]) => ({
    ...whole,
    ...some,
    ...(fields && { fields: { ...(whole['fields'] as object), ...fields } }),
  }));

function taken(json: unknown): Submission | undefined {
  const read = readSubmission(json, rules);
  if ('submission' in read) return read.submission;
  assert.ok(read.errors.length > 0, 'refused without a reason');
  for (const { pointer, code, max } of read.errors) {
    assert.match(pointer, /^(\/[^/]+)*$/);
    assert.equal(max !== undefined, code === 'too-long');
  }
  return undefined;
}

/** What a form would send that shows what was read. */
function sentAgain(read: Submission): unknown {
  const { fields, details, consents, textSha256, partner, website, ...rest } = read;
  return {
    ...{ ...rest, ...fields, fields: details, content_sha256: textSha256 },
    consents: Object.fromEntries(consents.map((name) => [name, true])),
    referrer_data: { source: partner, website },
  };
}

describe('reading a submission', () => {
  it('throws at nothing', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => void taken(json)));
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (json) => void taken(json)));
    fc.assert(
      fc.property(fc.record({ sign: fc.anything() }), text, (given, name) => void taken({ ...given, name })),
    );
  });

  it('gives texts of one line, in their length, that show something', () => {
    let read = 0;
    const property = fc.property(body, (json) => {
      const submission = taken(json);
      if (!submission) return;
      read++;
      const { name, fields, details } = submission;
      for (const line of [name, ...Object.values(fields), ...Object.values(details)]) {
        if (line === true) continue;
        assert.doesNotMatch(
          line,
          /^\s|\s$|\s\s|[^\S ]|[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u,
        );
        assert.match(line, /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
        assert.equal(line, line.normalize('NFC'));
      }
      assert.ok([...name].length <= limits.name);
      assert.equal(new Set(submission.marks).size, submission.marks.length);
    });
    fc.assert(property, { numRuns: 2_000 });
    assert.ok(read > 100, `only ${read} of 2,000 were taken: the property says nothing`);
  });

  it('leaves what it gave as it is', () => {
    const property = fc.property(body, (json) => {
      const submission = taken(json);
      if (submission) assert.deepEqual(taken(sentAgain(submission)), submission);
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it('does not change what it reads', () => {
    const property = fc.property(body, (json) => {
      const before = structuredClone(json);
      taken(json);
      assert.deepEqual(json, before);
    });
    fc.assert(property);
  });
});

describe('an address or a code that was read', () => {
  it('reads as itself, and holds nothing that ends a line or names a second one', () => {
    const near = fc
      .array(
        fc.constantFrom(
          'ana',
          '@',
          'example',
          '.',
          'org',
          '+',
          ' ',
          '\r\n',
          ',',
          '<',
          '>',
          '"',
          'ü',
          '-',
          '\u0000',
          'xn--',
        ),
      )
      .map((parts) => parts.join(''));
    const property = fc.property(fc.oneof(near, text, fc.emailAddress()), (written) => {
      const email = readEmail(written);
      if (email === undefined) return;
      assert.match(email, /^[^\s\p{C}@,;:<>()[\]"\\]+@[^\s\p{C}@,;:<>()[\]"\\]+\.[^\s\p{C}@.]+$/u);
      assert.equal(readEmail(email), email);
    });
    fc.assert(property, { numRuns: 3_000 });
  });

  it('is six digits or nothing', () => {
    const near = fc
      .array(fc.constantFrom(...'0123456789', ' ', '-', '٣', '０', 'x'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(near, text), (written) => {
        const code = readCode(written);
        if (code !== undefined) assert.match(code, /^[0-9]{6}$/);
      }),
      { numRuns: 2_000 },
    );
  });
});
