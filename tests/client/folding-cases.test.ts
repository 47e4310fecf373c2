import { expect } from '@open-wc/testing';
import { foldingCases } from '../search/folding-cases.ts';
import { found } from '../search/found.ts';

describe('what is typed finds the name in every browser', () => {
  it('in every language, and is marked in the same places', () => {
    const shown = foldingCases.map(([language, typed, name]) => [language, typed, name, found(typed, name)]);
    expect(shown).to.deep.equal(foldingCases);
  });
});
