import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from './read-table.ts';

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
