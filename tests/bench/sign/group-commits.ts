import Sqlite from 'better-sqlite3';
import { sqliteSettings } from '../../../src/server/store/sqlite.ts';
import { tables, type SignedRows } from './signed-rows.ts';

/** As many as the endpoint writes together at most. */
const together = 200;

interface Waiting {
  readonly rows: SignedRows;
  readonly done: () => void;
}

/**
 * The bare database: the endpoint's tables and indexes and its settings, a prepared statement for each table, and
 * one commit for all who wait.
 */
export class GroupCommits {
  readonly #begin: Sqlite.Statement;
  readonly #commit: Sqlite.Statement;
  readonly #inserts: readonly ((rows: SignedRows) => void)[];
  readonly #waiting: Waiting[] = [];
  #isAsked = false;

  constructor(file: string) {
    const db = new Sqlite(file);
    for (const setting of sqliteSettings) db.pragma(setting);
    this.#begin = db.prepare('begin immediate');
    this.#commit = db.prepare('commit');
    this.#inserts = tables.map((table) => {
      const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
      const names = columns.map((name) => `"${name}"`).join();
      const insert = db.prepare(`insert into ${table} (${names}) values (${columns.map(() => '?').join()})`);
      return (rows) => insert.run(...columns.map((name) => rows[table][name]));
    });
  }

  insert(rows: SignedRows): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ rows, done });
      this.#ask();
    });
  }

  #ask(): void {
    if (this.#isAsked || !this.#waiting.length) return;
    this.#isAsked = true;
    setImmediate(() => {
      this.#isAsked = false;
      const batch = this.#waiting.splice(0, together);
      this.#begin.run();
      for (const { rows } of batch) for (const insert of this.#inserts) insert(rows);
      this.#commit.run();
      for (const { done } of batch) done();
      this.#ask();
    });
  }
}
