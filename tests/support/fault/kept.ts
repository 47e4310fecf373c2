import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { openPostgres } from '../../../src/server/store/postgres.ts';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import type { Database, SignatureRow } from '../../../src/server/store/schema.ts';

/** A signature as it lies in the database, with the address of whoever gave it. */
type KeptSignature = Pick<SignatureRow, 'id' | 'state' | 'number' | 'name' | 'text_sha256'> & {
  readonly email: string;
};

/** What lies in the database. */
export interface Kept {
  readonly signatures: readonly KeptSignature[];
  readonly mails: readonly { readonly email: string; readonly state: string }[];
  /** `ok`, or what SQLite finds wrong with the file. */
  readonly integrity: string;
  /** Rows that belong to something that is not there. */
  readonly orphans: number;
}

/** Reads the file itself, beside an endpoint that may be running or after one that died. */
export async function readDatabase(data: string): Promise<Kept> {
  const db = openSqlite(join(data, 'letters.sqlite'));
  try {
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    const orphans = await sql`pragma foreign_key_check`.execute(db);
    return {
      ...(await readRows(db)),
      integrity: integrity.rows.map((row) => row.integrity_check).join('; '),
      orphans: orphans.rows.length,
    };
  } finally {
    await db.destroy();
  }
}

/** Reads a PostgreSQL database, which keeps by itself that rows belong to something: every index is looked through. */
export async function readShared(url: string): Promise<Kept> {
  const db = await openPostgres(url);
  try {
    await sql`create extension if not exists amcheck`.execute(db);
    const damage = await sql`
      select bt_index_check(indexrelid, true) from pg_index join pg_class on pg_class.oid = indexrelid
      where relnamespace = 'public'::regnamespace
    `
      .execute(db)
      .then(() => 'ok', String);
    return { ...(await readRows(db)), integrity: damage, orphans: 0 };
  } finally {
    await db.destroy();
  }
}

async function readRows(db: Kysely<Database>): Promise<Pick<Kept, 'signatures' | 'mails'>> {
  const signatures = await db
    .selectFrom('signatures')
    .innerJoin('contacts', 'contacts.signature_id', 'signatures.id')
    .select(['id', 'state', 'number', 'name', 'text_sha256', 'email'])
    .execute();
  const mails = await db
    .selectFrom('outbox')
    .innerJoin('contacts', 'contacts.signature_id', 'outbox.signature_id')
    .select(['email', 'outbox.state'])
    .execute();
  return { signatures, mails };
}

/** What everyone can read. */
export interface Shown {
  readonly total: number;
  readonly revision: number;
  readonly items: readonly { readonly id: string; readonly name: string; readonly number: number }[];
}

/** Whatever answers for the letter. */
interface Readable {
  json(path: string, port?: number): Promise<Record<string, unknown>>;
}

/** Turns over all pages of names. @param port of the instance that is asked; else whichever has its turn */
export async function readDocuments(ground: Readable, port?: number): Promise<Shown> {
  const count = await ground.json('count.json', port);
  const items: Shown['items'][number][] = [];
  for (let path: string | undefined = 'signatories'; path !== undefined;) {
    const page = await ground.json(path, port);
    items.push(...(page['items'] as Shown['items']));
    const next = page['next_url'];
    path = typeof next === 'string' ? next : undefined;
  }
  return { total: Number(count['total_signatures']), revision: Number(count['revision']), items };
}
