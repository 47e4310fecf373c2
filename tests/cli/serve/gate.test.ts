import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gate } from '../../../src/cli/serve/gate.ts';

test('before the endpoint is there the process lives, is not ready, and asks to come again', async () => {
  const gate = new Gate({ hasProxies: false, log: () => undefined });
  const ask = async (path: string): Promise<Response> =>
    gate.fetch(new Request(`http://localhost${path}`), {});
  assert.equal((await ask('/healthz?now')).status, 200);
  for (const path of ['/readyz', '/river/letter.json', '/']) {
    const answer = await ask(path);
    assert.deepEqual([answer.status, answer.headers.get('Retry-After')], [503, '2'], path);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*', 'the element tries again by itself');
  }
  gate.open(() => new Response('here'));
  assert.equal(await (await ask('/readyz')).text(), 'here');
  gate.close();
  assert.equal((await ask('/readyz')).status, 503);
  assert.equal(await (await ask('/river/letter.json')).text(), 'here', 'what is under way goes on');
});
