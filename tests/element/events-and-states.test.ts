import { expect, fixture } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { recordConsole, type Recording } from '../support/browser/console.ts';
import { letterDocument, serveFeed, serveLetter, type Feed } from '../support/browser/feed.ts';
import { all, put, ready, show, until } from '../support/browser/open-letter.ts';

const names = ['open-letter-load', 'open-letter-error'] as const;

interface Heard {
  readonly type: string;
  readonly detail: unknown;
}

/** What reaches the document of the element's events, as it comes. */
function listen(): { readonly heard: readonly Heard[]; stop(): void } {
  const heard: Heard[] = [];
  const hear = (event: Event): void => {
    heard.push({ type: event.type, detail: (event as CustomEvent<unknown>).detail });
    expect(event.composed).to.equal(true);
  };
  for (const name of names) document.addEventListener(name, hear);
  return {
    heard,
    stop: () => {
      for (const name of names) document.removeEventListener(name, hear);
    },
  };
}

/** The states a page's stylesheet sees. */
const states = (element: OpenLetterElement): string =>
  ['loading', 'ready', 'error', 'stale', 'closed']
    .filter((state) => element.matches(`:state(${state})`))
    .join(' ');

describe('what the element tells the page', () => {
  let recording: Recording;
  let page: ReturnType<typeof listen>;
  let feed: Feed;
  beforeEach(async () => {
    recording = recordConsole();
    feed = await serveLetter();
    page = listen();
  });
  afterEach(() => {
    page.stop();
    recording.stop();
  });

  it('comes from an accessible letter', async () => {
    await expect(await show(feed.url())).to.be.accessible();
  });

  it('is that the letter is shown, once, with its id, language and number', async () => {
    const element = await show(feed.url());
    element.partner = 'rowers';
    await element.updateComplete;
    expect(page.heard).to.deep.equal([
      { type: 'open-letter-load', detail: { id: 'for-the-river', language: 'en', total: 14 } },
    ]);
  });

  it('is not told again when the element moves or its headings change', async () => {
    const element = await show(feed.url());
    (await fixture('<section></section>')).append(element);
    await element.updateComplete;
    element.headingLevel = 4;
    await until(() => all(element, 'h4[part=title]').length, 'the other level');
    await element.updateComplete;
    expect(page.heard).to.have.length(1);
  });

  it('is that there is no letter, and why', async () => {
    await feed.set({ 'letter.json': { status: 404 } });
    const element = await put(`<open-letter src="${feed.url()}"></open-letter>`);
    await until(() => page.heard.length, 'the event');
    const problem = { code: 'http', url: feed.url(), status: 404 };
    expect(page.heard).to.deep.equal([{ type: 'open-letter-error', detail: { problem, stale: false } }]);
    expect(element.problem).to.deep.equal(problem);
  });

  it('is that a newer state could not be had; the last good one stays', async () => {
    const element = await show(feed.url());
    await feed.set({ 'letter.json': { status: 404 } });
    await element.reload();
    await until(() => page.heard.length === 2, 'the event');
    const problem = { code: 'http', url: feed.url(), status: 404 };
    expect(page.heard[1]).to.deep.equal({ type: 'open-letter-error', detail: { problem, stale: true } });
    expect(element.status).to.equal('ready');
    expect(element.letter?.title).to.equal('For the river Elm');
    expect(states(element)).to.equal('ready stale');
    await feed.set({ 'letter.json': { body: letterDocument() } });
    await element.reload();
    await until(() => states(element) === 'ready', 'the end of it');
    expect(element.problem).to.equal(undefined);
  });
});

describe('the states for a page’s stylesheet', () => {
  let recording: Recording;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => recording.stop());

  it('follow the letter from loading to ready', async () => {
    const feed = await serveFeed({ 'letter.json': { held: true, body: letterDocument() } });
    const element = await put(`<open-letter src="${feed.url()}"></open-letter>`);
    await until(() => states(element) === 'loading', 'the state');
    await feed.release();
    await ready(element);
    expect(states(element)).to.equal('ready');
  });

  it('tell an error, and that signing has ended', async () => {
    const failed = await put(`<open-letter src="${(await serveFeed({})).url()}"></open-letter>`);
    await until(() => failed.status === 'error', 'the failure');
    await failed.updateComplete;
    expect(states(failed)).to.equal('error');
    expect(states(await show((await serveLetter({ closed: true })).url()))).to.equal('ready closed');
    expect(states(await show((await serveLetter({ closes_at: '2020-01-01' })).url()))).to.equal(
      'ready closed',
    );
  });
});

describe('the parts for a page’s stylesheet', () => {
  it('are those that are promised', async () => {
    const element = await show((await serveLetter()).url());
    const parts = new Set(all(element, '[part]').map((one) => one.getAttribute('part')));
    expect([...parts].sort()).to.deep.equal([
      'counter',
      'letter',
      'logo',
      'progress',
      'search',
      'sign-button',
      'signatories',
      'signatory',
      'title',
    ]);
  });

  it('take what the page says of them', async () => {
    const feed = await serveLetter();
    const element = await ready(
      await put(
        `<div><style>open-letter::part(title) { color: rgb(1, 2, 3) }</style><open-letter src="${feed.url()}"></open-letter></div>`,
      ),
    );
    const [title] = all(element, '[part=title]') as [HTMLElement];
    expect(getComputedStyle(title).color).to.equal('rgb(1, 2, 3)');
  });

  it('have no name, and nothing inside has a class or an id, that lists of blockers hide', async () => {
    const blocked = /share|social|subscribe|newsletter|signup|optin|popup|banner|cookie/i;
    const element = await show((await serveLetter()).url());
    const closed = await show((await serveLetter({ closed: true })).url());
    for (const one of [...all(element, '*'), ...all(closed, '*')]) {
      for (const name of ['class', 'id', 'part']) {
        expect(one.getAttribute(name) ?? '').to.not.match(blocked);
      }
      expect(one.localName).to.not.match(blocked);
    }
  });
});
