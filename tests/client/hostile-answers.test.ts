import { expect } from '@open-wc/testing';
import { requestDocument } from '../../src/client/request.ts';
import { count } from '../../src/feed/count.ts';
import { page } from '../../src/feed/page.ts';
import * as limits from '../../src/feed/limits.ts';
import { ProblemError, type Problem } from '../../src/feed/problem.ts';
import { recordConsole, type Recording } from '../support/browser/console.ts';
import { serveFeed } from '../support/browser/feed.ts';
import { hurry } from '../support/browser/hurry.ts';
import { until } from '../support/browser/open-letter.ts';
import type { FeedAnswer } from '../support/feed-answer.ts';

const numbers = {
  version: 'open-letter/1',
  id: 'river',
  revision: 1,
  total_signatures: 5,
  total_listed: 5,
};
const text = JSON.stringify(numbers);
const json = { 'Content-Type': 'application/json' };

/** What asking once comes to: the numbers, or the problem. Nothing else may be thrown. */
async function outcome(
  answers: FeedAnswer | readonly FeedAnswer[],
  maxBytes: number = limits.countBytes,
): Promise<{ total?: number; problem?: Problem }> {
  const feed = await serveFeed({ 'count.json': answers });
  const { signal } = new AbortController();
  const request = { url: feed.url('count.json'), shape: count, maxBytes, cache: 'no-cache', signal } as const;
  try {
    return { total: (await requestDocument(request)).value.total_signatures };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    throw error;
  }
}

describe('an answer that is larger than it looks', () => {
  it('is left at the limit, and the connection with it: a gigabyte of zeros', async () => {
    const feed = await serveFeed({
      'count.json': { zeros: 1_000_000_000, headers: { ...json, 'Content-Encoding': 'gzip' } },
    });
    const { signal } = new AbortController();
    const url = feed.url('count.json');
    const request = { url, shape: count, maxBytes: limits.letterBytes, cache: 'no-cache', signal } as const;
    const error: unknown = await requestDocument(request).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(ProblemError);
    expect((error as ProblemError).problem).to.include({ code: 'too-large', url });
    await until(async () => (await feed.requests())[0]?.aborted, 'the end of the connection');
    expect(await feed.requests()).to.have.length(1);
  });

  it('is measured in bytes, not in characters', async () => {
    const body = `${text.slice(0, -1)},"mood":"${'ö'.repeat(1_950)}"}`;
    expect(body.length).to.be.below(limits.countBytes);
    expect((await outcome({ body })).problem).to.include({ code: 'too-large' });
  });
});

describe('an answer in another encoding', () => {
  const utf16 = (withMark: boolean): number[] =>
    [...(withMark ? '\ufeff' : ''), ...text].flatMap((character) => {
      const unit = character.charCodeAt(0);
      return [unit & 255, unit >> 8];
    });

  it('is no document: UTF-16, with a mark and without', async () => {
    expect((await outcome({ bytes: utf16(true) })).problem).to.include({ code: 'not-json' });
    expect((await outcome({ bytes: utf16(false) })).problem).to.include({ code: 'not-json' });
  });

  it('is read as what it is where only its header is wrong', async () => {
    const headers = { 'Content-Type': 'text/plain; charset=iso-8859-1' };
    expect(await outcome({ body: text, headers })).to.deep.equal({ total: 5 });
  });

  it('is read where bytes that are no characters stand in what nobody reads', async () => {
    const bytes = [...new TextEncoder().encode(`${text.slice(0, -1)},"mood":"x"}`)];
    bytes[bytes.length - 3] = 0xff;
    expect(await outcome({ bytes })).to.deep.equal({ total: 5 });
  });
});

describe('an answer that comes in pieces', () => {
  it('is read whole where one ends in the middle of a character', async () => {
    // Pieces have a size that three does not divide, so some of many do.
    const name = '李'.repeat(150);
    const items = Array.from({ length: 1_500 }, (_, n) => ({ id: `n${n}`, name }));
    const feed = await serveFeed({ '1.json': { body: { version: 'open-letter/1', id: 'river', items } } });
    const { signal } = new AbortController();
    const { pageBytes: maxBytes } = limits;
    const request = { url: feed.url('1.json'), shape: page, maxBytes, cache: 'no-cache', signal } as const;
    const { value } = await requestDocument(request);
    expect(value.items.filter((one) => one.name === name)).to.have.length(1_500);
  });

  it('is no document where it ends in the middle of one', async () => {
    const bytes = [...new TextEncoder().encode(text), 0xc3];
    expect((await outcome({ bytes })).problem).to.include({ code: 'not-json' });
  });
});

describe('an answer of an odd status', () => {
  const cases: readonly (readonly [status: number, code: string])[] = [
    [204, 'not-json'],
    [304, 'http'],
    [400, 'http'],
    [451, 'http'],
  ];
  for (const [status, code] of cases) {
    it(`is one problem: ${status}`, async () => {
      expect((await outcome({ status })).problem).to.include({ code });
    });
  }
});

describe('an answer that goes very deep', () => {
  for (const depth of [200_000, 900_000]) {
    it(`is read, or is no document, and nothing else happens: ${depth}`, async () => {
      const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
      const body = `${text.slice(0, -1)},"goal":${deep}}`;
      const recording = recordConsole();
      const { total, problem } = await outcome({ body }, limits.letterBytes);
      recording.stop();
      expect(total ?? problem?.code).to.be.oneOf([5, 'not-json']);
    });
  }
});

describe('an answer that keeps one waiting', () => {
  let recording: Recording;
  let stop: () => void;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => {
    stop();
    recording.stop();
  });

  /** What the last of the tries came to. */
  const last = async (answer: FeedAnswer): Promise<string | number | undefined> => {
    const { total, problem } = await outcome([answer, { status: 404 }]);
    return total ?? problem?.status ?? problem?.code;
  };

  it('is given up after ten seconds without a byte', async () => {
    stop = hurry(900, 20);
    expect(await last({ drip: { every: 4_000, bytes: 5 }, body: text })).to.equal(404);
  });

  it('is given up after ten seconds before its first byte, and a fourth time for good', async () => {
    stop = hurry(900, 20, limits.totalMs);
    expect((await outcome({ held: true })).problem).to.include({ code: 'timeout' });
  });

  it('is waited for as long as something comes', async () => {
    stop = hurry(9_000, 5);
    expect(await last({ drip: { every: 250, bytes: 12 }, body: text })).to.equal(5);
  });

  it('is waited for where its headers have come late, and its body does after them', async function () {
    // It hands out an answer with the first byte of its body.
    if (navigator.userAgent.includes('Firefox')) this.skip();
    stop = hurry(9_000, 2);
    const feed = await serveFeed({
      'count.json': { held: true, drip: { every: 2_800, bytes: 1 }, body: numbers },
    });
    const { signal } = new AbortController();
    const { countBytes: maxBytes } = limits;
    const url = feed.url('count.json');
    const answer = requestDocument({ url, shape: count, maxBytes, cache: 'no-cache', signal });
    setTimeout(() => void feed.release(), 2_800);
    expect((await answer).value.total_signatures).to.equal(5);
    expect(await feed.requests('count.json')).to.have.length(1);
  });

  it('is given up after a minute, whatever comes', async () => {
    stop = hurry(900, 20);
    expect(await last({ drip: { every: 100, bytes: 90 }, body: text })).to.equal(404);
  });
});

describe('an answer from elsewhere', () => {
  it('is the document of the server that gave it', async () => {
    const there = location.origin.replace('localhost', '127.0.0.1');
    const feed = await serveFeed({
      'moved/count.json': { body: numbers, headers: { 'Access-Control-Allow-Origin': '*' } },
    });
    const moved = feed.url('moved/count.json').replace(location.origin, there);
    await feed.set({ 'count.json': { status: 302, headers: { Location: moved } } });
    const { signal } = new AbortController();
    const request = {
      url: feed.url('count.json'),
      shape: count,
      maxBytes: 4_000,
      cache: 'no-cache',
      signal,
    } as const;
    expect((await requestDocument(request)).url).to.equal(moved);
  });

  it('that leads round in a circle is no answer', async () => {
    const stop = hurry(400, 5);
    const answer = { status: 302, headers: { Location: 'count.json' } };
    const { problem } = await outcome(answer);
    stop();
    expect(problem).to.include({ code: 'network' });
  });
});
