import { createRequire } from 'node:module';
import { Kysely, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Database } from './schema.ts';
import { SteadySqliteDialect } from './sqlite-dialect.ts';

/** What both SQLite packages have in common, as we use it. */
interface Native {
  exec(text: string): unknown;
  prepare(text: string): NativeStatement;
  close(): void;
}

interface NativeStatement {
  /** Whether it returns rows; better-sqlite3 has this, and throws where columns are asked of one that does not. */
  readonly reader?: boolean;
  columns(): readonly unknown[];
  all(...values: readonly unknown[]): unknown[];
  run(...values: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(...values: readonly unknown[]): IterableIterator<unknown>;
}

/** The package that is needed where Node has no SQLite of its own. */
export class NoSqliteError extends Error {
  constructor() {
    super(
      'No SQLite was found. Use Node 22.13 or later, which has it, or install it beside: npm install better-sqlite3',
    );
  }
}

/** In this order. */
export const sqliteSettings: readonly string[] = [
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'secure_delete = on',
  // What a statement of many rows would have to take back: else SQLite writes it into a file outside the data folder,
  // names and addresses included, which takes as long as the rows themselves.
  'temp_store = memory',
];

/**
 * Opens a database file, made where there is none, in SQLite's safest settings: what was committed is on the
 * disk, and what was deleted is overwritten.
 * @param alone keeps all others away while it is open, and fails where somebody is there
 * @throws NoSqliteError
 */
export function openSqlite(file: string, { alone = false } = {}): Kysely<Database> {
  const native = openNative(file);
  // First, so that the next ones wait for another process too. Who is alone to have it learns soon who is there.
  native.exec(`pragma busy_timeout = ${alone ? 500 : 5_000}`);
  if (alone) native.exec('pragma locking_mode = exclusive');
  for (const setting of sqliteSettings) native.exec(`pragma ${setting}`);
  return new Kysely<Database>({ dialect: new SteadySqliteDialect(adapt(native)) });
}

function openNative(file: string): Native {
  const require = createRequire(import.meta.url);
  try {
    const { DatabaseSync } = require('node:sqlite') as { DatabaseSync: new (file: string) => Native };
    return new DatabaseSync(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    const Sqlite = require('better-sqlite3') as new (file: string) => Native;
    return new Sqlite(file);
  } catch (error) {
    throw isMissing(error) ? new NoSqliteError() : error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_UNKNOWN_BUILTIN_MODULE' || code === 'MODULE_NOT_FOUND';
}

/** Makes of a package's database what Kysely's dialect asks for. Statements are kept: it prepares each anew. */
function adapt(native: Native): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      // A transaction that reads before it writes would fail where another process writes in between.
      const wanted = text === 'begin' ? 'begin immediate' : text;
      let statement = prepared.get(wanted);
      if (!statement) {
        statement = adaptStatement(native.prepare(wanted));
        if (prepared.size >= mostPrepared) prepared.clear();
        prepared.set(wanted, statement);
      }
      return statement;
    },
    close: () => {
      prepared.clear();
      native.close();
    },
  };
}

const mostPrepared = 300;

function adaptStatement(statement: NativeStatement): SqliteStatement {
  const bound = (values: readonly unknown[]): unknown[] => values.map(bindable);
  return {
    reader: statement.reader ?? statement.columns().length > 0,
    all: (values) => statement.all(...bound(values)),
    run: (values) => statement.run(...bound(values)),
    iterate: (values) => statement.iterate(...bound(values)),
  };
}

/** What SQLite keeps as it is given. Anything else is a mistake of ours, and must not be kept as something else. */
function bindable(value: unknown): string | number | bigint | null {
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  throw new TypeError(`SQLite does not take ${typeof value} here.`);
}
