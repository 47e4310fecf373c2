/** The program of a store's thread in tests. Threads do not inherit the loader. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { runStoreThread } = await import('../../../src/server/store/store-thread.ts');
await runStoreThread(workerData);
