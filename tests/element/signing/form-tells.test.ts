import { expect } from '@open-wc/testing';
import type { OpenLetterElement } from '../../../src/index.ts';
import type { FeedAnswer } from '../../support/feed-answer.ts';
import { all, button, inside, ready, until, words } from '../../support/browser/open-letter.ts';
import {
  accepted,
  confirm,
  field,
  fill,
  focused,
  open,
  person,
  shown,
  submit,
  waiting,
} from '../../support/browser/sign-form.ts';

/** What is said at a field: its label, and what it is described by. */
function saidAt(element: OpenLetterElement, name: string): string {
  const control = field(element, name);
  const hints = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  const root = element.renderRoot as ShadowRoot;
  return [...(control.labels ?? []), ...hints.map((id) => root.getElementById(id))].map(words).join(' | ');
}

const status = (element: OpenLetterElement): string => words(inside(element, '.panel .progress'));

describe('the form tells', () => {
  it('at each field whether all the world will see it', async () => {
    const fields = [
      { name: 'organization' },
      { name: 'country', public: false },
      { name: 'why', label: 'Why', public: true },
      { name: 'phone', label: 'Phone' },
      { name: 'member', label: 'I am a member', type: 'checkbox', public: true },
    ];
    const { element } = await shown('wide', { letter: { sign: { fields } } });
    await open(element);
    const names = ['name', 'email', 'organization', 'country', 'field:why', 'field:phone', 'field:member'];
    expect(names.map((name) => saidAt(element, name))).to.deep.equal([
      'Your name as it should appear publicly',
      'E-mail never shown',
      'Organisation or profession optional, shown publicly',
      'Country optional, never shown',
      'Why optional, shown publicly',
      'Phone optional, never shown',
      'I am a member | shown publicly',
    ]);
    all(element, '[type="radio"]')[1]?.click();
    await element.updateComplete;
    expect(['organization', 'name', 'role'].map((name) => saidAt(element, name))).to.deep.equal([
      'Name of the organisation shown publicly',
      'Your name never shown',
      'Your role optional, never shown',
    ]);
  });

  it('with one wording that a name is missing, whoever signs', async () => {
    const { element } = await shown();
    await open(element);
    const said = async (): Promise<string[]> => {
      await submit(element);
      await until(() => element.renderRoot.querySelector('.errors'), 'the errors');
      return all(element, '.errors li').map(words);
    };
    expect(await said()).to.include('Enter your name.');
    all(element, '[type="radio"]')[1]?.click();
    await element.updateComplete;
    expect(await said()).to.include.members(['Please fill this in.', 'Enter your name.']);
  });
});

describe('whoever waits for a code', () => {
  const contact = 'mailto:office@elm.example.org';
  const refused: FeedAnswer = { status: 400, body: { code: 'failed' } };
  const often: FeedAnswer = {
    status: 429,
    headers: { 'Retry-After': '86400' },
    body: { code: 'too-many-tries', detail: 'Tomorrow.' },
  };
  const wrong: FeedAnswer = { status: 422, body: { code: 'wrong-code', tries_left: 3 } };
  const help = (element: OpenLetterElement): string | null | undefined =>
    element.renderRoot.querySelector('.panel .choices a')?.getAttribute('href');

  for (const [name, answer] of Object.entries({ fails: refused, 'was guessed too often': often })) {
    it(`is told whom to write to where it ${name}`, async () => {
      const { element } = await waiting('wide', { 'sign/confirm': answer }, { contact });
      expect(help(element)).to.equal(undefined);
      await confirm(element);
      await until(() => words(inside(element, '.panel .fault')), 'it is told');
      expect(help(element)).to.equal(contact);
      await expect(element).to.be.accessible();
    });
  }

  it('is told so neither for a wrong code nor where the letter has no address', async () => {
    for (const [answer, letter] of [
      [wrong, { contact }],
      [refused, {}],
    ] as const) {
      const { element } = await waiting('wide', { 'sign/confirm': answer }, letter);
      await confirm(element);
      await until(() => words(inside(element, '.panel .fault')), 'it is told');
      expect(help(element)).to.equal(undefined);
    }
  });

  it('is told that a mail is being sent, not that a code is looked at', async () => {
    const again: FeedAnswer = { held: true, status: 202, body: { attempt: 'a1', resend_after: 30 } };
    const { element, feed } = await waiting('wide', {
      sign: { status: 202, body: { attempt: 'a1', resend_after: 0 } },
      'sign/resend': again,
      'sign/confirm': wrong,
    });
    await confirm(element);
    await until(() => words(inside(element, '.panel .fault')), 'it was wrong');
    const press = button(element, 'Send the e-mail again');
    press?.focus();
    press?.click();
    await until(() => status(element), 'it is told');
    expect([status(element), words(inside(element, '.panel .note button'))]).to.deep.equal([
      'Sending…',
      'Sending…',
    ]);
    expect(words(inside(element, '.panel form > .primary'))).to.equal('Confirm');
    await feed.release();
    const told = (): string => words(inside(element, '.panel .note [role="status"]'));
    await until(() => told() === 'The e-mail was sent again.', 'it was sent');
    await until(() => focused(element)?.matches('[name="code"]'), 'the field for it has the focus');
  });

  it('is told so also where the old code has expired', async () => {
    const again: FeedAnswer = { held: true, status: 202, body: { attempt: 'a2', resend_after: 30 } };
    const expired: FeedAnswer = { status: 410, body: { code: 'code-expired' } };
    const { element, feed } = await waiting('wide', { 'sign/resend': again, 'sign/confirm': expired });
    await confirm(element);
    const press = (): HTMLElement => inside(element, '.panel form > .primary');
    await until(() => words(press()) === 'Send the e-mail again', 'a new one is offered');
    press().click();
    await until(() => status(element), 'it is told');
    expect(words(press())).to.equal('Sending…');
    await feed.release();
    await until(() => words(press()) === 'Confirm', 'the new one may be typed');
    await until(() => focused(element)?.matches('[name="code"]'), 'the field for it has the focus');
  });
});

describe('whoever changes what was signed', () => {
  const contact = 'https://elm.example.org/contact';
  const refused: FeedAnswer = { status: 400, body: { code: 'failed', detail: 'Not today.' } };
  const own = [{ id: 'p1', name: 'Zola Example', type: 'person', publish: true, status: 'published' }];

  it('is told whom to write to where that fails', async () => {
    const { element } = await shown('narrow', {
      letter: { contact },
      more: {
        'sign/manage': [refused, accepted],
        'sign/manage/confirm': { body: { token: 't', signatures: own } },
        'sign/manage/withdraw': refused,
      },
    });
    const help = (): Element | null => element.renderRoot.querySelector(`.panel a[href="${contact}"]`);
    button(element, 'Did you sign?')?.click();
    await until(() => element.renderRoot.querySelector('[name="manage"]'), 'the address');
    fill(element, { manage: 'zola@example.org' });
    expect(help()).to.equal(null);
    await submit(element);
    await until(help, 'whom to write to, where no code can be had');
    await submit(element);
    await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');
    await confirm(element);
    await until(() => button(element, 'Withdraw'), 'the signature');
    expect(help()).to.equal(null);
    button(element, 'Withdraw')?.click();
    await until(() => button(element, 'Yes, withdraw'), 'the question');
    button(element, 'Yes, withdraw')?.click();
    await until(help, 'whom to write to, where it cannot be withdrawn');
  });
});

describe('a signature', () => {
  it('is waited for with the words for that', async () => {
    const { element, feed } = await shown('wide', { more: { sign: { ...accepted, held: true } } });
    await ready(element);
    await open(element);
    fill(element, person);
    await submit(element);
    await until(() => status(element) === 'Signing…', 'it is told');
    await feed.release();
    await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');
  });
});
