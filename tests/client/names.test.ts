import { expect } from '@open-wc/testing';
import type { LoadedLetter } from '../../src/client/letters.ts';
import { namesOf, type NamesEntry } from '../../src/client/names.ts';
import type { Letter } from '../../src/feed/letter.ts';
import type { Signatory } from '../../src/feed/signatory.ts';
import { recordConsole, type Recording } from '../support/browser/console.ts';
import { until } from '../support/browser/open-letter.ts';
import { pageDocument, people, serveFeed, type Feed } from '../support/browser/feed.ts';

/** A letter with its first names, the others on pages of this feed. */
function loaded(feed: Feed, letter: Partial<Letter> = {}): LoadedLetter {
  const base = {
    version: 'open-letter/1',
    id: 'for-the-river',
    language: 'en',
    title: 'For the river',
  } as const;
  return { url: feed.url(), letter: { ...base, signatories_url: feed.url('1.json'), ...letter } };
}

const ids = (entry: NamesEntry): string[] => entry.store.get().items.map(({ id }) => id);
const never = (): boolean => false;
const idsOf = (items: readonly Signatory[]): string[] => items.map(({ id }) => id);

/** Enough as soon as a page has brought someone. */
const hasOneMore = (entry: NamesEntry) => {
  const before = entry.store.get().items.length;
  return (items: readonly Signatory[]): boolean => items.length > before;
};

describe('the names of a letter', () => {
  let recording: Recording;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => recording.stop());

  it('are shared by embeds in other languages, but not between servers', async () => {
    const feed = await serveFeed({});
    const entry = namesOf(loaded(feed));
    expect(namesOf({ ...loaded(feed, { language: 'de' }), url: feed.url('letter.de.json') })).to.equal(entry);
    expect(namesOf({ ...loaded(feed), url: 'https://elsewhere.example.org/letter.json' })).to.not.equal(
      entry,
    );
  });

  it('are complete without a request where the letter lists them all', async () => {
    const feed = await serveFeed({});
    const entry = namesOf(loaded(feed, { items: people(3), total_listed: 3 }));
    await entry.loadUntil(never);
    expect(entry.store.get().complete).to.equal(true);
    expect(await feed.requests()).to.be.empty;
  });

  it('come page by page, in the order of publication and each once', async () => {
    const everyone = people(6);
    const feed = await serveFeed({
      '1.json': { body: pageDocument(everyone.slice(0, 4), '2.json') },
      '2.json': { body: pageDocument(everyone.slice(4)) },
    });
    const entry = namesOf(loaded(feed, { items: everyone.slice(0, 2), total_listed: 6 }));
    expect(ids(entry)).to.deep.equal(idsOf(everyone.slice(0, 2)));
    await entry.loadUntil(hasOneMore(entry));
    expect(ids(entry)).to.deep.equal(idsOf(everyone.slice(0, 4)));
    expect(entry.store.get().complete).to.equal(false);
    await entry.loadUntil(never);
    expect(ids(entry)).to.deep.equal(idsOf(everyone));
    expect(entry.store.get()).to.include({ complete: true, loading: false, failed: false });
    expect((await feed.requests()).map(({ path }) => path)).to.deep.equal(['1.json', '2.json']);
  });

  it('begin with the featured ones, as the letter orders them', async () => {
    const [one, two, three] = people(3) as [Signatory, Signatory, Signatory];
    const feed = await serveFeed({ '1.json': { body: pageDocument([one, two, three]) } });
    const featured = { ...three, featured: true };
    const entry = namesOf(loaded(feed, { items: [featured, one], total_listed: 3 }));
    expect(ids(entry)).to.deep.equal([three.id, one.id]);
  });

  it('begin with the featured ones also where a later page brings them', async () => {
    const [one, two, three] = people(3) as [Signatory, Signatory, Signatory];
    const feed = await serveFeed({
      '1.json': { body: pageDocument([one, two], '2.json') },
      '2.json': { body: pageDocument([{ ...three, featured: true }]) },
    });
    const entry = namesOf(loaded(feed));
    await entry.loadUntil(never);
    expect(ids(entry)).to.deep.equal(idsOf([three, one, two]));
  });

  it('are all there, as many as are listed, where the letter has no pages of them', async () => {
    const feed = await serveFeed({});
    const { url, letter } = loaded(feed, { items: people(2) });
    const rest = Object.entries(letter).filter(([key]) => key !== 'signatories_url');
    const without = namesOf({ url, letter: Object.fromEntries(rest) as unknown as Letter });
    await without.loadUntil(never);
    await without.refresh();
    expect(without.store.get()).to.include({ complete: true, failed: false, listed: 2 });
    expect(namesOf(loaded(feed, { items: people(2), total_listed: 7 })).store.get().listed).to.equal(7);
    expect(await feed.requests()).to.be.empty;
  });

  it('are asked for once, however many want them', async () => {
    const feed = await serveFeed({ '1.json': { body: pageDocument(people(2)) } });
    const entry = namesOf(loaded(feed));
    await Promise.all([
      entry.loadUntil(hasOneMore(entry)),
      entry.loadUntil(never),
      entry.loadUntil(hasOneMore(entry)),
    ]);
    expect(await feed.requests()).to.have.length(1);
  });

  it('come one page ahead of who takes them in, and no further', async () => {
    const everyone = people(3);
    const feed = await serveFeed({
      '1.json': { body: pageDocument(everyone.slice(0, 1), '2.json') },
      '2.json': { body: pageDocument(everyone.slice(1, 2), '3.json') },
      '3.json': { body: pageDocument(everyone.slice(2)) },
    });
    const entry = namesOf(loaded(feed));
    let take = (): void => undefined;
    const taken = new Promise<void>((resolve) => (take = resolve));
    const loading = entry.loadUntil(never, () => taken);
    await until(() => ids(entry).length === 2, 'the second page');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await feed.requests()).map(({ path }) => path)).to.deep.equal(['1.json', '2.json']);
    take();
    await loading;
    expect(ids(entry)).to.deep.equal(idsOf(everyone));
  });

  it('end where a page names one that was there before', async () => {
    const feed = await serveFeed({
      '1.json': { body: pageDocument(people(2), '2.json') },
      '2.json': { body: pageDocument(people(2, 3), '1.json') },
    });
    const entry = namesOf(loaded(feed));
    await entry.loadUntil(never);
    expect(entry.store.get()).to.include({ complete: true });
    expect(await feed.requests()).to.have.length(2);
  });

  it('end where a page brings nobody new', async () => {
    const feed = await serveFeed({
      '1.json': { body: pageDocument(people(2), '2.json') },
      '2.json': { body: pageDocument(people(2), '3.json') },
    });
    const entry = namesOf(loaded(feed));
    await entry.loadUntil(never);
    expect(ids(entry)).to.have.length(2);
    expect(await feed.requests()).to.have.length(2);
  });

  it('do not end at a first page that the letter itself held already', async () => {
    const feed = await serveFeed({
      '1.json': { body: pageDocument(people(2), '2.json') },
      '2.json': { body: pageDocument(people(2, 3)) },
    });
    const entry = namesOf(loaded(feed, { items: people(2) }));
    await entry.loadUntil(never);
    expect(ids(entry)).to.have.length(4);
  });

  it('stay as far as they are when a page fails, and can be asked for again', async () => {
    const feed = await serveFeed({
      '1.json': { body: pageDocument(people(2), '2.json') },
      '2.json': [{ status: 404 }, { body: pageDocument(people(2, 3)) }],
    });
    const entry = namesOf(loaded(feed));
    await entry.loadUntil(never);
    expect(entry.store.get()).to.include({ failed: true, complete: false, loading: false });
    expect(ids(entry)).to.have.length(2);
    await until(() => recording.errors.length, 'the word to the owner');
    expect(recording.errors[0]).to.contain(feed.url('2.json'));
    await entry.loadUntil(never);
    expect(entry.store.get()).to.include({ failed: false, complete: true });
    expect(ids(entry)).to.have.length(4);
  });

  it('are not those of another letter', async () => {
    const page = { ...pageDocument(people(2)), id: 'for-the-lake' };
    const feed = await serveFeed({ '1.json': { body: page } });
    const entry = namesOf(loaded(feed));
    await entry.loadUntil(never);
    expect(entry.store.get()).to.include({ failed: true, complete: false });
    expect(ids(entry)).to.be.empty;
    await until(() => recording.errors.length, 'the word to the owner');
    expect(recording.errors[0]).to.contain('/id').and.contain('for-the-river').and.contain('for-the-lake');
  });

  it('count once each, in a page, across pages and in the letter', async () => {
    const [one, two, three] = people(3) as [Signatory, Signatory, Signatory];
    const feed = await serveFeed({
      '1.json': { body: pageDocument([one, one, two], '2.json') },
      '2.json': { body: pageDocument([two, three, three, one]) },
    });
    const entry = namesOf(loaded(feed, { items: [one, one] }));
    await entry.loadUntil(never);
    expect(ids(entry)).to.deep.equal(idsOf([one, two, three]));
    expect(entry.store.get().listed).to.equal(3);
  });

  const elsewhere = [
    ...['https://elsewhere.example.org/2.json', '//elsewhere.example.org/2.json', 'data:application/json,{}'],
    ...['javascript:alert(1)', 'blob:https://letter.example.org/1', 'http://a:b@localhost/2.json', '', 7],
  ];
  for (const next of elsewhere) {
    it(`are not fetched from elsewhere: ${next}`, async () => {
      const feed = await serveFeed({ '1.json': { body: pageDocument(people(2), next as string) } });
      const entry = namesOf(loaded(feed));
      await entry.loadUntil(never);
      expect(ids(entry)).to.have.length(2);
      expect(entry.store.get()).to.include({ complete: true, failed: false });
      await until(() => recording.warnings.length, 'the warning');
      expect(recording.warnings[0]).to.contain('/next_url');
    });
  }

  it('come from what the browser has kept, but anew from the server', async function () {
    const headers = { 'Cache-Control': 'max-age=600' };
    const [one, two] = people(2) as [Signatory, Signatory];
    const feed = await serveFeed({
      '1.json': [
        { headers, body: pageDocument([one]) },
        { headers, body: pageDocument([one, two]) },
      ],
    });
    const fetched = async (): Promise<string> =>
      (await fetch(feed.url('1.json'), { credentials: 'omit', referrerPolicy: 'no-referrer' })).text();
    // WebKit keeps nothing while it is driven.
    if ((await fetched()) !== (await fetched())) this.skip();
    const entry = namesOf(loaded(feed));
    await entry.loadUntil(never);
    expect(ids(entry)).to.deep.equal([one.id]);
    await entry.refresh();
    const { items, listed, fresh } = entry.store.get();
    expect(idsOf(items)).to.deep.equal([one.id, two.id]);
    expect([listed, ...fresh]).to.deep.equal([2, two.id]);
    expect(await feed.requests()).to.have.length(2);
  });

  it('are fetched anew once the page that is on its way has come', async () => {
    const [one, two, three] = people(3) as [Signatory, Signatory, Signatory];
    const feed = await serveFeed({
      '1.json': [{ held: true, body: pageDocument([one, two]) }, { body: pageDocument([two]) }],
    });
    const entry = namesOf(loaded(feed));
    const [first, second] = [entry.loadUntil(never), entry.refresh()];
    await until(async () => (await feed.requests()).length, 'the first page');
    await feed.release();
    await Promise.all([first, second]);
    expect(ids(entry)).to.deep.equal([two.id]);
    // Who has gone by then stays away.
    entry.welcome(three);
    expect(ids(entry)).to.deep.equal([three.id, two.id]);
  });

  it('that are new may be all of them, where all others are gone', async () => {
    const feed = await serveFeed({ '1.json': { body: pageDocument(people(10, 10), '2.json') } });
    const entry = namesOf(loaded(feed, { items: people(2), total_listed: 3 }));
    await entry.loadUntil(hasOneMore(entry));
    await feed.set({ '1.json': { body: pageDocument(people(20, 100)) } });
    await entry.refresh();
    expect([...entry.store.get().fresh]).to.have.length(20);
  });

  describe('of those who sign and withdraw on this page', () => {
    const [one, two, three, four, five] = people(5) as [
      Signatory,
      Signatory,
      Signatory,
      Signatory,
      Signatory,
    ];
    const listed = (entry: NamesEntry): number => entry.store.get().listed;

    it('are counted among those who are listed, each once', async () => {
      const entry = namesOf(loaded(await serveFeed({}), { items: [one, two], total_listed: 2 }));
      entry.welcome(three);
      entry.welcome(three);
      expect(listed(entry)).to.equal(3);
      entry.forget(three.id);
      expect(listed(entry)).to.equal(2);
      entry.forget(one.id);
      entry.forget(one.id);
      expect(listed(entry)).to.equal(1);
      entry.recall(one.id);
      expect(listed(entry)).to.equal(2);
    });

    it('are no news when all are fetched anew', async () => {
      const feed = await serveFeed({ '1.json': { body: pageDocument([one, two], '2.json') } });
      const entry = namesOf(loaded(feed, { items: [one], total_listed: 3 }));
      await entry.loadUntil(hasOneMore(entry));
      entry.welcome(five);
      await feed.set({ '1.json': { body: pageDocument([one, two, three, four, five]) } });
      await entry.refresh();
      expect([...entry.store.get().fresh]).to.deep.equal([four.id]);
      expect(listed(entry)).to.equal(5);
      expect(ids(entry)[0]).to.equal(five.id);
    });
  });
});
