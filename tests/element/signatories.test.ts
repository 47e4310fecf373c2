import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../src/index.ts';
import { pageDocument, people, serveLetter, type LetterDocument } from '../support/browser/feed.ts';
import {
  all,
  button,
  inside,
  namesShown,
  put,
  ready,
  show,
  until,
  words,
} from '../support/browser/open-letter.ts';

const list = async (letter: LetterDocument = {}): Promise<OpenLetterElement> =>
  show((await serveLetter(letter)).url(), 'show="signatories"');
const headings = (element: OpenLetterElement): string[] => all(element, 'h1,h2,h3,h4,h5,h6').map(words);
const row = (element: OpenLetterElement, name: string): HTMLElement | undefined =>
  all(element, '[part=signatory]').find((one) => words(one).startsWith(name));

describe('the list of the signatories', () => {
  it('is accessible', async () => {
    await expect(await list()).to.be.accessible();
  });

  it('stands under headings with numbers, organisations before people', async () => {
    expect(headings(await list())).to.deep.equal(['Who has signed 14', 'Organisations 3', 'People 9']);
  });

  it('begins with the featured ones and is sorted as the letter’s language sorts', async () => {
    expect(namesShown(await list())).to.deep.equal([
      'Friends of the Elm',
      'Anglers’ Guild',
      'Rowers of Elmstead',
      'Æsa Þórsdóttir',
      'Ana Berg (Example Org.)',
      'Emma Example',
      'Étienne Exemple',
      'Łukasz Przykład',
      'O’Brien-Berg',
      'Jan van der Voorbeeld',
      'Zola Example',
      '李',
    ]);
  });

  it('tells of each one what is known, the country as a word', async () => {
    const items = [
      {
        id: 'a',
        name: 'Ana Berg',
        type: 'person',
        role: 'boatman',
        organization: 'Elm Ferries',
        locality: 'Oslo',
        country: 'NO',
      },
    ];
    const element = await list({ items, total_listed: 1 });
    expect(words(inside(element, '[part=signatory] .detail'))).to.equal('boatman, Elm Ferries, Oslo, Norway');
    expect(words(row(await list(), 'Zola Example')?.querySelector('.detail'))).to.equal('France');
    expect(row(await list(), 'Jan')?.querySelectorAll('.detail')).to.have.length(0);
  });

  it('links to a signatory’s own page without recommending it', async () => {
    const items = [{ id: 'a', name: 'Ana Berg', type: 'person', url: 'https://ana.example.org/' }];
    const link = inside(await list({ items, total_listed: 1 }), '[part=signatory] a');
    expect(link.getAttribute('href')).to.equal('https://ana.example.org/');
    expect(link.getAttribute('rel')).to.equal('noopener noreferrer nofollow');
  });

  it('keeps every text of theirs in its own direction, and as text', async () => {
    const name = 'Ana <b>Berg</b> (Example Org.)';
    const element = await list({ items: [{ id: 'a', name, role: '<i>x</i>' }], total_listed: 1 });
    const texts = all(element, '[part=signatory] bdi');
    expect(texts.map(words)).to.deep.equal([name, '<i>x</i>']);
    expect(all(element, '[part=signatory] :is(b, i)')).to.be.empty;
  });

  it('lists those of another type after the rest', async () => {
    const items = [
      { id: 'c', name: 'The Choir', type: 'choir' },
      { id: 'a', name: 'Ana Berg', type: 'person' },
    ];
    const element = await list({ items, total_listed: 2, total_signatures: 2 });
    expect(headings(element)).to.deep.equal(['Who has signed 2', 'People 1', 'Others 1']);
    expect(namesShown(element)).to.deep.equal(['Ana Berg', 'The Choir']);
  });

  it('tells how many did not want to be named', async () => {
    const unnamed = async (more: number): Promise<string> =>
      words(await list({ total_signatures: 12 + more }).then((element) => inside(element, '.signatories')));
    expect(await unnamed(2)).to.match(/and 2 people who did not want to be named$/);
    expect(await unnamed(1)).to.match(/and 1 person who did not want to be named$/);
    expect(await unnamed(0)).to.not.contain('named');
  });

  it('has a search only from ten names on', async () => {
    expect(all(await list(), '#find')).to.have.length(1);
    expect(all(await list({ items: people(9), total_listed: 9 }), '#find')).to.be.empty;
  });
});

describe('a long list', () => {
  const everyone = people(700);
  const letter = {
    items: everyone.slice(0, 200),
    total_listed: 700,
    totals: { person: 700, organization: 0 },
  };
  const long = async (signatories_url: string | undefined, pages = {}): Promise<OpenLetterElement> => {
    const feed = await serveLetter({ ...letter, signatories_url }, pages);
    return ready(
      await put(
        `<div style="width: 600px"><open-letter src="${feed.url()}" show="signatories"></open-letter></div>`,
      ),
    );
  };

  it('grows step by step to its end, with one request for each page that it needs', async () => {
    const src = await serveLetter(
      { ...letter, signatories_url: '1.json' },
      {
        '1.json': { body: pageDocument(everyone.slice(0, 350), '2.json') },
        '2.json': { body: pageDocument(everyone.slice(350)) },
      },
    );
    const element = await ready(
      await put(
        `<div style="width: 600px"><open-letter src="${src.url()}" show="signatories"></open-letter></div>`,
      ),
    );
    const steps: [number, string][] = [
      [60, 'Show 200 more, People'],
      [260, 'Show 200 more, People'],
      [460, 'Show 200 more, People'],
      [660, 'Show 40 more, People'],
    ];
    for (const [shown, more] of steps) {
      await until(() => namesShown(element).length === shown, `${shown} names`);
      expect(headings(element)).to.contain('People 700');
      expect(words(button(element, 'Show'))).to.equal(more);
      button(element, 'Show')?.click();
    }
    await until(() => namesShown(element).length === 700, 'all names');
    expect(button(element, 'Show')).to.equal(undefined);
    expect(namesShown(element)).to.deep.equal(everyone.map(({ name }) => name));
    expect((await src.requests()).map(({ path }) => path)).to.deep.equal(['letter.json', '1.json', '2.json']);
  });

  it('says when names could not be loaded, and asks again on the next step', async () => {
    const element = await long('1.json', {
      '1.json': [{ status: 404 }, { body: pageDocument(everyone) }],
    });
    button(element, 'Show')?.click();
    const status = inside(element, '[role=status]');
    await until(() => words(status) === 'Not all names could be loaded.', 'the word of it');
    expect(namesShown(element)).to.have.length(200);
    button(element, 'Show')?.click();
    await until(() => namesShown(element).length === 460, 'the names');
    expect(words(status)).to.equal('');
  });

  it('offers what is missing under each heading, also where not one name has come', async () => {
    const letter = {
      items: people(30).map((one) => ({ ...one, type: 'organization' })),
      total_listed: 45,
      totals: { organization: 40, person: 5 },
      signatories_url: '1.json',
    };
    const feed = await serveLetter(letter, { '1.json': { status: 404 } });
    const element = await ready(
      await put(`<open-letter src="${feed.url()}" show="signatories"></open-letter>`),
    );
    await until(() => words(inside(element, '.status')).startsWith('Not all'), 'the word of it');
    expect(all(element, '.group button').map(words)).to.deep.equal([
      'Show 10 more, Organisations',
      'Show 5 more, People',
    ]);
  });

  it('begins shorter where there is little room', async () => {
    const feed = await serveLetter({ ...letter, signatories_url: '1.json' });
    const element = await ready(
      await put(
        `<div style="width: 400px"><open-letter src="${feed.url()}" show="signatories"></open-letter></div>`,
      ),
    );
    await until(() => namesShown(element).length === 20, 'twenty names');
  });
});
