import assert from 'node:assert/strict';
import { afterEach, beforeEach, it, type TestContext } from 'node:test';
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

  /** Minutes pass for the limits and for the database alike. */
  const pass = (t: TestContext, minutes: number): void => {
    t.mock.timers.tick(minutes * 60_000);
    test.now = Date.now();
  };
  const stopClock = (t: TestContext): void => {
    t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: test.now });
  };
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

  it('is counted once, in however many portions it is told', async () => {
    for (let time = 0; time < 4; time++) {
      await sent(one, 7);
      await exchange();
      await sent(other, 7);
      await exchange();
    }
    for (const limits of [one, other]) await sent(limits, 1);
    await exchange();
    assert.deepEqual(await sent(other, 3), ['free', 'free', 'many-from-network']);
  });

  it('is counted as well while they tell each other', async () => {
    await sent(other, 20);
    await other.exchange(test.store);
    await sent(one, 20);
    await one.exchange({
      async countNetworks(counted) {
        const told = await test.store.countNetworks(counted);
        await sent(one, 18);
        return told;
      },
    });
    await exchange();
    await sent(other, 1);
    await exchange();
    assert.deepEqual(await sent(other, 2), ['free', 'many-from-network']);
    assert.deepEqual(await sent(one, 3), ['free', 'free', 'many-from-network']);
  });

  it('is told later where the database was away', async () => {
    await sent(one, 59);
    const away = { countNetworks: () => Promise.reject(new Error('away')) };
    await assert.rejects(one.exchange(away), /away/);
    await exchange();
    await sent(other, 6);
    await exchange();
    assert.deepEqual(await sent(other, 1), ['many-from-network']);
  });

  it('is counted by the day together, beside the ten minutes', async (t) => {
    stopClock(t);
    const limits = [
      { most: 30, seconds: 600 },
      { most: 40, seconds: 86_400 },
    ];
    [one, other] = [new SubmissionLimits(test.secret, limits), new SubmissionLimits(test.secret, limits)];
    for (let time = 0; time < 2; time++) {
      await sent(one, 15);
      await sent(other, 4);
      await exchange();
      pass(t, 10.01);
    }
    assert.deepEqual(await sent(other, 3), ['free', 'free', 'many-from-network']);
  });

  it('is over for all of them when it is over for the first', async (t) => {
    stopClock(t);
    await sent(one, 60);
    await exchange();
    pass(t, 5);
    await sent(other, 6);
    await exchange();
    assert.deepEqual(await sent(other, 1), ['many-from-network']);
    pass(t, 5.01);
    // Nobody has told anything in between: what comes now is counted anew all the same, and told.
    for (const limits of [one, other]) assert.deepEqual(await sent(limits, 30), Array(30).fill('free'));
    await exchange();
    assert.deepEqual(await sent(other, 1), ['many-from-network']);
  });

  it('goes on for all of them until it is over for the one who told it first', async (t) => {
    stopClock(t);
    await sent(one, 6);
    pass(t, 5);
    await sent(other, 20);
    await other.exchange(test.store);
    await exchange();
    pass(t, 5.01);
    for (const limits of [one, other]) {
      await sent(limits, 1);
      await exchange();
    }
    assert.deepEqual(await sent(other, 33), [...Array<string>(32).fill('free'), 'many-from-network']);
  });

  it('is told anew after a time in which nothing could be told', async (t) => {
    stopClock(t);
    await sent(one, 60);
    await assert.rejects(one.exchange({ countNetworks: () => Promise.reject(new Error('away')) }));
    pass(t, 10.01);
    await sent(one, 30);
    await exchange();
    for (const limits of [one, other]) await sent(limits, 30);
    await exchange();
    assert.deepEqual(await sent(other, 1), ['many-from-network']);
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
