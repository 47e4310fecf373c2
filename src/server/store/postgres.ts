import { Kysely, sql, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { PostgresTurnsDialect, turn } from './postgres-dialect.ts';
import type { Database } from './schema.ts';
import { UnreachableError } from './unavailable.ts';

/** As many connections as one instance holds at most: PostgreSQL has a hundred where nobody says otherwise. */
const connections = 10;
/** Milliseconds in which the database has to be reached; else whoever asked is told to come again. */
const reachedWithin = 5_000;
/** The first one that is tested. */
const oldest = 15;

/** The database is there, and is none to keep letters in. */
export class UnfitDatabaseError extends Error {}

/**
 * Opens a PostgreSQL database.
 * @param url `postgres://user:password@host/name`
 * @throws UnreachableError, UnfitDatabaseError, or what the database says
 */
export async function openPostgres(url: string): Promise<Kysely<Database>> {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'open-letter',
    max: connections,
    connectionTimeoutMillis: reachedWithin,
    keepAlive: true,
    // Times and counters are numbers in JavaScript, as they are from the other database.
    types: {
      getTypeParser: (type, format) =>
        type === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(type, format) as never),
    },
  });
  // A connection may break while nobody uses it, or between two questions of one who does: the next one learns of it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresTurnsDialect({ pool: adapt(pool) }) });
  try {
    await checkFitness(db);
    await checkTurns(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

async function checkFitness(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding
  `.execute(db);
  const { version = 0, encoding = '' } = rows[0] ?? {};
  const major = Math.floor(version / 10_000);
  if (major < oldest) throw new UnfitDatabaseError(`it is PostgreSQL ${major}, and ${oldest} is needed`);
  if (encoding !== 'UTF8') {
    throw new UnfitDatabaseError(
      `it is encoded as ${encoding}, and names are in all scripts of the world; make it with: createdb --encoding UTF8 --template template0 NAME`,
    );
  }
}

/**
 * Whoever writes has the turn alone. Some clusters that speak PostgreSQL's language know the function and lock nothing,
 * and a pooler by statement ends a lock with its statement: signatures would be counted twice, or be lost.
 */
async function checkTurns(db: Kysely<Database>): Promise<void> {
  const isFree = await db.transaction().execute(async () => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${turn}) as free`.execute(
      db,
    );
    return rows[0]?.free;
  });
  if (isFree === false) return;
  throw new UnfitDatabaseError(
    'two may have its advisory lock at once, so that several could write at the same time; take a database whose advisory locks are real, and a pooler by transaction or by session',
  );
}

/** Tells a database that says no from one that says nothing, and uses no connection again that broke. */
function adapt(pool: pg.Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect().catch(unreachable);
      let isBroken = false;
      const query = (text: string, values: unknown[]): Promise<unknown> =>
        client.query(text, values).catch((error: unknown) => {
          isBroken ||= !(error instanceof pg.DatabaseError);
          return unreachable(error);
        });
      return {
        // The other way to ask, with a cursor, is nobody's here.
        query: query as PostgresPoolClient['query'],
        release: (isDiscarded) => {
          client.release(isBroken || isDiscarded);
        },
      };
    },
    end: () => pool.end(),
  };
}

function unreachable(error: unknown): never {
  throw error instanceof pg.DatabaseError ? error : new UnreachableError(error);
}
