import { Secret } from '../security/secret.ts';
import { answerCalls } from '../thread.ts';
import { openStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';
import type { StoreThreadFacts } from './threaded-store.ts';

/** The other side of `openThreadedStore`: opens the database, and answers until it is told to close it. */
export async function runStoreThread({ file, secret }: StoreThreadFacts): Promise<void> {
  await answerCalls(open(file, new Secret(secret)));
}

async function open(file: string, secret: Secret): Promise<Store> {
  return openStore({ db: openSqlite(file), secret, clock: Date.now });
}
