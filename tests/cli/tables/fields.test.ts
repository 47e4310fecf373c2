import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everythingSaid, readTable } from './read-table.ts';

const dates: Readonly<Record<string, string>> = {
  '2026-11-30': '2026-11-30',
  '2026-11-30T23:59:00Z': '2026-11-30',
  '2026/11/30 14:03:22': '2026-11-30',
  '20261130': '2026-11-30',
  '30.11.2026': '2026-11-30',
  '3.4.26': '2026-04-03',
  '30/11/2026': '2026-11-30',
  '11/30/2026 2:03 PM': '2026-11-30',
  '30-Nov-2026': '2026-11-30',
  '30 November 2026': '2026-11-30',
  'November 30th, 2026': '2026-11-30',
  'Mon, 30 Nov 2026 10:00:00 +0000': '2026-11-30',
  '30. November 2026': '2026-11-30',
  '1er décembre 2026': '2026-12-01',
  '30 de noviembre de 2026': '2026-11-30',
  '30 listopada 2026': '2026-11-30',
  '30 Νοεμβρίου 2026': '2026-11-30',
  '30 ноември 2026 г.': '2026-11-30',
  '2026. november 30.': '2026-11-30',
  '30. marraskuuta 2026': '2026-11-30',
  '46356': '2026-11-30',
};

for (const [written, day] of Object.entries(dates)) {
  test(`the date "${written}" is ${day}`, async (t) => {
    const read = await readTable(t, `name;date\nAna;${written}\n`);
    assert.deepEqual(read.entries, [{ type: 'person', name: 'Ana', signed_at: day }]);
  });
}

test('which number is the day is decided by the column as a whole, else asked', async (t) => {
  const days = async (cells: readonly string[], dates?: string): Promise<unknown[]> => {
    const table = `name,date\n${cells.map((cell, index) => `P ${index},${cell}`).join('\n')}\n`;
    return (await readTable(t, table, { dates })).entries.map(({ signed_at }) => signed_at);
  };
  assert.deepEqual(await days(['03/04/2026', '25/06/2026']), ['2026-04-03', '2026-06-25']);
  assert.deepEqual(await days(['03/04/2026', '6/25/2026']), ['2026-03-04', '2026-06-25']);
  assert.deepEqual(await days(['03/04/2026', '05/06/2026']), [undefined, undefined]);
  assert.deepEqual(await days(['03/04/2026'], 'month-first'), ['2026-03-04']);
  const asked = await readTable(t, 'name,date\nAna,03/04/2026\nBen,05/06/2026\n');
  assert.match(
    asked.warnings.join('\n'),
    /list\.csv:2: Is the day or the month written first.*--dates day-first.*lines 2, 3/,
  );
});

test('what is no date, or no day that a letter was signed on, is left out and told', async (t) => {
  const read = await readTable(t, 'name,date\nAna,soon\nBen,31.02.2026\nCleo,1.5.1961\n');
  assert.ok(read.entries.every((entry) => !('signed_at' in entry)));
  assert.equal(read.warnings.filter((line) => line.includes('is no date like 2026-11-30')).length, 3);
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

const names: Readonly<Record<string, readonly [string | undefined, RegExp]>> = {
  'O’Brien-Berg': ['O’Brien-Berg', /^$/],
  "N'dola Example": ["N'dola Example", /^$/],
  Å: ['Å', /^$/],
  李: ['李', /^$/],
  '#stop Project': ['#stop Project', /^$/],
  '5Rights': ['5Rights', /^$/],
  می‌خواهم: ['می‌خواهم', /^$/],
  'Ana\u200B Berg\uFEFF': ['Ana Berg', /Invisible characters were taken out/],
  'Ana\u200D Berg': ['Ana Berg', /Invisible characters/],
  '\u200Fعلي': ['علي', /Invisible characters/],
  'Ana\u202EBerg': [undefined, /invisible control character/],
  'Ana\u0007Berg': [undefined, /invisible control character/],
  'A\u0300\u0301\u0302\u0303\u0304na': [undefined, /marks are heaped/],
  ['x'.repeat(201)]: [undefined, /longer than 200 characters \(line 2\)/],
  ['李'.repeat(200)]: ['李'.repeat(200), /^$/],
  '12345': ['12345', /is only a number/],
  '=1+1': ['=1+1', /is a formula/],
  '#REF!': [undefined, /a formula went wrong/],
  'M\uFFFDller': ['M\uFFFDller', /has lost a letter/],
  'MÃ¼ller': ['MÃ¼ller', /wrong encoding/],
  'https://spam.example': [undefined, /web address in place of a name/],
  'ana@river.example': [undefined, /e-mail address/],
  '–': [undefined, /without a name/],
  'n/a': [undefined, /without a name/],
  '\u200B\u200B': [undefined, /without a name|empty/],
  '<b>Ana</b>': ['<b>Ana</b>', /^$/],
};

for (const [name, [shown, told]] of Object.entries(names)) {
  test(`the name ${JSON.stringify(name).slice(0, 40)} is ${shown ? 'published' : 'not published'}`, async (t) => {
    const read = await readTable(t, `type,name\nperson,"${name}"\nperson,Ben Dahl\nperson,Cleo Moe\n`);
    assert.equal(read.entries.length === 3 ? read.entries[0]?.['name'] : undefined, shown);
    const said = [...read.warnings, ...read.told.filter((line) => line.startsWith('Left out'))].join('\n');
    assert.match(said, told);
    assert.match(read.sum, / = 3$/);
  });
}

test('a dash stands for nothing, and a field that is too long is left out', async (t) => {
  const read = await readTable(t, `name,organisation,city,comment\nAna,-,—,${'x'.repeat(501)}\n`);
  assert.deepEqual(read.entries, [{ type: 'person', name: 'Ana' }]);
  assert.match(read.warnings.join('\n'), /The comment is longer than 500 characters/);
});

test('equal rows become one only when asked for, and only where every column is equal', async (t) => {
  const table = '#,name,email,city\n1,Ana,a@x.example,Oslo\n2,Ana,a@x.example,Oslo\n3,Ana,b@x.example,Oslo\n';
  assert.equal((await readTable(t, table)).entries.length, 3);
  const merged = await readTable(t, table, { 'merge-duplicates': true });
  assert.equal(merged.entries.length, 2);
  assert.deepEqual(merged.leftOut, { 'equal to an earlier row': 1 });
});

test('one finding in very many rows is told once', async (t) => {
  const rows = Array.from({ length: 5_000 }, (_, index) => `Person ${index},Nowhere ${index},x@y.example\n`);
  const read = await readTable(t, `name,country,comment\n${rows.join('')}`);
  assert.ok(read.warnings.length < 30, String(read.warnings.length));
  assert.match(read.warnings.join('\n'), /The same goes for 4980 more rows/);
});
