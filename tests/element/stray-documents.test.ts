import { expect } from '@open-wc/testing';
import { recordConsole, type Recording } from '../support/browser/console.ts';
import { letterDocument, serveLetter, type LetterDocument } from '../support/browser/feed.ts';
import { inside, put, show, until, words } from '../support/browser/open-letter.ts';

const german = { title: 'Für den Fluss', language: 'de' };

/** A letter with a German edition that is asked for. */
async function inGerman(edition: LetterDocument, url = 'letter.de.json') {
  const feed = await serveLetter(
    { translations: [{ language: 'de', url }] },
    { 'letter.de.json': { body: letterDocument({ ...german, ...edition }) } },
  );
  return { feed, element: await show(feed.url(), 'lang="de"') };
}

describe('a document that is named as a translation', () => {
  let recording: Recording;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => recording.stop());

  it('is shown where it is one', async () => {
    const { element } = await inGerman({});
    expect(element.letter?.title).to.equal(german.title);
  });

  it('is not shown where it is another letter, and the owner is told', async () => {
    const { element, feed } = await inGerman({ id: 'another-letter' });
    const problems: unknown[] = [];
    element.addEventListener('open-letter-error', (event) => problems.push(event));
    await until(() => element.problem, 'the problem');
    expect(element.letter?.language).to.equal('en');
    expect(element.status).to.equal('ready');
    expect(element.problem).to.include({ code: 'invalid-value', path: '/id', got: 'another-letter' });
    expect(element.problem?.url).to.equal(feed.url('letter.de.json'));
    element.requestUpdate();
    element.headingLevel = 3;
    await element.updateComplete;
    await until(() => recording.errors.length, 'the word to the owner');
    expect(recording.errors).to.have.length(1);
    expect(problems.length).to.be.below(2);
  });

  it('is shown in the language it has, whatever was promised', async () => {
    const { element } = await inGerman({ language: 'ar' });
    expect(element.letter?.language).to.equal('ar');
    expect(words(inside(element, '.title'))).to.equal(german.title);
  });

  it('may be the letter itself', async () => {
    const { element, feed } = await inGerman({}, 'letter.json');
    expect(element.letter?.language).to.equal('en');
    expect(await feed.requests('letter.json')).to.have.length(1);
  });

  it('is not followed any further', async () => {
    const { element, feed } = await inGerman({
      language: 'fr',
      translations: [{ language: 'de', url: 'letter.json' }],
    });
    expect(element.letter?.language).to.equal('fr');
    expect(await feed.requests()).to.have.length.below(6);
  });

  it('is not asked of another server', async () => {
    const { element } = await inGerman({}, 'https://elsewhere.example.org/letter.de.json');
    expect(element.letter?.language).to.equal('en');
    await until(() => recording.warnings.length, 'the warning');
    expect(recording.warnings[0]).to.contain('/translations/0/url');
  });
});

describe('a letter that the page could not bear', () => {
  let recording: Recording;
  beforeEach(() => (recording = recordConsole()));
  afterEach(() => recording.stop());

  it('is refused where its language is none', async () => {
    const feed = await serveLetter({ language: 'en-a' });
    const element = await put(`<open-letter src="${feed.url()}">Our own words</open-letter>`);
    await until(() => element.status === 'error', 'the refusal');
    expect(element.problem).to.include({ code: 'invalid-value', path: '/language' });
  });

  it('offers a language that only its authors know', async () => {
    const feed = await serveLetter({ translations: [{ language: 'en-x-easy', url: 'letter.easy.json' }] });
    const element = await show(feed.url());
    expect(words(inside(element, '.languages'))).to.contain('en-x-easy');
  });

  for (const [to, said] of [
    ['a%E0@example.org', 'a%E0@example.org'],
    ['a%E2%80%AEb@example.org', 'a%E2%80%AEb@example.org'],
    ['r%C3%A9ponse@example.org', 'réponse@example.org'],
  ] as const) {
    it(`says where its button writes to: ${to}`, async () => {
      const feed = await serveLetter({ sign: { href: `mailto:${to}` } });
      expect(words(inside(await show(feed.url()), '.sign'))).to.contain(said);
    });
  }
});
