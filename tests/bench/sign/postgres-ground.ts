import pg from 'pg';
import type { Secret } from '../../../src/server/security/secret.ts';
import { openPostgres } from '../../../src/server/store/postgres.ts';
import { openStore } from '../../../src/server/store/sql-store.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { visitor, type Crowd } from './crowd.ts';
import type { Ground } from './ground.ts';
import { signedRows, tables, type Row, type SignedRows } from './signed-rows.ts';

export class PostgresGround implements Ground {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async openStore(secret: Secret | undefined): Promise<Store> {
    return openStore({ db: await openPostgres(this.#url), secret, clock: Date.now });
  }

  async read({ from, many }: Crowd): Promise<Map<string, SignedRows>> {
    const client = await this.#connect();
    const those = async (table: string, key: string, values: readonly unknown[]): Promise<readonly Row[]> => {
      const { rows } = await client.query<Row>(`select * from ${table} where ${key} = any($1)`, [values]);
      return rows;
    };
    const emails = Array.from({ length: many }, (_, index) => visitor(from + index).email);
    const contacts = await those('contacts', 'email', emails);
    const ids = contacts.map((row) => row['signature_id']);
    const signatures = await those('signatures', 'id', ids);
    const attempts = await those('attempts', 'signature_id', ids);
    const outbox = await those('outbox', 'signature_id', ids);
    const asked = attempts.map((row) => row['id']);
    const replies = await those('replies', 'attempt_id', asked);
    await client.end();
    return signedRows({ signatures, contacts, attempts, outbox, replies });
  }

  /** A prepared statement for each table, which takes all rows as one value. */
  async openWriter(): Promise<(batch: readonly SignedRows[]) => Promise<void>> {
    const client = await this.#connect();
    return async (batch) => {
      await client.query('begin');
      for (const table of tables) {
        await client.query({
          name: `insert-${table}`,
          text: `insert into ${table} select * from json_populate_recordset(null::${table}, $1)`,
          values: [JSON.stringify(batch.map((rows) => rows[table]))],
        });
      }
      await client.query('commit');
    };
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url });
    await client.connect();
    return client;
  }
}
