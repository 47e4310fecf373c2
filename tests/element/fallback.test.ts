import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { recordConsole, type Recording } from '../support/browser/console.ts';
import { letterDocument, serveFeed, serveLetter } from '../support/browser/feed.ts';
import { all, button, inside, put, ready, until, words } from '../support/browser/open-letter.ts';

const fallback = '<p>For the river Elm: <a href="/letter.html">read the letter</a></p>';
const withFallback = (src: string): Promise<OpenLetterElement> =>
  put(`<open-letter src="${src}">${fallback}</open-letter>`);

/** Whether the page's own content inside the element is seen. */
const seesFallback = (element: OpenLetterElement): boolean =>
  (element.querySelector('p')?.getBoundingClientRect().height ?? 0) > 0;
const notice = (element: OpenLetterElement): string =>
  words(element.renderRoot.querySelector('[role=status]'));

describe('the page’s own content', () => {
  let recording: Recording;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => recording.stop());

  it('is accessible, with our line below it as well', async () => {
    const element = await withFallback((await serveFeed({})).url());
    await until(() => notice(element), 'the line');
    await expect(element).to.be.accessible();
  });

  it('is seen until the letter is there, and then no more', async () => {
    const feed = await serveFeed({ 'letter.json': { held: true, body: letterDocument() } });
    const element = await withFallback(feed.url());
    expect(seesFallback(element)).to.equal(true);
    expect(element.status).to.equal('loading');
    await until(async () => (await feed.requests()).length, 'the request');
    expect(seesFallback(element)).to.equal(true);
    await feed.release();
    await ready(element);
    expect(seesFallback(element)).to.equal(false);
  });

  it('gets a line below it when the letter is slow, which goes with the letter’s coming', async () => {
    const feed = await serveFeed({ 'letter.json': { held: true, body: letterDocument() } });
    const element = await withFallback(feed.url());
    await element.updateComplete;
    expect(notice(element)).to.equal('');
    await until(() => notice(element) === 'Loading the letter…', 'the line');
    expect(seesFallback(element)).to.equal(true);
    await feed.release();
    await ready(element);
    expect(words(element.renderRoot)).to.not.contain('Loading');
  });

  for (const [what, answer] of [
    ['is not there', { status: 404, body: '<h1>Not found</h1>' }],
    ['is a web page', { body: '<!doctype html><title>Please log in</title>' }],
    ['is broken', { body: '{"version":' }],
    ['is of a later format', { body: letterDocument({ version: 'open-letter/2' }) }],
  ] as const) {
    it(`is seen again where the letter ${what}, with a quiet line and no words of a parser`, async () => {
      const feed = await serveFeed({ 'letter.json': answer });
      const element = await withFallback(feed.url());
      await until(() => notice(element), 'the line');
      expect(notice(element)).to.equal('The letter could not be loaded. Try again');
      expect(seesFallback(element)).to.equal(true);
      await until(() => recording.errors.length, 'the word to the owner');
      expect(recording.errors).to.have.length(1);
      expect(recording.errors[0]).to.contain(feed.url());
    });
  }

  it('gets a line that keeps what the page does to its own text out', async () => {
    const src = (await serveFeed({})).url();
    const style = 'font-size: 8px; text-transform: uppercase; letter-spacing: 1em; text-align: right';
    const page = await put(`<div style="${style}"><open-letter src="${src}">${fallback}</open-letter></div>`);
    await until(() => notice(page), 'the line');
    const { fontSize, textTransform, letterSpacing, textAlign } = getComputedStyle(inside(page, '.notice'));
    expect([fontSize, textTransform, letterSpacing, textAlign]).to.deep.equal([
      '14px',
      'none',
      'normal',
      'start',
    ]);
  });

  it('makes room for the letter after trying again', async () => {
    const feed = await serveFeed({
      'letter.json': [{ status: 404 }, { status: 404 }, { body: letterDocument() }],
    });
    const element = await withFallback(feed.url());
    await until(() => button(element, 'Try again'), 'the button');
    button(element, 'Try again')?.click();
    await until(async () => (await feed.requests()).length === 2, 'the second request');
    await until(() => button(element, 'Try again'), 'the button');
    button(element, 'Try again')?.click();
    await ready(element);
    expect(seesFallback(element)).to.equal(false);
    expect(element.problem).to.equal(undefined);
  });
});

describe('what is wrong', () => {
  let recording: Recording;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => recording.stop());

  it('can be read in the element, down to the value', async () => {
    const feed = await serveLetter({ title: 7 });
    const element = await withFallback(feed.url());
    await until(() => element.status === 'error', 'the failure');
    expect(element.problem).to.deep.equal({
      code: 'invalid-value',
      url: feed.url(),
      path: '/title',
      expected: 'text',
      got: '7',
    });
    expect(element.letter).to.equal(undefined);
  });

  it('is an error to the owner where the letter cannot be shown, and no mere warning', async () => {
    for (const [before, wrong] of ['title', 'content_html'].entries()) {
      const feed = await serveLetter({ [wrong]: undefined });
      const element = await put(`<open-letter src="${feed.url()}"></open-letter>`);
      await until(() => element.status === 'error', 'the failure');
      await until(() => recording.errors.length + recording.warnings.length > before, 'the word');
    }
    expect(recording.errors).to.have.length(2);
  });

  it('is said once where src is missing, with the line to write; the page’s content stays alone', async () => {
    const element = await put(`<open-letter>${fallback}</open-letter>`);
    await until(() => recording.errors.length, 'the error');
    await until(() => all(element, '.notice, [role=status]').length, 'our words');
    expect(recording.errors).to.have.length(1);
    expect(recording.errors[0]).to.contain('<open-letter src="https://');
    expect(seesFallback(element)).to.equal(true);
    expect(notice(element)).to.equal('');
    expect(element.problem?.code).to.equal('src-missing');
  });

  it('is said on the page too where there is nothing else', async () => {
    const element = await put('<open-letter>  </open-letter>');
    await until(() => notice(element), 'the line');
    expect(notice(element)).to.equal('The letter that belongs here is missing.');
    expect(inside(element, '[role=status]').getBoundingClientRect().height).to.be.above(0);
    await until(() => recording.errors.length, 'the error');
    expect(recording.errors).to.have.length(1);
  });

  for (const src of ['https://', 'mailto:ana@example.org', 'javascript:alert(1)', 'file:///letter.json']) {
    it(`is said where src is no address of a letter: ${src}`, async () => {
      const element = await withFallback(src);
      await until(() => recording.errors.length, 'the error');
      expect(recording.errors).to.have.length(1);
      expect(recording.errors[0]).to.contain(src);
      expect(element.problem).to.deep.equal({ code: 'src-invalid', got: src });
      expect(seesFallback(element)).to.equal(true);
    });
  }
});
