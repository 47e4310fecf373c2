import { expect } from '@open-wc/testing';
import { bodyOf, typesOf, type Draft } from '../../../src/client/signing/draft.ts';
import type { Letter } from '../../../src/feed/letter.ts';

const letter = (sign: Letter['sign'] = {}): Letter => ({
  version: 'open-letter/1',
  id: 'river',
  language: 'de',
  title: 'River',
  content_sha256: 'a'.repeat(64),
  sign,
});
const sent = (draft: Draft, sign?: Letter['sign'], partner?: string): unknown =>
  JSON.parse(JSON.stringify(bodyOf(draft, letter(sign), partner)));

describe('what is sent', () => {
  it('holds what was filled in, and where it was signed', () => {
    const values = {
      name: 'Ana Berg',
      email: 'ana@example.org',
      country: '',
      publish: true,
      organization: 'Guild',
    };
    expect(sent({ type: 'person', values }, {}, 'harbour')).to.deep.equal({
      type: 'person',
      name: 'Ana Berg',
      email: 'ana@example.org',
      organization: 'Guild',
      consents: { publish: true },
      fields: {},
      language: 'de',
      content_sha256: 'a'.repeat(64),
      referrer_data: { source: 'harbour', website: location.origin },
    });
  });

  it('names an organisation, and who signs for it where nobody sees that', () => {
    const values = {
      name: 'Ana Berg',
      role: 'Chair',
      email: 'ana@example.org',
      organization: 'Guild',
      authorised: true,
    };
    const body = sent({ type: 'organization', values }) as Record<string, unknown>;
    expect(body['name']).to.equal('Guild');
    expect(body['fields']).to.deep.equal({ contact_name: 'Ana Berg', contact_role: 'Chair' });
    expect(body['consents']).to.deep.equal({ authorised: true });
    expect(body).not.to.have.property('organization');
  });

  it('leaves out what the letter does not ask for, and what was typed for another kind of signatory', () => {
    const sign = { fields: [{ name: 'union', label: 'Union', for: 'person' as const }] };
    const values = { name: 'Ana', email: 'a@example.org', organization: 'Guild', 'field:union': 'Yes' };
    expect(sent({ type: 'person', values }, sign)).to.deep.include({ fields: { union: 'Yes' } });
    expect(sent({ type: 'person', values }, sign)).not.to.have.property('organization');
    expect(sent({ type: 'organization', values }, sign)).to.deep.include({ fields: { contact_name: 'Ana' } });
  });

  it('sends a field of any name', () => {
    const names = ['__proto__', 'constructor', 'a/b~c'];
    const fields = names.map((name) => ({ name, label: name }));
    const values = Object.fromEntries(names.map((name) => [`field:${name}`, `of ${name}`]));
    const body = sent({ type: 'person', values }, { fields }) as { fields: object };
    expect(Object.entries(body.fields)).to.deep.equal(names.map((name) => [name, `of ${name}`]));
  });

  it('tells of what only a program fills in', () => {
    const body = sent({ type: 'person', values: { trap: 'Fish' } }) as { fields: object };
    expect(body.fields).to.deep.equal({ subject_line: 'Fish' });
  });
});

describe('who may sign', () => {
  it('is both where the letter does not say', () => {
    expect(typesOf({})).to.deep.equal(['person', 'organization']);
    expect(typesOf({ types: [] })).to.deep.equal(['person', 'organization']);
  });

  it('is whom it names', () => {
    expect(typesOf({ types: ['organization'] })).to.deep.equal(['organization']);
  });
});
