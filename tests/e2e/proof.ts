/** Signing where the endpoint wants a proof of work: on a phone, on a page that forbids nearly everything. */
import type { Journey } from '../support/journey.ts';
import { startSignSite } from '../support/signing/sign-page.ts';
import { Visitor } from '../support/signing/visitor.ts';

export default async function proof(journey: Journey): Promise<void> {
  const { endpoint, put } = await startSignSite(journey, ['--proof', 'on']);
  const { front } = endpoint;
  const visitor = new Visitor(await journey.open({ width: 360, height: 740 }));
  const policy = [
    `default-src 'none'; script-src ${front.origin}; connect-src ${front.origin}; style-src 'none'; form-action 'none'; img-src data:`,
    `require-trusted-types-for 'script'; trusted-types open-letter; base-uri 'none'`,
  ].join('; ');
  const email = 'tora.proof@example.org';
  await visitor.visit(put({ headers: { 'content-security-policy': policy } }));
  const before = await visitor.traces();
  await visitor.open();
  const { chunks } = await visitor.look();
  journey.check('what solves it comes when it is asked for', !chunks.includes('proof'), chunks);
  await visitor.do('type', { name: 'Tora Lie', email, publish: true });
  await visitor.do('press', '.panel .form > .primary');
  await visitor.atCode();
  const sent = front.posted('/sign');
  journey.equal(
    'it is asked for once, and taken',
    sent.map(({ status }) => status),
    [428, 202],
  );
  const [first, second] = sent.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  journey.equal('the same body and a proof', { ...second, proof: undefined }, { ...first, proof: undefined });
  journey.check(
    'under the same key',
    sent[0]?.key === sent[1]?.key,
    sent.map(({ key }) => key),
  );
  await visitor.code((await endpoint.mail(email)).code);
  const look = await visitor.atThanks();
  journey.equal('signed', [look.own.length, await endpoint.signatures(email)], [1, ['published']]);
  journey.equal('nothing is stopped or said', [look.violations, look.said], [[], []]);
  journey.equal('nothing is left in the browser', await visitor.traces(), before);
}
