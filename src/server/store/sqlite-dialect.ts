import {
  sql,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Kysely,
  type SqliteDatabase,
} from 'kysely';
import type { Database } from './schema.ts';

/** Kysely's SQLite, for a process that may end, and a disk that may fill up, at any moment. */
export class SteadySqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }

  override createDriver(): SqliteDriver {
    return new Driver({ database: this.#database });
  }
}

/**
 * Takes over what is committed and empties SQLite's log: what was deleted stands in it as it was until it is written
 * over. Where somebody reads at the moment it stays until the next time. Of another database this asks nothing.
 */
export async function forgetLog(db: Kysely<Database>): Promise<void> {
  if (db.getExecutor().adapter instanceof Adapter) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

class Adapter extends SqliteAdapter {
  /** So that all migrations are one transaction: half of one could neither be gone on with nor begun anew. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Driver extends SqliteDriver {
  /** Where the disk is full SQLite has rolled back by itself, and why must not be lost over asking it to. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }
}
