import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { serveFeed, serveLetter } from '../support/browser/feed.ts';
import { expectSame, inside, put, show, until, words } from '../support/browser/open-letter.ts';

const long = '<p>The river Elm carries boats.</p>'.repeat(100);
const notes = `<p>Water<sup><a id="back" href="#note-1">1</a></sup></p><p><a href="#N%C3%B3ta"><em>2</em></a> <a href="#nowhere">3</a></p>
  ${long}<ol><li id="note-1">As of today. <a href="#back">Back</a></li><li id="Nóta">Two</li></ol>`;

/** Shown, and what follows its links is there. */
async function letter(content_html = notes): Promise<OpenLetterElement> {
  const element = await show((await serveLetter({ content_html })).url(), 'show="letter"');
  await until(() => element.matches(':state(ready)'), 'what stands around the text');
  return element;
}

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

  for (const [what, id, href] of [
    ['with a sign that looks encoded', '100%25', '#100%25'],
    ['with a sign that is encoded wrongly', '100%', '#100%'],
    ['with a quotation mark', 'a"b', '#a%22b'],
    ['in another script', 'Ελλάδα', '#%CE%95%CE%BB%CE%BB%CE%AC%CE%B4%CE%B1'],
    ['in another script, as it is', 'größe', '#größe'],
    ['like a selector', 'a:b.c>d', '#a:b.c>d'],
    ['like one of ours', 'find', '#find'],
  ] as const) {
    it(`finds a place ${what}`, async () => {
      const quoted = id.replace('"', '&quot;');
      const content_html = `<p id="${quoted}">x</p><p><a href="${href}">a</a></p>`;
      const element = await letter(content_html);
      follow(element, '.text a');
      expect(element.shadowRoot?.activeElement?.id).to.equal(`t-${id}`);
    });
  }

  it('leads nowhere, and says nothing, where its place is not there and its name is no text', async () => {
    const element = await letter('<p><a href="#100%">a</a></p>');
    const errors: string[] = [];
    const note = ({ message }: ErrorEvent): unknown => errors.push(message);
    window.addEventListener('error', note);
    follow(element, '.text a');
    window.removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
  });

  it('is the browser’s own affair where it leads out of the letter', async () => {
    const element = await letter('<p><a href="https://elm.example.org/">a</a></p>');
    let left = false;
    const stay = (event: Event): void => {
      left = !event.defaultPrevented;
      event.preventDefault();
    };
    window.addEventListener('click', stay);
    follow(element, '.text a');
    window.removeEventListener('click', stay);
    expect(left).to.equal(true);
  });

  it('is the page’s own affair where it stands in the page’s own words', async () => {
    const feed = await serveFeed({});
    const element = await put(`<open-letter src="${feed.url()}"><a href="#own">a</a></open-letter>`);
    await until(() => words(element.renderRoot.querySelector('[role=status]')), 'the line below it');
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    element.querySelector('a')?.dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(false);
  });

  it('is not looked for where a script of the page clicks on bare words', async () => {
    const element = await letter();
    const errors: string[] = [];
    const note = ({ message }: ErrorEvent): unknown => errors.push(message);
    window.addEventListener('error', note);
    const bare = inside(element, 'em').firstChild;
    bare?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    window.removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
  });

  it('stays in its own letter, where two have notes on one page', async () => {
    const [one, two] = [await letter(), await letter()];
    follow(two, '[href="#t-note-1"]');
    expectSame(two.shadowRoot?.activeElement, inside(two, '#t-note-1'));
    expect(one.shadowRoot?.activeElement).to.equal(null);
    follow(two, '[href="#t-back"]');
    expectSame(two.shadowRoot?.activeElement, inside(two, '#t-back'));
    follow(one, '[href="#t-note-1"]');
    expectSame(one.shadowRoot?.activeElement, inside(one, '#t-note-1'));
  });
});
