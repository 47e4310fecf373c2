import { message } from '../../../src/locales/message.ts';
import { signing as arabic } from '../../../src/locales/ar.ts';
import { signing as german } from '../../../src/locales/de.ts';
import type { Journey } from '../../support/journey.ts';
import type { SignSite } from '../../support/signing/sign-page.ts';
import type { Visitor } from '../../support/signing/visitor.ts';

/** The same in German, for a person who does not want to be named, and in Arabic, for an organisation. */
export async function languages(
  journey: Journey,
  { endpoint, put }: SignSite,
  visitor: Visitor,
): Promise<void> {
  const before = await visitor.visit(put({ language: 'de' }));
  const form = await visitor.open();
  journey.equal(
    'German: labels, ours and the letter’s own',
    [form.labels['publish'], form.labels['consent:updates']],
    [german.publish, 'Schreiben Sie mir, wenn der Rat entschieden hat'],
  );
  await visitor.do('press', '.panel .form > .primary');
  const { summary, title } = await visitor.when('the summary', (look) => look.summary.length > 0);
  journey.equal('German: what is missing', summary, [german.missing['/name'], german.missing['/email']]);
  journey.equal('German: the heading', title, 'Brief unterzeichnen');
  const email = 'jana@example.org';
  const code = await visitor.sign({ name: 'Jana Weiß', email, 'field:walks': 'Selten' });
  journey.equal('German: the code', code.title, german.codeTitle);
  await visitor.code((await endpoint.mail(email)).code);
  const thanked = await visitor.atThanks();
  journey.equal(
    'German: counted, not named',
    [thanked.title, thanked.became, thanked.own, thanked.count],
    ['Danke, Jana Weiß.', german.counted, [], before.count + 1],
  );

  const address = 'office@society.example.org';
  await visitor.visit(put({ language: 'ar' }));
  await visitor.open();
  await visitor.do('press', '#f-type-organization');
  await visitor.when('the fields of an organisation', ({ values }) => 'authorised' in values);
  const name = 'جمعية الدردار';
  await visitor.do('type', { organization: name, name: 'ليلى', email: address });
  const typed = await visitor.look();
  journey.equal('Arabic: the button names who signs', typed.submit, message('ar', arabic.signFor, { name }));
  const posts = (): number => endpoint.front.posted('/sign').length;
  const sent = posts();
  await visitor.do('press', '.panel .form > .primary');
  const refused = await visitor.when('the summary', (look) => look.summary.length > 0);
  journey.equal(
    'Arabic: an organisation has to be authorised, and nothing is sent before',
    [refused.summary, posts() - sent],
    [[arabic.notAuthorised], 0],
  );
  await visitor.sign({ authorised: true });
  await visitor.code((await endpoint.mail(address)).code);
  const waiting = await visitor.atThanks();
  journey.equal('Arabic: it is looked at first', waiting.became, arabic.awaitingOrganization);
  journey.equal('Arabic: it waits for the organiser', await endpoint.signatures(address), ['pending']);
  journey.equal('Arabic: what the page is told', waiting.events.slice(1), [
    ['open-letter-signed', { partner: 'harbour', type: 'organization' }],
    ['open-letter-confirmed', { status: 'awaiting-approval' }],
  ]);
}
