import { join } from 'node:path';
import { sql } from 'kysely';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import type { SignatureRow } from '../../../src/server/store/schema.ts';
import type { Ground } from './ground.ts';

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

/** Reads the database itself, beside an endpoint that may be running or after one that died. */
export async function readDatabase(data: string): Promise<Kept> {
  const db = openSqlite(join(data, 'letters.sqlite'));
  try {
    const signatures = await db
      .selectFrom('signatures')
      .innerJoin('contacts', 'contacts.signature_id', 'signatures.id')
      .select(['id', 'state', 'number', 'name', 'text_sha256', 'email'])
      .execute();
    const mails = await db
      .selectFrom('outbox')
      .innerJoin('contacts', 'contacts.signature_id', 'outbox.signature_id')
      .select(['email', 'state'])
      .execute();
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    const orphans = await sql`pragma foreign_key_check`.execute(db);
    return {
      signatures,
      mails,
      integrity: integrity.rows.map((row) => row.integrity_check).join('; '),
      orphans: orphans.rows.length,
    };
  } finally {
    await db.destroy();
  }
}

/** What everyone can read. */
export interface Shown {
  readonly total: number;
  readonly revision: number;
  readonly items: readonly { readonly id: string; readonly name: string; readonly number: number }[];
}

/** Turns over all pages of names. */
export async function readDocuments({ endpoint }: Ground): Promise<Shown> {
  const count = await endpoint.json('river/count.json');
  const items: Shown['items'][number][] = [];
  for (let path: string | undefined = 'river/signatories'; path !== undefined;) {
    const page = await endpoint.json(path);
    items.push(...(page['items'] as Shown['items']));
    const next = page['next_url'];
    path = typeof next === 'string' ? `river/${next}` : undefined;
  }
  return { total: Number(count['total_signatures']), revision: Number(count['revision']), items };
}
