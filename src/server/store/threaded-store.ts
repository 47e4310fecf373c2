import { openThread } from '../thread.ts';
import type { Store } from './store.ts';

/** What the thread is started with. */
export interface StoreThreadFacts {
  /** The database's. */
  readonly file: string;
  readonly secret: string;
}

const methods: { readonly [Method in keyof Store]: true } = {
  serveTexts: true,
  isImported: true,
  importOnce: true,
  letters: true,
  state: true,
  knowsText: true,
  listed: true,
  numbered: true,
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

/**
 * A store in a thread of its own: while it waits for the disk, letters are read and signatures looked at.
 * @param program what the thread runs, which has to call `runStoreThread`
 * @throws where the database cannot be opened
 */
export async function openThreadedStore(program: URL, facts: StoreThreadFacts): Promise<Store> {
  const { ask, ended } = await openThread(program, facts);
  const store = Object.fromEntries(
    Object.keys(methods).map((method) => [method, (...args: readonly unknown[]) => ask(method, args)]),
  ) as unknown as Store;
  return {
    ...store,
    async close() {
      await store.close();
      await ended;
    },
  };
}
