import { expect } from '@open-wc/testing';
import { pageDocument, people, serveLetter } from '../support/browser/feed.ts';
import { button, namesShown, show, until } from '../support/browser/open-letter.ts';

const letter = { signatories_url: '1.json', total_listed: 30, totals: { person: 30, organization: 0 } };
const pages = { '1.json': { body: pageDocument(people(30)) } };

describe('a letter that brings fewer names than fit', () => {
  it('is accessible', async () => {
    const feed = await serveLetter({ ...letter, items: people(5) }, pages);
    await expect(await show(feed.url())).to.be.accessible();
  });

  it('takes them from the first page where it brings none', async () => {
    const element = await show((await serveLetter({ ...letter, items: undefined }, pages)).url());
    await until(() => namesShown(element).length === 30, 'the names');
  });

  it('fills them up from the first page, or offers to', async () => {
    const element = await show((await serveLetter({ ...letter, items: people(5) }, pages)).url());
    await until(
      () => namesShown(element).length === 30 || button(element, 'Show'),
      'the names, or a way to them',
    );
  });
});
