import { Secret } from '../../server/security/secret.ts';
import type { Store } from '../../server/store/store.ts';
import { CommandFailed } from '../command-failed.ts';
import { openDataFolder, openFileForOrganiser, openFileWithSecret, type Opened } from './data-folder.ts';
import { openSharedStore } from './shared-store.ts';
import type { Configuration } from './settings.ts';

/**
 * Opens what the endpoint remembers: in the shared database where one is named, else in a file of the data folder.
 * @param program what the thread of a file's database runs
 * @throws CommandFailed
 */
export async function openForEndpoint(
  folder: string,
  { database, secret: key }: Pick<Configuration, 'database' | 'secret'>,
  program: URL,
): Promise<Opened> {
  if (database === undefined) return openDataFolder({ folder, secret: key, program });
  if (key === undefined) throw new TypeError('A plan without a secret is not carried out.');
  const secret = new Secret(key);
  return { store: await openSharedStore(database, secret), secret };
}

/**
 * Opens the same for the organiser, beside endpoints that may be running.
 * @throws CommandFailed
 */
export async function openForOrganiser(folder: string, database: string | undefined): Promise<Store> {
  return database === undefined ? openFileForOrganiser(folder) : openSharedStore(database, undefined);
}

/**
 * Opens it with its secret: addresses are known by hashes that are made with that.
 * @throws CommandFailed
 */
export async function openByAddress(
  folder: string,
  { database, secret: key }: Pick<Configuration, 'database' | 'secret'>,
): Promise<Opened> {
  if (database === undefined) return openFileWithSecret(folder, key);
  if (key === undefined) {
    throw new CommandFailed(
      'Addresses are known by hashes that are made with the secret: set OPEN_LETTER_SECRET as for the endpoint.',
    );
  }
  const secret = new Secret(key);
  return { store: await openSharedStore(database, secret), secret };
}
