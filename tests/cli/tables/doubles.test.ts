import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from './read-table.ts';

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

test('571 times Anonymous is counted, not merged, and told as something to look at', async (t) => {
  const names = Array.from({ length: 2_000 }, (_, index) => (index < 571 ? 'Anonymous' : `Person ${index}`));
  const read = await readTable(t, `name\n${names.join('\n')}\n`);
  assert.equal(read.entries.length, 2_000);
  assert.match(read.told.join('\n'), /Probably doubles, all kept: “Anonymous” \(571 times\)/);
});

test('names that differ by case and spaces are both kept and reported', async (t) => {
  const read = await readTable(t, 'name,city\nAna Berg, Oslo\nAna  berg,Oslo\n');
  assert.deepEqual(
    read.entries.map(({ name }) => name),
    ['Ana Berg', 'Ana berg'],
  );
  assert.match(read.told.join('\n'), /“Ana Berg” \(2 times\)/);
});

test('one place in three writings is one place', async (t) => {
  const read = await readTable(t, 'name,city\nAna,oslo\nBen,Oslo\nCleo, Oslo \n');
  assert.match(read.told.join('\n'), /From 1 place: oslo \(3\)\./);
});
