import { expect } from '@open-wc/testing';
import type { Page } from '../../src/feed/page.ts';
import type { Signatory } from '../../src/feed/signatory.ts';
import type { OpenLetterElement } from '../../src/index.ts';
import type { FeedAnswer, FeedAnswers } from '../support/feed-answer.ts';
import {
  pageDocument,
  people,
  serveLetter,
  type Feed,
  type LetterDocument,
} from '../support/browser/feed.ts';
import { all, button, inside, namesShown, show, until, words } from '../support/browser/open-letter.ts';

const status = (element: OpenLetterElement): string => words(inside(element, '[role=status]'));
const everyone = people(100);
const far: Signatory[] = [
  { id: 'o', name: 'Zola Works', type: 'organization', country: 'FR', number: 90_001 },
  { id: 'z', name: 'Žola Example', type: 'person', country: 'IS', number: 90_002 },
];
const answer = (items: readonly Signatory[], total = items.length, next?: string): FeedAnswer => ({
  body: { ...pageDocument(items, next), total_matches: total } satisfies Page,
});

/** A letter of 100,000 names, of which the document holds a hundred; the rest is searched by its endpoint. */
async function long(
  answers: FeedAnswers,
  changes: LetterDocument = {},
): Promise<{ element: OpenLetterElement; feed: Feed }> {
  const letter = {
    items: everyone,
    total_listed: 100_000,
    total_signatures: 100_000,
    signatories_url: '1.json',
    search_url: 'search{?q,type,country,sort,after}',
    ...changes,
  };
  const feed = await serveLetter(letter, {
    '1.json': { body: pageDocument(everyone, '2.json') },
    ...answers,
  });
  return { element: await show(feed.url(), 'show="signatories"'), feed };
}

/** Puts text into the field in one go, as pasting does. */
function enter(element: OpenLetterElement, text: string): void {
  const field = inside(element, '#find') as HTMLInputElement;
  field.dispatchEvent(new FocusEvent('focus'));
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const asked = async (feed: Feed): Promise<string[]> =>
  (await feed.requests('search')).map(({ query }) => decodeURIComponent(query));

describe('a search at the endpoint', () => {
  it('shows who was found, as the element shows its own: by kind, marked, counted, and is accessible', async () => {
    const { element, feed } = await long({ search: answer(far) });
    enter(element, 'zola');
    await until(() => status(element) === '2 results', 'the answer');
    expect(namesShown(element)).to.deep.equal(['Zola Works', 'Žola Example']);
    expect(all(element, 'mark').map(words)).to.deep.equal(['Zola', 'Žola']);
    expect(all(element, '.kind').map(words)).to.deep.equal(['Organisations 1', 'People 1']);
    expect(await asked(feed)).to.deep.equal(['?q=zola&sort=featured']);
    await expect(element).to.be.accessible();
  });

  it('loads no page of names', async () => {
    const { element, feed } = await long({ search: answer(far) });
    enter(element, 'zola');
    await until(() => status(element) === '2 results', 'the answer');
    expect(await feed.requests('1.json')).to.be.empty;
  });

  it('asks once for what is typed in one go, and not again for what was answered', async () => {
    const { element, feed } = await long({ search: answer(far) });
    for (const text of ['z', 'zo', 'zol', 'zola']) enter(element, text);
    await until(() => status(element) === '2 results', 'the answer');
    enter(element, 'zolas');
    await until(async () => (await asked(feed)).length === 2, 'the second question');
    enter(element, ' zola ');
    await until(() => status(element) === '2 results', 'the answer that is known');
    expect((await asked(feed)).map((one) => one.split('&')[0])).to.deep.equal(['?q=zola', '?q=zolas']);
  });

  it('gives up what nobody waits for any more: only what the last key asked for is shown', async () => {
    const { element, feed } = await long({
      search: [{ ...answer([{ id: 'old', name: 'Old Example', type: 'person' }]), held: true }, answer(far)],
    });
    enter(element, 'old');
    await until(async () => (await asked(feed)).length, 'the first question');
    enter(element, 'zola');
    await until(() => status(element) === '2 results', 'the answer');
    await until(async () => (await feed.requests('search'))[0]?.aborted, 'the end of the first');
    expect(namesShown(element)).to.deep.equal(['Zola Works', 'Žola Example']);
  });

  it('searches meanwhile what is loaded, and says so once it takes long', async () => {
    const { element, feed } = await long({ search: { ...answer(far), held: true } });
    enter(element, 'person 0042');
    await until(() => namesShown(element).join() === 'Person 0042', 'who is here');
    await until(() => status(element) === 'Searching all names…', 'the first word');
    await until(() => /^The search is slow\. .*\(100\)\.$/.test(status(element)), 'the second word');
    await feed.release();
    await until(() => status(element) === '2 results', 'the answer');
  });

  it('does not say that nobody is there before it knows', async () => {
    const { element, feed } = await long({ search: { ...answer([]), held: true } });
    enter(element, 'zola');
    await until(() => status(element).startsWith('The search is slow'), 'the word');
    expect(words(inside(element, '.signatories'))).to.not.contain('No name like');
    await feed.release();
    await until(() => words(inside(element, '.signatories')).includes('No name like “zola” yet.'), 'nobody');
  });

  for (const [what, wrong] of Object.entries<FeedAnswer>({
    'not there': { status: 404 },
    'of another letter': { body: { ...pageDocument(far), id: 'another' } },
    'no document': { body: '<html>' },
    'of a newer format': { body: { ...pageDocument(far), version: 'open-letter/2' } },
    'too large': { body: ' '.repeat(1_100_000) },
  })) {
    it(`searches what is loaded where the endpoint is away, says so, and asks again with the next key: ${what}`, async () => {
      const { element, feed } = await long({ search: [wrong, answer(far)] });
      enter(element, 'person 0042');
      await until(
        () =>
          status(element) === 'The search cannot be reached. Only the names loaded here were searched (100).',
        'the word',
      );
      expect(namesShown(element)).to.deep.equal(['Person 0042']);
      enter(element, 'zola');
      await until(() => status(element) === '2 results', 'the answer');
      expect(await feed.requests('1.json')).to.be.empty;
    });
  }

  it('takes an answer as text, without what is wrong in it, and each name once', async () => {
    const items = [
      { id: 'x', name: '<img src=x onerror=alert(1)> Zola', type: 'person' },
      { id: 'x', name: 'Zola again', type: 'person' },
      { id: '"><b>', name: 'Zola', type: 'person' },
      { name: 'Zola' },
    ] as Signatory[];
    const { element } = await long({ search: answer(items, 1) });
    enter(element, 'zola');
    await until(() => status(element) === '1 result', 'the answer');
    expect(namesShown(element)).to.deep.equal(['Zola again']);
    expect(all(element, '.names img, .names b')).to.be.empty;
  });

  it('is told what was chosen, and asked without a word as well', async () => {
    const { element, feed } = await long({ search: answer(far) });
    enter(element, 'zola');
    await until(() => status(element) === '2 results', 'the first answer');
    enter(element, '');
    inside(element, '.sift summary').click();
    await until(() => all(element, '.sift select').length === 3, 'the choices');
    const choose = (name: string, value: string): void => {
      const control = inside(element, `select[name=${name}]`) as HTMLSelectElement;
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose('country', 'IS');
    choose('sort', 'newest');
    await until(async () => (await asked(feed)).length === 2, 'the second question');
    choose('type', 'person');
    enter(element, 'zola é&?');
    await until(async () => (await asked(feed)).length === 3, 'the third question');
    expect((await asked(feed)).slice(1)).to.deep.equal([
      '?country=IS&sort=newest',
      '?q=zola é&?&type=person&country=IS&sort=newest',
    ]);
  });

  it('goes on where there are more, and does not count them to the end', async () => {
    const some = people(100, 5_001);
    const { element, feed } = await long({
      search: answer(some, 1_001, 'more'),
      more: answer(people(100, 5_101), 1_001, 'more'),
    });
    enter(element, 'person');
    await until(() => status(element) === 'More than 1,000 results', 'the answer');
    expect(all(element, '.kind').map(words)).to.deep.equal(['People']);
    expect(all(element, '.names li')[0]?.getAttribute('aria-setsize')).to.equal('-1');
    button(element, 'Show')?.click();
    await until(() => namesShown(element).length === 200, 'the rest');
    await until(() => !button(element, 'Show'), 'the end');
    expect(await feed.requests('more')).to.have.length(1);
    expect(await feed.requests('1.json')).to.be.empty;
  });

  it('is not asked where all names are here', async () => {
    const { element, feed } = await long({ search: answer(far) }, { total_listed: 100 });
    enter(element, 'person 0042');
    await until(() => status(element) === '1 result', 'the result');
    expect(await asked(feed)).to.be.empty;
  });

  it('is not asked at another origin: all names are loaded, as without it', async () => {
    const { element, feed } = await long(
      { '1.json': { body: pageDocument([...everyone, ...far]) } },
      { search_url: 'https://elsewhere.example.org/search{?q}', total_listed: 102 },
    );
    enter(element, 'zola');
    await until(() => status(element) === '2 results', 'the result');
    expect(await feed.requests('1.json')).to.have.length(1);
  });
});
