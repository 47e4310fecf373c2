import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { media } from '../support/browser/commands.ts';
import { people, serveLetter, type LetterDocument } from '../support/browser/feed.ts';
import { all, inside, namesShown, put, ready, words, until } from '../support/browser/open-letter.ts';

const many: LetterDocument = { items: people(150), total_listed: 150, total_signatures: 160 };

async function inBox(width: number, letter: LetterDocument = many): Promise<OpenLetterElement> {
  const src = (await serveLetter(letter)).url();
  return ready(await put(`<div style="width: ${width}px"><open-letter src="${src}"></open-letter></div>`));
}

/** Does what the browser does before it lays the page out on paper, and after. */
async function printing(element: OpenLetterElement, look: () => void): Promise<void> {
  dispatchEvent(new Event('beforeprint'));
  await element.updateComplete;
  look();
  dispatchEvent(new Event('afterprint'));
  await element.updateComplete;
}

describe('a letter on paper', () => {
  it('is accessible while it is printed', async () => {
    const element = await inBox(600);
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    await expect(element).to.be.accessible();
    dispatchEvent(new Event('afterprint'));
  });

  it('carries every name, and is as it was afterwards', async () => {
    const element = await inBox(600);
    expect(namesShown(element)).to.have.length(60);
    await printing(element, () => expect(namesShown(element)).to.have.length(150));
    expect(namesShown(element)).to.have.length(60);
  });

  it('carries every name at once: a script that prints does not wait', async () => {
    const element = await inBox(600);
    dispatchEvent(new Event('beforeprint'));
    expect(namesShown(element)).to.have.length(150);
    dispatchEvent(new Event('afterprint'));
  });

  it('carries the text also where it is folded away on the screen', async () => {
    const element = await inBox(280);
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(all(element, '.text')).to.have.length(1);
    dispatchEvent(new Event('afterprint'));
  });

  it('carries every name also while someone searches', async () => {
    const element = await inBox(600);
    const field = inside(element, '#find') as HTMLInputElement;
    field.value = '0007';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => namesShown(element).length === 1, 'the result');
    await printing(element, () => {
      expect(namesShown(element)).to.have.length(150);
      expect(all(element, 'mark')).to.be.empty;
    });
    expect(namesShown(element)).to.deep.equal(['Person 0007']);
  });

  it('has nothing to choose on it', async function () {
    const element = await inBox(600);
    expect(all(element, '.sift')).to.have.length(1);
    if (!(await media({ media: 'print' }))) this.skip();
    try {
      expect(inside(element, '.sift').getClientRects()).to.have.length(0);
    } finally {
      await media({});
    }
  });

  it('is black on white, also on a dark page, whose ink nobody could read on paper', async function () {
    const element = await inBox(600);
    element.style.color = '#eee';
    if (!(await media({ media: 'print' }))) this.skip();
    try {
      const root = getComputedStyle(inside(element, '.root'));
      expect([root.color, root.backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(root.getPropertyValue('-webkit-print-color-adjust')).to.equal('exact');
    } finally {
      await media({});
    }
  });

  it('says above the names how many they are, and as of when', async () => {
    const element = await inBox(600);
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
    expect(words(inside(element, '.printed'))).to.equal(
      `Signed by 160 organisations and people, as of ${today}`,
    );
    expect(getComputedStyle(inside(element, '.printed')).display).to.equal('none');
  });

  it('shows all logos', async () => {
    const image = { url: 'images/square.svg', width: 100, height: 100 };
    const items = people(14).map((one) => ({ ...one, featured: true, image }));
    const element = await inBox(600, { items, total_listed: 14 });
    expect(all(element, '[part=logo]')).to.have.length(12);
    await printing(element, () => expect(all(element, '[part=logo]')).to.have.length(14));
  });
});
