import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Finding } from '../../../src/client/finding.ts';
import { Listing } from '../../../src/client/listing.ts';
import { atOnce } from '../../../src/client/slices.ts';
import type { Signatory } from '../../../src/feed/signatory.ts';
import type { Sort } from '../../../src/search/order.ts';
import { SearchedList } from '../../../src/server/searching/searched-list.ts';
import type { Numbered, Wanted } from '../../../src/server/searching/searcher.ts';
import { foldingCases } from '../../search/folding-cases.ts';

const countries = ['DE', 'GR', 'UA', 'JP', undefined];

/** Everyone of the folding cases, each name once, and some who share a name but for a number. */
const names = [
  ...new Set(foldingCases.map(([, , name]) => name)),
  ...Array.from({ length: 400 }, (_, index) => `Ana Berg ${String(index)}`),
];
const people: readonly Numbered[] = names.map((name, index) => {
  const country = countries[index % countries.length];
  return {
    name,
    number: index + 1,
    type: index % 3 ? 'person' : 'organization',
    ...(country !== undefined && { country }),
    ...(index % 7 === 0 && { organization: 'Society for Clean Rivers' }),
    ...(index % 50 === 0 && { featured: true }),
  };
});
const everyone = people.map((one): Signatory => ({ ...one, id: `n${one.number}` }));

/** How the element shows them: by kind, in the letter's language. */
async function shownBy(language: string, wanted: Wanted): Promise<number[]> {
  const finding = new Finding(language, () => undefined);
  finding.follow(everyone);
  await finding.settled();
  const list = new Listing(language, () => undefined);
  const admits = ({ type, country }: Signatory): boolean =>
    (wanted.type === undefined || type === wanted.type) &&
    (wanted.country === undefined || country === wanted.country);
  const all = {
    items: everyone,
    complete: true,
    fresh: new Set<string>(),
    own: new Map<string, Signatory>(),
  };
  const names = { ...all, failed: false, listed: everyone.length } as unknown as Parameters<
    Listing['groups']
  >[0];
  await list.settled(names);
  const answer = finding.search(wanted.typed);
  return list
    .groups(names, { sort: wanted.sort, answer, admits })
    .flatMap(({ slice, length }) => slice(0, length).map(({ number = 0 }) => number));
}

function taken(language: string, ...portions: readonly (readonly Numbered[])[]): SearchedList {
  const list = new SearchedList(language);
  for (const some of portions) {
    atOnce(list.add(some));
    atOnce(list.sort());
  }
  return list;
}

const all: Wanted = {
  typed: '',
  type: undefined,
  country: undefined,
  sort: 'featured',
  after: undefined,
  limit: 10_000,
};

describe('the endpoint’s search', () => {
  const typed = [
    ...new Set(foldingCases.map(([, text]) => text)),
    'a',
    'an be',
    'berg 1',
    'society',
    'germany',
    'ЕЛЕНА',
  ];

  it('answers as the element does, in the same order', async () => {
    const list = taken('en', people);
    let found = 0;
    for (const text of typed) {
      const wanted = { ...all, typed: text };
      const { numbers, total } = list.search(wanted);
      assert.deepEqual(numbers, await shownBy('en', wanted), text);
      assert.equal(total, numbers.length);
      found += total;
    }
    assert.ok(typed.length > 150 && found > 2_000, String(found));
  });

  it('knows a country by its name in the letter’s language, and sorts as that does', async () => {
    for (const language of ['de', 'sv', 'ar']) {
      const list = taken(language, people);
      for (const text of ['deutschland', 'tyskland', 'ألمانيا', '']) {
        const wanted = { ...all, typed: text };
        assert.deepEqual(list.search(wanted).numbers, await shownBy(language, wanted), `${language} ${text}`);
      }
    }
  });

  it('admits who is wanted, in the order that is wanted', async () => {
    const list = taken('en', people);
    for (const sort of ['featured', 'name', 'newest'] satisfies Sort[]) {
      for (const change of [
        {},
        { type: 'person' },
        { country: 'GR' },
        { typed: 'ana', country: 'DE', type: 'organization' },
      ]) {
        const wanted = { ...all, sort, ...change };
        const { numbers } = list.search(wanted);
        assert.ok(numbers.length > 10);
        assert.deepEqual(numbers, await shownBy('en', wanted), `${sort} ${JSON.stringify(change)}`);
      }
    }
  });

  it('answers alike whether names came at once or one after the other', () => {
    const [whole, apart] = [
      taken('en', people),
      taken('en', people.slice(0, 100), people.slice(100, 101), people.slice(101)),
    ];
    for (const sort of ['featured', 'name', 'newest'] satisfies Sort[]) {
      for (const text of ['', 'a', 'berg', 'müller']) {
        const wanted = { ...all, sort, typed: text };
        assert.deepEqual(apart.search(wanted), whole.search(wanted), `${sort} ${text}`);
      }
    }
  });

  it('goes on where a page ended, also where names came in between', () => {
    const list = taken('en', people.slice(0, 450));
    const seen: number[] = [];
    let after: Wanted['after'];
    for (let page = 0; ; page++) {
      const { numbers, place, total } = list.search({ ...all, typed: 'ana', limit: 20, after });
      seen.push(...numbers);
      if (place + numbers.length >= total) break;
      after = { place: place + numbers.length, number: numbers.at(-1) ?? 0 };
      if (page === 2) {
        atOnce(list.add(people.slice(450)));
        atOnce(list.sort());
      }
    }
    assert.equal(new Set(seen).size, seen.length, 'nobody twice');
    const before = taken('en', people.slice(0, 450)).search({ ...all, typed: 'ana' }).numbers;
    assert.deepEqual(
      before.filter((number) => !seen.includes(number)),
      [],
      'nobody left out who was there at the beginning',
    );
  });

  it('goes on at the same place where the last one is gone', () => {
    const list = taken('en', people);
    const first = list.search({ ...all, limit: 20 });
    const gone = { place: 20, number: 999_999 };
    assert.deepEqual(
      list.search({ ...all, limit: 20, after: gone }).numbers,
      list.search({ ...all, limit: 20, after: { place: 20, number: first.numbers[19] ?? 0 } }).numbers,
    );
  });
});
