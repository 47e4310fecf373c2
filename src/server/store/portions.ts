import type { Compilable, CompiledQuery, DialectAdapter } from 'kysely';
import type { Tx } from './commits.ts';

/** More in one statement gain nothing, and a database takes only so many values at once. A power of two. */
const most = 64;

/**
 * A statement about any number of things, carried out in portions. Writing a statement takes longer than carrying it
 * out: for each size of a portion it is written once, and the sizes are few.
 */
export class Portioned<Thing, Row, Asked = void> {
  readonly #write: (tx: Tx, portion: readonly Thing[], asked: Asked) => Compilable<Row>;
  readonly #values: (portion: readonly Thing[], asked: Asked) => readonly unknown[];
  /** Databases differ in how they want it written: an adapter belongs to one of them. */
  readonly #written = new WeakMap<DialectAdapter, Map<number, CompiledQuery<Row>>>();

  constructor(
    write: (tx: Tx, portion: readonly Thing[], asked: Asked) => Compilable<Row>,
    values: (portion: readonly Thing[], asked: Asked) => readonly unknown[],
  ) {
    this.#write = write;
    this.#values = values;
  }

  async run(tx: Tx, things: readonly Thing[], asked: Asked): Promise<Row[]> {
    const found: Row[] = [];
    for (const portion of portionsOf(things)) {
      const query = this.#query(tx, portion, asked);
      const { rows } = await tx.executeQuery<Row>({ ...query, parameters: this.#values(portion, asked) });
      found.push(...rows);
    }
    return found;
  }

  #query(tx: Tx, portion: readonly Thing[], asked: Asked): CompiledQuery<Row> {
    const { adapter } = tx.getExecutor();
    let sizes = this.#written.get(adapter);
    if (!sizes) this.#written.set(adapter, (sizes = new Map<number, CompiledQuery<Row>>()));
    let query = sizes.get(portion.length);
    if (!query) sizes.set(portion.length, (query = this.#write(tx, portion, asked).compile()));
    return query;
  }
}

/** 150 things as 64, 64, 16, 4 and 2: a few sizes make up every number. */
function portionsOf<T>(things: readonly T[]): (readonly T[])[] {
  const portions: (readonly T[])[] = [];
  for (let start = 0, size = most; start < things.length; start += size) {
    while (size > things.length - start) size /= 2;
    portions.push(things.slice(start, start + size));
  }
  return portions;
}
