import { expect, oneEvent } from '@open-wc/testing';
import { serveLetter, type LetterDocument } from '../support/browser/feed.ts';
import { all, inside, put, ready, show, until, words } from '../support/browser/open-letter.ts';
import type { OpenLetterElement } from '../../src/index.ts';

const withButton = async (letter: LetterDocument): Promise<OpenLetterElement> =>
  show((await serveLetter(letter)).url(), 'show="sign"');

/** Uses the button, and tells whether its link would have been followed. */
function followed(use: () => void): boolean {
  let wouldFollow = false;
  const stay = (event: Event): void => {
    wouldFollow = !event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', stay, { once: true });
  use();
  document.removeEventListener('click', stay);
  return wouldFollow;
}

describe('the button to sign', () => {
  it('is accessible', async () => {
    await expect(await withButton({})).to.be.accessible();
  });

  it('leads where the letter says, and tells where that is', async () => {
    const element = await withButton({ sign: { href: 'https://elm.example.org/sign?from=letter' } });
    expect(inside(element, '[part=sign-button]').getAttribute('href')).to.equal(
      'https://elm.example.org/sign?from=letter',
    );
    expect(words(inside(element, '[part=sign-button]'))).to.equal('Sign this letter');
    expect(words(inside(element, '.sign .note'))).to.equal('Continues on elm.example.org');
  });

  it('tells to whom a mail goes', async () => {
    const element = await withButton({ sign: { href: 'mailto:river@example.org?subject=I%20sign' } });
    expect(inside(element, '[part=sign-button]').getAttribute('href')).to.equal(
      'mailto:river@example.org?subject=I%20sign',
    );
    expect(words(inside(element, '.sign .note'))).to.equal('Opens an e-mail to river@example.org');
  });

  it('is not there where it would lead nowhere', async () => {
    for (const sign of [undefined, {}, { href: 'javascript:alert(1)' }]) {
      expect(all(await withButton({ sign }), '[part=sign-button]')).to.be.empty;
    }
  });

  it('is large enough for a thumb', async () => {
    const box = inside(await withButton({}), '[part=sign-button]').getBoundingClientRect();
    expect(box.height).to.be.at.least(44);
  });
});

describe('the moment before signing', () => {
  it('is told to the page, which may keep the link from being followed', async () => {
    const element = await withButton({});
    const button = inside(element, '[part=sign-button]');
    const told = oneEvent(element, 'open-letter-sign');
    expect(followed(() => button.click())).to.equal(true);
    const event = await told;
    expect(event.detail).to.deep.equal({ type: undefined });
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);

    document.addEventListener('open-letter-sign', (later) => later.preventDefault(), { once: true });
    expect(followed(() => button.click())).to.equal(false);
  });

  it('comes the same way by openSign()', async () => {
    const element = await withButton({});
    const told = oneEvent(element, 'open-letter-sign');
    expect(followed(() => element.openSign())).to.equal(true);
    await told;
  });

  it('does not come where there is no button', async () => {
    const element = await withButton({ sign: undefined });
    expect(followed(() => element.openSign())).to.equal(false);
  });
});

describe('the button that stays in reach', () => {
  const narrow = async (letter: LetterDocument): Promise<OpenLetterElement> => {
    const src = (await serveLetter(letter)).url();
    return ready(await put(`<div style="width: 600px"><open-letter src="${src}"></open-letter></div>`));
  };
  const longText = { content_html: '<p>The river Elm carries boats.</p>'.repeat(80) };

  it('carries the number, leads where the real one leads, and asks the page as it does', async () => {
    const element = await narrow(longText);
    const floating = inside(element, '.sticky a');
    expect(words(floating)).to.equal('Sign · 14');
    expect(floating.getAttribute('href')).to.equal(
      inside(element, '[part=sign-button]').getAttribute('href'),
    );
    element.addEventListener('open-letter-sign', (event) => event.preventDefault(), { once: true });
    expect(followed(() => floating.click())).to.equal(false);
  });

  it('goes when the real one is seen', async () => {
    const element = await narrow(longText);
    const floating = inside(element, '.sticky');
    element.scrollIntoView({ block: 'start' });
    await until(() => getComputedStyle(floating).visibility === 'visible', 'the floating button');
    inside(element, '[part=sign-button]').scrollIntoView({ block: 'center' });
    await until(() => getComputedStyle(floating).visibility === 'hidden', 'its going');
  });

  it('has no number under five, and is not there in a wide letter or a closed one', async () => {
    expect(words(inside(await narrow({ total_signatures: 4 }), '.sticky'))).to.equal('Sign');
    expect(all(await narrow({ closed: true }), '.sticky')).to.be.empty;
    const src = (await serveLetter()).url();
    const wide = await ready(
      await put(`<div style="width: 960px"><open-letter src="${src}"></open-letter></div>`),
    );
    expect(all(wide, '.sticky')).to.be.empty;
  });
});
