import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { press, type } from '../support/browser/commands.ts';
import { pageDocument, people, serveLetter, type LetterDocument } from '../support/browser/feed.ts';
import { all, expectSame, inside, namesShown, show, until, words } from '../support/browser/open-letter.ts';

const field = (element: OpenLetterElement): HTMLInputElement => inside(element, '#find') as HTMLInputElement;
const status = (element: OpenLetterElement): string => words(inside(element, '[role=status]'));
const marks = (element: OpenLetterElement): string[] => all(element, 'mark').map(words);

async function list(letter: LetterDocument = {}): Promise<OpenLetterElement> {
  return show((await serveLetter(letter)).url(), 'show="signatories"');
}

async function typed(element: OpenLetterElement, text: string): Promise<void> {
  field(element).focus();
  await type(text);
  await until(() => !/^(Loading|$)/.test(status(element)), 'an answer');
}

describe('the search for a name', () => {
  it('is accessible, with a result and without', async () => {
    const element = await list();
    await typed(element, 'zola');
    await expect(element).to.be.accessible();
    await typed(element, 'xx');
    await expect(element).to.be.accessible();
  });

  it('has a label', async () => {
    const element = await list();
    expect([...(field(element).labels ?? [])].map(words)).to.deep.equal([
      'Find a name, organisation or country',
    ]);
  });

  for (const [text, names, marked] of [
    ['etienne', ['Étienne Exemple'], ['Étienne']],
    ['example zo', ['Zola Example'], ['Zo', 'Example']],
    ['moulin', ['Étienne Exemple'], ['Moulin']],
    ['icel', ['Rowers of Elmstead', 'Æsa Þórsdóttir'], ['Icel', 'Icel']],
    ['thors aesa', ['Æsa Þórsdóttir'], ['Æsa', 'Þórs']],
    ['lukasz', ['Łukasz Przykład'], ['Łukasz']],
  ] as const) {
    it(`shows who matches, what was found marked: ${text}`, async () => {
      const element = await list();
      await typed(element, text);
      expect(namesShown(element)).to.deep.equal(names);
      expect(marks(element)).to.deep.equal(marked);
      expect(status(element)).to.equal(names.length === 1 ? '1 result' : `${names.length} results`);
    });
  }

  it('counts what it found under each heading', async () => {
    const element = await list();
    await typed(element, 'icel');
    expect(all(element, '.kind').map(words)).to.deep.equal(['Organisations 1', 'People 1']);
  });

  it('ends with Esc', async () => {
    const element = await list();
    await typed(element, 'zola');
    await press('Escape');
    await until(() => namesShown(element).length === 12, 'all names');
    expect(field(element).value).to.equal('');
    expect(status(element)).to.equal('');
    expectSame(element.shadowRoot?.activeElement, field(element));
  });

  it('ends with its button, and the focus stays in the field', async () => {
    const element = await list();
    expect(all(element, '.box button')).to.be.empty;
    await typed(element, 'zola');
    const clear = inside(element, '.box button');
    expect(clear.getAttribute('aria-label')).to.equal('Clear');
    clear.click();
    await element.updateComplete;
    expect(field(element).value).to.equal('');
    expect(namesShown(element)).to.have.length(12);
    expectSame(element.shadowRoot?.activeElement, field(element));
    expect(all(element, '.box button')).to.be.empty;
  });

  it('says so when nobody matches, and offers to be the one', async () => {
    const element = await list();
    await typed(element, ' joana ');
    expect(namesShown(element)).to.be.empty;
    expect(status(element)).to.equal('0 results');
    // Told to a screen reader; who sees the line below need not read it twice.
    expect(inside(element, '[role=status]').getBoundingClientRect().height).to.be.at.most(1);
    const line = inside(element, '.signatories p:has(a.read)');
    expect(words(line)).to.equal('No name like “joana” yet. Sign this letter');
    expect(inside(element, '.signatories a.read').getAttribute('href')).to.equal(element.letter?.sign?.href);
  });

  it('offers nothing where signing has ended', async () => {
    const element = await list({ closed: true });
    await typed(element, 'joana');
    expect(all(element, '.signatories a.read')).to.be.empty;
  });

  it('takes what was typed as text', async () => {
    const element = await list();
    await typed(element, '<b>x</b>');
    expect(words(inside(element, '.signatories'))).to.contain('No name like “<b>x</b>” yet.');
    expect(all(element, '.signatories b')).to.be.empty;
  });

  it('looks through all pages, and finds the last name', async () => {
    const everyone = people(450);
    const pages = {
      '1.json': { body: pageDocument(everyone.slice(0, 300), '2.json') },
      '2.json': { body: pageDocument(everyone.slice(300)) },
    };
    const letter = { items: everyone.slice(0, 100), total_listed: 450, signatories_url: '1.json' };
    const feed = await serveLetter(letter, pages);
    const element = await show(feed.url(), 'show="signatories"');
    expect(await feed.requests('1.json')).to.be.empty;
    await typed(element, '0450');
    await until(() => status(element) === '1 result', 'the result');
    expect(namesShown(element)).to.deep.equal(['Person 0450']);
    expect(await feed.requests('2.json')).to.have.length(1);
  });

  it('says when a page of names failed, and tries it again with the next letter', async () => {
    const everyone = people(300);
    const letter = { items: everyone.slice(0, 100), total_listed: 300, signatories_url: '1.json' };
    const pages = { '1.json': [{ status: 404 }, { body: pageDocument(everyone) }] };
    const element = await show((await serveLetter(letter, pages)).url(), 'show="signatories"');
    field(element).focus();
    await until(() => status(element) === 'Not all names could be loaded.', 'the word of it');
    await type('0300');
    await until(() => namesShown(element)[0] === 'Person 0300', 'the name');
  });
});

describe('what is typed in the search', () => {
  it('is not read by the page', async () => {
    const element = await list();
    const heard: string[] = [];
    const hear = ({ type: name }: Event): void => void heard.push(name);
    const pressed = ['keydown', 'keypress', 'keyup', 'input', 'beforeinput'];
    const others = ['compositionstart', 'compositionupdate', 'compositionend', 'paste', 'copy', 'cut'];
    const names = [...pressed, ...others];
    for (const name of names) document.addEventListener(name, hear);
    await typed(element, 'zola');
    await press('Escape');
    for (const name of others) {
      field(element).dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    }
    for (const name of names) document.removeEventListener(name, hear);
    expect(heard).to.be.empty;
    expect(field(element).value).to.equal('');
  });
});
