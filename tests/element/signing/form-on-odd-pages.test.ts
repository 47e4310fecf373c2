import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../../src/index.ts';
import type { FeedAnswer, FeedAnswers } from '../../support/feed-answer.ts';
import { serveLetter, type LetterDocument } from '../../support/browser/feed.ts';
import {
  all,
  button,
  expectSame,
  inside,
  put,
  ready,
  until,
  words,
} from '../../support/browser/open-letter.ts';

const accepted: FeedAnswer = { status: 202, body: { attempt: 'a1', resend_after: 30 } };

interface Page {
  readonly letter?: LetterDocument;
  readonly answers?: FeedAnswers;
  /** Of the page's column, in pixels. */
  readonly width?: number;
}

async function source({ letter = {}, answers = {} }: Page): Promise<string> {
  const sign = { url: 'sign', ...(letter['sign'] as object | undefined) };
  const feed = await serveLetter(
    { content_sha256: 'a'.repeat(64), ...letter, sign },
    { sign: accepted, ...answers },
  );
  return feed.url();
}

async function shown(page: Page = {}): Promise<OpenLetterElement> {
  const { width = 400 } = page;
  const html = `<div style="width:${width}px"><open-letter src="${await source(page)}"></open-letter></div>`;
  return ready(await put(html));
}

async function open(element: OpenLetterElement): Promise<void> {
  element.openSign();
  await until(() => element.renderRoot.querySelector('.panel form'), 'the form');
  await element.updateComplete;
}

const field = (element: OpenLetterElement, name: string): HTMLInputElement =>
  inside(element, `.panel [name="${name}"]`) as HTMLInputElement;

function fill(element: OpenLetterElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) field(element, name).value = value;
}

async function submit(element: OpenLetterElement): Promise<void> {
  inside(element, '.panel form [type="submit"]').click();
  await element.updateComplete;
}

const person = { name: 'Ana Berg', email: 'ana@example.org' };

describe('the form on a page of its own kind', () => {
  it('lets go of the page where its letter is hidden', async () => {
    const element = await shown();
    const behind = document.createElement('button');
    document.body.append(behind);
    await open(element);
    element.hidden = true;
    await until(() => !element.renderRoot.querySelector('dialog'), 'the dialog is gone');
    behind.focus();
    expectSame(document.activeElement, behind);
    behind.remove();
  });

  it('shows on a dark page which choice is made', async () => {
    const html = `<div style="width:1000px;background:#111;color:rgb(238, 238, 238)"><open-letter src="${await source({})}"></open-letter></div>`;
    const element = await ready(await put(html));
    await open(element);
    const [chosen, other] = all(element, '.panel [name="type"]') as HTMLInputElement[];
    if (!chosen || !other) throw new Error('There are not two choices.');
    const mark = (choice: HTMLInputElement): readonly string[] => {
      const { content, borderTopColor } = getComputedStyle(choice, '::before');
      return [content, content === 'none' ? '' : borderTopColor];
    };
    expect([mark(chosen), mark(other)]).to.deep.equal([
      ['""', 'rgb(238, 238, 238)'],
      ['none', ''],
    ]);
    // No white of the browser's own.
    const { appearance, backgroundColor } = getComputedStyle(other);
    expect([appearance, backgroundColor]).to.deep.equal(['none', 'rgba(0, 0, 0, 0)']);
  });

  it('says nothing where its letter is taken away as it opens', async () => {
    const element = await shown();
    await open(element);
    inside(element, '.panel .close').click();
    await element.updateComplete;
    const { parentElement } = element;
    element.openSign();
    await Promise.resolve();
    element.remove();
    await element.updateComplete;
    parentElement?.append(element);
    await until(() => element.renderRoot.querySelector('dialog')?.matches(':modal'), 'the form');
  });

  it('gives the focus back to the page’s own button that opened it', async () => {
    const element = await shown();
    const own = document.createElement('button');
    own.addEventListener('click', () => {
      element.openSign();
    });
    element.before(own);
    own.focus();
    own.click();
    await until(() => element.renderRoot.querySelector('.panel form'), 'the form');
    inside(element, '.panel .close').click();
    await until(() => document.activeElement === own, 'the button of the page has the focus');
  });

  it('leaves the focus where it is when it is open twice', async () => {
    const src = await source({});
    const html = `<div style="width:1000px"><open-letter src="${src}"></open-letter><open-letter src="${src}"></open-letter></div>`;
    const first = await ready(await put(html));
    const second = await ready(first.nextElementSibling as OpenLetterElement);
    await open(first);
    await open(second);
    fill(first, person);
    field(first, 'email').focus();
    await submit(first);
    await until(() => second.renderRoot.querySelector('[name="code"]'), 'the code');
    await second.updateComplete;
    expectSame(document.activeElement, first);
  });

  it('does not open where signing has ended', async () => {
    const element = await shown({ letter: { closed: true } });
    let heard = 0;
    element.addEventListener('open-letter-sign', () => heard++);
    element.openSign();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([heard, all(element, '.panel').length]).to.deep.equal([0, 0]);
  });
});

describe('the form of an odd letter', () => {
  it('says what is wrong beside the right field, whatever the letter calls its fields', async () => {
    const names = ['two words', '"quoted"', 'type-person', '__proto__', 'a  b'];
    const fields = names.map((name) => ({ name, label: name, required: true }));
    const element = await shown({ letter: { sign: { fields } } });
    await open(element);
    await submit(element);
    await until(() => element.renderRoot.querySelector('.errors'), 'the errors');
    const controls = all(element, '.panel form .field [aria-invalid]');
    expect(controls).to.have.length(2 + names.length);
    for (const control of controls) {
      const told = (control.getAttribute('aria-describedby') ?? '').split(' ');
      const root = element.renderRoot as ShadowRoot;
      expect(told.map((id) => words(root.getElementById(id))).join(), control.outerHTML).to.match(/^Error: /);
      expect(all(element, `[id="${CSS.escape(control.id)}"]`), control.id).to.have.length(1);
    }
    all(element, '.errors a').at(-1)?.click();
    await until(() => (element.renderRoot as ShadowRoot).activeElement === controls.at(-1), 'the focus');
  });

  it('names in the summary which of the letter’s own fields is meant', async () => {
    const fields = ['Town', 'Why'].map((label) => ({ name: label, label, required: true }));
    const element = await shown({ letter: { sign: { fields } } });
    await open(element);
    await submit(element);
    await until(() => element.renderRoot.querySelector('.errors'), 'the errors');
    const said = all(element, '.errors a').map((link) => words(link).replace(/[\u2068\u2069]/g, ''));
    expect(said.slice(2)).to.deep.equal(['Town: Please fill this in.', 'Why: Please fill this in.']);
  });

  it('asks once for what the letter names twice', async () => {
    const fields = ['country', 'country', 'why', 'why'].map((name) => ({ name, label: name }));
    const consents = ['news', 'news'].map((name) => ({ name, label: name }));
    const element = await shown({ letter: { sign: { fields, consents } } });
    await open(element);
    const names = all(element, '.panel form [name]').map((control) => control.getAttribute('name'));
    for (const name of ['country', 'field:why', 'consent:news'])
      expect(
        names.filter((one) => one === name),
        name,
      ).to.have.length(1);
  });

  it('is no wider than its place, whatever the words', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
    const fields = (['text', 'textarea', 'select', 'checkbox'] as const).map((type, index) => ({
      name: `own${index}`,
      label: word,
      type,
      options: [word],
    }));
    const consents = [{ name: 'news', label: word }];
    for (const width of [1000, 280]) {
      const element = await shown({
        width,
        letter: { authors: [{ name: word }], sign: { fields, consents } },
      });
      await open(element);
      all(element, '[type="radio"]')[1]?.click();
      await element.updateComplete;
      fill(element, { organization: word });
      await submit(element);
      await until(() => element.renderRoot.querySelector('.errors'), 'the errors');
      const panel = inside(element, '.panel');
      const { left, right } = element.getBoundingClientRect();
      const edges = panel.matches('dialog') ? panel.getBoundingClientRect() : { left, right };
      for (const one of all(element, '.panel-head *, .panel form > *, .panel .field :not(option)')) {
        const box = one.getBoundingClientRect();
        if (!box.width) continue;
        expect(box.right, one.outerHTML).to.be.at.most(edges.right + 1);
        expect(box.left, one.outerHTML).to.be.at.least(edges.left - 1);
      }
    }
  });

  it('says that it failed, also beside an address that cannot be read', async () => {
    const refused = { status: 403, body: { code: 'origin-not-allowed', detail: 'Not from here.' } };
    const element = await shown({
      letter: { contact: 'mailto:%ff@example.org' },
      answers: { sign: refused },
    });
    await open(element);
    fill(element, person);
    await submit(element);
    await until(() => element.renderRoot.querySelector('.panel .progress .fault'), 'the failure');
    expect(words(inside(element, '.progress'))).to.contain('Not from here.');
  });
});

describe('a signature from before, at an endpoint that is slow', () => {
  it('says how long to wait, and never that anything is being signed', async () => {
    const busy = { status: 429, headers: { 'Retry-After': '100' }, body: { code: 'too-many' } };
    const element = await shown({ answers: { 'sign/manage': { held: true, ...busy } } });
    button(element, 'Did you sign?')?.click();
    await until(() => element.renderRoot.querySelector('[name="manage"]'), 'the address');
    fill(element, { manage: 'zola@example.org' });
    await submit(element);
    await until(() => words(inside(element, '.panel .progress')), 'it is told');
    expect(words(inside(element, '.panel form'))).to.not.contain('Signing');
  });

  it('counts the seconds down', async () => {
    const busy = { status: 429, headers: { 'Retry-After': '100' }, body: { code: 'too-many' } };
    const element = await shown({ answers: { 'sign/manage': busy } });
    button(element, 'Did you sign?')?.click();
    await until(() => element.renderRoot.querySelector('[name="manage"]'), 'the address');
    fill(element, { manage: 'zola@example.org' });
    await submit(element);
    await until(() => element.renderRoot.querySelector('.panel .time'), 'the time');
    const before = words(inside(element, '.panel .time'));
    await until(() => words(inside(element, '.panel .time')) !== before, 'it runs');
  });
});
