import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../../src/index.ts';
import { letterDocument, type LetterDocument } from '../../support/browser/feed.ts';
import { all, inside, until, words } from '../../support/browser/open-letter.ts';
import {
  accepted,
  field,
  fill,
  focused,
  open,
  person,
  shown,
  submit,
  waiting,
} from '../../support/browser/sign-form.ts';

const content_sha256 = 'a'.repeat(64);
const german: LetterDocument = {
  language: 'de',
  title: 'Für die Ulm',
  sign: { url: 'sign' },
  content_sha256,
};
const translations = [{ language: 'de', title: 'Für die Ulm', url: 'letter.de.json' }];
const inGerman = { 'letter.de.json': { body: letterDocument(german) } };

async function speak(element: OpenLetterElement, language: string, label: RegExp): Promise<void> {
  element.setAttribute('lang', language);
  await until(
    () => label.test(all(element, '.panel .label').map(words).join()),
    `the form in the language ${language}`,
  );
  await element.updateComplete;
}

describe('what was typed stays where the language changes', () => {
  for (const width of ['wide', 'narrow'] as const) {
    it(`a code, half typed (${width})`, async () => {
      const { element } = await waiting(width, inGerman, { translations });
      field(element, 'code').value = '012';
      await speak(element, 'de', /Code aus der E-Mail/);
      expect(field(element, 'code').value).to.equal('012');
      await speak(element, 'en', /Code from the e-mail/);
      expect(field(element, 'code').value).to.equal('012');
    });
  }

  it('where a tool that translates pages has taken the words apart', async () => {
    const { element } = await shown('wide', { letter: { translations }, more: inGerman });
    await open(element);
    fill(element, person);
    const texts = document.createTreeWalker(inside(element, '.panel'), NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode as Text);
    for (const node of nodes.filter(({ data }) => data.trim())) {
      // It puts its own words into elements of its own, and leaves nothing of ours.
      const theirs = document.createElement('i');
      theirs.textContent = `«${node.data}»`;
      node.replaceWith(theirs);
    }
    await speak(element, 'de', /Ihr Name/);
    expect(words(inside(element, '.panel'))).to.not.match(/[«»]/);
    expect([field(element, 'name').value, field(element, 'email').value]).to.deep.equal([
      person.name,
      person.email,
    ]);
  });
});

describe('a letter that was changed while it is signed', () => {
  const consent = (name: string, label: string) => ({ name, label });
  const before = [consent('publish', 'Name me'), consent('news', 'Write to me'), consent('call', 'Call me')];
  const after = [
    consent('publish', 'Name me, also in print'),
    consent('news', 'Write to me'),
    consent('call', 'Call me at night'),
  ];
  const changed = { status: 409, body: { code: 'letter-changed' } };

  it('asks again for each consent that has other words, and for no other', async () => {
    const old = { content_sha256, sign: { url: 'sign', consents: before } };
    const now = { content_sha256: 'b'.repeat(64), sign: { url: 'sign', consents: after } };
    const { element, feed } = await shown('wide', {
      letter: old,
      more: {
        'letter.json': [{ body: letterDocument(old) }, { body: letterDocument(now) }],
        sign: [changed, accepted],
      },
    });
    await open(element);
    fill(element, person);
    const names = ['publish', 'consent:news', 'consent:call'];
    for (const name of names) field(element, name).click();
    await submit(element);
    await until(() => words(inside(element, '.panel form')).includes('Call me at night'), 'the new words');
    await element.updateComplete;
    expect(names.map((name) => field(element, name).checked)).to.deep.equal([false, true, false]);
    expect(field(element, 'name').value).to.equal(person.name);
    field(element, 'publish').click();
    await submit(element);
    await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');
    const [, request] = await feed.requests('sign');
    expect(request?.body).to.deep.include({
      content_sha256: 'b'.repeat(64),
      consents: { publish: true, news: true },
    });
  });
});

describe('a form whose place goes away', () => {
  it('stays until it is closed, with what was typed in it', async () => {
    for (const show of ['letter counter', 'signatories']) {
      const { element } = await shown('wide');
      await open(element);
      field(element, 'name').value = 'Ana Berg';
      element.show = show;
      await element.updateComplete;
      await until(() => element.renderRoot.querySelector('dialog')?.matches(':modal'), 'the form');
      expect(field(element, 'name').value, show).to.equal('Ana Berg');
      await until(() => focused(element)?.matches('.panel-title'), 'its heading has the focus');
      // Where its place is there again, it is not taken away from under the hands.
      element.show = '';
      await element.updateComplete;
      expect(inside(element, 'dialog').matches(':modal')).to.equal(true);
      inside(element, '.panel .close').click();
      await until(() => !element.renderRoot.querySelector('.panel'), 'it is closed');
      await open(element);
      expect(all(element, 'dialog'), show).to.have.length(0);
      expect(field(element, 'name').value, show).to.equal('Ana Berg');
    }
  });
});
