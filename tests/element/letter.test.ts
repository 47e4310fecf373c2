import { expect } from '@open-wc/testing';
import { serveLetter } from '../support/browser/feed.ts';
import { all, inside, show, until, words } from '../support/browser/open-letter.ts';

describe('a letter on a page', () => {
  it('is accessible', async () => {
    const feed = await serveLetter();
    await expect(await show(feed.url())).to.be.accessible();
    await expect(await show(feed.url(), 'show="letter"')).to.be.accessible();
  });

  it('shows whom it is for, its title and its text', async () => {
    const element = await show((await serveLetter()).url());
    expect(words(inside(element, '.kicker'))).to.equal('Open letter to the Council of Elmstead');
    expect(words(inside(element, 'h2'))).to.equal('For the river Elm');
    expect(words(inside(element, '.text'))).to.equal(
      'The river Elm has carried our boats for a thousand years.DemandsWe ask for clean water.',
    );
    expect(words(inside(element, '.text h3'))).to.equal('Demands');
  });

  it('takes the title as words, whatever it looks like', async () => {
    const title = 'Rivers <b>&amp;</b> <img src=x onerror="alert(1)">';
    const element = await show((await serveLetter({ title })).url());
    expect(words(inside(element, '[part=title]'))).to.equal(title);
    expect(all(element, '[part=title] *')).to.be.empty;
  });

  it('has no line above the title where it is for nobody in particular', async () => {
    const element = await show((await serveLetter({ addressee: undefined })).url());
    expect(all(element, '.kicker')).to.be.empty;
  });

  it('is marked with its language and direction', async () => {
    const english = inside(await show((await serveLetter()).url()), '.root');
    expect([english.lang, english.dir]).to.deep.equal(['en', 'ltr']);
    const arabic = inside(
      await show((await serveLetter({ language: 'ar', title: 'من أجل النهر' })).url()),
      '.root',
    );
    expect([arabic.lang, arabic.dir]).to.deep.equal(['ar', 'rtl']);
    expect(getComputedStyle(arabic).direction).to.equal('rtl');
  });

  it('is shown without waiting for words of ours or for the list', async () => {
    const element = await show((await serveLetter({ items: undefined, sign: undefined })).url());
    expect(words(inside(element, '.text'))).to.contain('The river Elm');
  });
});

describe('what the element tells a script of the page', () => {
  it('is the letter as it was read, the number and the status', async () => {
    const element = await show((await serveLetter()).url());
    expect(element.status).to.equal('ready');
    expect(element.total).to.equal(14);
    expect(element.problem).to.equal(undefined);
    expect(element.letter).to.include({ id: 'for-the-river', language: 'en', title: 'For the river Elm' });
    expect(element.letter?.sign?.href).to.equal(new URL('sign.html', element.src).href);
  });

  it('is anew after a reload', async () => {
    const feed = await serveLetter();
    const element = await show(feed.url());
    const newer = await serveLetter({ title: 'For the river, again', revision: 8, total_signatures: 15 });
    await feed.set({ 'letter.json': { body: await (await fetch(newer.url())).json() } });
    await element.reload();
    await until(() => element.total === 15, 'the new number');
    await element.updateComplete;
    expect(words(inside(element, '[part=title]'))).to.equal('For the river, again');
    expect(words(inside(element, '[part=counter]'))).to.contain('15');
  });
});
