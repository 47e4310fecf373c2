import type { Journey } from '../../support/journey.ts';
import type { SignSite } from '../../support/signing/sign-page.ts';
import type { Visitor } from '../../support/signing/visitor.ts';

const name = 'Mette Lund';

/** What can come between the mail and the confirmation. */
export async function codes(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  await wrongThenRight(journey, site, visitor);
  await expired(journey, site, visitor);
  await otherAddress(journey, site, visitor);
  await byLink(journey, site, visitor);
  await onThePageOfTheLink(journey, site, visitor);
}

async function begin(site: SignSite, visitor: Visitor, email: string): Promise<void> {
  await visitor.visit(site.put());
  await visitor.open();
  await visitor.sign({ name, email, publish: true });
}

/** Another code than the right one. */
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function wrongThenRight(
  journey: Journey,
  { endpoint, ...site }: SignSite,
  visitor: Visitor,
): Promise<void> {
  const email = 'mette.wrong@example.org';
  await begin({ endpoint, ...site }, visitor, email);
  const { code } = await endpoint.mail(email);
  const sent = (): number => endpoint.front.posted('/confirm').length;
  const before = sent();
  for (const typed of ['12345', 'abc', '']) {
    await visitor.code(typed);
    const { faults, focus } = await visitor.when(
      'what is wrong',
      (look) => look.faults.length > 0 && look.focus === 'code',
    );
    journey.equal(
      `“${typed}” is no code`,
      [faults, focus],
      [['Enter the six digits from the e-mail.'], 'code'],
    );
  }
  journey.equal('and nothing is sent', sent(), before);
  for (const left of ['4 tries', '3 tries']) {
    await visitor.code(wrong(code));
    const { faults } = await visitor.when('the tries', (look) => look.faults.join().includes(left));
    journey.equal(`wrong: ${left} left`, faults, [`Wrong code. ${left} left.`]);
  }
  // Sent again: the page waits half a minute, and so does the endpoint.
  const { words } = await visitor.look();
  journey.check('the wait for another mail is told', /sent again in \d+ seconds?\./.test(words), words);
  await visitor.do('ahead', 31);
  await endpoint.pass(0.6);
  await visitor.when('the way to another mail', (look) => look.words.includes('Send the e-mail again'));
  await visitor.do('press', '.panel .note button');
  await visitor.when('the second mail', (look) => look.words.includes('The e-mail was sent again.'));
  journey.equal('sent again: the same code', (await endpoint.mail(email, 2)).code, code);
  await visitor.code(`\u2066 ${code.slice(0, 3)}\u00a0–\u00a0${code.slice(3)}\u2069`);
  await visitor.atThanks();
  journey.equal('the right one confirms', await endpoint.signatures(email), ['published']);
}

async function expired(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const { endpoint } = site;
  const email = 'mette.late@example.org';
  await begin(site, visitor, email);
  const first = await endpoint.mail(email);
  await endpoint.pass(31);
  await visitor.code(first.code);
  const late = await visitor.when('that it has expired', ({ faults }) => faults.length > 0);
  journey.equal('expired: it is told', late.faults, ['This code has expired. Have a new one sent.']);
  journey.equal('expired: a new one is offered', late.submit, 'Send the e-mail again');
  await visitor.do('press', '.panel .form > .primary');
  await visitor.when('the field for the new one', ({ submit }) => submit === 'Confirm');
  const second = await endpoint.mail(email, 2);
  await visitor.code(second.code);
  await visitor.atThanks();
  journey.equal('expired: the new one confirms', await endpoint.signatures(email), ['published']);

  // Five wrong ones use a code up.
  const other = 'mette.used@example.org';
  await begin(site, visitor, other);
  const { code } = await endpoint.mail(other);
  for (let tries = 4; tries >= 0; tries--) {
    await visitor.code(wrong(code));
    await visitor.when(`${tries} tries left`, ({ faults }) =>
      faults.join().includes(tries > 1 ? `${tries} tries left` : tries ? '1 try left' : 'the last try'),
    );
  }
  journey.equal('used up: a new one is offered', (await visitor.look()).submit, 'Send the e-mail again');
  await endpoint.pass(1);
  await visitor.do('press', '.panel .form > .primary');
  await visitor.when('the field for the new one', ({ submit }) => submit === 'Confirm');
  await visitor.code((await endpoint.mail(other, 2)).code);
  await visitor.atThanks();
  journey.equal('used up: the new one confirms', await endpoint.signatures(other), ['published']);
}

async function otherAddress(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const mistyped = 'mette.typo@example.org';
  const email = 'mette.right@example.org';
  await begin(site, visitor, mistyped);
  await visitor.do('press', '.panel .plain');
  const form = await visitor.when('the form', ({ values, focus }) => 'name' in values && focus === 'email');
  journey.equal(
    'change the address: what was typed stands there',
    [form.values['name'], form.values['email'], form.values['publish']],
    [name, mistyped, true],
  );
  await visitor.sign({ email });
  await visitor.code((await site.endpoint.mail(email)).code);
  await visitor.atThanks();
  journey.equal('the right address has signed', await site.endpoint.signatures(email), ['published']);
  journey.equal('the other one waits for ever', await site.endpoint.signatures(mistyped), ['unconfirmed']);
}

/** The link in the mail is opened on another machine, and the code is typed here all the same. */
async function byLink(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const email = 'mette.link@example.org';
  await begin(site, visitor, email);
  const { code, link } = await site.endpoint.mail(email);
  const { origin, pathname, searchParams, hash } = new URL(link);
  for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) await fetch(link, { method });
  journey.equal('a link that is only looked at changes nothing', await site.endpoint.signatures(email), [
    'unconfirmed',
  ]);
  searchParams.set('code', hash.slice(1));
  const pressed = await fetch(origin + pathname, { method: 'POST', body: searchParams });
  journey.equal(
    'the button of its page confirms',
    [pressed.status, await site.endpoint.signatures(email)],
    [200, ['published']],
  );
  // A phone puts it in by itself, and tells nobody.
  await visitor.do('put', { code });
  await visitor.do('press', '.panel .form > .primary');
  const { became, own } = await visitor.atThanks();
  journey.check(
    'the code is a success then too',
    became.startsWith('You are signatory') && own.length === 1,
    became,
  );
}

/** The link fills in the code, which no server has seen before the button is pressed. */
async function onThePageOfTheLink(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const email = 'mette.page@example.org';
  await begin(site, visitor, email);
  const { code, link } = await site.endpoint.mail(email);
  const { page } = visitor;
  await page.goto(link);
  const filled = await page.waitFor(() => document.querySelector<HTMLInputElement>('#code')?.value);
  journey.equal('the code is in its field', filled, code);
  journey.check('and behind the # of the address', link.endsWith(`#${code}`), link);
  journey.check(
    'the page has its style',
    await page.eval(() => getComputedStyle(document.body).maxWidth !== 'none'),
  );
  await page.click('button');
  await page.waitFor(() => document.querySelector('h1')?.textContent === 'Thank you!');
  journey.equal('its button confirms', await site.endpoint.signatures(email), ['published']);
}
