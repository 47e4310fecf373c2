import { expect, oneEvent } from '@open-wc/testing';
import { press, type } from '../../support/browser/commands.ts';
import {
  all,
  button,
  expectSame,
  inside,
  namesShown,
  ready,
  until,
  words,
} from '../../support/browser/open-letter.ts';
import {
  accepted,
  widths,
  shown,
  opener,
  field,
  title,
  focused,
  open,
  fill,
  submit,
  person,
  waiting,
  confirm,
} from '../../support/browser/sign-form.ts';

describe('the form', () => {
  for (const width of ['wide', 'narrow'] as const) {
    it(`is accessible, empty and with errors (${width})`, async () => {
      const { element } = await shown(width, {
        letter: {
          sign: {
            fields: [
              { name: 'country' },
              { name: 'union', label: 'Union', type: 'select', options: ['Yes', 'No'], required: true },
              { name: 'why', label: 'Why', type: 'textarea' },
              { name: 'member', label: 'I am a member', type: 'checkbox' },
            ],
            consents: [{ name: 'news', label: 'News', url: 'https://elm.example.org/news' }],
          },
        },
      });
      await open(element);
      await expect(element).to.be.accessible();
      await submit(element);
      await until(() => element.renderRoot.querySelector('.errors'), 'the errors');
      await expect(element).to.be.accessible();
    });
  }

  it('opens in the column beside the letter, and over the page where there is none', async () => {
    const { element } = await shown('wide');
    await open(element);
    expect(all(element, 'dialog').length).to.equal(0);
    const narrow = (await shown('narrow')).element;
    await open(narrow);
    expect(inside(narrow, 'dialog').matches(':modal')).to.equal(true);
  });

  it('has the focus on its heading, and gives it back to the button', async () => {
    for (const width of ['wide', 'narrow'] as const) {
      const { element } = await shown(width);
      opener(element).focus();
      await open(element);
      await until(() => focused(element)?.matches('.panel-title'), 'the heading has the focus');
      inside(element, '.panel .close').click();
      await until(() => focused(element)?.matches('.sign > .primary'), 'the button has the focus');
    }
  });

  it('is closed by Escape where it is over the page, and keeps what was typed', async () => {
    const { element } = await shown('narrow');
    await open(element);
    fill(element, person);
    await press('Escape');
    await until(() => !element.renderRoot.querySelector('dialog'), 'it is closed');
    expect(words(opener(element))).to.equal('Continue signing');
    await open(element);
    expect(field(element, 'name').value).to.equal('Ana Berg');
  });

  it('does not open where the page says so', async () => {
    const { element } = await shown();
    element.addEventListener('open-letter-sign', (event) => {
      event.preventDefault();
    });
    opener(element).click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(all(element, '.panel').length).to.equal(0);
  });

  it('opens by the element’s own method', async () => {
    const { element } = await shown();
    element.openSign();
    await until(() => element.renderRoot.querySelector('.panel form'), 'the form');
  });

  it('says what is missing, first of all together, and leads to each', async () => {
    const { element } = await shown();
    await open(element);
    await submit(element);
    await until(() => focused(element)?.matches('.errors'), 'the summary has the focus');
    expect(all(element, '.errors li').map(words)).to.deep.equal([
      'Enter your name.',
      'Enter your e-mail address: we send you a code to confirm.',
    ]);
    all(element, '.errors a')[1]?.click();
    await until(() => focused(element)?.matches('[name="email"]'), 'the field has the focus');
    expect(field(element, 'email').getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes an error back as soon as it is none any more', async () => {
    const { element } = await shown();
    await open(element);
    await submit(element);
    await until(() => element.renderRoot.querySelector('.errors'), 'the errors');
    fill(element, { name: 'Ana' });
    await element.updateComplete;
    expect(all(element, '.errors li').length).to.equal(1);
    expect(field(element, 'name').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('sends what a password manager has put in without a word', async () => {
    const { element, feed } = await shown();
    await open(element);
    field(element, 'name').value = 'Ana Berg';
    field(element, 'email').value = 'ana@example.org';
    await submit(element);
    await until(async () => (await feed.requests('sign')).length, 'it is sent');
    const [request] = await feed.requests('sign');
    expect(request?.body).to.deep.include({ name: 'Ana Berg', email: 'ana@example.org' });
  });

  it('leaves alone what was put in without a word, also when something else changes', async () => {
    const { element } = await shown();
    await open(element);
    field(element, 'name').value = 'Ana Berg';
    element.requestUpdate();
    await element.updateComplete;
    expect(field(element, 'name').value).to.equal('Ana Berg');
  });

  it('signs once by Enter, also inside a form of the page, and the page hears none of the keys', async () => {
    const { element, feed } = await shown();
    const form = document.createElement('form');
    let submitted = 0;
    let heard = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    const hear = (): void => {
      heard++;
    };
    document.addEventListener('keydown', hear);
    element.parentElement?.append(form);
    form.append(element);
    await ready(element);
    await open(element);
    fill(element, { email: 'ana@example.org' });
    field(element, 'name').focus();
    await type('Ana');
    await press('Enter');
    await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');
    document.removeEventListener('keydown', hear);
    expect(await feed.requests('sign')).to.have.length(1);
    expect([submitted, heard]).to.deep.equal([0, 0]);
  });

  it('keeps what was typed when its letter is moved', async () => {
    for (const width of ['wide', 'narrow'] as const) {
      const { element } = await shown(width);
      await open(element);
      field(element, 'name').value = 'Ana Berg';
      const place = document.createElement('div');
      place.style.width = `${widths[width]}px`;
      element.parentElement?.after(place);
      place.append(element);
      await element.updateComplete;
      expect(field(element, 'name').value).to.equal('Ana Berg');
      if (width === 'narrow') expect(inside(element, 'dialog').matches(':modal')).to.equal(true);
      place.remove();
    }
  });

  it('asks organisations other things, and forgets nothing on the way', async () => {
    const { element, feed } = await shown();
    await open(element);
    fill(element, { ...person, organization: 'Anglers’ Guild' });
    all(element, '[type="radio"]')[1]?.click();
    await element.updateComplete;
    expect(field(element, 'organization').value).to.equal('Anglers’ Guild');
    expect(words(inside(element, '.panel form > .primary'))).to.contain('Sign for');
    field(element, 'authorised').click();
    await submit(element);
    await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');
    const [request] = await feed.requests('sign');
    expect(request?.body).to.deep.include({
      type: 'organization',
      name: 'Anglers’ Guild',
      fields: { contact_name: 'Ana Berg' },
      consents: { authorised: true },
    });
  });

  it('offers what an address was probably meant to be', async () => {
    const { element } = await shown();
    await open(element);
    fill(element, { email: 'ana@gmial.com' });
    field(element, 'email').dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    button(element, 'Use it')?.click();
    await until(() => field(element, 'email').value === 'ana@gmail.com', 'the address');
  });

  it('is never filled in beforehand', async () => {
    const { element } = await shown();
    await open(element);
    for (const control of all(element, '.panel form [name]') as HTMLInputElement[]) {
      if (control.type === 'radio') continue;
      expect(control.type === 'checkbox' ? control.checked : control.value, control.name).to.be.oneOf([
        false,
        '',
      ]);
    }
  });

  it('says where the data goes when that is elsewhere', async () => {
    const { element } = await shown('wide', {
      letter: { sign: { url: 'https://sign.elm.example.org/sign' } },
    });
    await open(element);
    expect(words(inside(element, '.panel form > .note'))).to.contain('sign.elm.example.org');
  });
});

describe('the code', () => {
  it('was sent to an address that is seen at a glance, where a slip is found before the mail is waited for', async () => {
    const { element } = await waiting();
    const sentence = inside(element, '.panel .form > p');
    expect(words(sentence)).to.contain(`code of six digits to ${person.email}.`);
    expect(words(inside(element, '.panel .form > p strong'))).to.equal(person.email);
  });

  it('is one field, for the numbers of a phone, without a limit that would cut what is pasted', async () => {
    const { element } = await waiting();
    const code = field(element, 'code');
    expect([code.inputMode, code.getAttribute('autocomplete'), code.maxLength]).to.deep.equal([
      'numeric',
      'one-time-code',
      -1,
    ]);
    await expect(element).to.be.accessible();
  });

  it('says how many tries are left, and has the focus again', async () => {
    const wrong = { status: 422, body: { code: 'wrong-code', tries_left: 3 } };
    const { element } = await waiting('wide', { 'sign/confirm': wrong });
    await confirm(element);
    await until(() => focused(element) === field(element, 'code'), 'the field has the focus');
    expect(words(inside(element, '.panel .fault'))).to.equal('Wrong code. 3 tries left.');
    await expect(element).to.be.accessible();
  });

  it('is still there, half typed, when the form was closed meanwhile', async () => {
    for (const width of ['wide', 'narrow'] as const) {
      const { element } = await waiting(width);
      field(element, 'code').value = '012';
      inside(element, '.panel .close').click();
      await until(() => !element.renderRoot.querySelector('.panel'), 'it is closed');
      opener(element).click();
      await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');
      await element.updateComplete;
      expect(field(element, 'code').value).to.equal('012');
      button(element, 'Change the address')?.click();
      await until(() => element.renderRoot.querySelector('.panel [name="email"]'), 'the form');
      await submit(element);
      await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code of another mail');
      expect(field(element, 'code').value).to.equal('');
    }
  });

  it('can go to another address', async () => {
    const { element } = await waiting();
    button(element, 'Change the address')?.click();
    await until(() => focused(element)?.matches('[name="email"]'), 'the field has the focus');
    expect(field(element, 'name').value).to.equal('Ana Berg');
  });
});

describe('the thanks', () => {
  it('say what became of it: the number moves, the own entry is marked, the page’s next step is shown', async () => {
    const { element } = await shown('wide', { inner: '<p slot="thanks">Now join us</p>' });
    const told = oneEvent(element, 'open-letter-confirmed');
    const signed = oneEvent(element, 'open-letter-signed');
    await open(element);
    fill(element, person);
    await submit(element);
    await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');
    await confirm(element);
    await until(() => element.renderRoot.querySelector('.pass-on'), 'the thanks');
    expect((await signed).detail).to.deep.equal({ partner: 'harbour', type: 'person' });
    expect((await told).detail).to.deep.equal({ status: 'published' });
    expect(title(element).replace(/[⁨⁩]/g, '')).to.equal('Thank you, Ana Berg.');
    expect(words(inside(element, '.became'))).to.equal('You are signatory 15.');
    expect(words(inside(element, '.count strong'))).to.equal('15');
    expect(namesShown(element)).to.include('Ana Berg');
    expect(words(inside(element, '.own'))).to.equal('Ana Berg You');
    expect(element.querySelector('[slot="thanks"]')?.assignedSlot?.name).to.equal('thanks');
    // A number that fades in is pale on its way.
    await Promise.all(
      inside(element, '.count strong')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    await expect(element).to.be.accessible();
    inside(element, '.panel .close').click();
    await element.updateComplete;
    expect(words(opener(element))).to.equal('Pass the letter on');
  });

  for (const layout of ['wide', 'narrow'] as const) {
    it(`lead to one’s own name in the list: ${layout}`, async () => {
      const { element } = await waiting(layout);
      await confirm(element);
      await until(() => button(element, 'See your name in the list'), 'the offer');
      button(element, 'See your name in the list')?.click();
      await until(() => element.renderRoot.querySelector('.target'), 'the name');
      const row = inside(element, '.target');
      expect(words(row)).to.equal('Ana Berg You');
      await until(() => focused(element) === row, 'the focus');
      const { top, bottom } = row.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight).to.equal(true);
      expect(all(element, 'dialog')).to.be.empty;
    });
  }

  it('lead nowhere where there is no list', async () => {
    const { element } = await waiting();
    element.show = 'letter counter sign';
    await confirm(element);
    await until(() => element.renderRoot.querySelector('.pass-on'), 'the thanks');
    expect(button(element, 'See your name in the list')).to.equal(undefined);
  });

  it('pass on the page, by plain links to where people are', async () => {
    const { element } = await waiting();
    await confirm(element);
    await until(() => element.renderRoot.querySelector('.pass-on'), 'the thanks');
    for (const link of all(element, '.pass-on a') as HTMLAnchorElement[]) {
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      expect(decodeURIComponent(link.href)).to.match(/^mailto:|https:\/\//);
    }
  });
});

describe('a signature from before', () => {
  it('is asked for where it was left, with the address that was typed', async () => {
    const { element } = await shown('narrow', { more: { 'sign/manage': accepted } });
    button(element, 'Did you sign?')?.click();
    await until(() => element.renderRoot.querySelector('[name="manage"]'), 'the address');
    field(element, 'manage').value = 'zola@exam';
    inside(element, '.panel .close').click();
    await until(() => !element.renderRoot.querySelector('.panel'), 'it is closed');
    button(element, 'Did you sign?')?.click();
    await until(() => element.renderRoot.querySelector('[name="manage"]'), 'the address');
    await element.updateComplete;
    expect(field(element, 'manage').value).to.equal('zola@exam');
  });

  it('is withdrawn from under the list', async () => {
    const own = [{ id: 'p1', name: 'Zola Example', type: 'person', publish: true, status: 'published' }];
    const { element } = await shown('narrow', {
      more: {
        'sign/manage': accepted,
        'sign/manage/confirm': { body: { token: 't', signatures: own } },
        'sign/manage/withdraw': { body: { total_signatures: 13, revision: 8 } },
      },
    });
    button(element, 'Did you sign?')?.click();
    await until(() => element.renderRoot.querySelector('[name="manage"]'), 'the address');
    await expect(element).to.be.accessible();
    field(element, 'manage').value = 'zola@example.org';
    await submit(element);
    await until(() => element.renderRoot.querySelector('[name="code"]'), 'the code');
    await confirm(element);
    await until(() => button(element, 'Withdraw'), 'the signature');
    await expect(element).to.be.accessible();
    button(element, 'Withdraw')?.click();
    await until(() => focused(element)?.matches('.asked'), 'the question has the focus');
    button(element, 'Yes, withdraw')?.click();
    await until(() => words(inside(element, '.became')), 'it is done');
    expect(words(inside(element, '.became'))).to.equal('Withdrawn. Your data was deleted.');
    expect(namesShown(element)).to.not.include('Zola Example');
    expect(words(inside(element, '.count strong'))).to.equal('13');
    const where = inside(element, 'dialog');
    expectSame(inside(element, '.became').closest('dialog'), where);
  });
});
