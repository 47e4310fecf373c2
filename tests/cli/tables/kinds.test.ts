import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from './read-table.ts';
import { workbook, zip } from './workbook-file.ts';

const names = ({ entries }: Awaited<ReturnType<typeof readTable>>) => entries.map(({ name }) => name);

test('a workbook is read: dates as days, numbers, yes and no, empty rows and columns, rows as they are numbered', async (t) => {
  const bytes = workbook({
    Notes: [['For the board'], ['x', 'y']],
    People: [
      [],
      ['Signatories of our letter'],
      ['Name', 'Country', 'Date', 'Public', 'Phone', null, 'Organisation'],
      ['Ana Berg', 'Norway', new Date('2026-11-25'), true, 4712345678, null, 'River Club'],
      [],
      ['Ben Dahl', 'DE', new Date('2026-11-26T12:00:00Z'), false],
      [12345, 'Nroway', null, true],
    ],
  });
  const read = await readTable(t, bytes, {}, 'list.xlsx');
  assert.deepEqual(read.entries, [
    { type: 'person', name: 'Ana Berg', organization: 'River Club', country: 'NO', signed_at: '2026-11-25' },
    { type: 'person', name: '12345', locality: 'Nroway' },
  ]);
  assert.equal(
    read.sum,
    '4 rows read: 2 published + 1 counted unnamed + 1 left out (1 empty) + 0 errors = 4',
  );
  assert.match(read.warnings.join('\n'), /Only the sheet “People” was read, not “Notes”/);
  assert.match(read.warnings.join('\n'), /list\.xlsx:7: "Nroway" is no country/);
  assert.match(read.told.join('\n'), /Left out: 1 empty \(row 5\)/);
});

test('a workbook is known by its content, whatever its name', async (t) => {
  assert.deepEqual(names(await readTable(t, workbook({ People: [['Name'], ['Ana']] }), {}, 'list.csv')), [
    'Ana',
  ]);
});

test('other kinds of files are refused by name, with what to do', async (t) => {
  const files: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    [
      'list.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      /an OpenDocument table/,
    ],
    ['list.xlsx', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), /no Excel workbook/],
    ['list.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /a workbook of the old kind/],
    ['list.csv', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /a workbook of the old kind/],
    ['list.numbers', zip({ 'Index/Document.iwa': 'x' }), /a Numbers table/],
    ['list.docx', zip({ 'word/document.xml': 'x' }), /a Word document/],
    ['list.xlsx', zip({ 'word/document.xml': 'x' }), /The workbook cannot be read/],
    ['list.pdf', '%PDF-1.7', /a PDF/],
    ['list.xls', '<html><table>', /a web page/],
    ['list.json', '[{"name":"Ana"}]', /a JSON file/],
    ['list.xlsx', 'name\nAna\n', /no Excel workbook/],
    ['list.md', '# Names', /of the kind "\.md"/],
  ];
  for (const [name, content, what] of files) {
    await assert.rejects(readTable(t, content, {}, name), (error: Error) => {
      assert.match(error.message, what);
      assert.match(error.message, /save it (again )?as \.xlsx/);
      assert.ok(error.message.startsWith(`${name}: `));
      return true;
    });
  }
});

test('tables of text may be called .tsv, .txt or .tab', async (t) => {
  for (const name of ['list.tsv', 'list.TXT', 'list.tab']) {
    assert.deepEqual(names(await readTable(t, 'name\tcity\nAna\tOslo\n', {}, name)), ['Ana']);
  }
});

test('a file without rows, or with headings alone, is said to be so', async (t) => {
  await assert.rejects(readTable(t, ''), /list\.csv: The table is empty/);
  await assert.rejects(readTable(t, '\n  \n,,\n'), /The table is empty/);
  await assert.rejects(readTable(t, workbook({ Empty: [] }), {}, 'list.xlsx'), /has no rows/);
  assert.equal(
    (await readTable(t, 'name,city\n')).sum,
    '0 rows read: 0 published + 0 counted unnamed + 0 left out + 0 errors = 0',
  );
});
