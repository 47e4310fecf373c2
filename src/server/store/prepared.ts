import { Migrator, type Kysely } from 'kysely';
import type { Secret } from '../security/secret.ts';
import { migrations } from './migrations.ts';
import type { Database } from './schema.ts';
import { checkSecret } from './secret-check.ts';

/**
 * Makes a database fit to be worked with: its tables are made, or brought up to date, in one transaction.
 * @param secret undefined for whoever makes no hashes: it may be known to the endpoint alone
 * @throws OtherSecretError; or what the database says: then nothing has been changed
 */
export async function prepareDatabase(db: Kysely<Database>, secret: Secret | undefined): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('The migrations failed.');
  if (secret) await checkSecret(db, secret);
}
