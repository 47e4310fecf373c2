import { expect } from '@open-wc/testing';
import { Finding } from '../../src/client/finding.ts';
import { Listing, type Group, type View } from '../../src/client/listing.ts';
import type { Names } from '../../src/client/names.ts';
import type { Signatory } from '../../src/feed/signatory.ts';

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
  gone: new Set(),
  complete,
  loading: false,
  failed: false,
});
const order = (groups: readonly Group[]): string[] =>
  groups.flatMap(({ slice, length }) => slice(0, length).map(({ name }) => name));
const nothing = (): void => undefined;

/** Until all that has come can be found. */
async function settled(finding: Finding): Promise<void> {
  while (finding.behind) await new Promise((resolve) => setTimeout(resolve));
}

/** The list in a letter's language. */
const listed = (language: string, items: readonly Signatory[], complete = true): string[] =>
  order(new Listing(language, nothing).groups(names(items, complete), { sort: 'featured' }));

/** What is left of it after something was typed. */
async function searched(language: string, items: readonly Signatory[], typed: string): Promise<string[]> {
  const finding = new Finding(language, nothing);
  finding.follow(items);
  await settled(finding);
  const view: View = { sort: 'featured', answer: finding.search(typed) };
  return order(new Listing(language, nothing).groups(names(items), view));
}

describe('the order of the list', () => {
  const french = ['Zola', 'Étienne', 'Emma', 'Æsa'].map((name) => person(name));

  it('is the one of the letter’s language', () => {
    expect(listed('fr', french)).to.deep.equal(['Æsa', 'Emma', 'Étienne', 'Zola']);
    expect(listed('da', french).at(-1)).to.equal('Æsa');
  });

  it('is that of publication until every name is there', () => {
    expect(listed('fr', french, false)).to.deep.equal(['Zola', 'Étienne', 'Emma', 'Æsa']);
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
    const view: View = { sort: 'featured' };
    const groups = new Listing('en', nothing).groups(names(items), view).filter(({ length }) => length);
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
    it(`finds by name, organisation and country, in any order and whatever the accents: ${typed}`, async () => {
      expect(await searched('en', items, typed)).to.deep.equal([found]);
    });
  }

  it('knows countries by the letter’s language', async () => {
    expect(await searched('de', items, 'polen')).to.deep.equal(['Łukasz Przykład']);
    expect(await searched('de', items, 'poland')).to.deep.equal([]);
  });

  it('finds nobody by what is written nowhere, and everybody by nothing', async () => {
    expect(await searched('en', items, 'zzz')).to.deep.equal([]);
    expect(await searched('en', items, ' -')).to.have.length(4);
  });
});

describe('what a visitor chooses', () => {
  const items = [
    person('Zola', { number: 1, country: 'FR' }),
    person('Mia', { number: 2, featured: true }),
    person('Ana', { number: 3, country: 'FR' }),
    person('Guild', { number: 4, type: 'organization', country: 'FR' }),
    person('Bo', { number: 5 }),
  ];
  const chosen = (view: View): string[] => order(new Listing('en', nothing).groups(names(items), view));

  it('puts the featured ones first, or all by name, or those who signed last first', () => {
    expect(chosen({ sort: 'featured' })).to.deep.equal(['Guild', 'Mia', 'Ana', 'Bo', 'Zola']);
    expect(chosen({ sort: 'name' })).to.deep.equal(['Guild', 'Ana', 'Bo', 'Mia', 'Zola']);
    expect(chosen({ sort: 'newest' })).to.deep.equal(['Guild', 'Bo', 'Ana', 'Mia', 'Zola']);
  });

  it('shows some of them', () => {
    const admits = ({ country }: Signatory): boolean => country === 'FR';
    expect(chosen({ sort: 'name', admits })).to.deep.equal(['Guild', 'Ana', 'Zola']);
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 5_000 }, (_, n) =>
    person(`Person ${String((n * 7919) % 5_000).padStart(4, '0')}`),
  );

  it('is sorted in the end, and stays in the order of publication until it is', async () => {
    let sorted = (): void => undefined;
    const done = new Promise<void>((resolve) => (sorted = resolve));
    const listing = new Listing('en', sorted);
    const view: View = { sort: 'name' };
    expect(order(listing.groups(names(many), view))[1]).to.equal('Person 2919');
    await done;
    const all = order(listing.groups(names(many), view));
    expect(all).to.deep.equal(many.map(({ name }) => name).sort());
  });

  it('is indexed in the end, also where others come and go meanwhile', async () => {
    const own = person('Ana Berg');
    let indexed = 0;
    const finding = new Finding('en', () => {
      indexed++;
    });
    finding.follow(many.slice(0, 3_000));
    finding.follow(many);
    finding.follow([own, ...many]);
    await settled(finding);
    expect(finding.search('person 000')?.rows.length).to.equal(10);
    expect(finding.search('ana')?.rows.length).to.equal(1);
    finding.follow(many.slice(1));
    await settled(finding);
    expect(finding.search('ana')?.rows.length).to.equal(0);
    expect(finding.search('pers')?.rows.length).to.equal(4_999);
    expect(indexed).to.be.greaterThan(0);
  });
});
