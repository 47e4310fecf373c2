import type { Kysely } from 'kysely';
import type { Secret } from '../security/secret.ts';
import type { Database } from './schema.ts';

/** What is in the database was made with another secret: no code would fit, and no address would be known. */
export class OtherSecretError extends Error {}

/**
 * Sees to it that all who open a database do so with one secret. The first one who comes with a secret leaves a hash
 * that is made with it, which tells nothing of it.
 * @throws OtherSecretError
 */
export async function checkSecret(db: Kysely<Database>, secret: Secret): Promise<void> {
  const hash = secret.hash('check', '');
  await db.transaction().execute(async (tx) => {
    const kept = await tx.selectFrom('secret_check').select('hash').executeTakeFirst();
    if (!kept) await tx.insertInto('secret_check').values({ hash }).execute();
    else if (kept.hash !== hash) throw new OtherSecretError('The database was made with another secret.');
  });
}

/** From now on the database is opened with this secret. What was made with the one before it means nothing any more. */
export async function replaceSecret(db: Kysely<Database>, secret: Secret): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('secret_check').execute();
    await tx
      .insertInto('secret_check')
      .values({ hash: secret.hash('check', '') })
      .execute();
  });
}
