import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { Secret } from '../security/secret.ts';
import { openStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import { opening, sentError, type StoreCall, type StoreReply, type StoreThreadFacts } from './store-calls.ts';
import type { Store } from './store.ts';

/** What comes over is what `openThreadedStore` was asked for, with its types. */
type Asked = Readonly<Record<keyof Store, (...args: readonly unknown[]) => Promise<unknown>>>;

/** The other side of `openThreadedStore`: opens the database, and answers until it is told to close it. */
export async function runStoreThread(): Promise<void> {
  const port = parentPort as MessagePort;
  let replies: StoreReply[] = [];

  const answer = async (id: number, work: Promise<unknown>): Promise<void> => {
    let reply: StoreReply;
    try {
      reply = { id, value: await work };
    } catch (error) {
      reply = { id, error: sentError(error) };
    }
    // Those who shared a transaction are done at the same moment, and share the message as well.
    if (replies.push(reply) > 1) return;
    queueMicrotask(() => {
      port.postMessage(replies);
      replies = [];
    });
  };
  const close = (): void => {
    queueMicrotask(() => {
      port.close();
    });
  };

  const { file, secret } = workerData as StoreThreadFacts;
  const opened = open(file, new Secret(secret));
  await answer(
    opening,
    opened.then(() => undefined),
  );
  const store = await opened.catch(close);
  if (!store) return;
  port.on('message', (calls: readonly StoreCall[]) => {
    for (const { id, method, args } of calls) {
      const answered = answer(id, (store as unknown as Asked)[method](...args));
      if (method === 'close') void answered.then(close);
    }
  });
}

async function open(file: string, secret: Secret): Promise<Store> {
  return openStore({ db: openSqlite(file), secret, clock: Date.now });
}
