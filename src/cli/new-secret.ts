import { Secret } from '../server/security/secret.ts';
import { prepareDatabase } from '../server/store/prepared.ts';
import { replaceSecret } from '../server/store/secret-check.ts';
import { CommandFailed } from './command-failed.ts';
import { readTold, takeWords } from './operator.ts';
import { expectDatabase, openFile, type Opening } from './serve/data-folder.ts';
import { makeSecret, readSecret, secretFile } from './serve/secret-file.ts';
import { openShared } from './serve/shared-store.ts';

/**
 * `open-letter new-secret`: from now on the database belongs to another secret, where the old one is lost.
 * @throws UsageError, CommandFailed
 */
export async function runNewSecret(args: readonly string[], out: (line: string) => void): Promise<void> {
  const { data, words, database, secret } = readTold(args);
  takeWords(words, 0);
  const replace =
    (key: string): Opening<void> =>
    async (db) => {
      await prepareDatabase(db, undefined);
      await replaceSecret(db, new Secret(key));
      await db.destroy();
    };
  if (database !== undefined) {
    if (secret === undefined) {
      throw new CommandFailed('Set OPEN_LETTER_SECRET to the new one: at least 32 random characters.');
    }
    await openShared(database, replace(secret));
  } else {
    expectDatabase(data);
    await openFile(data, replace(secret ?? readSecret(data) ?? makeSecret(data)));
  }
  const where = secret === undefined ? `in ${secretFile(data)}` : 'in OPEN_LETTER_SECRET';
  out(`The database is opened with the secret ${where} from now on. Start every endpoint with it.`);
}
