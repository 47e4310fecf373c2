import { expect } from '@open-wc/testing';
import { letterAt, type LetterEntry } from '../../src/client/letters.ts';
import { recordConsole, type Recording } from '../support/browser/console.ts';
import { letterDocument, serveFeed, serveLetter } from '../support/browser/feed.ts';
import { until } from '../support/browser/open-letter.ts';

const statusOf = (entry: LetterEntry): string => entry.store.get().status;
const titleOf = (entry: LetterEntry): string | undefined => {
  const state = entry.store.get();
  return state.status === 'ready' ? state.value.letter.title : undefined;
};

describe('a letter that several embeds show', () => {
  it('is one store and one request', async () => {
    const feed = await serveLetter();
    const entry = letterAt(feed.url());
    expect(letterAt(feed.url())).to.equal(entry);
    entry.use();
    letterAt(feed.url()).use();
    await until(() => statusOf(entry) === 'ready', 'the letter');
    entry.use();
    expect(await feed.requests()).to.have.length(1);
  });

  it('is not loaded before someone uses it', async () => {
    const feed = await serveLetter();
    expect(statusOf(letterAt(feed.url()))).to.equal('idle');
    expect(await feed.requests()).to.be.empty;
  });

  it('is given up when the last one leaves, and begun anew by the next', async () => {
    const feed = await serveLetter({}, { 'letter.json': [{ held: true }, { body: letterDocument() }] });
    const entry = letterAt(feed.url());
    const [first, second] = [entry.use(), entry.use()];
    first();
    await until(async () => (await feed.requests()).length, 'the request');
    expect(statusOf(entry)).to.equal('loading');
    second();
    await until(async () => (await feed.requests())[0]?.aborted, 'the end of the connection');
    expect(statusOf(entry)).to.equal('idle');
    entry.use();
    await until(() => statusOf(entry) === 'ready', 'the second request');
  });

  it('is given up without a word to the owner', async () => {
    const recording = recordConsole();
    const feed = await serveLetter({}, { 'letter.json': [{ held: true }, { status: 404 }] });
    const entry = letterAt(feed.url());
    const end = entry.use();
    await until(async () => (await feed.requests()).length, 'the request');
    end();
    await until(() => statusOf(entry) === 'idle', 'its end');
    await entry.reload();
    await until(() => recording.errors.length, 'what is said of the next');
    recording.stop();
    expect(recording.errors).to.have.length(1);
    expect(recording.errors[0]).to.contain('404');
  });

  it('is kept when the last one leaves after it has come', async () => {
    const feed = await serveLetter();
    const entry = letterAt(feed.url());
    const end = entry.use();
    await until(() => statusOf(entry) === 'ready', 'the letter');
    end();
    await Promise.resolve();
    entry.use();
    expect(statusOf(entry)).to.equal('ready');
    expect(await feed.requests()).to.have.length(1);
  });

  it('is asked of the server, whatever the browser has kept', async () => {
    const headers = { 'Cache-Control': 'max-age=600' };
    const answer = (title: string) => ({ headers, body: letterDocument({ title }) });
    const feed = await serveLetter({}, { 'letter.json': [answer('First'), answer('Second')] });
    await (await fetch(feed.url(), { credentials: 'omit', referrerPolicy: 'no-referrer' })).text();
    const entry = letterAt(feed.url());
    entry.use();
    await until(() => titleOf(entry) === 'Second', 'the second');
  });

  it('goes on loading when the last one leaves and is back at once', async () => {
    const feed = await serveLetter({}, { 'letter.json': { held: true, body: letterDocument() } });
    const entry = letterAt(feed.url());
    entry.use()();
    entry.use();
    await until(async () => (await feed.requests()).length, 'the request');
    await feed.release();
    await until(() => statusOf(entry) === 'ready', 'the letter');
    expect(await feed.requests()).to.have.length(1);
  });

  it('tells that it is slow only while it is', async () => {
    const feed = await serveLetter({}, { 'letter.json': { held: true, body: letterDocument() } });
    const entry = letterAt(feed.url());
    entry.use();
    expect(entry.store.get()).to.deep.equal({ status: 'loading', slow: false });
    await until(() => (entry.store.get() as { slow?: boolean }).slow, 'the word that it is slow');
    await feed.release();
    await until(() => statusOf(entry) === 'ready', 'the letter');
  });
});

describe('a letter that is loaded anew', () => {
  let recording: Recording;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => recording.stop());

  it('stays until the new one is there', async () => {
    const feed = await serveLetter({ title: 'First' });
    const entry = letterAt(feed.url());
    entry.use();
    await until(() => titleOf(entry) === 'First', 'the first');
    await feed.set({ 'letter.json': { held: true, body: letterDocument({ title: 'Second' }) } });
    const reloaded = entry.reload();
    await until(async () => (await feed.requests()).length === 2, 'the second request');
    // Longer than it takes to be called slow.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(titleOf(entry)).to.equal('First');
    await feed.release();
    await reloaded;
    expect(titleOf(entry)).to.equal('Second');
  });

  it('stays when the new one is refused, and the owner is told', async () => {
    const feed = await serveLetter({ title: 'First' });
    const entry = letterAt(feed.url());
    entry.use();
    await until(() => titleOf(entry) === 'First', 'the first');
    await feed.set({ 'letter.json': { body: '<html>' } });
    await entry.reload();
    expect(titleOf(entry)).to.equal('First');
    await until(() => recording.errors.length, 'the error');
    expect(recording.errors[0]).to.contain(feed.url()).and.contain('<html>');
  });

  it('can be had after a failure', async () => {
    const feed = await serveFeed({ 'letter.json': { status: 404 } });
    const entry = letterAt(feed.url());
    entry.use();
    await until(() => statusOf(entry) === 'error', 'the failure');
    const state = entry.store.get();
    expect(state.status === 'error' && state.problem).to.include({
      code: 'http',
      status: 404,
      url: feed.url(),
    });
    await feed.set({ 'letter.json': { body: letterDocument() } });
    await entry.reload();
    expect(statusOf(entry)).to.equal('ready');
  });

  it('is the last one that was asked for, whichever answer comes first', async () => {
    const feed = await serveLetter(
      {},
      {
        'letter.json': [
          { held: true, body: letterDocument({ title: 'First' }) },
          { body: letterDocument({ title: 'Second' }) },
        ],
      },
    );
    const entry = letterAt(feed.url());
    entry.use();
    await until(async () => (await feed.requests()).length, 'the request');
    await entry.reload();
    await feed.release();
    await until(
      async () => titleOf(entry) === 'First' || (await feed.requests())[0]?.aborted,
      'the end of the first',
    );
    expect(titleOf(entry)).to.equal('Second');
  });
});
