import { expect } from '@open-wc/testing';
import { requestDocument } from '../../src/client/request.ts';
import { count } from '../../src/feed/count.ts';
import * as limits from '../../src/feed/limits.ts';
import { ProblemError, type Problem } from '../../src/feed/problem.ts';
import { serveFeed } from '../support/browser/feed.ts';
import { until } from '../support/browser/open-letter.ts';
import type { FeedAnswer } from '../support/feed-answer.ts';

const document = { version: 'open-letter/1', id: 'river', revision: 1, total_signatures: 5, total_listed: 5 };
const good: FeedAnswer = { body: document };
/** The server says that it will be back in no time, so the tests need not wait. */
const passing = (status: number): FeedAnswer => ({ status, headers: { 'Retry-After': '0' } });

interface Outcome {
  readonly total?: number;
  readonly problem?: Problem;
  readonly requests: number;
}

async function outcome(answers: readonly FeedAnswer[]): Promise<Outcome> {
  const feed = await serveFeed({ 'count.json': answers });
  const { signal } = new AbortController();
  const request = { shape: count, maxBytes: limits.countBytes, cache: 'no-cache', signal } as const;
  try {
    const { value } = await requestDocument({ ...request, url: feed.url('count.json') });
    return { total: value.total_signatures, requests: (await feed.requests()).length };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problem: error.problem, requests: (await feed.requests()).length };
  }
}

describe('a server that is overrun', () => {
  for (const status of [429, 500, 503]) {
    it(`is asked again after ${status}`, async () => {
      expect(await outcome([passing(status), good])).to.deep.equal({ total: 5, requests: 2 });
    });
  }

  it('has three more tries', async () => {
    const result = await outcome([passing(503), passing(500), passing(429), good]);
    expect(result).to.deep.equal({ total: 5, requests: 4 });
  });

  it('is left alone after that, and the last answer is told', async () => {
    const { problem, requests } = await outcome([
      passing(503),
      passing(503),
      passing(503),
      passing(502),
      good,
    ]);
    expect(problem).to.include({ code: 'http', status: 502 });
    expect(requests).to.equal(4);
  });

  it('is not waited for when it asks for more patience than a visitor has', async () => {
    const { problem, requests } = await outcome([{ status: 503, headers: { 'Retry-After': '86400' } }, good]);
    expect(problem).to.include({ code: 'http', status: 503 });
    expect(requests).to.equal(1);
  });

  it('may name a date that has passed', async () => {
    const headers = { 'Retry-After': new Date(0).toUTCString() };
    expect(await outcome([{ status: 503, headers }, good])).to.deep.equal({ total: 5, requests: 2 });
  });

  it('is not asked again once it gives an answer that will not pass', async () => {
    const { problem, requests } = await outcome([passing(503), { status: 410 }, good]);
    expect(problem).to.include({ code: 'http', status: 410 });
    expect(requests).to.equal(2);
  });
});

describe('a server that does not say for how long it is overrun', () => {
  const { random } = Math;
  const wait = window.setTimeout.bind(window);
  const limitsOfOne: readonly (number | undefined)[] = [limits.idleMs, limits.totalMs];
  /** How long was waited between the tries, in milliseconds. */
  let waits: number[];

  beforeEach(() => {
    waits = [];
    globalThis.setTimeout = ((action: () => void, delay?: number) => {
      const isPause = delay !== undefined && delay >= 500 && !limitsOfOne.includes(delay);
      if (isPause) waits.push(delay);
      return wait(action, isPause ? 0 : delay);
    }) as typeof setTimeout;
  });
  afterEach(() => {
    Math.random = random;
    globalThis.setTimeout = wait;
  });

  for (const [chance, expected] of [
    [0, [500, 1_500, 4_500]],
    [1, [1_500, 4_500, 13_500]],
  ] as const) {
    it(`is asked later each time, and not by all visitors at once: ${chance}`, async () => {
      Math.random = () => chance;
      const { problem } = await outcome([{ status: 503 }]);
      expect(problem).to.include({ code: 'http', status: 503 });
      expect(waits).to.deep.equal(expected);
    });
  }

  it('is waited for as long as it says, in seconds or until a date', async () => {
    await outcome([{ status: 503, headers: { 'Retry-After': '7' } }, good]);
    expect(waits).to.deep.equal([7_000]);
    const headers = { 'Retry-After': new Date(Date.now() + 30_000).toUTCString() };
    await outcome([{ status: 503, headers }, good]);
    expect(waits[1]).to.be.within(5_000, 30_000);
  });

  it('says nothing by what is no time', async () => {
    Math.random = () => 0.5;
    await outcome([{ status: 503, headers: { 'Retry-After': 'soon' } }, good]);
    expect(waits).to.deep.equal([1_000]);
  });
});

describe('a browser without a connection', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

  it('is not asked for a try in vain', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    const feed = await serveFeed({ 'count.json': [passing(503), good] });
    const { signal } = new AbortController();
    const request = { shape: count, maxBytes: limits.countBytes, cache: 'no-cache', signal } as const;
    const answer = requestDocument({ ...request, url: feed.url('count.json') });
    await until(async () => (await feed.requests()).length, 'the first try');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await feed.requests()).to.have.length(1);
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    expect((await answer).value.total_signatures).to.equal(5);
  });
});

describe('a connection that breaks off', () => {
  it('is tried again', async () => {
    // Browsers repeat such a request by themselves as well, so only the end is certain.
    expect(await outcome([{ broken: true }, { broken: true }, good])).to.include({ total: 5 });
  });
});
