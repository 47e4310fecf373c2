import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDataFolder } from '../../../src/cli/serve/data-folder.ts';

test('a first start that was killed does not stand in the way of the next with the same number', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'open-letter-data-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, `secret.${process.pid}`), 'half a secr');
  const { store } = await openDataFolder({ folder, secret: undefined, clock: Date.now });
  await store.close();
});
