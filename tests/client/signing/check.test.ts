import { expect } from '@open-wc/testing';
import { check } from '../../../src/client/signing/check.ts';
import type { Draft } from '../../../src/client/signing/draft.ts';

const faults = (values: Draft['values'], type: Draft['type'] = 'person'): string[] =>
  check({ type, values }, {}).map(({ pointer, code }) => `${pointer} ${code}`);
const fine = { name: 'Ana', email: 'ana@example.org' };

describe('what is said before anything is sent', () => {
  it('is nothing of names as people have them', () => {
    for (const name of ['O’Brien-Berg', 'N’dola Example', 'Suhartono', 'Å', '李', 'van der Voorbeeld']) {
      expect(faults({ ...fine, name }), name).to.deep.equal([]);
    }
  });

  it('is what is missing, also where only spaces are', () => {
    expect(faults({})).to.deep.equal(['/name missing', '/email missing']);
    expect(faults({ name: '  \t', email: ' ' })).to.deep.equal(['/name missing', '/email missing']);
    expect(faults({}, 'organization')).to.deep.equal([
      '/name missing',
      '/fields/contact_name missing',
      '/email missing',
      '/consents/authorised not-consented',
    ]);
  });

  it('is that an address is none', () => {
    expect(faults({ ...fine, email: 'ana@' })).to.deep.equal(['/email not-an-email']);
    expect(faults({ ...fine, email: 'a@example.org, b@example.org' })).to.deep.equal(['/email not-an-email']);
    expect(faults({ ...fine, email: ' ana+brief@bücher.example ' })).to.deep.equal([]);
  });

  it('is that a text is too long, in characters as people count them', () => {
    expect(faults({ ...fine, name: '𝒜'.repeat(200) })).to.deep.equal([]);
    expect(faults({ ...fine, name: '𝒜'.repeat(201) })).to.deep.equal(['/name too-long']);
  });
});
