import { CompiledQuery, type Kysely } from 'kysely';
import type { Database } from '../../src/server/store/schema.ts';

/** Tables that stay small however many sign: to read such a one as a whole costs nothing. */
const small: ReadonlySet<string> = new Set([
  ...['letters', 'texts', 'organiser_tokens', 'report_links', 'unknown_partners', 'secret_check'],
  ...['kysely_migration', 'kysely_migration_lock'],
]);

/** Who wants all of a letter gets all of it: an organiser's copy, a part of a name, the end of all addresses. */
const whole: readonly RegExp[] = [
  /order by "number" is null, "number"/,
  /lower\(signatures\.name\) like/,
  /^delete from "contacts" where "letter_id" = \S+$/,
];

/**
 * What these hold is a day old at most, so they grow with the visitors of a day. It may be looked through once an hour,
 * by `tidy`, and when an organiser is asked what is kept about somebody; whoever signs does not wait for that.
 */
const rare: readonly RegExp[] = [
  /^delete from "(attempts|guesses|replies|networks|grants)" where "(created_at|at|until|expires_at)" < \S+$/,
  /"grants" where "letter_id" = \S+ and "address_key" = \S+$/,
  /"replies" where "letter_id" = \S+ and "attempt_id" in /,
];

/** Whether a statement may read all of a table, or of a letter. */
export function mayReadAll(statement: string): boolean {
  return [...whole, ...rare].some((one) => one.test(statement));
}

/** The plan of a statement in words, and those tables that it reads from the beginning to the end. */
interface Plan {
  readonly lines: readonly string[];
  readonly scanned: readonly string[];
}

export type Explain = (query: CompiledQuery) => Promise<Plan>;

export function explainSqlite(db: Kysely<Database>): Explain {
  return async ({ sql, parameters }) => {
    const query = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await db.executeQuery<{ detail: string }>(query);
    const lines = rows.map(({ detail }) => detail);
    // It reads the whole of an index as well, and of a letter.
    const scanned = lines.map(
      (line) =>
        /^(?:SCAN (?!CONSTANT|\()|SEARCH (?=(?:signatures|contacts) .*\(letter_id=\?\)$))(\S+)/.exec(
          line,
        )?.[1],
    );
    return { lines, scanned: scanned.filter((name) => name !== undefined && !small.has(name)) as string[] };
  };
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

/** Where an index would do, PostgreSQL is to take it, however few rows there are: then the plan does not hang on them. */
const byIndexes = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];

export function explainPostgres(db: Kysely<Database>): Explain {
  return ({ sql, parameters }) =>
    db.connection().execute(async (connection) => {
      for (const other of byIndexes) await connection.executeQuery(CompiledQuery.raw(`set ${other} = off`));
      const query = CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]);
      const { rows } = await connection.executeQuery<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(query);
      const nodes = rows.flatMap((row) => row['QUERY PLAN'].flatMap((one) => below(one.Plan)));
      const scanned = nodes.filter(isScan).map((node) => node['Relation Name'] ?? node['Index Name'] ?? '');
      return {
        lines: nodes.map((node) => [node['Node Type'], node['Relation Name'], node['Index Cond']].join(' ')),
        scanned: scanned.filter((name) => !small.has(name)),
      };
    });
}

function below(node: Node): readonly Node[] {
  return [node, ...(node.Plans ?? []).flatMap(below)];
}

/** From the beginning to the end, be it of a table or of its index, or all of a letter. */
function isScan(node: Node): boolean {
  if (node['Node Type'] === 'Seq Scan') return true;
  if (!/^(Index|Index Only|Bitmap Index) Scan$/.test(node['Node Type'])) return false;
  const condition = node['Index Cond'];
  if (condition === undefined) return true;
  const isOfMany = /^(signatures|contacts)/.test(node['Relation Name'] ?? node['Index Name'] ?? '');
  return isOfMany && /^\(letter_id = '[^']*'::text\)$/.test(condition);
}
