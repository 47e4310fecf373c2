import { expect } from '@open-wc/testing';
import { letterDocument, serveLetter } from '../support/browser/feed.ts';
import { inside, show, until, words } from '../support/browser/open-letter.ts';

describe('a letter without a revision', () => {
  it('shows its new number after a reload', async () => {
    const feed = await serveLetter({ revision: undefined });
    const element = await show(feed.url());
    await feed.set({
      'letter.json': { body: letterDocument({ revision: undefined, total_signatures: 15 }) },
    });
    await element.reload();
    await until(() => element.letter?.total_signatures === 15, 'the letter');
    await element.updateComplete;
    expect(words(inside(element, '[part=counter]'))).to.match(/^15 /);
  });
});
