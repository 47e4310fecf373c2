import type { CompiledQuery, Kysely, KyselyPlugin } from 'kysely';
import type { Database } from '../../src/server/store/schema.ts';

/** Notes what a store asks of its database: each statement once, with the values it had the first time. */
export class Statements {
  readonly db: Kysely<Database>;
  readonly #known = new Map<string, CompiledQuery>();

  constructor(db: Kysely<Database>) {
    const note: KyselyPlugin = {
      transformQuery: ({ node, queryId }) => {
        const compiled = db.getExecutor().compileQuery(node, queryId);
        // What is only inserted reads nothing.
        const reads = /^(select|update|delete|with)\b.*\b(from|update)\b/is.test(compiled.sql);
        if (reads && !this.#known.has(formOf(compiled))) this.#known.set(formOf(compiled), compiled);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    this.db = db.withPlugin(note);
  }

  /** Those that were noted since it was asked last. */
  take(): readonly CompiledQuery[] {
    const all = [...this.#known.values()];
    this.#known.clear();
    return all;
  }
}

/** Lists of values are of any length, and the statement is the same. */
function formOf({ sql }: CompiledQuery): string {
  return sql.replace(/\((?:(?:\?|\$\d+)(?:, )?)+\)/g, '(…)');
}
