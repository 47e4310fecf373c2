import process from 'node:process';
import { Secret } from '../../server/security/secret.ts';
import { prepareDatabase } from '../../server/store/prepared.ts';
import { CommandFailed } from '../command-failed.ts';
import { openShared } from '../serve/shared-store.ts';
import { cameBack, idsIn, makeReady, signedHere } from './come-back.ts';
import { backLines, closedLines } from './restored-lines.ts';

interface Place {
  readonly dir: string;
  readonly database: string;
  readonly secret: string | undefined;
}

/**
 * What is left to do when `pg_restore` has filled a database.
 * @returns lines for whoever did that
 * @throws CommandFailed
 */
export async function readyShared({ dir, database, secret }: Place): Promise<readonly string[]> {
  const known = await knownBefore();
  return openShared(database, async (db) => {
    await prepareDatabase(db, secret === undefined ? undefined : new Secret(secret));
    if (!(await db.selectFrom('letters').select('id').limit(1).executeTakeFirst())) {
      throw new CommandFailed('There is no letter in this database yet: fill it with pg_restore first.');
    }
    const closed = await makeReady(db, Date.now());
    const back = cameBack(await signedHere(db), known);
    await db.destroy();
    return [
      'The database is ready to be started. What came since the copy was made is not in it.',
      ...closedLines(closed),
      ...backLines(dir, back),
    ];
  });
}

/** Who was in the database that is no longer used, where it is still there. */
async function knownBefore(): Promise<ReadonlySet<string> | undefined> {
  const former = process.env['FORMER_DATABASE_URL']?.trim();
  if (!former) return undefined;
  return openShared(former, async (db) => {
    const ids = await idsIn(db);
    await db.destroy();
    return ids;
  });
}
