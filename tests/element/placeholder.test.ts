import { expect, fixture } from '@open-wc/testing';
import { define } from '../../src/element/define.ts';
import type { OpenLetterElement } from '../../src/index.ts';
import { recordConsole } from '../support/browser/console.ts';
import { serveFeed, serveLetter } from '../support/browser/feed.ts';
import { expectSame, inside, ready, until, words } from '../support/browser/open-letter.ts';

/** The element that a `<div data-open-letter>` was given. */
async function filled(place: Element): Promise<OpenLetterElement> {
  await until(() => place.querySelector('open-letter'), 'the element');
  return place.querySelector('open-letter') as OpenLetterElement;
}

describe('a div that stands for a letter', () => {
  it('is accessible', async () => {
    const feed = await serveLetter();
    const place = await fixture(`<div data-open-letter data-src="${feed.url()}"></div>`);
    await expect(await ready(await filled(place))).to.be.accessible();
  });

  it('gets an element with its attributes', async () => {
    const feed = await serveLetter();
    const place = await fixture(
      `<div data-open-letter data-src="${feed.url()}" data-show="letter" data-partner="rowers" data-heading-level="3"></div>`,
    );
    const element = await ready(await filled(place));
    expect(element.partner).to.equal('rowers');
    expect(words(inside(element, 'h3[part=title]'))).to.equal('For the river Elm');
    expect(place.querySelectorAll('open-letter')).to.have.length(1);
  });

  it('gives it its own content as fallback', async () => {
    const feed = await serveFeed({ 'letter.json': { held: true } });
    const place = await fixture(
      `<div data-open-letter data-src="${feed.url()}"><p>Read <a href="/">it</a></p></div>`,
    );
    const element = await filled(place);
    expect(words(element)).to.equal('Read it');
    expect(place.children).to.have.length(1);
    expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.above(0);
  });

  it('cannot give it a handler, a style or an id', async () => {
    const place = await fixture(
      '<div data-open-letter data-onclick="window.hacked = true" data-style="color: red" data-id="x"></div>',
    );
    await until(() => place.querySelector('open-letter'), 'the element');
    expect(
      place
        .querySelector('open-letter')
        ?.getAttributeNames()
        .filter((n) => /onclick|style|^id$/.test(n)),
    ).to.be.empty;
  });

  it('is found also when it comes later, or inside something that comes later', async () => {
    const feed = await serveLetter();
    const page = await fixture('<main></main>');
    page.innerHTML = `<section><div data-open-letter data-src="${feed.url()}"></div></section>`;
    await ready(await filled(page));
    const place = document.createElement('div');
    place.dataset['openLetter'] = '';
    place.dataset['src'] = feed.url();
    page.append(place);
    await ready(await filled(place));
  });

  it('gets one element, also when it is moved or the script runs twice', async () => {
    const feed = await serveLetter();
    const place = await fixture(`<div data-open-letter data-src="${feed.url()}"></div>`);
    const element = await ready(await filled(place));
    define();
    (await fixture('<main></main>')).append(place);
    await element.updateComplete;
    expect(place.querySelectorAll('open-letter')).to.have.length(1);
    expectSame(place.firstElementChild, element);
  });
});

describe('the script', () => {
  it('says nothing where it runs a second time', () => {
    const recording = recordConsole();
    define();
    recording.stop();
    expect([...recording.errors, ...recording.warnings]).to.be.empty;
  });
});
