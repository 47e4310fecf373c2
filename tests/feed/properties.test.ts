import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { count } from '../../src/feed/count.ts';
import { letter } from '../../src/feed/letter.ts';
import { page } from '../../src/feed/page.ts';
import { quickRows } from '../../src/feed/plain-row.ts';
import { ProblemError } from '../../src/feed/problem.ts';
import { readDocument } from '../../src/feed/read.ts';
import type { Shape } from '../../src/feed/shape.ts';
import { signatory } from '../../src/feed/signatory.ts';
import { resolveUrl, type UrlUse } from '../../src/feed/url.ts';
import { feedAddress, reading } from '../support/feed-fixture.ts';
import { soundFor } from '../support/shape-arbitrary.ts';
import { faultsOf, isAddress } from '../support/shape-fits.ts';
import { fallsWith, findIn, placesIn, putAt } from '../support/shape-places.ts';
import { wrongFor } from '../support/wrong-values.ts';

const shapes: Readonly<Record<string, Shape<unknown>>> = { letter, count, page };
const runs = { numRuns: 400 };
const shape = fc.constantFrom(...Object.values(shapes));

/** As out of the parser: own `__proto__` fields, no `undefined`. */
const parsed = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Names that mean something to an object, to the format, or nothing. */
const names = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...placesIn(letter).flatMap(({ steps }) => steps.map(({ name }) => name)),
  'length',
  'then',
];
const anyValue = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }).map(parsed);
const anyText = fc.string({ unit: 'binary' });

/** Objects whose fields have the format's names more often than not, and any values. */
const likeness = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    anyText,
    fc.constantFrom<unknown>('open-letter/1', 'river', 'en', 7, -0, Infinity, true, null, '2026-02-30'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...names), anyText), tie('value')), { maxLength: 12 })
      .map((fields) => JSON.parse(`{${fields.map(fieldText).join()}}`) as unknown),
  ),
})).value;

const fieldText = ([name, value]: readonly [string, unknown]): string =>
  `${JSON.stringify(name)}: ${JSON.stringify(value)}`;

/** What has the fields a document needs, and any others. */
const nearly = fc
  .tuple(likeness, fc.record({ id: fc.constant('river'), language: fc.constant('en'), title: anyText }))
  .map(([value, needed]) => ({
    ...(typeof value === 'object' ? value : {}),
    ...needed,
    version: 'open-letter/1',
  }));

test('reading gives a value of its type or a problem, never anything else', () => {
  fc.assert(
    fc.property(shape, fc.oneof(anyValue, likeness, nearly), (kind, json) => {
      try {
        assert.deepEqual(faultsOf(kind, reading(kind, json).value, feedAddress), []);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        assert.match(error.problem.path ?? 'none', /^(\/[^/]+)+$/);
      }
    }),
    { numRuns: 3_000 },
  );
});

for (const [name, kind] of Object.entries(shapes)) {
  test(`a sound ${name} is read as it is`, () => {
    fc.assert(
      fc.property(soundFor(kind, feedAddress), (document) => {
        assert.deepEqual(reading(kind, document), { value: document, warnings: [] });
      }),
      runs,
    );
  });

  test(`what was read of any ${name} is read as it is`, () => {
    fc.assert(
      fc.property(nearly, (json) => {
        let value: unknown;
        try {
          ({ value } = reading(kind, json));
        } catch {
          return;
        }
        assert.deepEqual(reading(kind, value), { value, warnings: [] });
        assert.deepEqual(reading(kind, parsed(value)).value, value);
      }),
      runs,
    );
  });

  const places = placesIn(kind);
  test(`a ${name} with anything at one of its places keeps everything else`, () => {
    const change = fc
      .constantFrom(...places)
      .chain((place) =>
        fc.tuple(fc.constant(place), fc.oneof(fc.constantFrom(...wrongFor(place.shape)), likeness)),
      );
    fc.assert(
      fc.property(soundFor(kind, feedAddress), change, (document, [place, value]) => {
        const path = findIn(document, place);
        fc.pre(path !== undefined);
        const changed = parsed(document);
        putAt(changed, path, value);
        const gone = fallsWith(place, path);
        let read: unknown;
        try {
          read = reading(kind, changed).value;
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          assert.equal(gone, undefined);
          return;
        }
        // Beside what may have fallen with the wrong value both are the same.
        const rest = parsed(document);
        const kept = parsed(read);
        const around = gone ?? path;
        const outer = around.slice(0, around.at(-1)?.match(/^\d+$/) ? -1 : undefined);
        putAt(rest, outer);
        putAt(kept, outer);
        assert.deepEqual(kept, rest);
      }),
      runs,
    );
  });
}

test('rows read by hand are those that the shape reads', () => {
  const row = fc.oneof(soundFor(signatory, feedAddress), likeness, mixedRow());
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (items) => {
      const document = { version: 'open-letter/1', id: 'river', items };
      const slow = reading(page, document);
      const warnings: unknown[] = [];
      const warn = (warning: unknown): void => void warnings.push(warning);
      const value = readDocument(page, document, { base: feedAddress, warn, quick: quickRows });
      assert.deepEqual({ value, warnings }, slow);
    }),
    { numRuns: 2_000 },
  );
});

/** A row of which some fields are sound and some are not. */
function mixedRow(): fc.Arbitrary<unknown> {
  const fields = [...signatory.needed, ...signatory.optional].map(([name, field]) => {
    const sound = soundFor(field, feedAddress);
    const wrong = fc.constantFrom(...wrongFor(field));
    return [name, fc.oneof({ weight: 6, arbitrary: sound }, { weight: 1, arbitrary: wrong })] as const;
  });
  return fc.record(Object.fromEntries(fields), { requiredKeys: ['id', 'name'], noNullPrototype: true });
}

const uses: readonly UrlUse[] = ['fetch', 'document', 'image', 'link', 'contact', 'content'];

test('an address that is taken is absolute and fit for its use', () => {
  const part = fc.oneof(
    anyText,
    fc.constantFrom(
      ...['http:', 'HTTPS:', 'mailto:', 'tel:', 'javascript:', 'data:', 'blob:', '//', '\\\\', '/', '\t'],
      ...['letter.example.org', 'elsewhere.example.org', 'lettér.example.org', ':80', ':443', '@', 'a:b@'],
      ...[
        '?',
        '&',
        '#',
        '=',
        'bcc',
        'cc',
        '%62cc',
        'B%43C',
        'body',
        'subject',
        '%0a',
        '%0D',
        '\n',
        '.',
        '..',
      ],
    ),
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.constantFrom(...uses),
      fc.constantFrom(feedAddress, feedAddress.replace('https', 'http')),
      (address, use, base) => {
        const resolved = resolveUrl(address, base, use);
        if (resolved === undefined) return;
        assert.ok(isAddress(resolved, base, use), resolved);
        assert.equal(resolveUrl(resolved, base, use), resolved);
      },
    ),
    { numRuns: 20_000 },
  );
});
