import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDataFolder } from '../../../src/cli/serve/data-folder.ts';
import { storeProgram } from '../../support/server/stores.ts';
import { makeFolder, removeFolder } from '../../support/temporary-folder.ts';

test('a first start that was killed does not stand in the way of the next with the same number', async (t) => {
  const folder = makeFolder('data');
  t.after(() => removeFolder(folder));
  writeFileSync(join(folder, `secret.${process.pid}`), 'half a secr');
  const { store } = await openDataFolder({ folder, secret: undefined, program: storeProgram });
  await store.close();
});
