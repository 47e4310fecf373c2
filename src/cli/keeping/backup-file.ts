import { closeSync, fsyncSync, openSync } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import { migrations } from '../../server/store/migrations.ts';
import type { Database } from '../../server/store/schema.ts';

/** What a backup holds beside the database. */
export interface Backup {
  readonly secret: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** It is a database, but none that this command can put back. */
export class UnfitBackupError extends Error {}

/** Makes of a copy of a database a backup: one file, which nothing stands beside. */
export async function seal(copy: Kysely<Database>, { secret, madeAt }: Backup): Promise<void> {
  await sql`create table backup (secret text not null, made_at text not null)`.execute(copy);
  await sql`insert into backup (secret, made_at) values (${secret}, ${madeAt})`.execute(copy);
  await sql`pragma journal_mode = delete`.execute(copy);
}

/**
 * Makes of a backup a database again, after a look at whether it can be one.
 * @throws UnfitBackupError, or what the database says
 */
export async function unseal(copy: Kysely<Database>): Promise<Backup> {
  const { rows: faults } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(copy);
  if (faults[0]?.integrity_check !== 'ok') throw new UnfitBackupError('it is damaged');
  const names = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    copy,
  );
  if (!names.rows.some(({ name }) => name === 'backup')) {
    throw new UnfitBackupError(
      'it was not made by "open-letter backup". A copy of letters.sqlite belongs into the data folder, with its file "secret", while no endpoint runs',
    );
  }
  const { rows: done } = await sql<{ name: string }>`select name from kysely_migration`.execute(copy);
  if (!done.every(({ name }) => Object.hasOwn(migrations, name))) {
    throw new UnfitBackupError('it was made by a later version of open-letter: restore it with that one');
  }
  const { rows } = await sql<{ secret: string; made_at: string }>`select * from backup`.execute(copy);
  const [row] = rows;
  if (!row) throw new UnfitBackupError('it is damaged');
  await sql`drop table backup`.execute(copy);
  return { secret: row.secret, madeAt: row.made_at };
}

/** Waits until a file, or what stands in a folder, is on the disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
