import type { Kysely } from 'kysely';
import type { Tx } from './commits.ts';
import { rules } from './rules.ts';
import type { Database } from './schema.ts';
import { hours } from './time.ts';

export async function keepLink(tx: Tx, tokenHash: string, organiser: string, now: number): Promise<boolean> {
  const { links } = await tx
    .selectFrom('organiser_tokens')
    .select(({ fn }) => fn.countAll().as('links'))
    .where('kind', '=', 'link')
    .where('organiser', '=', organiser)
    .where('created_at', '>', now - hours)
    .executeTakeFirstOrThrow();
  if (Number(links) >= rules.linksAnHour) return false;
  await tx
    .insertInto('organiser_tokens')
    .values({
      token_hash: tokenHash,
      kind: 'link',
      organiser,
      created_at: now,
      expires_at: now + rules.linkLife,
    })
    .execute();
  return true;
}

export async function openSession(
  tx: Tx,
  linkHash: string,
  sessionHash: string,
  now: number,
): Promise<string | undefined> {
  const link = await tx
    .selectFrom('organiser_tokens')
    .select('organiser')
    .where('token_hash', '=', linkHash)
    .where('kind', '=', 'link')
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!link) return undefined;
  const { organiser } = link;
  // It stays, used up, for the count of an hour.
  await tx
    .updateTable('organiser_tokens')
    .set({ expires_at: now })
    .where('token_hash', '=', linkHash)
    .execute();
  await tx
    .insertInto('organiser_tokens')
    .values({
      token_hash: sessionHash,
      kind: 'session',
      organiser,
      created_at: now,
      expires_at: now + rules.sessionLife,
    })
    .execute();
  return organiser;
}

export async function session(
  db: Kysely<Database>,
  sessionHash: string,
  now: number,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('organiser_tokens')
    .select('organiser')
    .where('token_hash', '=', sessionHash)
    .where('kind', '=', 'session')
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found?.organiser;
}

export async function closeSession(tx: Tx, sessionHash: string): Promise<void> {
  await tx.deleteFrom('organiser_tokens').where('token_hash', '=', sessionHash).execute();
}
