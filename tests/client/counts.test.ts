import { expect } from '@open-wc/testing';
import { countOf, type CountEntry } from '../../src/client/counts.ts';
import type { LoadedLetter } from '../../src/client/letters.ts';
import type { Letter } from '../../src/feed/letter.ts';
import * as limits from '../../src/feed/limits.ts';
import { serveFeed, type Feed } from '../support/browser/feed.ts';
import { hurry } from '../support/browser/hurry.ts';
import { until } from '../support/browser/open-letter.ts';

const known = { revision: 5, total_signatures: 50, total_listed: 40 };

function loaded(feed: Feed, letter: Partial<Letter> = {}, url = feed.url()): LoadedLetter {
  const base = { version: 'open-letter/1', id: 'river', language: 'en', title: 'For the river' } as const;
  const addresses = { count_url: feed.url('count.json'), signatories_url: feed.url('1.json') };
  return { url, letter: { ...base, ...known, ...addresses, ...letter } };
}

const total = (entry: CountEntry): number | undefined => entry.store.get().total_signatures;
const count = (changes: object): object => ({ version: 'open-letter/1', id: 'river', ...known, ...changes });

/** What is known after the count has been asked for once. */
async function asked(answer: object): Promise<CountEntry> {
  const feed = await serveFeed({ 'count.json': [{ body: answer }, { held: true }] });
  const entry = countOf(loaded(feed));
  const stop = hurry(20_000, 500, limits.totalMs);
  const end = entry.watch();
  await until(async () => (await feed.requests('count.json')).length === 2, 'the second time');
  end();
  stop();
  return entry;
}

describe('the count of a letter', () => {
  it('is taken over where it is newer, up or down', async () => {
    expect(total(await asked(count({ revision: 6, total_signatures: 51 })))).to.equal(51);
    expect(total(await asked(count({ revision: 6, total_signatures: 49 })))).to.equal(49);
  });

  it('is no news with the same or a lower revision', async () => {
    expect(total(await asked(count({ revision: 5, total_signatures: 999 })))).to.equal(50);
    expect(total(await asked(count({ revision: 4, total_signatures: 999 })))).to.equal(50);
  });

  it('is not believed where it is another letter’s', async () => {
    expect(total(await asked(count({ id: 'lake', revision: 6, total_signatures: 999 })))).to.equal(50);
  });

  it('leaves what it does not say', async () => {
    const entry = await asked(count({ revision: 6, total_signatures: 60 }));
    expect(entry.store.get()).to.deep.equal({ ...known, revision: 6, total_signatures: 60 });
  });

  it('is not waited for, nor asked for again, when the last one looks away', async () => {
    const feed = await serveFeed({ 'count.json': { held: true } });
    const stop = hurry(20_000, 500, limits.totalMs);
    const end = countOf(loaded(feed)).watch();
    await until(async () => (await feed.requests()).length, 'the request');
    end();
    await until(async () => (await feed.requests())[0]?.aborted, 'the end of the connection');
    await new Promise((resolve) => setTimeout(resolve, 500));
    stop();
    expect(await feed.requests()).to.have.length(1);
  });

  it('is asked for no more when nobody looks', async () => {
    const feed = await serveFeed({ 'count.json': { body: count({ revision: 6 }) } });
    const stop = hurry(20_000, 500, limits.totalMs);
    countOf(loaded(feed)).watch()();
    await new Promise((resolve) => setTimeout(resolve, 300));
    stop();
    expect(await feed.requests()).to.be.empty;
  });
});

describe('how often the count is asked for', () => {
  /** Waits that are still to come. */
  const waits = new Set<number>();
  /** How many there were at a time. */
  let most = 0;
  /** How long all of them were, in seconds. */
  const asked: number[] = [];
  const set = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  const random = Math.random.bind(Math);

  beforeEach(() => {
    waits.clear();
    most = 0;
    asked.length = 0;
    // A tenth longer: none is as long as the limit of a request.
    Math.random = () => 0.75;
    globalThis.setTimeout = ((action: () => void, delay = 0) => {
      const isAsking = delay >= 20_000 && delay !== limits.totalMs;
      const timer = set(
        () => {
          waits.delete(timer);
          action();
        },
        isAsking ? 50 : delay,
      );
      if (isAsking) {
        most = Math.max(most, waits.add(timer).size);
        asked.push(Math.round(delay / 1_000));
      }
      return timer;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((timer: number) => {
      waits.delete(timer);
      clear(timer);
    }) as typeof clearTimeout;
  });
  afterEach(() => {
    Math.random = random;
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
  });

  it('grows from half a minute to five while there is no news, and begins anew with them', async () => {
    // What the browser keeps is no answer.
    const same = { headers: { 'Cache-Control': 'max-age=600' }, body: count({}) };
    const news = { body: count({ revision: 6 }) };
    const away = { status: 404 };
    const feed = await serveFeed({ 'count.json': [same, away, same, same, same, news, { held: true }] });
    const end = countOf(loaded(feed)).watch();
    await until(() => asked.length === 7, 'the seventh time');
    end();
    expect(asked).to.deep.equal([33, 66, 132, 264, 330, 330, 33]);
  });

  it('begins anew with what a visitor does', async () => {
    const feed = await serveFeed({ 'count.json': { body: count({}) } });
    const entry = countOf(loaded(feed));
    const end = entry.watch();
    await until(() => asked.length >= 3, 'the third time');
    end();
    asked.length = 0;
    entry.settle({ total_signatures: 49 });
    entry.watch()();
    expect(asked).to.deep.equal([33]);
  });

  it('is varied by a fifth, to spread a crowd', async () => {
    const feed = await serveFeed({});
    for (const [chance, seconds] of [
      [0, 24],
      [1, 36],
    ] as const) {
      Math.random = () => chance;
      countOf(loaded(feed)).watch()();
      expect(asked.pop()).to.equal(seconds);
    }
  });

  it('does not depend on how many look, or look away and back while it is asked for', async () => {
    const feed = await serveFeed({ 'count.json': { held: true } });
    const entry = countOf(loaded(feed));
    const [first, second] = [entry.watch(), entry.watch()];
    expect(asked).to.have.length(1);
    second();
    await until(async () => (await feed.requests()).length, 'the request');
    first();
    const third = entry.watch();
    await until(async () => (await feed.requests())[0]?.aborted, 'the end of the connection');
    await until(() => asked.length >= 3, 'what follows');
    // Whoever still looked would ask on while the next tests count their own waits.
    third();
    expect(most).to.equal(1);
  });

  it('is never, where the letter has no count of its own', async () => {
    const feed = await serveFeed({});
    const { url, letter } = loaded(feed);
    const rest = Object.entries(letter).filter(([key]) => key !== 'count_url');
    countOf({ url, letter: Object.fromEntries(rest) as unknown as Letter }).watch();
    expect(asked).to.be.empty;
  });
});

describe('the answer to what a visitor did', () => {
  it('counts at once; how many are listed is unknown until the count has come', async () => {
    const feed = await serveFeed({ 'count.json': { held: true } });
    const letter = loaded(feed);
    const entry = countOf(letter);
    entry.settle({ revision: 6, total_signatures: 51 });
    // The document from before has nothing to say to it.
    expect(countOf(letter)).to.equal(entry);
    expect(entry.store.get()).to.deep.equal({ revision: 6, total_signatures: 51 });
    await until(async () => (await feed.requests('count.json')).length, 'the request');
  });

  it('counts where it names no revision, before any document of the one that was known', async () => {
    const feed = await serveFeed({ 'count.json': { held: true } });
    const letter = loaded(feed);
    const entry = countOf(letter);
    entry.settle({ total_signatures: 49 });
    countOf(letter);
    expect(entry.store.get()).to.deep.equal({ revision: 5, total_signatures: 49 });
  });

  it('leaves the number where it does not say one', async () => {
    const entry = countOf(loaded(await serveFeed({ 'count.json': { held: true } })));
    entry.settle({ revision: 6 });
    expect(entry.store.get()).to.deep.equal({ revision: 6, total_signatures: 50 });
  });

  it('is no news where something newer is known', async () => {
    const entry = countOf(loaded(await serveFeed({ 'count.json': { held: true } })));
    entry.settle({ revision: 4, total_signatures: 41 });
    expect(entry.store.get()).to.deep.equal(known);
  });
});

describe('the numbers of a letter', () => {
  it('are shared by its languages, whose newest counts', async () => {
    const feed = await serveFeed({});
    const entry = countOf(loaded(feed));
    const german = loaded(
      feed,
      { language: 'de', revision: 7, total_signatures: 70 },
      feed.url('letter.de.json'),
    );
    expect(countOf(german)).to.equal(entry);
    expect(total(entry)).to.equal(70);
    countOf(loaded(feed, { revision: 6, total_signatures: 60 }));
    expect(total(entry)).to.equal(70);
  });

  it('are not for a letter of another server to change, whatever it names', async () => {
    const feed = await serveFeed({});
    const entry = countOf(loaded(feed));
    const foreign = loaded(
      feed,
      { revision: 99, total_signatures: 999 },
      'https://elsewhere.example.org/letter.json',
    );
    expect(countOf(foreign)).to.not.equal(entry);
    expect(total(entry)).to.equal(50);
  });
});
