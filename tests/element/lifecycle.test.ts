import { expect, fixture } from '@open-wc/testing';
import { OpenLetterElement } from '../../src/index.ts';
import { letterDocument, serveFeed, serveLetter } from '../support/browser/feed.ts';
import {
  all,
  expectSame,
  inside,
  namesShown,
  put,
  ready,
  show,
  until,
  words,
} from '../support/browser/open-letter.ts';

/** Types as a person would, without the keys. */
function search(element: OpenLetterElement, text: string): void {
  const field = inside(element, '#find') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('an element that is taken out and put in elsewhere', () => {
  it('is accessible afterwards', async () => {
    const element = await show((await serveLetter()).url());
    (await fixture('<aside></aside>')).append(element);
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('has moved: no second request, and what was typed is still there', async () => {
    const feed = await serveLetter();
    const element = await show(feed.url());
    search(element, 'zola');
    await until(() => namesShown(element).length === 1, 'the result');
    const text = inside(element, '.text');
    const box = await fixture('<section></section>');
    box.append(element);
    await element.updateComplete;
    expect((inside(element, '#find') as HTMLInputElement).value).to.equal('zola');
    expect(namesShown(element)).to.deep.equal(['Zola Example']);
    expectSame(inside(element, '.text'), text);
    expect(element.status).to.equal('ready');
    element.remove();
    await element.updateComplete;
    box.append(element);
    await element.updateComplete;
    expect(words(inside(element, '[part=title]'))).to.equal('For the river Elm');
    expect(await feed.requests('letter.json')).to.have.length(1);
  });

  it('has moved also while it was loading', async () => {
    const feed = await serveLetter({}, { 'letter.json': { held: true, body: letterDocument() } });
    const element = await put(`<open-letter src="${feed.url()}"></open-letter>`);
    (await fixture('<section></section>')).append(element);
    await until(async () => (await feed.requests()).length, 'the request');
    await feed.release();
    await ready(element);
    const requests = await feed.requests('letter.json');
    expect(requests).to.have.length(1);
    expect(requests[0]?.aborted).to.equal(false);
  });

  it('stops loading when it is gone for good', async () => {
    const feed = await serveFeed({ 'letter.json': { held: true } });
    const element = await put(`<open-letter src="${feed.url()}"></open-letter>`);
    await until(async () => (await feed.requests()).length, 'the request');
    element.remove();
    await until(async () => (await feed.requests())[0]?.aborted, 'the end of it');
  });

  it('is one letter when its markup is copied over it', async () => {
    const element = await show((await serveLetter()).url());
    const host = element.parentElement as HTMLElement;
    const markup = element.outerHTML;
    element.remove();
    host.innerHTML = markup;
    const copy = await ready(host.querySelector('open-letter') as OpenLetterElement);
    expect(all(copy, '[part=letter]')).to.have.length(1);
    expect(host.querySelectorAll('open-letter')).to.have.length(1);
  });
});

describe('several embeds of one letter', () => {
  it('make one request and are all shown', async () => {
    const feed = await serveLetter();
    const embed = (parts: string): string =>
      `<open-letter src="${feed.url()}" show="${parts}"></open-letter>`;
    const page = await fixture(`<main>${embed('counter')}${embed('letter')}${embed('signatories')}</main>`);
    const elements = [...page.querySelectorAll<OpenLetterElement>('open-letter')];
    await Promise.all(elements.map(ready));
    expect(await feed.requests('letter.json')).to.have.length(1);
    expect(elements.map(({ total }) => total)).to.deep.equal([14, 14, 14]);
  });

  it('show a newer state together', async () => {
    const feed = await serveLetter();
    const one = await show(feed.url(), 'show="counter"');
    const other = await show(feed.url(), 'show="counter"');
    await feed.set({ 'letter.json': { body: letterDocument({ revision: 8, total_signatures: 99 }) } });
    await one.reload();
    await until(() => words(inside(other, '[part=counter]')).startsWith('99'), 'the new number');
  });

  it('do not keep each other busy where the letter has no revision', async () => {
    const feed = await serveLetter({ revision: undefined });
    await show(feed.url());
    await show(feed.url());
  });

  it('keep their searches apart', async () => {
    const feed = await serveLetter();
    const one = await show(feed.url());
    const other = await show(feed.url());
    search(one, 'zola');
    await until(() => namesShown(one).length === 1, 'the result');
    await other.updateComplete;
    expect(namesShown(other)).to.have.length(12);
  });
});

describe('an element in unusual places', () => {
  it('is shown in a paragraph', async () => {
    const feed = await serveLetter();
    const element = await ready(await put(`<p><open-letter src="${feed.url()}"></open-letter></p>`));
    expect(element.closest('p')).to.not.equal(null);
    expect(inside(element, '.text').getBoundingClientRect().height).to.be.above(0);
  });

  it('is shown when it is made by a script', async () => {
    const element = new OpenLetterElement();
    element.src = (await serveLetter()).url();
    (await fixture('<div></div>')).append(element);
    await ready(element);
  });

  it('is hidden by the hidden attribute, and by a class of the page', async () => {
    const feed = await serveLetter();
    const element = await ready(
      await put(
        `<div><style>open-letter { display: flex } .d-none { display: none }</style><open-letter src="${feed.url()}"></open-letter></div>`,
      ),
    );
    const display = (): string => getComputedStyle(element).display;
    element.hidden = true;
    expect(display()).to.equal('none');
    element.hidden = false;
    expect(display()).to.equal('flex');
    element.className = 'd-none';
    expect(display()).to.equal('none');
  });
});
