import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { afterEach, describe, it, mock } from 'node:test';
import { createApp } from '../../../src/server/app.ts';
import type { AppParts } from '../../../src/server/parts.ts';
import { createSearcher } from '../../../src/server/searching/own-searcher.ts';
import { SubmissionLimits } from '../../../src/server/security/limits.ts';
import { Secret } from '../../../src/server/security/secret.ts';
import { liveLetter } from '../../support/server/live-letter.ts';
import { newKey, openEndpoint, problemOf, type TestEndpoint } from '../../support/server/endpoint.ts';
import { solved } from '../../support/server/solved.ts';

interface Challenge {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly signature: string;
}

let endpoint: TestEndpoint;
const open = async (parts: Partial<AppParts>): Promise<void> => {
  endpoint = await openEndpoint(undefined, parts);
};
const attemptIn = async (answer: Response): Promise<unknown> => {
  assert.equal(answer.status, 202, await answer.clone().text());
  return ((await answer.json()) as { attempt: unknown }).attempt;
};
const challengeIn = async (answer: Response): Promise<Challenge> => {
  const problem = await problemOf(answer, 428);
  assert.equal(problem['code'], 'proof-required');
  return problem['challenge'] as Challenge;
};
const rows = () => endpoint.test.db.selectFrom('signatures').select(['name', 'marks']).execute();
const withKey = (key: string, peer?: string) => ({
  headers: { 'Idempotency-Key': key },
  ...(peer !== undefined && { peer }),
});

/** Asks, solves, and sends it again. */
async function signWithProof(name: string, email: string, sent = withKey(newKey())): Promise<Response> {
  const proof = await solved(await challengeIn(await endpoint.sign(name, email, {}, sent)));
  return endpoint.sign(name, email, { proof }, sent);
}

describe('an endpoint that wants a proof of work', () => {
  afterEach(() => endpoint.close());

  it('asks in ALTCHA’s format, and takes the same body and key with the solution', async () => {
    await open({ proof: 'on' });
    const { parameters, signature } = await challengeIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
    assert.equal(parameters['algorithm'], 'PBKDF2/SHA-256');
    const names = 'algorithm cost expiresAt keyLength keyPrefix keySignature nonce salt';
    assert.equal(Object.keys(parameters).sort().join(' '), names);
    assert.match(signature, /^[0-9a-f]{64}$/);
    assert.deepEqual(await rows(), []);
    await attemptIn(await signWithProof('Ana Berg', 'ana@example.org'));
    assert.deepEqual(await rows(), [{ name: 'Ana Berg', marks: '[]' }]);
  });

  it('asks for work that a crowd feels and a slow phone can do: from 30 to 90 rounds of 5,000', async () => {
    await open({ proof: 'on' });
    const counters = new Set<number>();
    for (let one = 0; one < 8; one++) {
      const challenge = await challengeIn(await endpoint.sign('Ana Berg', `ana-${one}@example.org`));
      assert.equal(challenge.parameters['cost'], 5_000);
      const proof = Buffer.from(await solved(challenge), 'base64').toString();
      const { counter } = (JSON.parse(proof) as { solution: { counter: number } }).solution;
      assert(counter >= 30 && counter <= 90, `${counter} rounds`);
      counters.add(counter);
    }
    assert(counters.size > 1, 'nobody knows beforehand where the solution is');
  });

  it('answers alike, and signs once, where the answer was lost, also at another instance', async () => {
    await open({ proof: 'on' });
    const sent = withKey(newKey());
    const person = ['Ana Berg', 'ana@example.org'] as const;
    const proof = await solved(await challengeIn(await endpoint.sign(...person, {}, sent)));
    const first = await attemptIn(await endpoint.sign(...person, { proof }, sent));
    const { test, store, log } = endpoint;
    const letter = liveLetter();
    const second = createApp({
      letters: { get: () => letter, all: () => [letter] },
      ...{ store, secret: test.secret, clock: () => test.now, proof: 'on', scripts: [] },
      searcher: createSearcher(),
      limits: new SubmissionLimits(test.secret),
      trust: { proxies: new BlockList(), header: 'x-forwarded-for' },
      log: (event) => log.push(event),
    });
    const body = {
      ...{ type: 'person', name: person[0], email: person[1], language: 'en', consents: { publish: true } },
      content_sha256: letter.editions[0].contentSha256,
    };
    const headers = { 'Content-Type': 'application/json', ...sent.headers };
    const there = await second.request('/elm/sign', {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...body, proof }),
    });
    assert.equal(await attemptIn(there), first);
    assert.equal(await attemptIn(await endpoint.sign(...person, { proof }, sent)), first);
    assert.equal(await attemptIn(await endpoint.sign(...person, {}, sent)), first);
    assert.equal((await rows()).length, 1);
    assert.equal((await endpoint.mails()).length, 1);
  });

  it('takes a solution for nothing else: not another key, not another body, not another letter', async () => {
    await open({ proof: 'on' });
    const oak = { ...liveLetter(), id: 'oak' };
    await endpoint.serve(oak);
    const key = newKey();
    const proof = await solved(
      await challengeIn(await endpoint.sign('Ana Berg', 'ana@example.org', {}, withKey(key))),
    );
    await challengeIn(await endpoint.sign('Ana Berg', 'ana@example.org', { proof }));
    await challengeIn(await endpoint.sign('Ana Berg', 'bea@example.org', { proof }, withKey(key)));
    const body = {
      ...{ type: 'person', name: 'Ana Berg', email: 'ana@example.org', language: 'en', proof },
      ...{ content_sha256: oak.editions[0].contentSha256, consents: { publish: true } },
    };
    await challengeIn(await endpoint.post('/oak/sign', { body, ...withKey(key) }));
    assert.deepEqual(await rows(), []);
    await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org', { proof }, withKey(key)));
  });

  it('gives another challenge where the time of one is over', async () => {
    await open({ proof: 'on' });
    const sent = withKey(newKey());
    const proof = await solved(await challengeIn(await endpoint.sign('Ana', 'ana@example.org', {}, sent)));
    mock.timers.enable({ apis: ['Date'], now: Date.now() + 21 * 60_000 });
    try {
      const again = await challengeIn(await endpoint.sign('Ana', 'ana@example.org', { proof }, sent));
      const late = await endpoint.sign('Ana', 'ana@example.org', { proof: await solved(again) }, sent);
      assert.equal(late.status, 202);
    } finally {
      mock.timers.reset();
    }
  });

  it('gives another challenge to whatever else is sent as a proof, and falls over nothing', async () => {
    await open({ proof: 'on' });
    const sent = withKey(newKey());
    const challenge = await challengeIn(await endpoint.sign('Ana', 'ana@example.org', {}, sent));
    const { parameters } = challenge;
    const solution = { counter: 1, derivedKey: 'ab' };
    const encoded = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64');
    const junk: unknown[] = [
      ...[null, true, 7, '', 'x', '%%%', [], {}, 'A'.repeat(9_000), challenge],
      ...[null, [], {}, 'text', { challenge }, { solution }, { challenge: null, solution }].map(encoded),
      encoded({ challenge, solution }),
      encoded({ challenge, solution: { counter: 1e99, derivedKey: 'zz' } }),
      encoded({ challenge, solution: { counter: '1', derivedKey: ['ab'] } }),
      encoded({ challenge: { ...challenge, signature: ['a'] }, solution }),
      encoded({
        challenge: { parameters: { ...parameters, cost: 1 }, signature: challenge.signature },
        solution,
      }),
      ...['expiresAt', 'nonce', 'salt', 'keyPrefix'].map((name) =>
        encoded({
          challenge: { ...challenge, parameters: { ...parameters, [name]: { valueOf: 1, toString: 1 } } },
          solution,
        }),
      ),
      encoded({
        challenge: { parameters: JSON.parse('{"__proto__":{"expiresAt":1e12}}') as unknown, signature: 'a' },
        solution,
      }),
    ];
    for (const proof of junk)
      await challengeIn(await endpoint.sign('Ana', 'ana@example.org', { proof }, sent));
    assert.deepEqual(
      new Set(endpoint.log.map((event) => JSON.stringify(event))),
      new Set([JSON.stringify({ event: 'proof-required', letter: 'elm' })]),
    );
  });

  it('does not read a proof that is longer than any can be, also where a right one is in it', async () => {
    await open({ proof: 'on' });
    const sent = withKey(newKey());
    const proof = await solved(await challengeIn(await endpoint.sign('Ana', 'ana@example.org', {}, sent)));
    const json = Buffer.from(proof, 'base64').toString();
    const long = Buffer.from(json + ' '.repeat(4_000)).toString('base64');
    await challengeIn(await endpoint.sign('Ana', 'ana@example.org', { proof: long }, sent));
    await attemptIn(await endpoint.sign('Ana', 'ana@example.org', { proof }, sent));
  });

  it('asks whoever has signed and whoever has not in the same way', async () => {
    await open({ proof: 'on' });
    await attemptIn(await signWithProof('Ana Berg', 'ana@example.org'));
    const shapeOf = async (email: string): Promise<unknown> => {
      const answer = await endpoint.sign('Ana Berg', email);
      const { parameters } = await challengeIn(answer.clone());
      const text = await answer.text();
      return [Object.keys(parameters), text.length, [...answer.headers.keys()]];
    };
    assert.deepEqual(await shapeOf('ana@example.org'), await shapeOf('bea@example.org'));
  });
});

describe('an endpoint that wants a proof where it has a reason', () => {
  afterEach(() => endpoint.close());

  const limits = (most: number): SubmissionLimits =>
    new SubmissionLimits(new Secret('a secret for tests'), [{ most, seconds: 600 }]);

  it('asks beyond the limit of a network, marks nobody who has solved it, and counts them once', async () => {
    await open({ proof: 'auto', limits: limits(1) });
    const from = (): ReturnType<typeof withKey> => withKey(newKey(), '192.0.2.7');
    await attemptIn(await endpoint.sign('Person 0', 'p0@example.org', {}, from()));
    for (let index = 1; index < 10; index++) {
      await attemptIn(await signWithProof(`Person ${index}`, `p${index}@example.org`, from()));
    }
    assert.equal((await rows()).length, 10);
    assert.deepEqual(new Set((await rows()).map(({ marks }) => marks)), new Set(['[]']));
    const refused = await endpoint.sign('Person 10', 'p10@example.org', {}, from());
    assert.equal((await problemOf(refused, 429))['code'], 'too-many');
    await attemptIn(await endpoint.sign('Far away', 'far@example.org', {}, withKey(newKey(), '192.0.2.8')));
  });

  it('asks everyone while hundreds sign a letter and hardly anyone confirms, and nobody a while later', async () => {
    await open({ proof: 'auto' });
    for (let index = 0; index < 100; index++) {
      await attemptIn(await endpoint.sign(`Person ${index}`, `p${index}@example.org`));
    }
    endpoint.test.now += 1_000;
    await attemptIn(await endpoint.sign('The hundred and first', 'p100@example.org'));
    endpoint.test.now += 1_000;
    await attemptIn(await signWithProof('Ana Berg', 'ana@example.org'));
    endpoint.test.now += 10 * 60_000;
    await attemptIn(await endpoint.sign('Bea Holm', 'bea@example.org'));
  });

  it('asks nobody where as many confirm as sign', async () => {
    await open({ proof: 'auto' });
    for (let index = 0; index <= 101; index++)
      await endpoint.sign(`Person ${index}`, `p${index}@example.org`);
    await endpoint.test.db.updateTable('signatures').set({ state: 'published' }).execute();
    for (let index = 0; index <= 101; index++) {
      await attemptIn(await endpoint.sign(`Other ${index}`, `o${index}@example.org`));
    }
    endpoint.test.now += 1_000;
    await attemptIn(await endpoint.sign('Ana Berg', 'ana@example.org'));
  });

  it('asks nobody where it is off: further ones wait for the organiser', async () => {
    await open({ proof: 'off', limits: limits(1) });
    for (const name of ['Ana', 'Bea']) {
      await attemptIn(await endpoint.sign(name, `${name}@example.org`, {}, withKey(newKey(), '192.0.2.7')));
    }
    assert.deepEqual((await rows()).map(({ marks }) => marks).sort(), ['["many-from-network"]', '[]']);
  });
});
