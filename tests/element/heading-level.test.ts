import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { serveLetter } from '../support/browser/feed.ts';
import { all, inside, show, until, words } from '../support/browser/open-letter.ts';

const headings = (element: OpenLetterElement): string[] =>
  all(element, 'h1,h2,h3,h4,h5,h6').map((one) => `${one.localName} ${words(one)}`);

describe('heading-level', () => {
  it('is accessible', async () => {
    await expect(await show((await serveLetter()).url(), 'heading-level="3"')).to.be.accessible();
  });

  it('fits all headings into the page, and may change', async () => {
    const element = await show((await serveLetter()).url());
    expect(headings(element)).to.deep.equal([
      'h2 For the river Elm',
      'h3 Demands',
      'h3 Who has signed 14',
      'h4 Organisations 3',
      'h4 People 9',
    ]);
    const levels = (): string =>
      headings(element)
        .map((one) => one.slice(0, 2))
        .join(' ');
    element.setAttribute('heading-level', '1');
    await until(() => levels() === 'h1 h2 h2 h3 h3', 'the first level');
    element.headingLevel = 6;
    await until(() => levels() === 'h6 h6 h6 h6 h6', 'the last level');
    expect(element.getAttribute('heading-level')).to.equal('6');
  });

  it('counts from the list where the list stands alone', async () => {
    const element = await show((await serveLetter()).url(), 'show="signatories" heading-level="3"');
    expect(headings(element)).to.deep.equal(['h3 Who has signed 14', 'h4 Organisations 3', 'h4 People 9']);
  });

  it('is the default or the nearest where it is no level of a heading', async () => {
    for (const [written, name] of [
      ['9', 'H6'],
      ['0', 'H1'],
      ['x', 'H2'],
      ['2.5', 'H2'],
    ] as const) {
      const element = await show((await serveLetter()).url(), `heading-level="${written}"`);
      expect(inside(element, '[part=title]').tagName, written).to.equal(name);
      expect(all(element, '.who')).to.have.length(1);
    }
  });

  it('is the default again when it is taken away', async () => {
    const element = await show((await serveLetter()).url(), 'heading-level="3"');
    element.removeAttribute('heading-level');
    await until(() => inside(element, '[part=title]').tagName === 'H2', 'the default level');
  });
});
