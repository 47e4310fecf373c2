import type { FindingStrings } from './strings.ts';

export const strings: FindingStrings = {
  results: { one: '{n} Treffer', other: '{n} Treffer' },
  noResult: 'Noch kein Name wie „{query}“.',
  almost: 'Kein „{query}“. Gezeigt: {names}.',
  quoted: '„{name}“',
  type: 'Wer',
  everyone: 'Alle',
  country: 'Land',
  allCountries: 'Alle Länder',
  order: 'Reihenfolge',
  byFeatured: 'Hervorgehobene zuerst',
  byName: 'Nach Namen',
  byNewest: 'Neueste zuerst',
};
