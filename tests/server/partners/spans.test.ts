import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fewest, spansOf } from '../../../src/server/partners/spans.ts';
import { dayOf, days } from '../../../src/server/store/time.ts';

const first = Date.parse('2026-11-01');
const today = '2026-11-25';

test('days with few are counted with those that follow, and the rest waits', () => {
  const shares = [
    ['2026-11-02', 2],
    ['2026-11-04', 3],
    ['2026-11-05', 40],
    ['2026-11-08', 1],
    ['2026-11-09', 7],
    ['2026-11-20', 4],
  ] as const;
  assert.deepEqual(spansOf(shares, today), [
    { from: '2026-11-02', to: '2026-11-04', many: 5 },
    { from: '2026-11-05', to: '2026-11-05', many: 40 },
    { from: '2026-11-06', to: '2026-11-09', many: 8 },
  ]);
});

test('a day counts when it is over', () => {
  assert.deepEqual(spansOf([[today, 900]], today), []);
  assert.deepEqual(spansOf([['2026-11-24', 900]], today), [
    { from: '2026-11-24', to: '2026-11-24', many: 900 },
  ]);
});

test('whatever comes, no number is of fewer than five, and whoever is new shows only with four others', () => {
  const many = fc.array(fc.nat(12), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(many, (numbers) => {
      const shares = numbers.map((one, index) => [dayOf(first + index * days), one] as const);
      const told = (until: number): number =>
        spansOf(shares, dayOf(first + until * days)).reduce((sum, span) => sum + span.many, 0);
      for (const span of spansOf(shares, dayOf(first + 50 * days))) assert(span.many >= fewest);
      for (let day = 0; day < numbers.length; day++) {
        const more = told(day + 1) - told(day);
        assert(more === 0 || more >= fewest, `${more} more on a day`);
      }
    }),
  );
});
