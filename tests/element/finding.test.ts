import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import type { FeedAnswers } from '../support/feed-answer.ts';
import { type } from '../support/browser/commands.ts';
import { pageDocument, people, serveLetter, type LetterDocument } from '../support/browser/feed.ts';
import { all, inside, namesShown, put, ready, show, until, words } from '../support/browser/open-letter.ts';

const field = (element: OpenLetterElement): HTMLInputElement => inside(element, '#find') as HTMLInputElement;
const status = (element: OpenLetterElement): string => words(inside(element, '[role=status]'));

/** Puts text into the field in one go, as pasting does. */
function enter(element: OpenLetterElement, text: string): void {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('a name typed with a mistake', () => {
  const items = [
    { id: 'a', name: 'Kari Johansson', type: 'person' },
    { id: 'b', name: 'Ole Johnsson', type: 'person' },
    ...people(10),
  ];

  for (const [language, said] of [
    ['en', 'No “kari johanson”. Showing “Kari Johansson”. 1 result'],
    ['de', 'Kein „kari johanson“. Gezeigt: „Kari Johansson“. 1 Treffer'],
    ['ar', 'لا يوجد «kari johanson». نعرض «Kari Johansson». نتيجة واحدة'],
  ] as const) {
    it(`is forgiven, and the list says whom it shows instead: ${language}`, async () => {
      const feed = await serveLetter({ items, total_listed: 12, language });
      const element = await show(feed.url(), 'show="signatories"');
      enter(element, 'kari johanson ');
      await until(() => status(element) === said, said);
      expect(namesShown(element)).to.deep.equal(['Kari Johansson']);
      expect(all(element, 'mark').map(words)).to.deep.equal(['Kari', 'Johansson']);
      await expect(element).to.be.accessible();
    });
  }

  it('may mean several', async () => {
    const element = await show((await serveLetter({ items, total_listed: 12 })).url(), 'show="signatories"');
    enter(element, 'johnasson');
    const said = 'No “johnasson”. Showing “Johansson” and “Johnsson”. 2 results';
    await until(() => status(element) === said, said);
  });
});

describe('a word typed with a mistake', () => {
  it('is given once, however those who have it write it', async () => {
    const items = [
      { id: 'a', name: 'Elm movement', type: 'organization' },
      { id: 'b', name: 'Oak Movement', type: 'organization' },
      ...people(10),
    ];
    const element = await show((await serveLetter({ items, total_listed: 12 })).url(), 'show="signatories"');
    enter(element, 'movemant');
    const said = 'No “movemant”. Showing “movement”. 2 results';
    await until(() => status(element) === said, said);
  });
});

describe('a search among many names', () => {
  const everyone = people(700);
  const letter: LetterDocument = {
    items: everyone.slice(0, 100),
    total_listed: 700,
    total_signatures: 700,
    signatories_url: '1.json',
  };
  const page = { '1.json': { body: pageDocument(everyone) } };
  const wide = async (pages: FeedAnswers = page): Promise<OpenLetterElement> => {
    const feed = await serveLetter(letter, pages);
    return ready(
      await put(
        `<div style="width: 600px"><open-letter src="${feed.url()}" show="signatories"></open-letter></div><p>Footer</p>`,
      ),
    );
  };

  it('has the first twenty in place with the key, the rest after it, and the page keeps its height', async () => {
    const element = await wide();
    enter(element, 'person 04');
    await until(() => status(element) === '100 results', 'the first results');
    await until(() => namesShown(element).length === 60, 'all results');
    const list = inside(element, '.signatories');
    enter(element, 'person 05');
    const height = list.offsetHeight;
    await element.updateComplete;
    expect(namesShown(element)).to.have.length(20);
    expect(namesShown(element)[0]).to.equal('Person 0500');
    expect(list.offsetHeight).to.equal(height);
    await until(() => namesShown(element).length === 60, 'the rest');
    await until(() => list.style.minBlockSize === '', 'its own height');
  });

  it('shows what the last key asked for, however fast they come', async () => {
    const element = await wide();
    field(element).focus();
    for (const text of ['p', 'person 01', 'person 0', 'person 0123']) enter(element, text);
    await until(() => namesShown(element).length === 1, 'the result');
    expect(namesShown(element)).to.deep.equal(['Person 0123']);
    expect(status(element)).to.equal('1 result');
  });

  it('finds who has come while more come, and says that they do', async () => {
    const pages = {
      '1.json': { body: pageDocument(everyone.slice(0, 350), '2.json') },
      '2.json': { body: pageDocument(everyone.slice(350)), held: true },
    };
    const element = await wide(pages);
    enter(element, 'person 0123');
    await until(() => namesShown(element)[0] === 'Person 0123', 'the name');
    expect(status(element)).to.equal('Loading more names…');
  });

  it('puts whole words first, and the name before what else is known', async () => {
    const items = [
      { id: 'a', name: 'Anabel Example', type: 'person', organization: 'Ana Berg Foundation' },
      { id: 'b', name: 'Ole Ana Berg', type: 'person' },
      { id: 'c', name: 'Bergdis Ana', type: 'person' },
      ...people(10),
    ];
    const feed = await serveLetter({ items, total_listed: 13 });
    const element = await show(feed.url(), 'show="signatories"');
    enter(element, 'ana berg');
    await until(() => status(element) === '3 results', 'the results');
    expect(namesShown(element)).to.deep.equal(['Ole Ana Berg', 'Bergdis Ana', 'Anabel Example']);
  });
});

describe('the choice of who is shown', () => {
  const items = [
    { id: 'o', name: 'Guild', type: 'organization', country: 'FR', number: 1 },
    { id: 'z', name: 'Zola', type: 'person', country: 'FR', number: 2 },
    { id: 'm', name: 'Mia', type: 'person', country: 'IS', featured: true, number: 3 },
    ...people(60).map((one, index) => ({ ...one, number: index + 4 })),
  ];
  const open = async (changes: LetterDocument = {}): Promise<OpenLetterElement> => {
    const feed = await serveLetter({ items, total_listed: 63, total_signatures: 63, ...changes });
    const element = await show(feed.url(), 'show="signatories"');
    inside(element, '.sift summary').click();
    await until(() => all(element, '.sift select').length === 3, 'the choices');
    return element;
  };
  const choose = (element: OpenLetterElement, name: string, value: string): void => {
    const control = inside(element, `select[name=${name}]`) as HTMLSelectElement;
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('is accessible, and every control has a label', async () => {
    const element = await open();
    await expect(element).to.be.accessible();
    const labels = all(element, '.sift label').map((label) =>
      [...label.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)?.textContent?.trim(),
    );
    expect(labels).to.deep.equal(['Who', 'Country', 'Order']);
  });

  it('is there from sixty names on', async () => {
    const feed = await serveLetter({ items: items.slice(0, 20), total_listed: 20 });
    expect(all(await show(feed.url(), 'show="signatories"'), '.sift')).to.be.empty;
  });

  it('shows one country, by its name, and one kind', async () => {
    const element = await open();
    const countries = all(element, 'select[name=country] option').map(words);
    expect(countries).to.deep.equal(['All countries', 'France', 'Iceland']);
    choose(element, 'country', 'FR');
    await until(() => status(element) === '2 results', 'the results');
    expect(namesShown(element)).to.deep.equal(['Guild', 'Zola']);
    choose(element, 'type', 'person');
    await until(() => status(element) === '1 result', 'the result');
    expect(namesShown(element)).to.deep.equal(['Zola']);
    choose(element, 'country', '');
    choose(element, 'type', '');
    await until(() => status(element) === '', 'everyone');
  });

  it('goes together with what is typed, and says nothing false where nobody is left', async () => {
    const element = await open();
    enter(element, 'zola');
    await until(() => status(element) === '1 result', 'the result');
    choose(element, 'country', 'IS');
    await until(() => status(element) === '0 results', 'nobody');
    expect(words(inside(element, '.signatories'))).to.not.contain('No name like');
  });

  it('sorts by name alone, and by who signed last', async () => {
    const element = await open();
    expect(namesShown(element).slice(0, 2)).to.deep.equal(['Guild', 'Mia']);
    choose(element, 'sort', 'newest');
    await until(() => namesShown(element)[1] === 'Person 0060', 'the newest');
    choose(element, 'sort', 'name');
    await until(() => namesShown(element)[1] === 'Mia', 'the first by name');
    choose(element, 'sort', 'featured');
    await until(() => namesShown(element)[1] === 'Mia', 'the featured one');
  });

  it('is made with the keyboard', async () => {
    const element = await open();
    inside(element, 'select[name=country]').focus();
    await type('Fra');
    await until(() => status(element) === '2 results', 'the results');
  });
});
