import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import { SubmissionLimits } from '../../../src/server/security/limits.ts';
import { overEveryDatabase, type TestStore } from '../../support/server/stores.ts';

const network = '192.0.2.7';

overEveryDatabase('what comes from one network at several instances', (open) => {
  let test: TestStore;
  let one: SubmissionLimits;
  let other: SubmissionLimits;

  beforeEach(async () => {
    test = await open();
    test.now = Date.now();
    [one, other] = [new SubmissionLimits(test.secret), new SubmissionLimits(test.secret)];
  });
  afterEach(() => test.close());

  const sent = async (limits: SubmissionLimits, times: number): Promise<string[]> => {
    const answers: string[] = [];
    for (let time = 0; time < times; time++) {
      const admission = await limits.admit(network, 'submission');
      answers.push(!admission.admitted ? 'refused' : (admission.mark ?? 'free'));
    }
    return answers;
  };
  const exchange = async (): Promise<void> => {
    for (const limits of [one, other, one]) await limits.exchange(test.store);
  };

  it('is counted together, however often they tell each other', async () => {
    await sent(one, 40);
    await sent(other, 10);
    await exchange();
    await exchange();
    assert.deepEqual(await sent(other, 11), [...Array<string>(10).fill('free'), 'many-from-network']);
    await exchange();
    assert.deepEqual(await sent(one, 1), ['free'], 'nobody has told it yet, since nobody came');
    await exchange();
    assert.deepEqual(await sent(one, 1), ['many-from-network']);
    await sent(one, 540);
    await exchange();
    await sent(other, 1);
    await exchange();
    assert.deepEqual(await sent(other, 1), ['refused']);
  });

  it('is not forgotten with a start', async () => {
    await sent(one, 59);
    await exchange();
    const again = new SubmissionLimits(test.secret);
    await sent(again, 6);
    await again.exchange(test.store);
    assert.deepEqual(await sent(again, 1), ['many-from-network']);
  });

  it('costs the database nothing as long as it is little', async () => {
    await sent(one, 5);
    await exchange();
    assert.deepEqual(await test.db.selectFrom('networks').selectAll().execute(), []);
  });

  it('is counted anew when its time is over, and cleared away', async () => {
    await sent(one, 60);
    await exchange();
    test.now += 600_001;
    const later = new SubmissionLimits(test.secret);
    await sent(later, 6);
    await later.exchange(test.store);
    assert.deepEqual(await sent(later, 1), ['free']);
    test.now += 2 * 86_400_000;
    await test.store.tidy(new Map());
    assert.deepEqual(await test.db.selectFrom('networks').selectAll().execute(), []);
  });
});
