import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import type { FeedAnswers } from '../support/feed-answer.ts';
import { press, type } from '../support/browser/commands.ts';
import {
  pageDocument,
  people,
  serveLetter,
  type Feed,
  type LetterDocument,
} from '../support/browser/feed.ts';
import {
  all,
  button,
  expectSame,
  inside,
  namesShown,
  put,
  ready,
  show,
  until,
  words,
} from '../support/browser/open-letter.ts';

const here = location.href.split('#', 1).join();
const targets = (element: OpenLetterElement): string[] =>
  all(element, '.target').map((row) => words(row.querySelector('bdi')));
const isInSight = (row: HTMLElement): boolean => {
  const { top, bottom } = row.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};
const frames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const isLoaded = async (feed: Feed, path: string): Promise<void> => {
  await until(async () => (await feed.requests(path)).length, path);
};

/** A letter of 150 people, of whom the document holds eighty and the page all. */
async function serve(changes: LetterDocument = {}, pages?: FeedAnswers): Promise<Feed> {
  const items = people(150);
  return serveLetter(
    {
      home_page_url: here,
      items: items.slice(0, 80),
      total_listed: 150,
      totals: { person: 150, organization: 0 },
      signatories_url: '1.json',
      ...changes,
    },
    pages ?? { '1.json': { body: pageDocument(items) } },
  );
}

async function letter(hash: string, changes: LetterDocument = {}): Promise<OpenLetterElement> {
  history.replaceState(null, '', hash);
  return show((await serve(changes)).url(), 'show="signatories"');
}

describe('an address of one name', () => {
  afterEach(() => {
    history.replaceState(null, '', here);
  });

  it('is accessible', async () => {
    const element = await letter('#s-n0150');
    await until(() => all(element, '.target').length, 'the name');
    await expect(element).to.be.accessible();
  });

  it('leads to the name on the letter’s own page, however far down it stands', async () => {
    const element = await letter('#s-n0150');
    await until(() => all(element, '.target').length, 'the name');
    const row = inside(element, '.target');
    expect(row.id).to.equal(location.hash.slice(1));
    await until(() => element.shadowRoot?.activeElement === row, 'the focus');
    await until(() => isInSight(row), 'the name in sight');
    expect(namesShown(element)).to.include(words(row.querySelector('bdi')));
  });

  it('marks the name for who sees it and for who hears it, one name at a time', async () => {
    const element = await letter('#s-n0150');
    await until(() => targets(element).length, 'the name');
    const row = inside(element, '.target');
    expect(row.getAttribute('aria-current')).to.equal('true');
    expect(Number(getComputedStyle(row).fontWeight)).to.equal(700);
    expect(parseFloat(getComputedStyle(row).borderInlineStartWidth)).to.be.greaterThan(2);
    location.hash = '#s-n0003';
    await until(() => targets(element).join() === 'Person 0003', 'the other name');
    expect(all(element, '[aria-current]')).to.have.length(1);
  });

  it('leads on when it changes later, and ends a search that hides the name', async () => {
    const element = await letter('#');
    inside(element, '#find').focus();
    await type('0001');
    await until(() => namesShown(element).join() === 'Person 0001', 'the result');
    inside(element, '#find').blur();
    location.hash = '#s-n0120';
    await until(() => targets(element).join() === 'Person 0120', 'the name');
    expect((inside(element, '#find') as HTMLInputElement).value).to.equal('');
    await until(() => element.shadowRoot?.activeElement === inside(element, '.target'), 'the focus');
  });

  for (const home of [
    'https://letter.example.org/',
    `${here}other`,
    `${here}${here.includes('?') ? '&' : '?'}letter=7`,
  ]) {
    it(`is the page’s own affair on any other page: ${new URL(home).search || home}`, async () => {
      const element = await letter('#s-n0003', { home_page_url: home });
      await until(() => all(element, '.names li').length, 'the list');
      location.hash = '#s-n0004';
      await element.updateComplete;
      expect(targets(element)).to.be.empty;
      expect(all(element, '.names li')).to.have.length(60);
    });
  }

  it('may have gained parameters on its way', async () => {
    const home = new URL(here);
    home.search = '';
    const element = await letter('#s-n0003', { home_page_url: home.href });
    await until(() => targets(element).join() === 'Person 0003', 'the name');
  });

  it('that names nobody changes nothing, and nothing is said of it', async () => {
    const element = await letter('#s-n0151');
    await until(() => namesShown(element).length, 'the list');
    await until(() => all(element, '[role=status]').every((one) => !words(one)), 'silence');
    expect(targets(element)).to.be.empty;
    expect(namesShown(element)).to.have.length(60);
    expectSame(document.activeElement, document.body);
  });

  for (const hash of ['#s-', '#s-n0003%20', '#s-n/1', '#t-n0003', '#n0003', '#S-n0003']) {
    it(`of another kind is the page’s own: ${hash}`, async () => {
      history.replaceState(null, '', hash);
      const feed = await serve();
      const element = await show(feed.url(), 'show="signatories"');
      await until(() => namesShown(element).length, 'the list');
      expect(targets(element)).to.be.empty;
      expect(await feed.requests('1.json')).to.be.empty;
    });
  }
});

describe('the way to a name', () => {
  afterEach(() => {
    history.replaceState(null, '', here);
  });

  /** The name is on a page that comes when the test says so. */
  const far = async (): Promise<{ feed: Feed; element: OpenLetterElement }> => {
    history.replaceState(null, '', '#s-n0150');
    const feed = await serve({}, { '1.json': { body: pageDocument(people(150)), held: true } });
    return { feed, element: await show(feed.url(), 'show="signatories"') };
  };

  it('ends where the visitor has gone on: the name is marked, and nothing moves', async () => {
    const { feed, element } = await far();
    await isLoaded(feed, '1.json');
    await press('ArrowDown');
    await feed.release();
    await until(() => words(inside(element, '[role=status]')) === '', 'all names');
    await frames();
    expect(namesShown(element)).to.have.length(60);
    expectSame(document.activeElement, document.body);
    button(element, 'Show 90 more')?.click();
    await until(() => targets(element).join() === 'Person 0150', 'the mark');
  });

  it('is left when the address leads elsewhere meanwhile', async () => {
    const { feed, element } = await far();
    await isLoaded(feed, '1.json');
    location.hash = '#elsewhere';
    await feed.release();
    await until(() => words(inside(element, '[role=status]')) === '', 'the page');
    await element.updateComplete;
    expect(targets(element)).to.be.empty;
  });

  it('does not take the focus from somebody who writes', async () => {
    const { feed, element } = await far();
    await isLoaded(feed, '1.json');
    const field = document.createElement('input');
    element.before(field);
    field.focus();
    await frames();
    await feed.release();
    await until(() => targets(element).length, 'the name');
    await until(() => isInSight(inside(element, '.target')), 'the name in sight');
    expectSame(document.activeElement, field);
  });

  it('is gone by one of several embeds of a letter, and not by another letter', async () => {
    history.replaceState(null, '', '#s-n0150');
    const feed = await serve();
    const other = await serve({}, { '1.json': { body: pageDocument(people(150).slice(0, 149)) } });
    await put(
      `<div>${[other, feed, feed].map((one) => `<open-letter src="${one.url()}" show="signatories"></open-letter>`).join('')}</div>`,
    );
    const embeds = [...document.querySelectorAll<OpenLetterElement>('open-letter')];
    await Promise.all(embeds.map(ready));
    await until(() => embeds.some((one) => targets(one).length), 'the name');
    await until(() => embeds.every((one) => words(inside(one, '[role=status]')) === ''), 'silence');
    expect(embeds.map((one) => targets(one).length)).to.deep.equal([0, 1, 0]);
    await until(() => document.activeElement === embeds[1], 'the focus');
  });
});

describe('a name deep in a long list', () => {
  const everyone = people(3_000);
  const open = async (hash = '#s-n2500'): Promise<OpenLetterElement> => {
    history.replaceState(null, '', hash);
    const feed = await serve(
      {
        items: everyone.slice(0, 80),
        total_listed: 3_000,
        totals: { person: 3_000, organization: 0 },
      },
      { '1.json': { body: pageDocument(everyone) } },
    );
    return show(feed.url(), 'show="signatories"');
  };
  afterEach(() => {
    history.replaceState(null, '', here);
  });

  it('is shown with its neighbours, not with all before it', async () => {
    const element = await open();
    await until(() => targets(element).length, 'the name');
    await until(() => isInSight(inside(element, '.target')), 'the name in sight');
    const names = namesShown(element);
    expect([names[0], names[10], names.length]).to.deep.equal(['Person 2490', 'Person 2500', 60]);
  });

  it('tells where it stands, in the list and for who hears it', async () => {
    const element = await open();
    await until(() => targets(element).length, 'the name');
    const row = inside(element, '.target');
    expect([row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')]).to.deep.equal([
      '2500',
      '3000',
    ]);
    await expect(element).to.be.accessible();
  });

  it('has those before it one step away, and stays where it is meanwhile', async () => {
    const element = await open();
    await until(() => targets(element).length, 'the name');
    await until(() => isInSight(inside(element, '.target')), 'the name in sight');
    await frames();
    const { top } = inside(element, '#s-n2490').getBoundingClientRect();
    button(element, 'Show 200 before')?.click();
    await until(() => namesShown(element)[0] === 'Person 2290', 'those before');
    await frames();
    expect(inside(element, '#s-n2490').getBoundingClientRect().top).to.be.closeTo(top, 2);
    expect(namesShown(element)).to.have.length(260);
    expect(inside(element, '#s-n2290').getAttribute('aria-posinset')).to.equal('2290');
  });

  it('lets a list that is whole in one piece tell by itself', async () => {
    const element = await show((await serveLetter({ items: people(12), total_listed: 12 })).url());
    expect(all(element, '.names [aria-setsize]')).to.be.empty;
  });
});
