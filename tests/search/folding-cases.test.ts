import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldingCases } from './folding-cases.ts';
import { found } from './found.ts';

describe('what is typed finds the name, however it is written', () => {
  for (const [language, typed, name, marked] of foldingCases) {
    it(`${language}: ${typed} → ${marked}`, () => {
      assert.equal(found(typed, name), marked);
    });
  }

  it('was tried in languages enough', () => {
    assert.ok(foldingCases.length >= 160);
    assert.ok(new Set(foldingCases.map(([language]) => language)).size > 30);
  });
});
