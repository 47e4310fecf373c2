import type { Journey } from '../../support/journey.ts';
import type { SignSite } from '../../support/signing/sign-page.ts';
import type { Visitor } from '../../support/signing/visitor.ts';

const name = 'Nils Aas';
const email = 'nils@example.org';

/** Somebody who has signed takes the name off the list, and then the signature back, from under the list. */
export async function managing(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const { endpoint } = site;
  const before = await visitor.visit(site.put());
  await visitor.open();
  await visitor.sign({ name, email, publish: true });
  await visitor.code((await endpoint.mail(email)).code);
  await visitor.atThanks();
  const signed = await visitor.close();
  journey.check('signed: on the list', signed.names.includes(name), signed.names);

  // Somebody who comes back later: the page does not know who signed.
  await visitor.visit(site.put());
  await visitor.open();
  await visitor.do('type', { name: 'Liv Aas' });
  journey.equal('begun: the button says so', (await visitor.close()).button, 'Continue signing');
  await visitor.do('press', '.manage');
  const asking = await visitor.when('the question for the address', ({ values }) => 'manage' in values);
  journey.equal(
    'under the list: a dialog asks for the address',
    [asking.over, asking.title, asking.focus, asking.values['manage']],
    [true, 'Change or withdraw your signature', 'panel-title', ''],
  );
  await visitor.do('type', { manage: 'nils' });
  await visitor.do('press', '.panel .form > .primary');
  await visitor.when('what is wrong', ({ faults, focus }) => faults.length > 0 && focus === 'manage');
  await visitor.do('type', { manage: email });
  await visitor.do('press', '.panel .form > .primary');
  await visitor.atCode();
  await visitor.code((await endpoint.mail(email, 2)).code);
  const own = await visitor.when('the own signature', ({ title }) => title === 'Your signature');
  journey.check('the code shows the own signature', own.words.includes(name), own.words);

  await visitor.do('press', '.own-signature .choices button:last-of-type');
  const asked = await visitor.when('the question', ({ focus }) => focus === 'asked');
  journey.check(
    'hide: asked once more first',
    asked.words.includes('Take this name off the public list?'),
    asked.words,
  );
  journey.check('and nothing has happened', (await endpoint.signatures(email)).join() === 'published');
  await visitor.do('press', '.asked .primary');
  const hidden = await visitor.when(
    'the name to go',
    ({ became, names }) => !!became && !names.includes(name),
  );
  journey.equal(
    'hidden: off the list, and still counted',
    [hidden.became, hidden.count, hidden.focus],
    ['Your name is not shown any more. You are still counted.', signed.count, 'panel-title'],
  );

  await visitor.do('press', '.own-signature .choices button');
  await visitor.when('the question', ({ focus }) => focus === 'asked');
  await visitor.do('press', '.asked .primary');
  const gone = await visitor.when('that it is withdrawn', ({ became }) => became.startsWith('Withdrawn'));
  journey.equal('withdrawn: said', gone.became, 'Withdrawn. Your data was deleted.');
  await visitor.when('the lower number', ({ count }) => count === before.count);
  journey.equal('withdrawn: nothing is left of it', await endpoint.signatures(email), []);
  const closed = await visitor.close();
  journey.equal('withdrawn: what somebody else begins to type stays', closed.button, 'Continue signing');
  journey.equal('and stands in the form', (await visitor.open()).values['name'], 'Liv Aas');
  journey.check('closed, the focus is where it was opened', closed.focus.startsWith('plain'), closed.focus);
  journey.equal('nothing is said in the console', closed.said, []);
}
