import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count } from '../../src/feed/count.ts';
import { letter } from '../../src/feed/letter.ts';
import { page } from '../../src/feed/page.ts';
import { ProblemError, type Problem } from '../../src/feed/problem.ts';
import type { Shape } from '../../src/feed/shape.ts';
import { feedAddress, fullDocument, reading } from '../support/feed-fixture.ts';
import { fallsWith, findIn, placesIn, pointerOf, putAt } from '../support/shape-places.ts';
import { wrongFor } from '../support/wrong-values.ts';

const shapes = { letter, count, page } as const;

/** What reading comes to: a document and its warnings, or a refusal. */
function outcome(shape: Shape<unknown>, json: unknown): { value?: unknown; told: readonly Problem[] } {
  try {
    const { value, warnings } = reading(shape, json);
    return { value, told: warnings };
  } catch (error) {
    if (error instanceof ProblemError) return { told: [error.problem] };
    throw error;
  }
}

for (const kind of ['letter', 'count', 'page'] as const) {
  describe(`a ${kind} with one wrong value`, () => {
    const shape: Shape<unknown> = shapes[kind];
    for (const place of placesIn(shape)) {
      if (pointerOf(place) === '/version') continue;
      it(`loses that and what cannot be without it, nothing else: ${pointerOf(place)}`, () => {
        const path = findIn(fullDocument(kind), place);
        assert.ok(path, 'the full document has a value there');
        const gone = fallsWith(place, path);
        const rest = fullDocument(kind);
        if (gone) putAt(rest, gone);
        for (const wrong of wrongFor(place.shape)) {
          const document = fullDocument(kind);
          putAt(document, path, wrong);
          const { value, told } = outcome(shape, document);
          const seen = JSON.stringify(wrong);
          assert.deepEqual(value, gone ? rest : undefined, seen);
          // Where a field may be left out, null says that it is.
          const silent: boolean =
            wrong === null && place.steps.at(-1)?.needed === false && path.at(-1) !== '0';
          const [first, ...more] = told;
          assert.equal(first?.path, silent ? undefined : `/${path.join('/')}`, seen);
          assert.deepEqual(more, [], seen);
          if (silent) continue;
          assert.equal(first?.code, 'invalid-value');
          assert.equal(first.url, feedAddress);
          assert.equal(first.expected, place.shape.means);
          assert.ok(first.got && first.got.length <= 60);
        }
      });
    }
  });
}

describe('a document without one of its values', () => {
  for (const kind of ['letter', 'count', 'page'] as const) {
    for (const place of placesIn(shapes[kind])) {
      const path = findIn(fullDocument(kind), place);
      if (!path || place.steps.at(-1)?.name === '*') continue;
      it(`is read as far as it goes: ${kind}${pointerOf(place)}`, () => {
        const document = fullDocument(kind);
        putAt(document, path);
        const gone = fallsWith(place, path);
        const rest = fullDocument(kind);
        if (gone) putAt(rest, gone);
        const { value, told } = outcome(shapes[kind], document);
        assert.deepEqual(value, gone ? rest : undefined);
        const needed = place.steps.at(-1)?.needed;
        assert.deepEqual(
          told.map(({ path, got }) => [path, got]),
          needed ? [[`/${path.join('/')}`, 'nothing']] : [],
        );
      });
    }
  }
});
