import assert from 'node:assert/strict';
import { afterEach, beforeEach, it } from 'node:test';
import type { Attempt } from '../../../src/server/store/store.ts';
import { letterId, openVisitors, type Visitors } from '../../support/server/signing.ts';
import { overEveryDatabase } from '../../support/server/stores.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

overEveryDatabase('codes', (open) => {
  let visitors: Visitors;
  let attempt: Attempt;
  let code: string;

  beforeEach(async () => {
    visitors = await openVisitors(open);
    attempt = await visitors.sign('Ana Berg', 'ana@example.org');
    code = (await visitors.mails())[0]?.code ?? '';
    assert.match(code, /^\d{6}$/);
  });
  afterEach(() => visitors.test.close());

  const refusal = async (typed: string | undefined, at: Attempt = attempt): Promise<unknown> =>
    visitors.confirm(at, typed);
  const wrong = (triesLeft: number): unknown => ({ refused: 'wrong-code', triesLeft });
  const expired = { refused: 'code-expired' };

  it('confirms once, and answers the same when it is typed again', async () => {
    const first = await visitors.confirm(attempt, code);
    assert('status' in first);
    assert.deepEqual(await visitors.confirm(attempt, code), first);
    visitors.pass(31 * minute);
    assert.deepEqual(await visitors.confirm(attempt, code), first);
    assert.equal((await visitors.listed()).length, 1);
  });

  it('may be mistyped four times', async () => {
    for (const left of [4, 3, 2, 1]) {
      assert.deepEqual(await refusal(visitors.otherThan(code, left)), wrong(left));
    }
    const confirmed = await visitors.confirm(attempt, code);
    assert('status' in confirmed);
  });

  it('is used up after five wrong ones, until a new one is asked for', async () => {
    for (const left of [4, 3, 2, 1, 0]) {
      assert.deepEqual(await refusal(visitors.otherThan(code, left + 1)), wrong(left));
    }
    assert.deepEqual(await refusal(code), expired);
    visitors.pass(minute);
    await visitors.test.store.resend(letterId, attempt.id, 'en');
    const [mail] = await visitors.mails();
    assert.deepEqual(await refusal(visitors.otherThan(mail?.code)), wrong(4));
    assert('status' in (await visitors.confirm(attempt, mail?.code)));
  });

  it('loses no try to what is no code at all', async () => {
    for (let time = 0; time < 9; time++) assert.deepEqual(await refusal(undefined), wrong(5));
    assert('status' in (await visitors.confirm(attempt, code)));
  });

  it('lives for half an hour', async () => {
    visitors.pass(29 * minute);
    assert.deepEqual(await refusal(visitors.otherThan(code)), wrong(4));
    visitors.pass(2 * minute);
    assert.deepEqual(await refusal(code), expired);
  });

  it('is sent again as it is while it lives, and lives on', async () => {
    visitors.pass(20 * minute);
    await visitors.test.store.resend(letterId, attempt.id, undefined);
    const [mail] = await visitors.mails();
    assert.equal(mail?.code, code);
    assert.equal(mail.language, 'en');
    visitors.pass(20 * minute);
    assert('status' in (await visitors.confirm(attempt, code)));
  });

  it('is another one when it is asked for after its life', async () => {
    visitors.pass(31 * minute);
    const again = await visitors.test.store.resend(letterId, attempt.id, 'de');
    assert(again);
    assert.equal(again.id, attempt.id);
    const [mail] = await visitors.mails();
    assert.notEqual(mail?.code, code);
    assert.equal(mail?.language, 'de');
    assert.deepEqual(await refusal(code), wrong(4));
    assert('status' in (await visitors.confirm(attempt, mail.code)));
  });

  it('is not sent twice within 30 seconds, however often it is asked for', async () => {
    visitors.pass(10_000);
    await visitors.test.store.resend(letterId, attempt.id, 'en');
    visitors.pass(10_000);
    await visitors.test.store.resend(letterId, attempt.id, 'en');
    assert.deepEqual(await visitors.mails(), []);
  });

  it('counts its life from when the mail is sent', async () => {
    const late = await visitors.sign('Bo Berg', 'bo@example.org');
    visitors.pass(50 * minute);
    const [mail] = await visitors.mails();
    visitors.pass(29 * minute);
    assert('status' in (await visitors.confirm(late, mail?.code)));
  });

  it('tells a stranger at no time whether somebody has signed', async () => {
    assert('status' in (await visitors.confirm(attempt, code)));
    visitors.pass(minute);
    // Somebody else tries both addresses; the owner of neither does anything.
    const signed = await visitors.sign('Ana Berg', 'ana@example.org');
    const not = await visitors.sign('Bo Lund', 'bo@example.org');
    for (const wait of [0, 31 * minute, minute, 2 * minute, 31 * minute]) {
      visitors.pass(wait);
      for (let guess = 0; guess < 4; guess++) {
        const typed = guess === 0 ? undefined : visitors.otherThan(code, guess);
        assert.deepEqual(await refusal(typed, signed), await refusal(typed, not), `after ${wait} ms`);
      }
      if (wait === minute) {
        for (const { id } of [signed, not]) await visitors.test.store.resend(letterId, id, 'en');
      }
    }
  });

  it('whose life has ended is a wrong one, and counts as one', async () => {
    for (let time = 0; time < 4; time++) {
      visitors.pass(31 * minute);
      for (let guess = 1; guess <= 5; guess++) {
        assert.deepEqual(await refusal(visitors.otherThan(code, guess)), expired);
      }
      await visitors.test.store.resend(letterId, attempt.id, 'en');
    }
    assert.deepEqual(await refusal(visitors.otherThan(code)), { refused: 'too-many-tries' });
  });

  it('of one address opens nothing of another', async () => {
    const other = await visitors.sign('Eva Berg', 'eva@example.org');
    const [mail] = await visitors.mails();
    if (mail?.code === code) return;
    assert.deepEqual(await refusal(code, other), wrong(4));
  });

  it('is tried twenty times a day for one address, through whatever attempts', async () => {
    const attempts = [attempt];
    for (const name of ['A', 'B', 'C', 'D'])
      attempts.push(await visitors.sign(`Ana ${name}`, 'ana@example.org'));
    for (const one of attempts.slice(0, 4)) {
      for (let step = 1; step <= 5; step++) await visitors.confirm(one, visitors.otherThan(code, step));
    }
    const last = attempts.at(-1) ?? attempt;
    assert.deepEqual(await visitors.confirm(last, code), { refused: 'too-many-tries' });
    const stranger = await visitors.sign('Eva Berg', 'eva@example.org');
    const mail = (await visitors.mails()).find(({ to }) => to === 'eva@example.org');
    assert('status' in (await visitors.confirm(stranger, mail?.code)));
    visitors.pass(day);
    const anew = await visitors.sign('Ana Berg', 'ana@example.org');
    const fresh = (await visitors.mails()).find(({ to }) => to === 'ana@example.org');
    assert('status' in (await visitors.confirm(anew, fresh?.code)));
  });

  it('belongs to an attempt that is known, for a day', async () => {
    const unknown = { refused: 'unknown-attempt' };
    assert.deepEqual(await refusal(code, { ...attempt, id: 'none' }), unknown);
    assert.equal(await visitors.test.store.resend(letterId, 'none', 'en'), undefined);
    const elsewhere = { letterId: 'oak', attemptId: attempt.id, code };
    assert.deepEqual(await visitors.test.store.confirm(elsewhere, 'none'), unknown);
    visitors.pass(day + 1);
    assert.deepEqual(await refusal(code), unknown);
  });

  it('to sign opens nothing to manage, nor the other way round', async () => {
    const { store } = visitors.test;
    assert.deepEqual(await store.openManage({ letterId, attemptId: attempt.id, code }), {
      refused: 'unknown-attempt',
    });
  });

  it('keeps its leading zeros', () => {
    const { secret } = visitors.test;
    const salts = Array.from({ length: 200 }, (_, index) => `salt-${index}`);
    const small = salts.map((salt) => secret.code(salt)).filter((one) => one.startsWith('0'));
    assert(small.length > 0);
    assert(small.every((one) => /^\d{6}$/.test(one)));
  });
});
