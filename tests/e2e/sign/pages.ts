import { setTimeout as wait } from 'node:timers/promises';
import type { Journey } from '../../support/journey.ts';
import { gate } from '../../support/feed-answers.ts';
import { problem } from '../../support/signing/problem-answer.ts';
import type { SignPage, SignSite } from '../../support/signing/sign-page.ts';
import type { Visitor } from '../../support/signing/visitor.ts';

/** Pages that do things of their own with keys and forms, or forbid nearly everything. */
export async function pages(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  await inForm(journey, site, visitor);
  const { origin } = site.endpoint.front;
  const policy = [
    `default-src 'none'; script-src ${origin}; connect-src ${origin}; style-src 'none'; form-action 'none'; img-src data:`,
    `require-trusted-types-for 'script'; trusted-types open-letter; base-uri 'none'`,
  ].join('; ');
  const sandbox = 'allow-scripts allow-forms';
  await signsIn(journey, site, visitor, 'strict', { headers: { 'content-security-policy': policy } });
  await signsIn(journey, site, visitor, 'sandboxed', { frame: { sandbox } });
}

/** The page around the letter is a form, and listens to every key. */
async function inForm(journey: Journey, { endpoint, put }: SignSite, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const { front } = endpoint;
  const email = 'tora.form@example.org';
  const body =
    '<form action="/sent"><input name="q" value="theirs"><main>LETTER</main><button>Send</button></form>';
  await visitor.visit(put({ body }));
  await page.click('open-letter >>> .sign > .primary');
  await visitor.when('the form', ({ values }) => 'name' in values);
  // A password manager fills in without a word, and only then somebody types.
  await visitor.do('put', { email, organization: 'Elm Society' });
  await page.click('open-letter >>> [name=name]');
  await page.type('Tora Lie');
  const posts = (): readonly string[] =>
    front.posted('/sign').flatMap((one) => (one.body.includes(email) ? one.body : []));
  const refusal = gate(problem(422, 'invalid', { errors: [{ pointer: '/name', code: 'markup' }] }));
  front.answerNext('/sign', refusal.answer);
  await page.press('Enter');
  await page.press('Enter');
  await page.press('Enter');
  await visitor.when('it to be sent', ({ submit }) => submit === 'Signing…');
  // What a browser asks before it sends to another website takes a moment.
  while (!posts().length) await wait(20);
  journey.equal('in a form: Enter pressed three times sends once', posts().length, 1);
  const { name, email: address, organization } = JSON.parse(posts()[0] ?? '{}') as Record<string, string>;
  journey.equal(
    'in a form: what was put in without a word is sent',
    [name, address, organization],
    ['Tora Lie', email, 'Elm Society'],
  );
  refusal.open();
  await visitor.when('the summary', ({ summary }) => summary.length > 0);
  await visitor.do('press', '.panel .form > .primary');
  await visitor.atCode();
  await page.click('open-letter >>> [name=code]');
  await page.type((await endpoint.mail(email)).code);
  await page.press('Enter');
  const { sent, heard, own } = await visitor.atThanks();
  journey.equal('in a form: the page’s own is not sent', sent, 0);
  journey.equal('in a form: no key of ours is heard', heard, []);
  journey.equal(
    'in a form: signed, without a leave to be named',
    [own.length, await endpoint.signatures(email)],
    [0, ['published']],
  );
}

/** The whole way, on a page that is unusual. */
async function signsIn(
  journey: Journey,
  { endpoint, put }: SignSite,
  visitor: Visitor,
  what: string,
  page: SignPage,
): Promise<void> {
  const email = `tora.${what}@example.org`;
  await visitor.visit(put(page));
  const traces = await visitor.traces();
  await visitor.open();
  await visitor.sign({ name: 'Tora Lie', email, publish: true });
  await visitor.code((await endpoint.mail(email)).code);
  const look = await visitor.atThanks();
  journey.check(`${what}: signed and marked`, look.own.length === 1, look.own);
  journey.equal(`${what}: one signature`, await endpoint.signatures(email), ['published']);
  journey.equal(`${what}: nothing is stopped or said`, [look.violations, look.said], [[], []]);
  journey.equal(`${what}: nothing is left in the browser`, await visitor.traces(), traces);
}
