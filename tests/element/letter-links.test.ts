import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { serveLetter } from '../support/browser/feed.ts';
import { expectSame, inside, show, until } from '../support/browser/open-letter.ts';

const long = '<p>The river Elm carries boats.</p>'.repeat(100);
const notes = `<p>Water<sup><a id="back" href="#note-1">1</a></sup></p><p><a href="#N%C3%B3ta"><em>2</em></a> <a href="#nowhere">3</a></p>
  ${long}<ol><li id="note-1">As of today. <a href="#back">Back</a></li><li id="Nóta">Two</li></ol>`;

const letter = async (): Promise<OpenLetterElement> =>
  show((await serveLetter({ content_html: notes })).url(), 'show="letter"');

function follow(element: OpenLetterElement, selector: string): void {
  inside(element, selector).dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
  );
}

describe('a link from one place of the letter to another', () => {
  it('is accessible', async () => {
    await expect(await letter()).to.be.accessible();
  });

  it('moves the focus and the sight there, and back again', async () => {
    const element = await letter();
    const note = inside(element, '#t-note-1');
    follow(element, '[href="#t-note-1"]');
    expectSame(element.shadowRoot?.activeElement, note);
    await until(() => {
      const { top, bottom } = note.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, 'the note in sight');
    follow(element, '[href="#t-back"]');
    expectSame(element.shadowRoot?.activeElement, inside(element, '#t-back'));
  });

  it('works from markup inside it, and to a name with accents', async () => {
    const element = await letter();
    follow(element, 'em');
    expectSame(element.shadowRoot?.activeElement, inside(element, '[id="t-Nóta"]'));
  });

  it('leaves the page’s address alone, also where it leads nowhere', async () => {
    const element = await letter();
    const before = location.href;
    follow(element, '[href="#t-note-1"]');
    follow(element, '[href="#t-nowhere"]');
    expect(location.href).to.equal(before);
  });
});
