import { Worker } from 'node:worker_threads';
import {
  opening,
  receivedError,
  type StoreCall,
  type StoreReply,
  type StoreThreadFacts,
} from './store-calls.ts';
import type { Store } from './store.ts';

const methods: { readonly [Method in keyof Store]: true } = {
  serveTexts: true,
  isImported: true,
  importOnce: true,
  letters: true,
  state: true,
  knowsText: true,
  listed: true,
  featured: true,
  replied: true,
  sign: true,
  confirm: true,
  resend: true,
  manage: true,
  openManage: true,
  withdraw: true,
  setListed: true,
  inState: true,
  standing: true,
  numbers: true,
  beginExport: true,
  withIds: true,
  partnerCounts: true,
  partnerDays: true,
  unknownPartners: true,
  reportSalts: true,
  makeReportLinks: true,
  closeReportLink: true,
  find: true,
  held: true,
  disclose: true,
  erase: true,
  actsOf: true,
  moderate: true,
  undo: true,
  audit: true,
  keepLink: true,
  openSession: true,
  session: true,
  closeSession: true,
  signedSince: true,
  leaseMails: true,
  mailSent: true,
  mailFailed: true,
  failedMails: true,
  countNetworks: true,
  tidy: true,
  ready: true,
  close: true,
};

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

/**
 * A store in a thread of its own: while it waits for the disk, letters are read and signatures looked at. Where the
 * thread breaks, an exception that nobody catches ends the process.
 * @param program what the thread runs, which has to call `runStoreThread`
 * @throws where the database cannot be opened
 */
export async function openThreadedStore(program: URL, facts: StoreThreadFacts): Promise<Store> {
  const thread = new Worker(program, { workerData: facts });
  const waiting = new Map<number, Waiting>();
  let calls: StoreCall[] = [];
  let lastId = opening;
  let hasEnded = false;

  const ask = (method: keyof Store, args: readonly unknown[]): Promise<unknown> =>
    new Promise((done, failed) => {
      if (hasEnded) throw new Error('The store is closed.');
      const id = ++lastId;
      waiting.set(id, { done, failed });
      // What is asked in one turn of the event loop goes over in one message.
      if (calls.push({ id, method, args }) > 1) return;
      setImmediate(() => {
        thread.postMessage(calls);
        calls = [];
      });
    });
  thread.on('message', (replies: readonly StoreReply[]) => {
    for (const reply of replies) {
      const asker = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('value' in reply) asker?.done(reply.value);
      else asker?.failed(receivedError(reply.error));
    }
  });
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => {
      hasEnded = true;
      for (const { failed } of waiting.values()) failed(new Error('The store is closed.'));
      resolve();
    });
  });
  await new Promise((done, failed) => waiting.set(opening, { done, failed }));

  const store = Object.fromEntries(
    Object.keys(methods).map((name) => {
      const method = name as keyof Store;
      return [method, (...args: readonly unknown[]) => ask(method, args)];
    }),
  ) as unknown as Store;
  return {
    ...store,
    async close() {
      await store.close();
      await ended;
    },
  };
}
