import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { media } from '../support/browser/commands.ts';
import { serveLetter } from '../support/browser/feed.ts';
import { all, inside, put, ready, show } from '../support/browser/open-letter.ts';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Colours as the browser paints them one over the other, in channels from 0 to 1. */
function painted(...layers: readonly string[]): readonly [number, number, number] {
  if (!canvas) throw new Error('This browser paints nothing.');
  canvas.clearRect(0, 0, 1, 1);
  for (const colour of layers) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255];
}

/** The contrast of two colours as WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = painted(colour).map((channel) =>
      channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
    ) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const buttonOf = (element: OpenLetterElement): { back: string; text: string } => ({
  back: getComputedStyle(inside(element, '[part=sign-button]')).backgroundColor,
  text: getComputedStyle(inside(element, '[part=sign-button] span')).color,
});

describe('the colours of a page', () => {
  it('leave the letter accessible, light and dark', async () => {
    const feed = await serveLetter();
    for (const colours of ['color: #222; background: #fff', 'color: #eee; background: #111']) {
      const page = await put(`<div style="${colours}"><open-letter src="${feed.url()}"></open-letter></div>`);
      await expect(await ready(page)).to.be.accessible();
    }
  });

  it('are the button’s own where the page names none', async () => {
    const element = await show((await serveLetter()).url());
    for (const ink of ['rgb(34, 34, 34)', 'rgb(238, 238, 238)', 'rgb(0, 64, 128)']) {
      element.style.color = ink;
      const { back, text } = buttonOf(element);
      expect(painted(back)).to.deep.equal(painted(ink));
      expect(contrast(back, text)).to.be.at.least(4.5);
    }
  });

  it('leave the button’s words readable on every accent', async () => {
    const element = await show((await serveLetter()).url(), 'show="sign"');
    const steps = ['00', '33', '66', '77', '99', 'cc', 'ff'];
    const accents = steps.flatMap((red) =>
      steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
    );
    accents.push('rebeccapurple', 'hsl(150 50% 40%)', 'oklch(60% 0.2 40)');
    for (const accent of accents) {
      element.style.setProperty('--open-letter-accent', accent);
      const { back, text } = buttonOf(element);
      expect(contrast(back, text), accent).to.be.at.least(4.5);
      expect(painted(back), 'the accent itself').to.deep.equal(painted(accent));
    }
  });

  it('leave button and bar visible on a page of the accent’s own colour', async () => {
    const element = await show((await serveLetter()).url());
    for (const [page, ink] of [
      ['rgb(255, 243, 196)', 'rgb(34, 34, 34)'],
      ['rgb(11, 29, 51)', 'rgb(238, 238, 238)'],
    ] as const) {
      element.style.color = ink;
      element.style.setProperty('--open-letter-accent', page);
      const { borderTopColor, borderTopWidth } = getComputedStyle(inside(element, '[part=sign-button]'));
      const track = getComputedStyle(inside(element, 'progress')).backgroundColor;
      expect(borderTopWidth).to.equal('1px');
      for (const line of [borderTopColor, track]) {
        expect(painted(page, line)).to.not.deep.equal(painted(page));
        const [red] = painted(line);
        expect(red, 'the ink, thinned').to.be.closeTo(painted(ink)[0], 0.02);
      }
    }
  });

  it('may name the colour on the accent too', async () => {
    const element = await show(
      (await serveLetter()).url(),
      'style="--open-letter-on-accent: rgb(255, 255, 0)"',
    );
    expect(buttonOf(element).text).to.equal('rgb(255, 255, 0)');
  });

  it('leave button and progress visible where the visitor forces colours', async function () {
    if (!(await media({ 'forced-colors': 'active' }))) this.skip();
    try {
      const element = await show((await serveLetter()).url());
      const border = getComputedStyle(inside(element, '[part=sign-button]'));
      expect(border.borderTopStyle).to.equal('solid');
      expect(painted(border.borderTopColor)).to.not.deep.equal(painted(border.backgroundColor));
      const bar = getComputedStyle(inside(element, 'progress'));
      expect(painted(bar.getPropertyValue('--accent'))).to.not.deep.equal(painted(bar.backgroundColor));
    } finally {
      await media({});
    }
  });

  it('do not follow a dark system on a light page', async () => {
    const element = await show((await serveLetter()).url(), 'style="color: rgb(20, 20, 20)"');
    const sheets = (element.renderRoot as ShadowRoot).adoptedStyleSheets;
    const rules = sheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    expect(rules.join('\n')).to.not.contain('prefers-color-scheme');
    expect(getComputedStyle(inside(element, '.text')).color).to.equal('rgb(20, 20, 20)');
  });
});

describe('the other properties', () => {
  const styled = async (style: string): Promise<OpenLetterElement> =>
    show((await serveLetter()).url(), `style="${style}"`);
  const computed = (element: OpenLetterElement, selector: string): CSSStyleDeclaration =>
    getComputedStyle(inside(element, selector));

  it('set the font of headings and number', async () => {
    const element = await styled('font-family: serif; --open-letter-font-heading: monospace');
    for (const selector of ['[part=title]', '.who', '.count strong']) {
      expect(computed(element, selector).fontFamily).to.equal('monospace');
    }
    expect(computed(element, '.text').fontFamily).to.equal('serif');
  });

  it('set the longest line', async () => {
    const element = await styled('--open-letter-measure: 200px');
    expect(inside(element, '.text').getBoundingClientRect().width).to.equal(200);
  });

  it('set the roundness of corners', async () => {
    const element = await styled('--open-letter-radius: 7px');
    expect(computed(element, '[part=sign-button]').borderTopLeftRadius).to.equal('7px');
    expect(computed(element, '#find').borderTopLeftRadius).to.equal('7px');
  });

  it('set the distances', async () => {
    const gap = async (style: string): Promise<number> =>
      parseFloat(computed(await styled(style), '.root').rowGap);
    expect(await gap('--open-letter-space: 2em')).to.equal(2 * (await gap('')));
  });

  it('set how far from the top the sign column stays', async () => {
    const src = (await serveLetter()).url();
    const element = await ready(
      await put(
        `<div style="width: 960px; --open-letter-sticky-top: 70px"><open-letter src="${src}"></open-letter></div>`,
      ),
    );
    expect(computed(element, '.sign').top).to.equal('70px');
  });

  it('write no style attribute into the markup of what is text', async () => {
    const element = await show((await serveLetter()).url());
    const styledInside = all(element, '[style]').filter(({ localName }) => localName !== 'img');
    expect(styledInside).to.be.empty;
  });
});
