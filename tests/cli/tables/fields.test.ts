import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everythingSaid, readTable } from './read-table.ts';

test('countries by code, name and alias are one each; others are kept as text and reported', async (t) => {
  const cells = 'XK,Kosovo,Türkiye,Turkey,TR,USA,United States,US,austria,"Norway, Italy",Nroway';
  const values = cells.match(/"[^"]*"|[^,]+/g) ?? [];
  const read = await readTable(
    t,
    `name,country\n${values.map((value, i) => `Person ${i},${value}`).join('\n')}\n`,
  );
  assert.deepEqual(
    read.entries.map(({ country, locality }) => country ?? locality),
    ['XK', 'XK', 'TR', 'TR', 'TR', 'US', 'US', 'US', 'AT', 'Norway, Italy', 'Nroway'],
  );
  assert.match(
    read.warnings.join('\n'),
    /list\.csv:11: "Norway, Italy" is no country.*\n.*list\.csv:12: "Nroway" is no country/,
  );
  assert.match(
    read.told.join('\n'),
    /From 4 countries: Türkiye \(3\), United States \(3\), Kosovo \(2\), Austria \(1\)/,
  );
});

const countries: Readonly<Record<string, string>> = {
  DEU: 'DE',
  gbr: 'GB',
  UK: 'GB',
  EL: 'GR',
  Holland: 'NL',
  England: 'GB',
  'The Netherlands': 'NL',
  'Czech Republic': 'CZ',
  Allemagne: 'DE',
  Niemcy: 'DE',
  Γερμανία: 'DE',
  Германия: 'DE',
  Saksa: 'DE',
  ألمانيا: 'DE',
  'Germany (DE)': 'DE',
  'DE - Germany': 'DE',
  '🇩🇪': 'DE',
  'U.S.A.': 'US',
  'Bosnia and Herzegovina': 'BA',
  'Côte d’Ivoire': 'CI',
  Éire: 'IE',
  'Russian Federation': 'RU',
  'Republic of Moldova': 'MD',
  'North Macedonia': 'MK',
  Österreich: 'AT',
  espana: 'ES',
  Schweiz: 'CH',
  Suisse: 'CH',
  Ísland: 'IS',
  Україна: 'UA',
  Malta: 'MT',
  'Viet Nam': 'VN',
  KOSOVA: 'XK',
  Magyarország: 'HU',
};

test('countries by codes, names in many languages and what people call them', async (t) => {
  const rows = Object.keys(countries).map((name, index) => `Person ${index};${name}\n`);
  const read = await readTable(t, `name;country\n${rows.join('')}`);
  assert.deepEqual(
    read.entries.map(({ country }) => country),
    Object.values(countries),
  );
});

test('websites as people write them', async (t) => {
  const links = [
    'www.river.example',
    'river.example/a b',
    'http://river.example',
    'river.example?x=1',
    '@river',
    'javascript:alert(1)',
    'https://ana:pw@river.example',
    'https://social.example/@ana.berg',
    'https://river.example/?m=ana%40sea.example',
  ];
  const read = await readTable(
    t,
    `name;website\n${links.map((link, index) => `P ${index};${link}\n`).join('')}`,
  );
  assert.deepEqual(
    read.entries.map(({ url }) => url),
    [
      'https://www.river.example/',
      undefined,
      'http://river.example/',
      'https://river.example/?x=1',
      undefined,
      undefined,
      undefined,
      'https://social.example/@ana.berg',
      undefined,
    ],
  );
});

test('addresses and numbers in public cells are taken out with a warning', async (t) => {
  const table = `name,comment,role,city
Ana,write to ana@river.example,+47 123 45 678,Oslo
Ben,ben [at] sea.example,Boss,ben＠sea.example
Cleo,call me: 5 times,Pilot,Ulm
`;
  const read = await readTable(t, table);
  assert.deepEqual(read.entries, [
    { type: 'person', name: 'Ana', locality: 'Oslo' },
    { type: 'person', name: 'Ben', role: 'Boss' },
    { type: 'person', name: 'Cleo', role: 'Pilot', locality: 'Ulm', comment: 'call me: 5 times' },
  ]);
  assert.match(
    read.warnings.join('\n'),
    /list\.csv:2: An e-mail address stands in the column of the comment.*lines 2, 3/,
  );
  assert.match(read.warnings.join('\n'), /A telephone number stands in the column of the role/);
  assert.doesNotMatch(everythingSaid(read), /@|＠|\[at\]|123 45/);
});

test('a dash stands for nothing, and a field that is too long is left out', async (t) => {
  const read = await readTable(t, `name,organisation,city,comment\nAna,-,—,${'x'.repeat(501)}\n`);
  assert.deepEqual(read.entries, [{ type: 'person', name: 'Ana' }]);
  assert.match(read.warnings.join('\n'), /The comment is longer than 500 characters/);
});
