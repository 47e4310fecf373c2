import type { FindingStrings } from './strings.ts';

export const strings: FindingStrings = {
  results: { one: '{n} result', other: '{n} results' },
  noResult: 'No name like “{query}” yet.',
  almost: 'No “{query}”. Showing {names}.',
  quoted: '“{name}”',
  type: 'Who',
  everyone: 'Everyone',
  country: 'Country',
  allCountries: 'All countries',
  order: 'Order',
  byFeatured: 'Featured first',
  byName: 'By name',
  byNewest: 'Newest first',
};
