/** What the thread of a store runs in tests; elsewhere the built command does. Threads do not inherit the loader. */
import { register } from 'tsx/esm/api';

register();
const { runStoreThread } = await import('../../../src/server/store/store-thread.ts');
await runStoreThread();
