import { expect } from '@open-wc/testing';
import { OpenLetterElement } from '../../src/index.ts';
import { recordConsole } from '../support/browser/console.ts';
import { letterDocument, serveFeed, serveLetter } from '../support/browser/feed.ts';
import { all, inside, put, show, until, words } from '../support/browser/open-letter.ts';

const headings = (element: OpenLetterElement): string[] =>
  all(element, 'h1,h2,h3,h4,h5,h6').map((one) => `${one.localName} ${words(one)}`);

describe('show', () => {
  it('chooses parts that are accessible, each alone', async () => {
    const feed = await serveLetter();
    for (const part of ['letter', 'counter', 'sign', 'signatories']) {
      await expect(await show(feed.url(), `show="${part}"`)).to.be.accessible();
    }
  });

  const visible = (element: OpenLetterElement): string =>
    ['letter', 'counter', 'sign-button', 'signatories']
      .filter((part) => all(element, `[part=${part}]`).length)
      .join(' ');

  for (const [attribute, parts] of [
    ['', 'letter counter sign-button signatories'],
    ['show=""', 'letter counter sign-button signatories'],
    ['show="everything"', 'letter counter sign-button signatories'],
    ['show="letter"', 'letter'],
    ['show="counter sign"', 'counter sign-button'],
    ['show="sign counter"', 'counter sign-button'],
    ['show="Counter, nothing"', 'counter'],
    ['show="signatories"', 'signatories'],
  ] as const) {
    it(`chooses, and the order is fixed: ${attribute || 'no attribute'}`, async () => {
      const element = await show((await serveLetter()).url(), attribute);
      expect(visible(element)).to.equal(parts);
    });
  }

  it('may change at any time', async () => {
    const element = await show((await serveLetter()).url(), 'show="letter"');
    element.show = 'counter';
    await element.updateComplete;
    expect(element.getAttribute('show')).to.equal('counter');
    expect(visible(element)).to.equal('counter');
    element.removeAttribute('show');
    await element.updateComplete;
    expect(visible(element)).to.equal('letter counter sign-button signatories');
  });

  it('leaves a way to the letter where it is not shown', async () => {
    const feed = await serveLetter();
    const link = inside(await show(feed.url(), 'show="counter sign"'), '.sign a.read');
    expect(words(link)).to.equal('Read the letter');
    expect(link.getAttribute('href')).to.equal(feed.url('page.html'));
  });
});

describe('src', () => {
  it('is asked for once when several attributes change in one task', async () => {
    const feed = await serveFeed({
      'first.json': { body: letterDocument({ title: 'First' }) },
      'second.json': { body: letterDocument({ title: 'Second' }) },
    });
    const fresh = new OpenLetterElement();
    document.body.append(fresh);
    fresh.setAttribute('src', feed.url('first.json'));
    fresh.setAttribute('show', 'letter');
    fresh.setAttribute('heading-level', '3');
    fresh.setAttribute('partner', 'elm-ferries');
    fresh.setAttribute('src', feed.url('second.json'));
    await until(() => fresh.status === 'ready', 'the letter');
    await fresh.updateComplete;
    expect(headings(fresh)[0]).to.equal('h3 Second');
    expect((await feed.requests()).map(({ path }) => path)).to.deep.equal(['second.json']);
    fresh.remove();
  });

  it('may change to another letter', async () => {
    const first = await serveLetter({ title: 'First' });
    const second = await serveLetter({ title: 'Second' });
    const element = await show(first.url());
    element.src = second.url();
    await until(() => words(inside(element, '[part=title]')) === 'Second', 'the second letter');
    expect(await first.requests('letter.json')).to.have.length(1);
  });

  it('gives up what it does not need any more', async () => {
    const slow = await serveFeed({ 'letter.json': { held: true } });
    const good = await serveLetter({ title: 'Good' });
    const element = await put(`<open-letter src="${slow.url()}"></open-letter>`);
    await until(async () => (await slow.requests()).length, 'the first request');
    element.src = good.url();
    await until(async () => (await slow.requests())[0]?.aborted, 'the end of it');
    await until(() => element.letter?.title === 'Good', 'the other letter');
  });

  it('leaves no letter of another address behind when it fails', async () => {
    const recording = recordConsole();
    const element = await show((await serveLetter()).url());
    element.src = (await serveFeed({})).url();
    await until(() => element.status === 'error', 'the failure');
    await element.updateComplete;
    recording.stop();
    expect(element.letter).to.equal(undefined);
    expect(all(element, '[part=title]')).to.be.empty;
  });

  it('resolves against the page', async () => {
    const feed = await serveLetter();
    const element = await show(new URL(feed.url()).pathname);
    expect(element.status).to.equal('ready');
  });
});

describe('other attributes', () => {
  it('are looked at: a partner’s id that is none is told to the owner', async () => {
    const recording = recordConsole();
    await show((await serveLetter()).url(), 'partner="Not a partner!"');
    await until(() => recording.warnings.length, 'the warning');
    recording.stop();
    expect(recording.warnings.join()).to.contain('partner');
  });

  it('are properties as well, and load nothing anew', async () => {
    const feed = await serveLetter();
    const element = await show(feed.url(), 'partner="elm-ferries"');
    expect(element.partner).to.equal('elm-ferries');
    element.partner = 'rowers';
    await element.updateComplete;
    expect(element.getAttribute('partner')).to.equal('rowers');
    expect(element.loading).to.equal('eager');
    expect(await feed.requests('letter.json')).to.have.length(1);
  });

  it('loading="lazy" waits until the letter is near', async () => {
    const feed = await serveLetter();
    const page = `<div><div style="height: 5000px"></div><open-letter src="${feed.url()}" loading="lazy"></open-letter></div>`;
    const element = await put(page);
    // A letter below it that does not wait shows that there was time enough.
    const other = await serveLetter();
    await show(other.url());
    expect(element.status).to.equal('idle');
    expect(await feed.requests()).to.be.empty;
    element.scrollIntoView();
    await until(() => element.status === 'ready', 'the letter');
  });
});
