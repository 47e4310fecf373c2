import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { press } from '../support/browser/commands.ts';
import { recordConsole } from '../support/browser/console.ts';
import { letterDocument, people, serveFeed, serveLetter } from '../support/browser/feed.ts';
import { button, inside, namesShown, put, ready, until } from '../support/browser/open-letter.ts';

async function inBox(width: number, letter = {}): Promise<OpenLetterElement> {
  const src = (await serveLetter(letter)).url();
  return ready(await put(`<div style="width: ${width}px"><open-letter src="${src}"></open-letter></div>`));
}

/** Whether someone who uses the keyboard is still where they were, and not back at the top of the page. */
const keepsFocus = (element: OpenLetterElement): boolean => Boolean(element.shadowRoot?.activeElement);

describe('the focus of someone who uses the keyboard', () => {
  it('is accessible', async () => {
    await expect(await inBox(280)).to.be.accessible();
  });

  it('begins at the first control', async () => {
    const element = await inBox(960);
    element.focus();
    expect(keepsFocus(element)).to.equal(true);
  });

  it('stays when the text unfolds', async () => {
    const element = await inBox(280);
    inside(element, 'button.read').focus();
    await press('Enter');
    await element.updateComplete;
    expect(keepsFocus(element)).to.equal(true);
  });

  it('stays when all logos are shown', async () => {
    const image = { url: 'images/square.svg', width: 100, height: 100 };
    const items = people(14).map((one) => ({ ...one, featured: true, image }));
    const element = await inBox(600, { items, total_listed: 14 });
    button(element, 'Show all logos')?.focus();
    await press('Enter');
    await element.updateComplete;
    expect(keepsFocus(element)).to.equal(true);
  });

  it('stays when the last names are shown', async () => {
    const element = await inBox(600, { items: people(150), total_listed: 150 });
    button(element, 'Show 90 more')?.focus();
    await press('Enter');
    await until(() => namesShown(element).length === 150, 'the names');
    expect(keepsFocus(element)).to.equal(true);
  });

  it('is brought into view in the list, where the browser itself does not', async () => {
    const element = await inBox(600, { items: people(150), total_listed: 150 });
    const more = button(element, 'Show 90 more');
    expect(more?.getBoundingClientRect().top).to.be.above(innerHeight);
    inside(element, '#find').focus({ preventScroll: true });
    await press('ArrowLeft');
    more?.focus({ preventScroll: true });
    // Engines scroll by whole pixels.
    await until(
      () => Math.floor(more?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight,
      'the button',
    );
  });

  it('stays while the letter is tried again', async () => {
    const recording = recordConsole();
    const feed = await serveFeed({ 'letter.json': { status: 404 } });
    const element = await put(`<open-letter src="${feed.url()}"></open-letter>`);
    await until(() => button(element, 'Try again'), 'the button');
    await feed.set({ 'letter.json': { held: true, body: letterDocument() } });
    button(element, 'Try again')?.focus();
    await press('Enter');
    await until(async () => (await feed.requests()).length === 2, 'the request');
    expect(keepsFocus(element)).to.equal(true);
    expect(element.status).to.equal('loading');
    await feed.release();
    recording.stop();
  });
});
