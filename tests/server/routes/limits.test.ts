import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { SubmissionLimits } from '../../../src/server/security/limits.ts';
import { Secret } from '../../../src/server/security/secret.ts';
import { openEndpoint, problemOf, type TestEndpoint } from '../../support/server/endpoint.ts';

/** Ten times one are heard. */
const heard = 10;

describe('whoever types codes for one address after the other', () => {
  let endpoint: TestEndpoint;

  beforeEach(async () => {
    const limits = new SubmissionLimits(new Secret('a secret for tests'), [{ most: 1, seconds: 600 }]);
    endpoint = await openEndpoint(undefined, { limits });
  });
  afterEach(() => endpoint.close());

  const attempts = { attempt: 'none', code: '123456' };
  for (const path of ['sign/confirm', 'sign/resend', 'sign/manage/confirm']) {
    it(`is held back at ${path}, and nobody else`, async () => {
      const ask = (peer: string): Promise<Response> =>
        endpoint.post(`/elm/${path}`, { body: attempts, peer });
      for (let time = 0; time < heard; time++) assert.equal((await ask('192.0.2.7')).status, 404);
      const refused = await ask('192.0.2.7');
      assert.equal((await problemOf(refused, 429))['code'], 'too-many');
      assert.match(refused.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
      assert.equal((await ask('192.0.2.8')).status, 404);
      assert.deepEqual(endpoint.log, [{ event: 'limited', letter: 'elm' }]);
    });
  }

  it('is held back at the page of the link, in words', async () => {
    const ask = (): Promise<Response> =>
      endpoint.post('/elm/confirm', {
        body: String(new URLSearchParams(attempts)),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        peer: '192.0.2.7',
      });
    for (let time = 0; time < heard; time++) assert.equal((await ask()).status, 404);
    const refused = await ask();
    assert.equal(refused.status, 429);
    assert.match(await refused.text(), /<h1>[^<]+<\/h1>\s*<p>[^<]+<\/p>/);
  });
});
