import { expect } from '@open-wc/testing';
import { requestDocument } from '../../src/client/request.ts';
import { count } from '../../src/feed/count.ts';
import * as limits from '../../src/feed/limits.ts';
import { ProblemError, type Problem } from '../../src/feed/problem.ts';
import { recordConsole } from '../support/browser/console.ts';
import { serveFeed, type Feed } from '../support/browser/feed.ts';
import { until } from '../support/browser/open-letter.ts';

const numbers = {
  version: 'open-letter/1',
  id: 'river',
  revision: 1,
  total_signatures: 5,
  total_listed: 5,
};

const ask = (url: string, signal = new AbortController().signal, maxBytes: number = limits.countBytes) =>
  requestDocument({ url, shape: count, maxBytes, cache: 'no-cache', signal });

async function problemOf(answer: Promise<unknown>): Promise<Problem> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('It was answered.');
}

describe('a request for a document', () => {
  it('reads it, also behind a byte order mark', async () => {
    const feed = await serveFeed({ 'count.json': { body: `\ufeff${JSON.stringify(numbers)}` } });
    const { value, url } = await ask(feed.url('count.json'));
    expect(value).to.deep.equal(numbers);
    expect(url).to.equal(feed.url('count.json'));
  });

  it('tells where the answer came from after a redirect', async () => {
    const feed = await serveFeed({
      'count.json': { status: 302, headers: { Location: 'moved/count.json' } },
      'moved/count.json': { body: numbers },
    });
    expect((await ask(feed.url('count.json'))).url).to.equal(feed.url('moved/count.json'));
  });

  it('sends neither cookies nor the address of the page', async () => {
    document.cookie = 'visitor=ana';
    const feed = await serveFeed({ 'count.json': { body: numbers } });
    await ask(feed.url('count.json'));
    const [request] = await feed.requests('count.json');
    expect(request?.headers).to.not.have.any.keys('cookie', 'referer');
  });

  it('warns of what it left out', async () => {
    const recording = recordConsole();
    const feed = await serveFeed({ 'count.json': { body: { ...numbers, goal: 'many' } } });
    await ask(feed.url('count.json'));
    await until(() => recording.warnings.length, 'the warning');
    recording.stop();
    expect(recording.warnings).to.have.length(1);
    expect(recording.warnings[0]).to.contain('/goal').and.contain('"many"');
  });
});

describe('an answer that is no document', () => {
  const once = async (feed: Feed, problem: Partial<Problem>): Promise<void> => {
    expect(await problemOf(ask(feed.url('count.json')))).to.include(problem);
    expect(await feed.requests(), 'no second try').to.have.length(1);
  };

  it('is refused as one: a web page', async () => {
    const body = '<!doctype html><title>Not here</title>';
    await once(await serveFeed({ 'count.json': { body } }), { code: 'not-json', got: body });
  });

  it('is told by its beginning alone, where it is long', async () => {
    const body = `<!doctype html>${'x'.repeat(4_000)}`;
    await once(await serveFeed({ 'count.json': { body: body.slice(0, limits.countBytes) } }), {
      code: 'not-json',
      got: body.slice(0, 60),
    });
  });

  it('is refused as one: nothing', async () => {
    await once(await serveFeed({ 'count.json': { body: '' } }), { code: 'not-json', got: 'nothing' });
  });

  it('is refused as one: a status that will not pass', async () => {
    await once(await serveFeed({ 'count.json': { status: 403, body: numbers } }), {
      code: 'http',
      status: 403,
    });
  });

  it('is refused as one: a document of a later format', async () => {
    await once(await serveFeed({ 'count.json': { body: { ...numbers, version: 'open-letter/2' } } }), {
      code: 'version-newer',
    });
  });

  it('is refused as one: more bytes than it may have', async () => {
    const body = JSON.stringify(numbers).padEnd(limits.countBytes + 1);
    await once(await serveFeed({ 'count.json': { body } }), { code: 'too-large' });
    const fitting = await serveFeed({ 'count.json': { body: body.slice(0, limits.countBytes) } });
    expect((await ask(fitting.url('count.json'))).value).to.deep.equal(numbers);
  });

  it('is not waited for to its end when it is too large', async () => {
    const feed = await serveFeed({ 'count.json': { endless: true } });
    expect(await problemOf(ask(feed.url('count.json')))).to.include({ code: 'too-large' });
    await until(async () => (await feed.requests())[0]?.aborted, 'the end of the connection');
  });
});

describe('a request that is given up', () => {
  it('ends at once, with the reason, and the connection with it', async () => {
    const feed = await serveFeed({ 'count.json': { held: true } });
    const controller = new AbortController();
    const answer = ask(feed.url('count.json'), controller.signal);
    await until(async () => (await feed.requests()).length, 'the request');
    const reason = new Error('The visitor went on.');
    const ended = answer.catch((error: unknown) => error);
    controller.abort(reason);
    // Sooner than it would have been given up for its silence.
    await until(async () => (await feed.requests())[0]?.aborted, 'the end of the connection');
    expect(await ended).to.equal(reason);
  });

  it('is not even begun when it is given up before', async () => {
    const feed = await serveFeed({ 'count.json': { body: numbers } });
    const reason = new Error('Too late.');
    expect(await ask(feed.url('count.json'), AbortSignal.abort(reason)).catch((e: unknown) => e)).to.equal(
      reason,
    );
    expect(await feed.requests()).to.be.empty;
  });
});
