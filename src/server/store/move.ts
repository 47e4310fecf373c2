import { sql, type Kysely } from 'kysely';
import type { Tx } from './commits.ts';
import { Content, tables, type Row } from './content.ts';
import type { Database } from './schema.ts';

type Table = keyof Database;

/** So many rows are in memory at once. */
const together = 500;

/** The database to move to holds something else already. */
export class NotEmptyError extends Error {}

/** What was read back is not what was written; nothing has been moved. */
export class UnequalError extends Error {}

/** How many rows each table has, on both sides. */
export type Moved = ReadonlyMap<Table, number>;

/**
 * Copies all that an SQLite database holds to a PostgreSQL database, in one transaction, and compares every table
 * before it ends. Where all of it is there already, from a move whose end nobody saw, that is found to be so.
 * @param source that nobody else works with meanwhile
 * @param target with the same tables
 * @throws NotEmptyError, UnequalError; nothing has been moved then
 */
export async function moveStore(source: Kysely<Database>, target: Kysely<Database>): Promise<Moved> {
  return target.transaction().execute(async (tx) => {
    const isNew = await isEmpty(tx);
    const moved = new Map<Table, number>();
    for (const table of tables) {
      const sent = new Content();
      for await (const rows of portions(source, table)) {
        for (const row of rows) sent.add(row);
        if (isNew) await insert(tx, table, rows);
      }
      const received = await contentOf(tx, table);
      if (!sent.equals(received) || sent.rows !== (await count(source, table))) {
        throw isNew ? new UnequalError(table) : new NotEmptyError();
      }
      moved.set(table, sent.rows);
    }
    return moved;
  });
}

async function isEmpty(tx: Tx): Promise<boolean> {
  for (const table of tables) if ((await count(tx, table)) > 0) return false;
  return true;
}

async function count(db: Kysely<Database>, table: Table): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db);
  return rows[0]?.rows ?? 0;
}

async function* portions(source: Kysely<Database>, table: Table): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  for await (const row of source.selectFrom(table).selectAll().stream()) {
    if (rows.push(row) < together) continue;
    yield rows;
    rows = [];
  }
  if (rows.length) yield rows;
}

/** As one value: a statement takes only so many. */
async function insert(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  const into = sql.table(table);
  const names = Object.keys(rows[0] ?? {});
  const columns = sql.join(names.map((name) => sql.ref(name)));
  await sql`
    insert into ${into} (${columns})
    select ${columns} from json_populate_recordset(null::${into}, ${JSON.stringify(rows)}::json)
  `.execute(tx);
}

async function contentOf(tx: Tx, table: Table): Promise<Content> {
  const content = new Content();
  await sql`declare received no scroll cursor for select * from ${sql.table(table)}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(together)} from received`.execute(tx);
    for (const row of rows) content.add(row);
    if (rows.length < together) break;
  }
  await sql`close received`.execute(tx);
  return content;
}
