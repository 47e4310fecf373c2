import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everythingSaid, readTable } from './read-table.ts';

const given = (...columns: string[]) => ({ columns });

test('--columns says what a column holds: by heading, in quotes, by letter, several at once', async (t) => {
  const table = '"Who, then?",a=b,Zone\nAna,River Club,Oslo\n';
  const expected = [{ type: 'person', name: 'Ana', organization: 'River Club', locality: 'Oslo' }];
  for (const columns of [
    ['"Who, then?"=name', '"a=b"=organisation', 'Zone=city'],
    ['"Who, then?"=name,"a=b"=organisation,Zone=city'],
    ['Who, then?=name', 'a=b=organization', 'zone=locality'],
    ['A=name', 'B=organisation', 'C=place'],
  ]) {
    assert.deepEqual((await readTable(t, table, given(...columns))).entries, expected, columns.join());
  }
});

test('a column can be left out, and one of two with the same heading be meant by its letter', async (t) => {
  const read = await readTable(t, 'name,city,name\nAna,Oslo,x\n', given('C=ignore'));
  assert.deepEqual(read.entries, [{ type: 'person', name: 'Ana', locality: 'Oslo' }]);
});

test('--columns that cannot be right end with what could be', async (t) => {
  await assert.rejects(
    readTable(t, 'name\nAna\n', given('shoe=name')),
    /list\.csv has no column "shoe"\. It has "name"/,
  );
  await assert.rejects(
    readTable(t, 'name\nAna\n', given('name=shoe')),
    /--columns "name=shoe" is not understood.*Fields: type, name/,
  );
});

test('a table without headings is told apart by what it holds, and that is said', async (t) => {
  const table = `Ana Berg,ana@river.example,Norway,https://river.example,2026-11-25
Ben Dahl,ben@river.example,IT,www.sea.example,2026-11-26
`;
  const read = await readTable(t, table);
  assert.deepEqual(read.entries, [
    {
      type: 'person',
      name: 'Ana Berg',
      country: 'NO',
      url: 'https://river.example/',
      signed_at: '2026-11-25',
    },
    {
      type: 'person',
      name: 'Ben Dahl',
      country: 'IT',
      url: 'https://www.sea.example/',
      signed_at: '2026-11-26',
    },
  ]);
  assert.match(
    read.warnings.join('\n'),
    /list\.csv:1: The table has no headings, so line 1 was read as a signatory/,
  );
  assert.doesNotMatch(everythingSaid(read), /@/);
});

test('a list of sole names needs no heading, even where names begin like one', async (t) => {
  const names = ['Association for Rivers', 'Network of Parents', 'Group Five', 'Greenpool'];
  const read = await readTable(t, names.join('\n'), { type: 'organisation' });
  assert.deepEqual(
    read.entries,
    names.map((name) => ({ type: 'organization', name })),
  );
});

test('headings in no language we know are an error that shows them, not a signatory', async (t) => {
  await assert.rejects(
    readTable(t, 'Qapla,Yuch,Mail\nAna Berg,12,ana@river.example\nBen Dahl,13,ben@river.example\n'),
    /list\.csv:1: There is no column of names.*"Qapla", "Yuch", "Mail"/,
  );
});

test('a column of addresses or numbers is private whatever its heading', async (t) => {
  const table = `name,organisation,city,remark of the day
Ana,ana@river.example,+47 123 45 678,x
Ben,ben@sea.example,+47 123 45 679,y
Cleo,cleo@sky.example,0047 12345680,z
`;
  const read = await readTable(t, table);
  assert.deepEqual(
    read.entries,
    ['Ana', 'Ben', 'Cleo'].map((name) => ({ type: 'person', name })),
  );
  assert.match(
    read.warnings.join('\n'),
    /The column "organisation" holds e-mail addresses.*\n.*"city" holds telephone numbers/,
  );
  assert.doesNotMatch(everythingSaid(read), /@|123 45|12345680/);
});

test('a column "name" full of addresses holds no names', async (t) => {
  const read = await readTable(
    t,
    'name,organisation\nana@river.example,River Club\nben@sea.example,Sea Club\n',
  );
  assert.deepEqual(
    read.entries.map(({ type, name }) => [type, name]),
    [
      ['organization', 'River Club'],
      ['organization', 'Sea Club'],
    ],
  );
  await assert.rejects(readTable(t, 'name\nana@river.example\n'), /no column of names that may be published/);
});

test('headings that say themselves that they are not shown are private', async (t) => {
  const read = await readTable(
    t,
    'name,City (will not be published),Organisation (not public)\nAna,Oslo,River Club\n',
  );
  assert.deepEqual(read.entries, [{ type: 'person', name: 'Ana' }]);
});

test('a word with two meanings goes to the one that no other column has', async (t) => {
  const both = await readTable(t, 'ime,država,kraj\nAna,Slovenija,Bled\n');
  assert.deepEqual(both.entries, [{ type: 'person', name: 'Ana', country: 'SI', locality: 'Bled' }]);
  const one = await readTable(t, 'imię i nazwisko,kraj,miasto\nAna,Polska,Łódź\n');
  assert.deepEqual(one.entries, [{ type: 'person', name: 'Ana', country: 'PL', locality: 'Łódź' }]);
});

test('whole names beside first and family names are taken as they are', async (t) => {
  const read = await readTable(t, 'Name,First name,Last name\nDr. Ana Berg,Ana,Berg\n');
  assert.deepEqual(read.entries, [{ type: 'person', name: 'Dr. Ana Berg' }]);
});

test('persons and organisations: by a column, by what is given, by --type', async (t) => {
  const table = `type,name,organisation
On behalf of an organisation,Ana Berg,River Club
As an individual,Ben Dahl,Sea Club
NGO,Sky Net,
,,Lone Club
,Cleo,
individual,,Nobody Club
robot,Zed,
`;
  const read = await readTable(t, table);
  assert.deepEqual(
    read.entries.map(({ type, name, organization }) => [type, name, organization]),
    [
      ['organization', 'River Club', undefined],
      ['person', 'Ben Dahl', 'Sea Club'],
      ['organization', 'Sky Net', undefined],
      ['organization', 'Lone Club', undefined],
      ['person', 'Cleo', undefined],
    ],
  );
  assert.deepEqual([read.leftOut, read.errors], [{ 'without a name': 1 }, 1]);
  assert.match(
    read.warnings.join('\n'),
    /list\.csv:8: Not published: "robot" is neither person nor organisation/,
  );
  assert.doesNotMatch(everythingSaid(read), /Ana Berg/);
});

test('twenty thousand columns are read, and named as far as there is room', async (t) => {
  const headings = ['name', ...Array.from({ length: 20_000 }, (_, index) => `col${index}`)].join();
  const read = await readTable(t, `${headings}\nAna${',x'.repeat(20_000)}\n`);
  assert.deepEqual(read.entries, [{ type: 'person', name: 'Ana' }]);
  assert.ok(read.told.every((line) => line.length < 1_000));
});
