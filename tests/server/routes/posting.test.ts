import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readProxies } from '../../../src/server/security/network.ts';
import { newKey, openEndpoint, problemOf, type TestEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

const posts = [
  '/elm/sign',
  '/elm/sign/confirm',
  '/elm/sign/resend',
  '/elm/sign/manage',
  '/elm/sign/manage/confirm',
  '/elm/sign/manage/withdraw',
  '/elm/sign/manage/visibility',
];

describe('what is sent to the endpoint', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    endpoint = await openEndpoint();
  });
  afterEach(() => endpoint.close());

  /** A body of which the length is not said before. */
  const inPieces = (path: string, pieces: readonly string[]): Response | Promise<Response> => {
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      start(stream) {
        for (const piece of pieces) stream.enqueue(encoder.encode(piece));
        stream.close();
      },
    });
    const headers = { 'Content-Type': 'application/json' };
    return endpoint.app.request(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  };

  for (const path of posts) {
    it(`is JSON, at ${path}`, async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
        const answer = await endpoint.post(path, { headers: { 'Content-Type': type } });
        assert.equal((await problemOf(answer, 415))['code'], 'wrong-content-type');
      }
      for (const type of ['application/json; charset=utf-8', 'Application/JSON']) {
        const answer = await endpoint.post(path, { body: '{', headers: { 'Content-Type': type } });
        assert.equal((await problemOf(answer, 400))['code'], 'not-json');
        assert.equal(answer.headers.get('Cache-Control'), 'no-store');
      }
    });

    it(`is no longer than 16 kB, at ${path}`, async () => {
      const long = JSON.stringify({ comment: 'x'.repeat(16 * 1024) });
      assert.equal((await problemOf(await endpoint.post(path, { body: long }), 413))['code'], 'too-large');
      assert.equal(
        (await problemOf(await inPieces(path, ['"', 'x'.repeat(9_000), 'x'.repeat(9_000)]), 413))['code'],
        'too-large',
      );
      for (const length of ['16385', '99999999999', 'x']) {
        const answer = await endpoint.post(path, { body: {}, headers: { 'Content-Length': length } });
        assert.equal(answer.status, 413, length);
      }
      const justRight = `{"a":"${'x'.repeat(16 * 1024 - 8)}"}`;
      assert.notEqual((await endpoint.post(path, { body: justRight })).status, 413);
    });

    it(`may be any JSON without doing harm, at ${path}`, async () => {
      const headers = { 'Idempotency-Key': newKey() };
      const odd = [
        'null',
        '7',
        '"text"',
        '[]',
        'true',
        '{"__proto__":{"type":"person"}}',
        '{"constructor":null}',
        '{"attempt":{},"code":[],"token":{},"id":1,"publish":"x","email":[],"language":7}',
        `${'['.repeat(8_000)}${']'.repeat(8_000)}`,
        `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
      ];
      for (const body of odd) {
        const answer = await endpoint.post(path, { body, headers });
        assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${body.slice(0, 60)}`);
        await problemOf(answer, answer.status);
      }
      for (const body of ['', '{"a":1', '[', "{'a':1}", 'NaN']) {
        assert.equal(
          (await problemOf(await endpoint.post(path, { body, headers }), 400))['code'],
          'not-json',
        );
      }
      assert.deepEqual(endpoint.log, []);
    });

    it(`needs a letter, at ${path}`, async () => {
      const answer = await endpoint.post(path.replace('elm', 'oak'), { body: {} });
      assert.equal((await problemOf(answer, 404))['code'], 'not-found');
    });

    it(`is not asked for with GET, at ${path}`, async () => {
      const answer = await endpoint.get(path);
      assert.equal((await problemOf(answer, 405))['code'], 'method-not-allowed');
      assert.equal(answer.headers.get('Allow'), 'POST, OPTIONS');
    });

    it(`comes from the websites a letter allows and from its own, at ${path}`, async () => {
      await endpoint.serve(liveLetter('elm', { origins: ['https://friends.example.org'] }));
      const headers = { 'Idempotency-Key': newKey() };
      for (const origin of [
        'https://other.example.org',
        'null',
        'https://friends.example.org.evil.example',
        undefined,
      ]) {
        const answer = await endpoint.post(path, {
          body: {},
          headers: { ...headers, ...(origin && { Origin: origin }) },
        });
        assert.equal((await problemOf(answer, 403))['code'], 'origin-refused');
        assert.equal(answer.headers.get('Vary'), 'Origin');
      }
      for (const origin of ['https://friends.example.org', 'https://sign.example.org']) {
        const answer = await endpoint.post(path, { body: {}, headers: { ...headers, Origin: origin } });
        assert.notEqual((await problemOf(answer, answer.status))['code'], 'origin-refused');
        assert.equal(answer.headers.get('Vary'), 'Origin');
      }
    });

    it(`comes from any website otherwise, at ${path}`, async () => {
      for (const origin of ['https://other.example.org', 'null']) {
        const answer = await endpoint.post(path, {
          body: {},
          headers: { Origin: origin, 'Idempotency-Key': newKey() },
        });
        assert.notEqual((await problemOf(answer, answer.status))['code'], 'origin-refused');
        assert.equal(answer.headers.get('Vary'), null);
      }
    });
  }

  it('is UTF-8', async () => {
    const bytes = Buffer.from('{"name":"M\u00fcller"}', 'latin1');
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() };
    const answer = await endpoint.app.request('/elm/sign', { method: 'POST', headers, body: bytes });
    assert.equal((await problemOf(answer, 400))['code'], 'not-json');
  });

  it('carries a key, when it is a signature', async () => {
    const none = await endpoint.sign(
      'Ana Berg',
      'ana@example.org',
      {},
      { headers: { 'Idempotency-Key': '' } },
    );
    assert.equal((await problemOf(none, 400))['code'], 'key-missing');
    for (const key of [
      'a b',
      'ü'
        .repeat(3)
        .normalize('NFD')
        .replace(/[^a-z]/g, '.'),
      'x'.repeat(65),
      '../a',
    ]) {
      const answer = await endpoint.sign(
        'Ana Berg',
        'ana@example.org',
        {},
        { headers: { 'Idempotency-Key': key } },
      );
      assert.equal((await problemOf(answer, 400))['code'], 'key-malformed');
    }
    const longest = { 'Idempotency-Key': 'x_-9'.repeat(16) };
    assert.equal((await endpoint.sign('Ana Berg', 'ana@example.org', {}, { headers: longest })).status, 202);
  });

  it('is refused for the first reason there is, in this order', async () => {
    await endpoint.serve(liveLetter('elm', { origins: ['https://friends.example.org'], closed: true }));
    const codes: unknown[] = [];
    const ask = async (sent: Parameters<TestEndpoint['post']>[1]): Promise<void> => {
      const answer = await endpoint.post('/elm/sign', sent);
      codes.push((await problemOf(answer, answer.status))['code']);
    };
    const long = 'x'.repeat(20_000);
    await ask({ body: long, headers: { 'Content-Type': 'text/plain' } });
    await ask({ body: long });
    await ask({ body: '{' });
    await ask({ body: {} });
    const key = { 'Idempotency-Key': newKey() };
    await ask({ body: {}, headers: key });
    const from = { ...key, Origin: 'https://friends.example.org' };
    await ask({ body: {}, headers: from });
    const body = {
      type: 'person',
      name: 'Ana Berg',
      email: 'ana@example.org',
      language: 'en',
      content_sha256: 'f'.repeat(64),
    };
    await ask({ body, headers: from });
    await endpoint.serve(liveLetter('elm', { origins: ['https://friends.example.org'] }));
    await ask({ body, headers: from });
    assert.deepEqual(codes, [
      'wrong-content-type',
      'too-large',
      'not-json',
      'key-missing',
      'origin-refused',
      'invalid-fields',
      'closed',
      'letter-changed',
    ]);
  });
});

describe('how many may come from one network', () => {
  const peopleFrom = async (endpoint: TestEndpoint, peer: string, from: number, to: number, headers = {}) => {
    const statuses: number[] = [];
    for (let index = from; index < to; index++) {
      const letters = String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
      const answer = await endpoint.sign(
        `Person ${letters}`,
        `person-${index}@example.org`,
        {},
        { peer, headers },
      );
      statuses.push(answer.status);
    }
    return statuses;
  };

  it('is an office at once, then more that an organiser looks at, and at last too many', async () => {
    const endpoint = await openEndpoint(undefined, { proof: 'off' });
    try {
      assert.deepEqual(new Set(await peopleFrom(endpoint, '192.0.2.7', 0, 60)), new Set([202]));
      const marked = () =>
        endpoint.test.db.selectFrom('signatures').select('marks').where('marks', '!=', '[]').execute();
      assert.equal((await marked()).length, 0);
      assert.deepEqual(await peopleFrom(endpoint, '::ffff:192.0.2.7', 60, 61), [202]);
      assert.deepEqual(await marked(), [{ marks: '["many-from-network"]' }]);
      assert.deepEqual(new Set(await peopleFrom(endpoint, '192.0.2.7', 61, 600)), new Set([202]));
      const answer = await endpoint.sign(
        'Last One',
        'last@example.org',
        { language: 'de' },
        { peer: '192.0.2.7' },
      );
      assert.equal((await problemOf(answer, 429))['code'], 'too-many');
      assert.match(answer.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
      assert.deepEqual(await peopleFrom(endpoint, '192.0.2.8', 700, 701), [202]);
      assert.deepEqual(endpoint.log.at(-2), { event: 'limited', letter: 'elm' });
      const managing = await endpoint.post('/elm/sign/manage', {
        body: { email: 'ana@example.org', language: 'en' },
        peer: '192.0.2.7',
      });
      assert.equal(managing.status, 429);
    } finally {
      await endpoint.close();
    }
  });

  it('still hears from someone who did not get the answer', async () => {
    const endpoint = await openEndpoint();
    try {
      const headers = { 'Idempotency-Key': newKey() };
      const sent = { headers, peer: '192.0.2.7' };
      const first = await (await endpoint.sign('Ana Berg', 'ana@example.org', {}, sent)).text();
      await peopleFrom(endpoint, '192.0.2.7', 0, 600);
      const again = await endpoint.sign('Ana Berg', 'ana@example.org', {}, sent);
      assert.equal(again.status, 202);
      assert.equal(await again.text(), first);
    } finally {
      await endpoint.close();
    }
  });

  it('is told by a proxy that is trusted, and by nobody else', async () => {
    const endpoint = await openEndpoint(liveLetter(), {
      trust: { proxies: readProxies(['10.0.0.0/8']), header: 'x-forwarded-for' },
    });
    try {
      const lastStatus = async (peer: string, forwarded: string): Promise<number | undefined> =>
        (await peopleFrom(endpoint, peer, 9_000, 9_001, { 'X-Forwarded-For': forwarded })).at(-1);
      await peopleFrom(endpoint, '10.1.2.3', 0, 600, { 'X-Forwarded-For': '2001:db8:1:2::1' });
      assert.equal(await lastStatus('10.1.2.3', '2001:db8:1:2:ffff::9'), 429);
      assert.equal(await lastStatus('10.1.2.3', '2001:db8:1:3::1'), 202);
      assert.equal(await lastStatus('198.51.100.1', '2001:db8:1:2::1'), 202);
      for (const garbage of ['', ',,,', 'unknown', '<script>', '2001:db8:::1', 'x'.repeat(5_000)]) {
        assert.equal(await lastStatus('10.1.2.3', garbage), 202);
      }
    } finally {
      await endpoint.close();
    }
  });
});
