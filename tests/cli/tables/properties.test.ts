import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readRecord } from '../../../src/cli/build/table/csv-record.ts';
import { csvRows } from '../../../src/cli/build/table/csv-rows.ts';
import { mixedText, wholeCharacters } from '../../../src/cli/build/table/utf8.ts';
import { readTable } from './read-table.ts';

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a",;\r\n ]{0,12}$/));
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });

test('any table that is written by the rules is read as it was, however it comes in pieces', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 40 }),
      (table, delimiter, end, size) => {
        const text = table
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter) + end)
          .join('');
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        const delimiting = { delimiter, wrapped: false, preamble: 0 };
        const read = [...csvRows(pieces, delimiting, 3, () => assert.fail('no mark is stray'))];
        assert.deepEqual(
          read.map(({ cells }) => cells),
          table,
        );
        const ends = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
        const lines = table.map((cells) => cells.reduce((sum, one) => sum + ends(one), 1));
        assert.deepEqual(
          read.map(({ line }) => line),
          lines.map((_, index) => lines.slice(0, index).reduce((sum, count) => sum + count, 1)),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('no text makes the reader lose a character that is not a delimiter, a mark or a line end', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab",\n]{0,40}$/), (text) => {
      let kept = '';
      for (let at = 0; at < text.length;) {
        const record = readRecord(text, at, ',', true);
        assert.ok(record && record.next > at);
        kept += record.cells.join('');
        at = record.next;
      }
      assert.equal(kept.replace(/[",\n]/g, ''), text.replace(/[",\n]/g, ''));
    }),
    { numRuns: 500 },
  );
});

test('bytes that are UTF-8 are read as such, wherever the pieces end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 7 }), (text, size) => {
      const bytes = Buffer.from(text);
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      assert.equal([...wholeCharacters(pieces)].map(mixedText).join(''), bytes.toString('utf8'));
    }),
  );
});

test('whatever stands in a table, its rows add up or the build says what to put right', async (t) => {
  const word = fc.oneof(
    fc.constantFrom(
      'yes',
      'no',
      '',
      'Ana',
      'person',
      'x@y.example',
      'withdrawn',
      'NO',
      '2026-11-25',
      '#REF!',
      '-',
    ),
    cell,
  );
  const heading = fc.constantFrom(
    'name',
    'organisation',
    'type',
    'publish',
    'status',
    'country',
    'date',
    'comment',
    'x',
    '',
  );
  const table = fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 5 }), table, async (headings, cells) => {
      const text = [headings, ...cells].map((row) => row.join(',')).join('\n');
      try {
        const read = await readTable(t, text);
        const ends = [read.entries.length, read.unnamed, read.errors, ...Object.values(read.leftOut)];
        const total = ends.reduce((sum, count) => sum + count, 0);
        assert.match(read.sum, new RegExp(`^${total} rows? read: .* = ${total}$`));
        assert.doesNotMatch(JSON.stringify(read.entries), /x@y\.example/);
      } catch (error) {
        assert.match((error as Error).constructor.name, /InputError/, String(error));
      }
    }),
    { numRuns: 300 },
  );
});
