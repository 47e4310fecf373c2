import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportsOfTools } from './form-tools.ts';
import { everythingSaid, readTable } from './read-table.ts';

for (const { tool, table, entries, unnamed = 0, leftOut = {} } of exportsOfTools) {
  test(`${tool}: what is public is published, and nothing else`, async (t) => {
    const read = await readTable(t, table);
    const shown = read.entries.map(({ name, organization, country, locality, signed_at }) =>
      [name, organization, country, locality, signed_at].filter(Boolean).join(' | '),
    );
    assert.deepEqual(shown, entries, read.told.join('\n'));
    assert.equal(read.unnamed, unnamed);
    assert.deepEqual(read.leftOut, leftOut);
    assert.equal(read.errors, 0);
    assert.doesNotMatch(
      everythingSaid(read),
      /@|192\.0\.2|Quay 1|12345 ?678|1234567|a friend|met in May|po 17/,
    );
  });
}
