import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { newKey, openEndpoint, type TestEndpoint } from '../../support/server/endpoint.ts';
import { liveLetter } from '../../support/server/live-letter.ts';

describe('over a real connection', () => {
  let endpoint: TestEndpoint;
  let server: Server;
  let port: number;
  /** The status of each answer, whether it was still heard or not. */
  const answered: number[] = [];

  before(async () => {
    endpoint = await openEndpoint();
    const fetch: typeof endpoint.app.fetch = async (request, env) => {
      const answer = await endpoint.app.fetch(request, env);
      answered.push(answer.status);
      return answer;
    };
    server = serve({ fetch, hostname: '127.0.0.1', port: 0 }) as Server;
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await endpoint.close();
  });

  const ask = async (
    method: string,
    path: string,
    headers: Record<string, string> = {},
    pieces: readonly string[] = [],
  ): Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }> => {
    const asking = request({ port, host: '127.0.0.1', method, path, headers, agent: false });
    for (const piece of pieces) asking.write(piece);
    asking.end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
  };

  it('sends documents with their length, compressed, and none of it for HEAD and 304', async () => {
    const answer = await ask('GET', '/elm/letter.json', { 'Accept-Encoding': 'br' });
    assert.equal(answer.headers['content-encoding'], 'br');
    assert.equal(answer.headers['content-length'], String(answer.body.length));
    assert.equal(answer.headers['transfer-encoding'], undefined);
    const head = await ask('HEAD', '/elm/letter.json', { 'Accept-Encoding': 'br' });
    assert.equal(head.headers['content-length'], answer.headers['content-length']);
    assert.equal(head.headers.etag, answer.headers.etag);
    assert.equal(head.body.length, 0);
    const tag = answer.headers.etag ?? '';
    const same = await ask('GET', '/elm/letter.json', { 'Accept-Encoding': 'br', 'If-None-Match': tag });
    assert.equal(same.status, 304);
    assert.equal(same.headers['access-control-allow-origin'], '*');
  });

  it('takes a signature in pieces, and refuses one without end', async () => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() };
    const body = JSON.stringify({
      ...{ type: 'person', name: 'Ana Berg', email: 'ana@example.org', language: 'en' },
      ...{ consents: { publish: true }, content_sha256: liveLetter().editions[0].contentSha256 },
    });
    const taken = await ask('POST', '/elm/sign', headers, [body.slice(0, 40), body.slice(40)]);
    assert.equal(taken.status, 202, taken.body.toString());
    const endless = await ask('POST', '/elm/sign', headers, Array<string>(40).fill('x'.repeat(1_000)));
    assert.equal(endless.status, 413);
    const said = await ask('POST', '/elm/sign', { ...headers, 'Content-Length': '20000' }, [
      'x'.repeat(20_000),
    ]);
    assert.equal(said.status, 413);
  });

  for (const [how, head, piece] of [
    ['a length', 'Content-Length: 500', '{"type":'],
    ['chunks', 'Transfer-Encoding: chunked', '8\r\n{"type":\r\n'],
  ] as const) {
    it(`notes no failure of its own where somebody hangs up in the middle of a body with ${how}`, async () => {
      const before = answered.length;
      const socket = connect(port, '127.0.0.1');
      const lines = ['POST /elm/sign HTTP/1.1', 'Host: elm', 'Content-Type: application/json', head];
      socket.write([...lines, 'Idempotency-Key: half', '', piece].join('\r\n'));
      await once(server, 'request');
      socket.destroy();
      while (answered.length === before) await new Promise((resolve) => setImmediate(resolve));
      assert.equal(answered.at(-1), 408);
      assert.deepEqual(
        endpoint.log.filter(({ event }) => event === 'failed'),
        [],
      );
    });
  }

  it('knows which network a connection comes from', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ email: 'nobody@example.org', language: 'en' });
    const statuses: (number | undefined)[] = [];
    for (let times = 0; times < 601; times++)
      statuses.push((await ask('POST', '/elm/sign/manage', headers, [body])).status);
    assert.equal(statuses.at(-1), 429);
  });
});
