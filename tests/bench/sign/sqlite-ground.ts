import Sqlite from 'better-sqlite3';
import type { Secret } from '../../../src/server/security/secret.ts';
import { openStore } from '../../../src/server/store/sql-store.ts';
import { openSqlite, sqliteSettings } from '../../../src/server/store/sqlite.ts';
import type { Store } from '../../../src/server/store/store.ts';
import type { Ground } from './ground.ts';
import { signedRows, tables, type Row, type SignedRows } from './signed-rows.ts';

export class SqliteGround implements Ground {
  readonly #file: string;
  readonly #last = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  openStore(secret: Secret | undefined): Promise<Store> {
    return openStore({ db: openSqlite(this.#file), secret, clock: Date.now });
  }

  /** All that is new since the last time. */
  read(): Promise<Map<string, SignedRows>> {
    const db = new Sqlite(this.#file, { readonly: true });
    const newIn = (table: (typeof tables)[number]): readonly Row[] => {
      const since = this.#last.get(table) ?? 0;
      const rows = db
        .prepare<[number], Row & { place: number }>(`select rowid as place, * from ${table} where rowid > ?`)
        .all(since);
      this.#last.set(table, rows.at(-1)?.place ?? since);
      return rows;
    };
    const [signatures, contacts, attempts, outbox, replies] = [
      newIn('signatures'),
      newIn('contacts'),
      newIn('attempts'),
      newIn('outbox'),
      newIn('replies'),
    ];
    db.close();
    return Promise.resolve(signedRows({ signatures, contacts, attempts, outbox, replies }));
  }

  /** A prepared statement for each table. */
  openWriter(): Promise<(batch: readonly SignedRows[]) => void> {
    const db = new Sqlite(this.#file);
    for (const setting of sqliteSettings) db.pragma(setting);
    const begin = db.prepare('begin immediate');
    const commit = db.prepare('commit');
    const inserts = tables.map((table) => {
      const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
      const names = columns.map((name) => `"${name}"`).join();
      const insert = db.prepare(`insert into ${table} (${names}) values (${columns.map(() => '?').join()})`);
      return (rows: SignedRows) => insert.run(...columns.map((name) => rows[table][name]));
    });
    return Promise.resolve((batch) => {
      begin.run();
      for (const rows of batch) for (const insert of inserts) insert(rows);
      commit.run();
    });
  }
}
