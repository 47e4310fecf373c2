/**
 * What the endpoint is held against: as few lines as will answer the same over HTTP, and write the same rows; and the
 * endpoint's store without all that stands before it.
 */
import { Hono } from 'hono';
import { listen } from '../../../src/cli/serve/listening.ts';
import type { Crowd } from './crowd.ts';
import { groundAt } from './ground-at.ts';
import { GroupCommits } from './group-commits.ts';
import { loopback, patient } from './port.ts';
import type { SignedRows } from './signed-rows.ts';
import { StoreAlone } from './store-alone.ts';
import { answerBench } from './told.ts';
import type { Document } from './wire.ts';

const [endpointPlace = '', routePlace = '', databasePlace = '', storePlace = ''] = process.argv.slice(2);
const route = new GroupCommits(await groundAt(routePlace).openWriter());
const database = new GroupCommits(await groundAt(databasePlace).openWriter());
const store = await StoreAlone.open(groundAt(storePlace));
const written = groundAt(endpointPlace);
let round: ReadonlyMap<string, SignedRows> = new Map();

const app = new Hono();
app.post('/elm/sign', async (c) => {
  const { email } = await c.req.json<{ email: string }>();
  const rows = round.get(email);
  if (!rows) throw new Error('The endpoint has not written this signature.');
  await route.insert(rows);
  const { attempt_id, expires_at } = rows.replies;
  const expires = new Date(Number(expires_at)).toISOString();
  return c.json({ attempt: attempt_id, resend_after: 30, expires_at: expires }, 202);
});

const { port } = await listen(
  (request, env) => app.fetch(request, env),
  { host: loopback, port: 0 },
  patient,
);
answerBench(port, {
  /** Takes over what the endpoint has written for these visitors. */
  take: async (given) => {
    round = await written.read(given as Crowd);
    return round.size;
  },
  /** Writes it without HTTP. Milliseconds. */
  database: async () => {
    const start = performance.now();
    await Promise.all([...round.values()].map((rows) => database.insert(rows)));
    return performance.now() - start;
  },
  /** Has the store take the same visitors. Milliseconds. */
  store: (given) => store.sign(given as Crowd),
  /** Answers the same bytes with the same headers; in one object, which takes the framework less than its own way. */
  serve: (given) => {
    for (const { path, body, headers } of given as readonly Document[]) {
      const bytes = Buffer.from(body, 'base64');
      app.get(path, () => new Response(bytes, { headers }));
    }
  },
});
