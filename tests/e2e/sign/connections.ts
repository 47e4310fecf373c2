import type { Journey } from '../../support/journey.ts';
import { gate, status } from '../../support/feed-answers.ts';
import { problem } from '../../support/signing/problem-answer.ts';
import type { SignSite } from '../../support/signing/sign-page.ts';
import type { Visitor } from '../../support/signing/visitor.ts';

const name = 'Ida Holm';

/** The connection goes, the endpoint is busy, the page is loaded anew: it is one signature in the end. */
export async function connections(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  await offline(journey, site, visitor);
  await busy(journey, site, visitor);
  await cutOff(journey, site, visitor);
  await reloaded(journey, site, visitor);
  await rewritten(journey, site, visitor);
}

const keysOf = (site: SignSite, email: string): readonly (string | undefined)[] =>
  site.endpoint.front
    .posted('/sign')
    .filter(({ body }) => body.includes(email))
    .map(({ key }) => key);

async function begin(site: SignSite, visitor: Visitor, email: string): Promise<void> {
  await visitor.visit(site.put({ hurried: true }));
  await visitor.open();
  await visitor.do('type', { name, email, publish: true });
}

const press = (visitor: Visitor): Promise<void> => visitor.do('press', '.panel .form > .primary');

/** The code that was mailed is typed. */
async function finish(journey: Journey, site: SignSite, visitor: Visitor, email: string): Promise<void> {
  await visitor.atCode();
  await visitor.code((await site.endpoint.mail(email)).code);
  await visitor.atThanks();
  journey.equal(`${email}: one signature`, await site.endpoint.signatures(email), ['published']);
}

async function offline(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const { setOffline } = visitor.page;
  const { front } = site.endpoint;
  const email = 'ida.offline@example.org';
  await begin(site, visitor, email);
  if (!setOffline) {
    // There a server that takes no connection stands in for it.
    await front.leave();
    await press(visitor);
    await visitor.when('the first try', ({ submit }) => submit === 'Signing…' || submit === 'Still sending…');
    await front.comeBack();
    await finish(journey, site, visitor, email);
    journey.equal('the server comes back: under one key', new Set(keysOf(site, email)).size, 1);
    return;
  }
  const go = async (isAway: boolean): Promise<void> => {
    await setOffline(isAway);
    await visitor.page.waitFor((expected) => navigator.onLine === expected, !isAway);
  };
  try {
    // The connection goes while the first try is under way.
    const failure = gate(status(502));
    front.answerNext('/sign', failure.answer);
    await press(visitor);
    while (keysOf(site, email).length < 1) await visitor.look();
    await go(true);
    failure.open();
    const waiting = await visitor.when('the wait for a connection', ({ progress }) =>
      progress.startsWith('No connection.'),
    );
    journey.check(
      'offline: what one can do is said',
      waiting.progress === 'No connection. It will be sent when you are back online. Try nowStop',
      waiting.progress,
    );
    journey.equal('offline: what was typed stands there', waiting.values['name'], name);
  } finally {
    // Also for what comes after this.
    await go(false);
  }
  await finish(journey, site, visitor, email);
  const keys = keysOf(site, email);
  journey.check(
    'back online: it is sent by itself, under the same key',
    keys.length > 1 && new Set(keys).size === 1,
    keys,
  );
}

async function busy(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const { front } = site.endpoint;
  const email = 'ida.busy@example.org';
  await begin(site, visitor, email);
  front.answerNext(
    '/sign',
    problem(429, 'too-many-requests', {}, { 'retry-after': '8' }),
    problem(503, 'busy', {}, { 'retry-after': '5' }),
  );
  await press(visitor);
  const told = await visitor.when('the wait', ({ progress }) =>
    progress.startsWith('Many people are signing.'),
  );
  journey.check(
    '429: the wait is told',
    /Trying again in 0:0[1-8]\. Try nowStop$/.test(told.progress),
    told.progress,
  );
  await finish(journey, site, visitor, email);
  const keys = keysOf(site, email);
  journey.check(
    '429, 503: it goes then, under the same key',
    keys.length === 3 && new Set(keys).size === 1,
    keys,
  );
  const delays = await visitor.page.eval(
    () => (globalThis as unknown as { watch: { delays: number[] } }).watch.delays,
  );
  journey.check('429, 503: as long as was asked', delays.includes(8_000) && delays.includes(5_000), delays);
}

/** The signature is stored, and the answer never comes. */
async function cutOff(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const { front } = site.endpoint;
  const email = 'ida.cut@example.org';
  await begin(site, visitor, email);
  front.cutNext('/sign');
  await press(visitor);
  await finish(journey, site, visitor, email);
  const keys = keysOf(site, email);
  journey.check(
    'cut off after it was stored: again, under the same key',
    keys.length === 2 && new Set(keys).size === 1,
    keys,
  );
  journey.equal('and one mail', await site.endpoint.mailsTo(email), 1);
}

/** Phones drop the page while the mail is read. */
async function reloaded(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const email = 'ida.again@example.org';
  const address = site.put();
  await visitor.visit(address);
  await visitor.open();
  await visitor.sign({ name, email, publish: true });
  const { code } = await site.endpoint.mail(email);
  await visitor.visit(address);
  const anew = await visitor.open();
  journey.equal('loaded anew: an empty form', [anew.values['name'], anew.values['email']], ['', '']);
  await visitor.sign({ name, email, publish: true });
  journey.equal('signed again at once: no second mail', await site.endpoint.mailsTo(email), 1);
  await visitor.code(code);
  const { became } = await visitor.atThanks();
  journey.check('the first mail’s code confirms', became.startsWith('You are signatory'), became);
  journey.equal('one signature', await site.endpoint.signatures(email), ['published']);
}

/** The organiser changes the text while somebody fills in the form, and waits too long for the old one. */
async function rewritten(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  const { endpoint } = site;
  const email = 'ida.new-text@example.org';
  await begin(site, visitor, email);
  const line = await endpoint.rewrite();
  await endpoint.pass(11);
  await press(visitor);
  const told = await visitor.when('the notice', (look) => look.told !== '');
  journey.equal(
    'another text: it is told, and asked to be read',
    told.told,
    'The letter was changed in the meantime. Please read it again before you sign. Read the letter',
  );
  journey.equal(
    'another text: what was typed stands there',
    [told.values['name'], told.values['email']],
    [name, email],
  );
  journey.equal('another text: nothing is signed', await endpoint.signatures(email), []);
  const shown = await visitor.page.eval(
    () => document.getElementById('x')?.shadowRoot?.querySelector('.text')?.textContent ?? '',
  );
  journey.check('another text: it is shown', shown.includes(line), shown);
  await press(visitor);
  await finish(journey, site, visitor, email);
  const keys = keysOf(site, email);
  journey.equal('another text is another request: a key of its own', new Set(keys).size, 2);
}
