import {
  CompiledQuery,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  type PostgresDialectConfig,
} from 'kysely';

/** Names the turn, to which all who write into the same database come. Any number that nobody else there uses. */
export const turn = 7_003_104_586;

/**
 * How a transaction begins. Instances write in turn, each a whole group of what came at the same moment, as
 * processes do that share an SQLite file: what was looked up is still so when it is written. Whoever is stopped in
 * its turn, by a frozen machine or a cut cable, loses it after five seconds, and those who wait have the patience.
 * Everything is set for the one transaction: also where connections are shared with others, by a pooler.
 */
const begin = `
  begin;
  set local synchronous_commit = on;
  set local lock_timeout = '15s';
  set local idle_in_transaction_session_timeout = '5s';
  select pg_advisory_xact_lock(${turn});
`;

/** Kysely's PostgreSQL, for several instances that may each end at any moment. */
export class PostgresTurnsDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): PostgresAdapter {
    return new Adapter();
  }

  override createDriver(): PostgresDriver {
    return new Driver(this.#config);
  }
}

/** Migrations are one transaction, which has its turn: of several instances that start at once one makes the tables. */
class Adapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0];

class Driver extends PostgresDriver {
  override async beginTransaction(connection: Connection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(begin));
    } catch (error) {
      // It has begun where only the turn did not come.
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  /** Where the connection is lost there is nothing to take back, and why it was must not be lost over trying. */
  override async rollbackTransaction(connection: Connection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }
}
