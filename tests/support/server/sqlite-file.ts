import { sql } from 'kysely';
import { openSqlite } from '../../../src/server/store/sqlite.ts';

type Row = Readonly<Record<string, unknown>>;

/** Does something to a database file from outside, with the SQLite that the store itself would take. */
export async function askFile(file: string, ...statements: readonly string[]): Promise<readonly Row[]> {
  const db = openSqlite(file);
  let rows: readonly Row[] = [];
  for (const statement of statements) ({ rows } = await sql.raw<Row>(statement).execute(db));
  await db.destroy();
  return rows;
}

/** Keeps all others from writing into a database file. @returns lets them again */
export async function lockFile(file: string): Promise<() => Promise<void>> {
  const db = openSqlite(file);
  await sql`begin immediate`.execute(db);
  return () => db.destroy();
}
