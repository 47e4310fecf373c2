import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { people, serveLetter } from '../support/browser/feed.ts';
import { all, inside, namesShown, show, until, words } from '../support/browser/open-letter.ts';

const here = location.href.split('#', 1).join();

/** A letter of 150 people, of whom the document holds eighty and the page all. */
async function letter(homePage: string): Promise<OpenLetterElement> {
  const items = people(150);
  const { id } = items[149] ?? { id: '' };
  const feed = await serveLetter(
    {
      home_page_url: homePage,
      items: items.slice(0, 80),
      total_listed: 150,
      signatories_url: '1.json',
    },
    { '1.json': { body: { version: 'open-letter/1', id: 'for-the-river', items } } },
  );
  history.replaceState(null, '', `#s-${id}`);
  return show(feed.url(), 'show="signatories"');
}

describe('an address of one name', () => {
  afterEach(() => {
    history.replaceState(null, '', here);
  });

  it('is accessible', async () => {
    const element = await letter(here);
    await until(() => all(element, '.target').length, 'the name');
    await expect(element).to.be.accessible();
  });

  it('leads to the name on the letter’s own page, however far down it stands', async () => {
    const element = await letter(here);
    await until(() => all(element, '.target').length, 'the name');
    const row = inside(element, '.target');
    expect(row.id).to.equal(location.hash.slice(1));
    await until(() => element.shadowRoot?.activeElement === row, 'the focus');
    await until(() => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, 'the name in sight');
    expect(namesShown(element)).to.include(words(row.querySelector('bdi')));
  });

  it('is the page’s own affair on any other page', async () => {
    const element = await letter('https://letter.example.org/');
    await until(() => all(element, '.names li').length, 'the list');
    expect(all(element, '.target')).to.have.length(0);
    expect(all(element, '.names li')).to.have.length(60);
  });
});
