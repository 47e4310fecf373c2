import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkLimits, SubmissionLimits } from '../../../src/server/security/limits.ts';
import { clientNetwork, readProxies } from '../../../src/server/security/network.ts';
import { Secret } from '../../../src/server/security/secret.ts';

const secret = new Secret('a secret for tests, longer than thirty-two');

async function sent(limits: SubmissionLimits, network: string | undefined, times: number): Promise<string[]> {
  const answers: string[] = [];
  for (let time = 0; time < times; time++) {
    const admission = await limits.admit(network, 'submission');
    if (!admission.admitted) answers.push('refused');
    else answers.push(admission.mark ? 'marked' : 'free');
  }
  return answers;
}

/** How often each answer came. */
function tally(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

describe('submissions of one network', () => {
  it('are 60 in ten minutes and 600 a day by default', () => {
    assert.deepEqual(networkLimits, [
      { most: 60, seconds: 600 },
      { most: 600, seconds: 86_400 },
    ]);
  });

  it('wait for an organiser beyond that, and are refused beyond ten times that', async () => {
    const limits = new SubmissionLimits(secret);
    const answers = await sent(limits, '192.0.2.7', 602);
    assert.deepEqual(tally(answers), { free: 60, marked: 540, refused: 2 });
    assert.deepEqual(answers.slice(59, 61), ['free', 'marked']);
    assert.deepEqual(answers.slice(599, 601), ['marked', 'refused']);
    assert.deepEqual(await sent(limits, '192.0.2.8', 1), ['free']);
  });

  it('are served to forty people of one office', async () => {
    assert.deepEqual(tally(await sent(new SubmissionLimits(secret), '192.0.2.7', 40)), { free: 40 });
  });

  it('are counted by the day as well', async () => {
    const day = [
      { most: 100, seconds: 600 },
      { most: 3, seconds: 86_400 },
    ];
    const answers = await sent(new SubmissionLimits(secret, day), '192.0.2.7', 31);
    assert.deepEqual(tally(answers), { free: 3, marked: 27, refused: 1 });
  });

  it('are told when to come again, in whole seconds', async () => {
    const limits = new SubmissionLimits(secret, [{ most: 1, seconds: 600 }]);
    await sent(limits, '192.0.2.7', 10);
    const refused = await limits.admit('192.0.2.7', 'submission');
    assert.ok(!refused.admitted);
    assert.ok(Number.isInteger(refused.retryAfter) && refused.retryAfter > 0 && refused.retryAfter <= 600);
  });

  it('are counted anew when the time is over', async (t) => {
    t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 1_000_000 });
    const limits = new SubmissionLimits(secret, [{ most: 1, seconds: 600 }]);
    assert.deepEqual(await sent(limits, '192.0.2.7', 2), ['free', 'marked']);
    t.mock.timers.tick(599_000);
    assert.deepEqual(await sent(limits, '192.0.2.7', 9), [...Array<string>(8).fill('marked'), 'refused']);
    assert.deepEqual(await limits.admit('192.0.2.7', 'submission'), { admitted: false, retryAfter: 1 });
    t.mock.timers.tick(1_000);
    assert.deepEqual(await sent(limits, '192.0.2.7', 1), ['free']);
  });

  it('are those of all its addresses, and of no other', async () => {
    const trust = { proxies: readProxies([]), header: 'x-forwarded-for' } as const;
    const from = (peer: string): string | undefined => clientNetwork(peer, undefined, trust);
    const limits = new SubmissionLimits(secret, [{ most: 1, seconds: 600 }]);
    for (const first of ['2001:db8:1:2::1', '2001:db8:1:3::1', '192.0.2.7']) {
      assert.deepEqual(await sent(limits, from(first), 1), ['free']);
    }
    for (const second of ['2001:db8:1:2:ffff::9', '::ffff:192.0.2.7']) {
      assert.deepEqual(await sent(limits, from(second), 1), ['marked']);
    }
  });

  it('are kept under nothing but what the secret makes of a network', async () => {
    class Blind extends Secret {
      override hash(use: 'network', network: string): string {
        return super.hash(use, network.replace(/\d/g, '0'));
      }
    }
    const limits = new SubmissionLimits(new Blind('short'), [{ most: 1, seconds: 600 }]);
    assert.deepEqual(await sent(limits, '192.0.2.7', 1), ['free']);
    assert.deepEqual(await sent(limits, '192.0.2.8', 1), ['marked']);
  });

  it('are counted apart from the codes that follow, which have the same limits', async () => {
    const limits = new SubmissionLimits(secret, [{ most: 1, seconds: 600 }]);
    assert.deepEqual(await sent(limits, '192.0.2.7', 1), ['free']);
    for (let time = 0; time < 10; time++) assert.ok((await limits.admit('192.0.2.7', 'code')).admitted);
    assert.ok(!(await limits.admit('192.0.2.7', 'code')).admitted);
    assert.deepEqual(await sent(limits, '192.0.2.7', 1), ['marked']);
  });

  it('are not limited where nobody can tell the network', async () => {
    const limits = new SubmissionLimits(secret, [{ most: 1, seconds: 600 }]);
    assert.deepEqual(tally(await sent(limits, undefined, 20)), { free: 20 });
  });
});
