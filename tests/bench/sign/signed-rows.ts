import Sqlite from 'better-sqlite3';

/** In the order in which they refer to each other. */
export const tables = ['signatures', 'contacts', 'attempts', 'outbox', 'replies'] as const;

type Row = Readonly<Record<string, unknown>>;

/** What the endpoint writes for one request. */
export type SignedRows = Readonly<Record<(typeof tables)[number], Row>>;

/** Reads what the endpoint has written, from its own file. */
export class SignedRowsReader {
  readonly #file: string;
  readonly #last = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  /** What is new since the last time, by e-mail address. */
  read(): Map<string, SignedRows> {
    const db = new Sqlite(this.#file, { readonly: true });
    const contacts = this.#newIn(db, 'contacts', 'email');
    const signatures = this.#newIn(db, 'signatures', 'id');
    const attempts = this.#newIn(db, 'attempts', 'signature_id');
    const outbox = this.#newIn(db, 'outbox', 'signature_id');
    const replies = this.#newIn(db, 'replies', 'attempt_id');
    db.close();
    const signed = new Map<string, SignedRows>();
    for (const [email, contact] of contacts) {
      const id = String(contact['signature_id']);
      const attempt = found(attempts, id);
      signed.set(email, {
        contacts: contact,
        signatures: found(signatures, id),
        attempts: attempt,
        outbox: found(outbox, id),
        replies: found(replies, String(attempt['id'])),
      });
    }
    return signed;
  }

  #newIn(db: Sqlite.Database, table: (typeof tables)[number], key: string): Map<string, Row> {
    const since = this.#last.get(table) ?? 0;
    const rows = db
      .prepare<[number], Row & { place: number }>(`select rowid as place, * from ${table} where rowid > ?`)
      .all(since);
    this.#last.set(table, rows.at(-1)?.place ?? since);
    return new Map(rows.map((row) => [String(row[key]), row]));
  }
}

function found(rows: ReadonlyMap<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (!row) throw new Error('The endpoint has not written all that belongs to a signature.');
  return row;
}
