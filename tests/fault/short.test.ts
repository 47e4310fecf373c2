import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clock } from './clock.ts';
import { killed } from './killed.ts';
import { storm } from './storm.ts';

const limit = { timeout: 60_000 };

test('who was told that their signature was taken is there after kills, once', limit, async (t) => {
  const { counts, problems } = await killed(t, {
    kills: 3,
    seed: 'short',
    patient: false,
  });
  assert.deepEqual(problems, []);
  assert.deepEqual([counts.present, counts.doubled], [counts.acknowledged, 0]);
});

test('a retry storm with one key is one signature, one answer and one mail', limit, async (t) => {
  await storm(t);
});

test('a clock that jumps by hours loses nobody and holds every limit', limit, async (t) => {
  await clock(t);
});
