import { expect } from '@open-wc/testing';
import { fieldsFor, type SignRules } from '../../../src/client/signing/fields.ts';

const keys = (rules: SignRules, type: 'person' | 'organization'): string[] =>
  fieldsFor(rules, type).map(({ key, required }) => (required ? `${key}!` : key));

describe('what a letter asks for', () => {
  it('is little where it does not say', () => {
    expect(keys({}, 'person')).to.deep.equal(['name!', 'email!', 'organization', 'country', 'publish']);
    expect(keys({}, 'organization')).to.deep.equal([
      'organization!',
      'url',
      'name!',
      'role',
      'email!',
      'authorised!',
    ]);
  });

  it('is what it names, in its order, the fields that all know first', () => {
    const fields = [
      { name: 'union', label: 'Your union' },
      { name: 'locality', required: true },
      { name: 'role' },
    ] as const;
    expect(keys({ fields }, 'person')).to.deep.equal([
      'name!',
      'email!',
      'locality!',
      'role',
      'field:union',
      'publish',
    ]);
  });

  it('is asked of those whom it is for', () => {
    const fields = [
      { name: 'members', label: 'Members', for: 'organization' },
      { name: 'age', label: 'Age', for: 'person' },
    ] as const;
    expect(keys({ fields }, 'person')).to.include('field:age').and.not.include('field:members');
    expect(keys({ fields }, 'organization')).to.include('field:members').and.not.include('field:age');
  });

  it('never asks an organisation where it belongs, nor whether it may be named', () => {
    const fields = [{ name: 'organization' }, { name: 'role' }, { name: 'country' }];
    const asked = fieldsFor({ fields }, 'organization');
    expect(asked.filter(({ key }) => key === 'organization')).to.have.length(1);
    expect(asked.find(({ key }) => key === 'role')?.public).to.equal(false);
    expect(asked.some(({ key }) => key === 'publish')).to.equal(false);
  });

  it('holds the letter’s consents, the one to be named first, with its own words', () => {
    const consents = [
      { name: 'updates', label: 'News' },
      { name: 'publish', label: 'Name me', required: true },
    ];
    const asked = fieldsFor({ consents }, 'person').slice(-2);
    expect(asked.map(({ key, label, required }) => [key, label, required])).to.deep.equal([
      ['publish', 'Name me', true],
      ['consent:updates', 'News', false],
    ]);
  });

  it('points into what is sent, whatever a field is called', () => {
    const fields = [{ name: 'a/b~c', label: 'Odd' }];
    expect(fieldsFor({ fields }, 'person').map(({ pointer }) => pointer)).to.include('/fields/a~1b~0c');
  });

  it('has our own words for what everybody knows', () => {
    const fields = [{ name: 'country', label: 'Where do you live?' }];
    expect(fieldsFor({ fields }, 'person').find(({ key }) => key === 'country')?.label).to.equal(undefined);
  });

  it('never is a second name or address', () => {
    const fields = [{ name: 'email' }, { name: 'name' }, { name: 'contact_name' }];
    expect(keys({ fields }, 'person')).to.deep.equal(['name!', 'email!', 'publish']);
  });
});
