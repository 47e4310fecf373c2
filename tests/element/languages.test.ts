import { expect } from '@open-wc/testing';
import type { FeedAnswers } from '../support/feed-answer.ts';
import { letterDocument, serveLetter, type Feed } from '../support/browser/feed.ts';
import { inside, put, ready, show, until, words } from '../support/browser/open-letter.ts';

const titles = { de: 'Für den Fluss', ar: 'من أجل النهر' };

/** A letter in English, German and Arabic. */
function inThree(): Promise<Feed> {
  const editions = Object.entries(titles).map(
    ([language, title]) => [language, { language, title, url: `${language}.json` }] as const,
  );
  const documents = editions.map(([language, { title }]) => [
    `${language}.json`,
    { body: letterDocument({ language, title }) },
  ]);
  return serveLetter(
    { translations: editions.map(([, translation]) => translation) },
    Object.fromEntries(documents) as FeedAnswers,
  );
}

describe('the language of a letter', () => {
  const { lang } = document.documentElement;
  afterEach(() => {
    document.documentElement.lang = lang;
    Reflect.deleteProperty(navigator, 'languages');
  });
  const visitorWants = (languages: readonly string[] | undefined): void => {
    Object.defineProperty(navigator, 'languages', { configurable: true, value: languages });
  };

  it('is that of the place, also where another element holds it inside', async () => {
    const feed = await inThree();
    const outer = await put(`<div lang="ar"><div class="outer"></div></div>`).then(() =>
      document.querySelector('.outer'),
    );
    const element = document.createElement('open-letter');
    element.src = feed.url();
    outer?.attachShadow({ mode: 'open' }).append(element);
    await ready(element);
    expect(element.letter?.language).to.equal('ar');
  });

  it('is the visitor’s where the place says that it has none', async () => {
    visitorWants(['fr', 'de-CH', 'en']);
    const element = await show((await inThree()).url(), 'lang=""');
    expect(element.letter?.language).to.equal('de');
  });

  it('is its own where nobody says anything', async () => {
    visitorWants(undefined);
    const element = await show((await inThree()).url(), 'lang=""');
    expect(element.letter?.language).to.equal('en');
  });

  it('stays where the page turns to one that the letter lacks', async () => {
    document.documentElement.lang = 'de';
    const element = await show((await inThree()).url());
    expect(element.letter?.language).to.equal('de');
    document.documentElement.lang = 'fr';
    // Both are looked at in turn: once the Arabic one is shown, the French was.
    await element.updateComplete;
    const other = await show((await inThree()).url());
    expect(other.letter?.language).to.equal('en');
    expect(element.letter?.language).to.equal('de');
    expect(words(inside(element, '.title'))).to.equal(titles.de);
    document.documentElement.lang = 'ar';
    await until(() => element.letter?.language === 'ar', 'the Arabic letter');
  });

  it('costs no second request where the letter has moved', async () => {
    const feed = await inThree();
    await feed.set({ 'old.json': { status: 302, headers: { Location: 'letter.json' } } });
    const element = await show(feed.url('old.json'), 'lang="en"');
    expect(element.letter?.language).to.equal('en');
    expect(await feed.requests('letter.json')).to.have.length(1);
  });
});
