import { expect, fixture } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { serveFeed, serveLetter } from '../support/browser/feed.ts';
import { all, inside, put, ready } from '../support/browser/open-letter.ts';

/** Puts a stylesheet on the whole page for as long as the test lasts. */
async function pageStyle(css: string): Promise<void> {
  const style = await fixture<HTMLStyleElement>('<style></style>');
  style.textContent = css;
}

async function onPage(css: string): Promise<OpenLetterElement> {
  const src = (await serveLetter()).url();
  await pageStyle(css);
  const element = await ready(await put(`<div><open-letter src="${src}"></open-letter></div>`));
  return element;
}

const hostile = `
  body {
    text-transform: uppercase; letter-spacing: .3em; word-spacing: 1em; text-align: center; text-indent: 3em;
    line-height: 1; word-break: break-all; white-space: nowrap; font-style: italic; font-weight: 900;
    font-variant: small-caps; text-shadow: 1px 1px red; user-select: none; -webkit-user-select: none; cursor: wait;
  }
  p, a, button, input, ul, li, h2, h3, svg, section, article {
    margin: 40px !important; color: red !important; float: left; display: inline !important;
    border: 9px solid red !important; max-width: 10px !important;
  }
  open-letter { float: none; display: block !important; margin: 0 !important; border: 0 !important; max-width: none !important; color: rgb(1, 2, 3) !important; }`;

describe('a page’s stylesheet', () => {
  it('leaves the letter accessible', async () => {
    await expect(await onPage('html { font-size: 10px }')).to.be.accessible();
  });

  it('cannot make the text too small to read', async () => {
    const element = await onPage('html { font-size: 10px } body { font-size: 1rem }');
    for (const selector of ['.text p', '#find', '[part=sign-button]', '[part=signatory]', '.kind']) {
      expect(parseFloat(getComputedStyle(inside(element, selector)).fontSize), selector).to.be.at.least(16);
    }
  });

  it('does not get in', async () => {
    const element = await onPage(hostile);
    for (const one of all(element, '.text p, .who, [part=signatory], [part=sign-button] span')) {
      const style = getComputedStyle(one);
      expect({
        textTransform: style.textTransform,
        wordSpacing: style.wordSpacing,
        textIndent: style.textIndent,
        wordBreak: style.wordBreak,
        whiteSpace: style.whiteSpace,
        fontStyle: style.fontStyle,
        fontVariant: style.fontVariantCaps,
        textShadow: style.textShadow,
        float: style.float,
        border: style.borderLeftWidth,
      }).to.deep.equal({
        textTransform: 'none',
        wordSpacing: '0px',
        textIndent: '0px',
        wordBreak: 'normal',
        whiteSpace: 'normal',
        fontStyle: 'normal',
        fontVariant: 'normal',
        textShadow: 'none',
        float: 'none',
        border: '0px',
      });
    }
    const text = getComputedStyle(inside(element, '.text p'));
    expect(text.letterSpacing).to.equal('normal');
    expect(text.textAlign).to.equal('start');
    expect(text.fontWeight).to.equal('400');
    expect(text.cursor).to.equal('auto');
    expect(parseFloat(text.lineHeight)).to.be.above(20);
    expect(text.color, 'what is inherited does').to.equal('rgb(1, 2, 3)');
  });

  it('takes no numbers from a list', async () => {
    await pageStyle('body { list-style: none }');
    const src = (await serveLetter({ content_html: '<ol><li>Water</li></ol>' })).url();
    const element = await ready(await put(`<div><open-letter src="${src}"></open-letter></div>`));
    expect(getComputedStyle(inside(element, '.text li')).listStyleType).to.equal('decimal');
  });

  it('does not forbid to select the text', async () => {
    await pageStyle('body { user-select: none; -webkit-user-select: none }');
    const src = (await serveLetter()).url();
    const element = await ready(await put(`<div><open-letter src="${src}"></open-letter></div>`));
    const style = getComputedStyle(inside(element, '.root'));
    expect(style.userSelect || style.getPropertyValue('-webkit-user-select')).to.equal('text');
  });

  it('gives colour, font and whether it is seen', async () => {
    const element = await onPage('body { color: rgb(9, 8, 7); font-family: monospace; visibility: hidden }');
    const { color, fontFamily, visibility } = getComputedStyle(inside(element, '.text p'));
    expect([color, fontFamily, visibility]).to.deep.equal(['rgb(9, 8, 7)', 'monospace', 'hidden']);
  });

  it('does not decide the direction of a letter, whose language does', async () => {
    const english = (await serveLetter()).url();
    const arabic = (await serveLetter({ language: 'ar', title: 'من أجل النهر' })).url();
    for (const [page, src, direction] of [
      ['rtl', english, 'ltr'],
      ['ltr', arabic, 'rtl'],
    ] as const) {
      const element = await ready(
        await put(`<div dir="${page}"><open-letter src="${src}"></open-letter></div>`),
      );
      expect(getComputedStyle(inside(element, '.text p')).direction).to.equal(direction);
    }
  });

  it('decides the direction of its own content', async () => {
    const feed = await serveFeed({ 'letter.json': { held: true } });
    const element = await put(
      `<div dir="rtl"><open-letter src="${feed.url()}"><p>كلمات</p></open-letter></div>`,
    );
    expect(getComputedStyle(element.querySelector('p') as HTMLElement).direction).to.equal('rtl');
  });
});

describe('what stands in a page', () => {
  it('is not found from outside, so no script of the page takes it for its own', async () => {
    const element = await onPage('');
    expect(document.querySelectorAll('.title, .signatories, #find')).to.have.length(0);
    expect(element.children).to.have.length(0);
  });
});
