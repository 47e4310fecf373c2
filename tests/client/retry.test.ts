import { expect } from '@open-wc/testing';
import { requestDocument } from '../../src/client/request.ts';
import { count } from '../../src/feed/count.ts';
import * as limits from '../../src/feed/limits.ts';
import { ProblemError, type Problem } from '../../src/feed/problem.ts';
import { serveFeed } from '../support/browser/feed.ts';
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

describe('a connection that breaks off', () => {
  it('is tried again', async () => {
    // Browsers repeat such a request by themselves as well, so only the end is certain.
    expect(await outcome([{ broken: true }, { broken: true }, good])).to.include({ total: 5 });
  });
});
