import { expect } from '@open-wc/testing';
import { createListing, type Group } from '../../src/client/listing.ts';
import type { Names } from '../../src/client/names.ts';
import type { Signatory } from '../../src/feed/signatory.ts';
import { parseQuery } from '../../src/search/query.ts';

const person = (name: string, more: Partial<Signatory> = {}): Signatory => ({
  id: name,
  name,
  type: 'person',
  ...more,
});
const names = (items: readonly Signatory[], complete = true): Names => ({
  items,
  listed: items.length,
  fresh: new Set(),
  own: new Map(),
  complete,
  loading: false,
  failed: false,
});
const order = (groups: readonly Group[]): string[] =>
  groups.flatMap(({ items }) => items.map(({ name }) => name));

/** The list in a letter's language, after something was typed. */
const listed = (language: string, items: readonly Signatory[], typed = '', complete = true): string[] =>
  order(createListing(language)(names(items, complete), parseQuery(typed)));

describe('the order of the list', () => {
  const french = ['Zola', 'Étienne', 'Emma', 'Æsa'].map((name) => person(name));

  it('is the one of the letter’s language', () => {
    expect(listed('fr', french)).to.deep.equal(['Æsa', 'Emma', 'Étienne', 'Zola']);
    expect(listed('da', french).at(-1)).to.equal('Æsa');
  });

  it('is that of publication until every name is there', () => {
    expect(listed('fr', french, '', false)).to.deep.equal(['Zola', 'Étienne', 'Emma', 'Æsa']);
  });

  it('goes by the name to sort by, where there is one, and else by the name as written', () => {
    const items = [
      person('Jan van der Voorbeeld', { sort_name: 'Voorbeeld' }),
      person('Piet van der Voorbeeld'),
      person('Ulla Example'),
    ];
    expect(listed('nl', items)).to.deep.equal([
      'Piet van der Voorbeeld',
      'Ulla Example',
      'Jan van der Voorbeeld',
    ]);
  });

  it('begins with the featured ones, in the order of the file', () => {
    const featured = ['Zola', 'Ana', 'Mia'].map((name) => person(name, { featured: true }));
    expect(listed('en', [...featured, person('Bo'), person('Al')])).to.deep.equal([
      'Zola',
      'Ana',
      'Mia',
      'Al',
      'Bo',
    ]);
  });

  it('changes nothing in what other embeds hold', () => {
    const items = [...french];
    listed('fr', items);
    expect(items).to.deep.equal(french);
  });
});

describe('the groups of the list', () => {
  it('are organisations, people, and those of another type or none', () => {
    const items = [
      person('Ana'),
      person('The Choir', { type: 'choir' }),
      { id: 'x', name: 'Nameless type' },
      person('Guild', { type: 'organization' }),
    ];
    const groups = createListing('en')(names(items), []).filter((group) => group.items.length);
    expect(groups.map(({ kind }) => kind)).to.deep.equal(['organization', 'person', 'other']);
    expect(groups.map((group) => order([group]))).to.deep.equal([
      ['Guild'],
      ['Ana'],
      ['Nameless type', 'The Choir'],
    ]);
  });
});

describe('a search in the list', () => {
  const items = [
    person('Étienne Exemple', { organization: 'Ferme du Moulin', country: 'FR' }),
    person('Łukasz Przykład', { role: 'boatman', country: 'PL' }),
    person('Æsa Þórsdóttir', { locality: 'Húsavík', country: 'IS' }),
    person('Ana Berg', { country: 'CI' }),
  ];
  for (const [typed, found] of [
    ['etienne', 'Étienne Exemple'],
    ['moulin etienne', 'Étienne Exemple'],
    ['FRANCE exemple', 'Étienne Exemple'],
    ['boat luk', 'Łukasz Przykład'],
    ['poland', 'Łukasz Przykład'],
    ['husavik', 'Æsa Þórsdóttir'],
    ['iceland thors', 'Æsa Þórsdóttir'],
    ['cote divoire', 'Ana Berg'],
  ] as const) {
    it(`finds by name, organisation and country, in any order and whatever the accents: ${typed}`, () => {
      expect(listed('en', items, typed)).to.deep.equal([found]);
    });
  }

  it('knows countries by the letter’s language', () => {
    expect(listed('de', items, 'polen')).to.deep.equal(['Łukasz Przykład']);
    expect(listed('de', items, 'poland')).to.deep.equal([]);
  });

  it('finds nobody by what is written nowhere, and everybody by nothing', () => {
    expect(listed('en', items, 'zzz')).to.deep.equal([]);
    expect(listed('en', items, ' -')).to.have.length(4);
  });
});
