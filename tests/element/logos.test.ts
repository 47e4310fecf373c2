import { expect } from '@open-wc/testing';
import { serveLetter, type LetterDocument } from '../support/browser/feed.ts';
import { all, button, show, until } from '../support/browser/open-letter.ts';
import type { OpenLetterElement } from '../../src/index.ts';

const logos = (element: OpenLetterElement): HTMLImageElement[] =>
  all(element, '[part=logo] img') as HTMLImageElement[];
const list = async (letter: LetterDocument = {}): Promise<OpenLetterElement> =>
  show((await serveLetter(letter)).url(), 'show="signatories"');

const organization = (number: number, more: object = {}): object => ({
  id: `o${number}`,
  name: `Organisation ${number}`,
  type: 'organization',
  featured: true,
  image: { url: 'images/square.svg', width: 100, height: 100 },
  ...more,
});

describe('the logos', () => {
  it('are accessible', async () => {
    await expect(await list()).to.be.accessible();
  });

  it('are those of the featured ones, in the order of the file and under their names', async () => {
    const items = [
      organization(2),
      organization(1),
      organization(3, { image: undefined }),
      organization(4, { featured: false }),
    ];
    const element = await list({ items, total_listed: 4 });
    expect(logos(element).map(({ alt }) => alt)).to.deep.equal(['Organisation 2', 'Organisation 1']);
  });

  it('come from the letter’s own server alone', async () => {
    const image = { url: 'https://elsewhere.example.org/logo.svg', width: 10, height: 10 };
    const items = [organization(1), organization(2, { image })];
    expect(logos(await list({ items, total_listed: 2 })).map(({ alt }) => alt)).to.deep.equal([
      'Organisation 1',
    ]);
  });

  it('keep their place while they load', async () => {
    const [wide] = logos(await list());
    expect([wide?.getAttribute('width'), wide?.getAttribute('height')]).to.deep.equal(['240', '60']);
  });

  it('are as large to the eye as each other, whatever their shape', async () => {
    const element = await list();
    const [wide, square] = logos(element);
    element.scrollIntoView();
    await until(
      () => logos(element).every(({ complete, naturalWidth }) => complete && naturalWidth),
      'the images',
    );
    // The wide one is four times as wide as high: half as high, it covers what the square one covers.
    expect(square?.height).to.be.closeTo((wide?.height ?? 0) * 2, 2);
  });

  it('stand on white, also on a dark page', async () => {
    const element = await list();
    element.style.color = '#fff';
    for (const cell of all(element, '[part=logo]')) {
      expect(getComputedStyle(cell).backgroundColor).to.equal('rgb(255, 255, 255)');
    }
  });

  it('are twelve at first, and all on demand', async () => {
    const items = Array.from({ length: 14 }, (_, index) => organization(index));
    const element = await list({ items, total_listed: 14 });
    expect(logos(element)).to.have.length(12);
    button(element, 'Show all logos')?.click();
    await element.updateComplete;
    expect(logos(element)).to.have.length(14);
    expect(button(element, 'Show all logos')).to.equal(undefined);
  });

  it('are no empty row where nobody has one', async () => {
    expect(all(await list({ items: [{ id: 'a', name: 'Ana Berg' }] }), '.logos')).to.be.empty;
  });
});
