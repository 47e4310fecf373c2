import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from './read-table.ts';

/** Name and place of each entry. */
async function pairs(...input: Parameters<typeof readTable>): Promise<string[]> {
  const { entries } = await readTable(...input);
  return entries.map(({ name, locality }) => [name, locality].filter(Boolean).join(' | '));
}

const tables: Readonly<Record<string, readonly [string | Uint8Array, readonly string[]]>> = {
  'line ends inside cells': [
    'name,city\r\n"Ana\r\nBerg","Os\nlo"\r\nBen,Rome\r\n',
    ['Ana Berg | Os lo', 'Ben | Rome'],
  ],
  'quotes written twice': ['name,city\n"Ana ""Annie"" Berg",Oslo\n', ['Ana "Annie" Berg | Oslo']],
  'quotes in the middle of a cell': ['name,city\nAna "Annie" Berg,Oslo\n', ['Ana "Annie" Berg | Oslo']],
  'quotes in a quoted cell': ['name,city\n"Ana "Annie" Berg",Oslo\n', ['Ana "Annie" Berg | Oslo']],
  'words behind a quoted word': [
    'name,city\n"Ana" Berg,Oslo\nBen,"Rome"\n',
    ['"Ana" Berg | Oslo', 'Ben | Rome'],
  ],
  'a mark that is never closed': ['name,city\n"Ana,Oslo\nBen,Rome\n', ['"Ana | Oslo', 'Ben | Rome']],
  'a mark never closed before a quoted row': [
    'name,city\n"Ana,Oslo\nBen,Rome\n"Cleo","Ulm"\n',
    ['"Ana | Oslo', 'Ben | Rome', 'Cleo | Ulm'],
  ],
  'spaces around quotes': ['name, city\n"Ana" , "Oslo"\n', ['Ana | Oslo']],
  'sole carriage returns': ['name;city\rAna;Oslo\rBen;Rome\r', ['Ana | Oslo', 'Ben | Rome']],
  'no line end at the end': ['name,city\nAna,Oslo', ['Ana | Oslo']],
  'lines wholly in quotes': [
    '"name,city"\n"Ana,Oslo"\n"Ben,""Rome, Italy"""\n',
    ['Ana | Oslo', 'Ben | Rome, Italy'],
  ],
  'one column with commas in the names': [
    'name\nBerg, Ana\nDahl, Ben\nMoe, Cleo\n',
    ['Berg, Ana', 'Dahl, Ben', 'Moe, Cleo'],
  ],
  'sep= in quotes': ['"sep=|"\nname|city\nAna|Oslo, N\n', ['Ana | Oslo, N']],
  'sep= against appearances': ['sep=\t\nname\tcity\nAna,a;b\tOslo\n', ['Ana,a;b | Oslo']],
  'semicolons with a comma in most cells': [
    'name;city\nBerg, Ana;Oslo, N\nDahl, Ben;Rome, I\n',
    ['Berg, Ana | Oslo, N', 'Dahl, Ben | Rome, I'],
  ],
  'a title above the headings': ['Those who signed,\n,\nName,City\nAna,Oslo\n', ['Ana | Oslo']],
  'headings once more in the middle': [
    'name,city\nAna,Oslo\nname,city\nBen,Rome\n',
    ['Ana | Oslo', 'Ben | Rome'],
  ],
  'shorter rows': ['name,city,country\nAna\nBen,Rome\n', ['Ana', 'Ben | Rome']],
  'UTF-8 with a line of Windows-1252': [
    Buffer.concat([Buffer.from('name\nŁukasz\nZoë\n'), Buffer.from('Müller\n', 'latin1')]),
    ['Łukasz', 'Zoë', 'Müller'],
  ],
  'UTF-8 with a line of the upper half of Windows-1252': [
    Buffer.concat([Buffer.from('name\nZoë\n'), Buffer.from([0x93, 0x41, 0x6e, 0x61, 0x94, 0x0a])]),
    ['Zoë', '“Ana”'],
  ],
  'the upper half of Windows-1252': [
    Buffer.from([...Buffer.from('name\n'), 0x93, 0x41, 0x6e, 0x61, 0x94, 0x20, 0x80, 0x0a]),
    ['“Ana” €'],
  ],
  'a zero byte does not make UTF-16 of a text': ['name\nAna\nBen\u0000\n', ['Ana']],
  'no white space but its own': [
    'name,city\n\u00A0Ana\u00A0Berg\u2003,\u200BOs\u00ADlo\n',
    ['Ana Berg | Oslo'],
  ],
};

for (const [what, [table, expected]] of Object.entries(tables)) {
  test(what, async (t) => assert.deepEqual(await pairs(t, table), expected));
}

test('stray marks and broken lines are told with the line they stand in', async (t) => {
  const stray = await readTable(t, 'name,city\nCleo,Ulm\n"Ana,Oslo\nBen,Rome\n');
  assert.match(
    stray.warnings.join('\n'),
    /^list\.csv:3: A quotation mark opens a cell here and is never closed/,
  );
  const mixed = await readTable(
    t,
    Buffer.concat([Buffer.from('name\nZoë\n'), Buffer.from('Müller\n', 'latin1')]),
  );
  assert.match(
    mixed.warnings.join('\n'),
    /^list\.csv:3: The file is UTF-8, but one line is not \(line 3\).*“Müller”/,
  );
});

test('an example of the encoding is never taken from an address', async (t) => {
  const read = await readTable(t, Buffer.from('email;name\nmüller@river.example;Jürgen\n', 'latin1'));
  assert.match(read.warnings.join('\n'), /for example “Jürgen”/);
});

test('--encoding takes any name that browsers know, and says which are usual where it does not', async (t) => {
  const greek = Buffer.from([0xcc, 0xe1, 0xf1, 0xdf, 0xe1]);
  const table = Buffer.concat([Buffer.from('name\n'), greek]);
  assert.deepEqual(await pairs(t, table, { encoding: 'iso-8859-7' }), ['Μαρία']);
  await assert.rejects(
    readTable(t, table, { encoding: 'klingon' }),
    /--encoding "klingon" is not known\. Usual ones/,
  );
});

test('lines are counted as an editor does, also behind cells of several lines', async (t) => {
  const read = await readTable(
    t,
    'name,comment,country\r\nAna,"one\r\ntwo\r\nthree",NO\r\n\r\nBen,,Nroway\r\n',
  );
  assert.match(read.warnings.join('\n'), /^list\.csv:6: "Nroway"/);
  assert.match(read.told.join('\n'), /1 empty \(line 5\)/);
});

test('a row with more cells than headings is an error with its line', async (t) => {
  const read = await readTable(t, 'name,city\nAna,Oslo,,\nBen,Rome,Italy\n');
  assert.equal(read.errors, 1);
  assert.match(read.warnings.join('\n'), /^list\.csv:3: Not published: the row has more cells/);
});
