import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { createApp } from '../../../src/server/app.ts';
import type { LiveLetter } from '../../../src/server/letters.ts';
import type { LogEvent } from '../../../src/server/log.ts';
import type { AppParts } from '../../../src/server/parts.ts';
import { createSearcher } from '../../../src/server/searching/own-searcher.ts';
import { SubmissionLimits } from '../../../src/server/security/limits.ts';
import type { LeasedMail, Store } from '../../../src/server/store/store.ts';
import { liveLetter } from './live-letter.ts';
import { openSqliteStore, type TestStore } from './stores.ts';

interface Sent {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** The address at the other end of the connection. */
  readonly peer?: string;
}

/** An endpoint over a database of its own, asked without a socket. */
export interface TestEndpoint {
  readonly app: ReturnType<typeof createApp>;
  readonly test: TestStore;
  readonly store: Store;
  readonly log: LogEvent[];
  /** How often the outbox was told that a mail may be waiting. */
  wakes: number;
  /** Puts a letter there, or another in its place. */
  readonly serve: (letter: LiveLetter) => Promise<void>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (path: string, sent?: Sent) => Promise<Response>;
  /** Signs the letter `elm` as a person. @param fields of the body, beside name and address */
  readonly sign: (name: string, email: string, fields?: object, sent?: Sent) => Promise<Response>;
  /** Signs and confirms. @returns the answer to the confirmation */
  readonly signAndConfirm: (name: string, email: string, fields?: object) => Promise<Confirmation>;
  /** Those that wait now, as the outbox takes them. */
  readonly mails: () => Promise<LeasedMail[]>;
  readonly close: () => Promise<void>;
}

export interface Confirmation {
  readonly status: string;
  readonly signatory?: { readonly id: string; readonly name: string; readonly number: number };
  readonly total_signatures: number;
  readonly revision: number;
}

export interface AttemptAnswer {
  readonly attempt: string;
  readonly resend_after: number;
  readonly expires_at: string;
}

let keys = 0;

export const newKey = (): string => `test-key-${keys++}`;

export async function openEndpoint(
  first: LiveLetter = liveLetter(),
  parts: Partial<AppParts> & { wrap?: (store: Store) => Store } = {},
): Promise<TestEndpoint> {
  const { wrap = (same: Store): Store => same, ...rest } = parts;
  const test = await openSqliteStore();
  const { secret } = test;
  const store = wrap(test.store);
  const letters = new Map<string, LiveLetter>();
  const log: LogEvent[] = [];
  const app = createApp({
    letters: { get: (id) => letters.get(id), all: () => [...letters.values()] },
    store,
    searcher: createSearcher(),
    secret,
    clock: () => test.now,
    limits: new SubmissionLimits(secret),
    proof: 'auto',
    trust: { proxies: new BlockList(), header: 'x-forwarded-for' },
    scripts: [],
    wakeOutbox: () => {
      endpoint.wakes++;
    },
    log: (event) => log.push(event),
    ...rest,
  });
  const textOf = (): string => letters.get('elm')?.editions[0].contentSha256 ?? '';
  const endpoint: TestEndpoint = {
    app,
    test,
    store,
    log,
    wakes: 0,
    async serve(letter) {
      letters.set(letter.id, letter);
      const texts = new Map(letter.editions.map((one) => [one.language, one.contentSha256]));
      await test.store.serveTexts({ letterId: letter.id, contentHash: letter.contentHash, texts });
    },
    get: async (path, headers = {}) => app.request(path, { headers }),
    post: async (path, { body, headers, peer } = {}) =>
      app.request(
        path,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
        },
        { incoming: { socket: { remoteAddress: peer } } },
      ),
    sign: (name, email, fields = {}, sent = {}) =>
      endpoint.post('/elm/sign', {
        ...sent,
        headers: { 'Idempotency-Key': newKey(), ...sent.headers },
        body: {
          ...{ type: 'person', name, email, language: 'en', content_sha256: textOf() },
          consents: { publish: true },
          ...fields,
        },
      }),
    async signAndConfirm(name, email, fields) {
      const signed = await endpoint.sign(name, email, fields);
      assert.equal(signed.status, 202, await signed.clone().text());
      const { attempt } = (await signed.json()) as AttemptAnswer;
      const code = (await endpoint.mails()).find(({ attemptId }) => attemptId === attempt)?.code;
      const confirmed = await endpoint.post('/elm/sign/confirm', { body: { attempt, code } });
      assert.equal(confirmed.status, 200, await confirmed.clone().text());
      return (await confirmed.json()) as Confirmation;
    },
    mails: () => test.store.leaseMails(1_000, 1),
    close: () => test.close(),
  };
  await endpoint.serve(first);
  return endpoint;
}

/** A problem's members, asserted to be one. */
export async function problemOf(answer: Response, status: number): Promise<Record<string, unknown>> {
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  const problem = (await answer.json()) as Record<string, unknown>;
  assert.equal(answer.status, status, JSON.stringify(problem));
  assert.equal(problem['status'], status);
  assert.equal(problem['type'], `urn:open-letter:problem:${String(problem['code'])}`);
  assert.equal(typeof problem['title'], 'string');
  assert.equal(typeof problem['detail'], 'string');
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
  return problem;
}
