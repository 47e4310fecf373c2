/** The endpoint with all that stands between its port and its disk. Nobody takes the mails: that is another's work. */
import { randomBytes } from 'node:crypto';
import { isMainThread, workerData } from 'node:worker_threads';
import { Gate } from '../../../src/cli/serve/gate.ts';
import { listen } from '../../../src/cli/serve/listening.ts';
import { jsonLog } from '../../../src/cli/serve/log.ts';
import { createApp } from '../../../src/server/app.ts';
import { SubmissionLimits } from '../../../src/server/security/limits.ts';
import { readProxies } from '../../../src/server/security/network.ts';
import { Secret } from '../../../src/server/security/secret.ts';
import { createSearcher } from '../../../src/server/searching/own-searcher.ts';
import { runStoreThread } from '../../../src/server/store/store-thread.ts';
import { openThreadedStore, type StoreThreadFacts } from '../../../src/server/store/threaded-store.ts';
import { signatories } from './crowd.ts';
import { groundAt, isShared } from './ground-at.ts';
import { letter } from './letter.ts';
import { loopback, patient } from './port.ts';
import { answerBench } from './told.ts';

/** As many as have signed before: a page holds 200. */
const before = 300;

async function serve(place: string): Promise<void> {
  const key = randomBytes(32).toString('hex');
  const secret = new Secret(key);
  const store = isShared(place)
    ? await groundAt(place).openStore(secret)
    : await openThreadedStore(new URL(import.meta.url), { file: place, secret: key });
  const texts = new Map(letter.editions.map((edition) => [edition.language, edition.contentSha256]));
  await store.serveTexts({ letterId: letter.id, contentHash: letter.contentHash, texts });
  await store.importOnce(letter.id, 'en', { published: signatories(before), unnamed: 0 });
  // Standard output leads nowhere here; that it is written to is part of the work.
  const log = jsonLog((line) => process.stdout.write(line));
  const app = createApp({
    letters: { get: (id) => (id === letter.id ? letter : undefined), all: () => [letter] },
    store,
    secret,
    clock: Date.now,
    limits: new SubmissionLimits(secret),
    // Nobody confirms anything here: to it this is an attack.
    proof: 'off',
    trust: { proxies: readProxies([loopback]), header: 'x-forwarded-for' },
    scripts: [],
    searcher: createSearcher(),
    log,
  });
  const gate = new Gate({ hasProxies: true, log });
  gate.open((request, env) => app.fetch(request, env));
  const { port } = await listen(gate.fetch, { host: loopback, port: 0 }, patient);
  answerBench(port);
}

if (isMainThread) await serve(process.argv[2] ?? '');
else await runStoreThread(workerData as StoreThreadFacts);
