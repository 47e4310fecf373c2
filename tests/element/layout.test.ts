import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { viewport } from '../support/browser/commands.ts';
import { letterDocument, serveFeed, serveLetter } from '../support/browser/feed.ts';
import { all, inside, put, ready, until, words } from '../support/browser/open-letter.ts';

/** A letter in a box of this width, in pixels. */
async function inBox(width: number, style = ''): Promise<OpenLetterElement> {
  const src = (await serveLetter()).url();
  return ready(
    await put(`<div style="width: ${width}px; ${style}"><open-letter src="${src}"></open-letter></div>`),
  );
}

const layout = (element: OpenLetterElement): string => inside(element, '.root').classList[1] ?? '';
const box = (element: OpenLetterElement, selector: string): DOMRect =>
  inside(element, selector).getBoundingClientRect();

describe('the layout', () => {
  it('is accessible at every width', async () => {
    for (const width of [960, 600, 280]) await expect(await inBox(width)).to.be.accessible();
  });

  it('has a column for signing beside the text where there is room', async () => {
    const element = await inBox(960);
    expect(layout(element)).to.equal('wide');
    expect(box(element, '.sign').left).to.be.above(box(element, '.text').right);
    expect(all(element, '.peek')).to.be.empty;
  });

  it('keeps that column beside the text, and off the names', async () => {
    const element = await inBox(960);
    expect(getComputedStyle(inside(element, '.sign')).position).to.equal('sticky');
    expect(inside(element, '.top').contains(inside(element, '.sign'))).to.equal(true);
    expect(inside(element, '.top').contains(inside(element, '.signatories'))).to.equal(false);
  });

  it('has one column where there is less', async () => {
    const element = await inBox(600);
    expect(layout(element)).to.equal('narrow');
    expect(box(element, '.sign').top).to.be.at.least(box(element, '.text').bottom);
    expect(box(element, '.signatories').top).to.be.at.least(box(element, '.sign').bottom);
  });

  it('has a button as wide as a phone, and no wider on a tablet or alone on a page', async () => {
    expect(box(await inBox(380), '.sign').width).to.equal(380);
    expect(box(await inBox(800), '.sign').width).to.equal(26 * 16);
    const src = (await serveLetter()).url();
    const alone = await put(
      `<div style="width: 1000px"><open-letter src="${src}" show="sign"></open-letter></div>`,
    );
    expect(box(await ready(alone), '.sign').width).to.equal(26 * 16);
  });

  it('folds the text away in a sidebar, to be unfolded', async () => {
    const element = await inBox(280);
    expect(layout(element)).to.equal('compact');
    expect(all(element, '.text')).to.be.empty;
    expect(words(inside(element, '[part=counter]'))).to.contain('14');
    const read = inside(element, 'button.read');
    expect(words(read)).to.equal('Read the letter');
    read.click();
    await element.updateComplete;
    expect(words(inside(element, '.text'))).to.contain('The river Elm');
  });

  it('is decided before the letter is painted, and follows the element’s own width', async () => {
    const element = await inBox(960);
    const parent = element.parentElement as HTMLElement;
    for (const [width, name] of [
      ['280px', 'compact'],
      ['600px', 'narrow'],
      ['960px', 'wide'],
    ] as const) {
      parent.style.width = width;
      await until(() => layout(element) === name, name);
    }
  });

  it('is not decided by the few words that stand in its place until it is there', async () => {
    const feed = await serveFeed({ 'letter.json': { held: true, body: letterDocument() } });
    const element = await put(
      `<div style="display: inline-block"><open-letter src="${feed.url()}">A letter</open-letter></div>`,
    );
    await until(() => words(element.renderRoot).includes('Loading'), 'a line below them');
    await feed.release();
    await ready(element);
    await until(() => all(element, '.names').length, 'the names');
    expect(layout(element)).to.not.equal('compact');
    expect(all(element, '.text')).to.have.length(1);
  });

  it('leaves the letter unfolded on a phone, however narrow', async function () {
    if (!(await viewport({ width: 320, height: 640 }))) this.skip();
    try {
      expect(layout(await inBox(300))).to.equal('narrow');
    } finally {
      await viewport({ width: 800, height: 600 });
    }
  });

  it('counts in the letter’s own font size', async () => {
    expect(layout(await inBox(960, 'font-size: 24px'))).to.equal('narrow');
    expect(layout(await inBox(960, 'font-size: 8px'))).to.equal('wide');
  });

  it('never needs scrolling to the side', async () => {
    for (const width of [960, 600, 280]) {
      const element = await inBox(width);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    }
  });
});

describe('the letter in whatever its parent is', () => {
  const parents: readonly (readonly [name: string, before: string, after: string])[] = [
    ['block', '<div style="width: 600px">', '</div>'],
    ['flex row', '<div style="display: flex; width: 600px">', '</div>'],
    ['flex row beside another', '<div style="display: flex; width: 600px"><div>Menu</div>', '</div>'],
    [
      'flex column',
      '<div style="display: flex; flex-direction: column; align-items: flex-start; width: 600px">',
      '</div>',
    ],
    ['grid', '<div style="display: grid; width: 600px">', '</div>'],
    [
      'grid that does not stretch',
      '<div style="display: grid; justify-items: center; width: 600px">',
      '</div>',
    ],
    ['float', '<div style="width: 600px"><div style="float: left">', '</div></div>'],
    ['table', '<div><table style="width: 600px"><tr><td>', '</td></tr></table></div>'],
    ['table that fits its content', '<div style="width: 600px"><table><tr><td>', '</td></tr></table></div>'],
    [
      'absolute',
      '<div style="position: relative; width: 600px; height: 900px"><div style="position: absolute">',
      '</div></div>',
    ],
    ['inline block', '<div style="width: 600px"><div style="display: inline-block">', '</div></div>'],
    ['min-content', '<div style="width: 600px"><div style="width: fit-content">', '</div></div>'],
  ];
  for (const [name, before, after] of parents) {
    it(`has room to be read: ${name}`, async () => {
      const src = (
        await serveLetter({ content_html: `<p>${'The river Elm carries boats. '.repeat(40)}</p>` })
      ).url();
      const element = await ready(await put(`${before}<open-letter src="${src}"></open-letter>${after}`));
      await until(() => all(element, '.text').length, 'the text');
      const { width } = box(element, '.text');
      expect(width).to.be.above(400);
      expect(width).to.be.at.most(610);
    });
  }
});
