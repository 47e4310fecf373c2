import { setTimeout as wait } from 'node:timers/promises';
import type { Journey } from '../../support/journey.ts';
import type { SignSite } from '../../support/signing/sign-page.ts';
import type { Visitor } from '../../support/signing/visitor.ts';

/** From the button to the thanks without a mouse, in a wide window and on a phone. */
export async function byKeyboard(journey: Journey, site: SignSite, visitor: Visitor): Promise<void> {
  await walk(journey, site, visitor, 1200);
  await walk(journey, site, visitor, 360);
}

async function walk(
  journey: Journey,
  { endpoint, put }: SignSite,
  visitor: Visitor,
  width: 1200 | 360,
): Promise<void> {
  const { page } = visitor;
  const isFramed = journey.engine === 'webkit' && width === 360;
  if (!isFramed) await page.size(width, 800);
  const before = await visitor.visit(put(isFramed ? { frame: { width } } : {}));
  const traces = await visitor.traces();
  const email = `ana.${width}@example.org`;
  const check = (what: string, holds: boolean, seen?: unknown): void => {
    journey.check(`${width}: ${what}`, holds, seen);
  };
  // Whatever comes by itself has come then.
  await wait(300);
  const { chunks } = await visitor.look();
  check('before anyone comes near, the form is not asked for', !chunks.includes('sign-panel'), chunks);

  await visitor.tabTo('the button', (focus) => focus.startsWith('primary'));
  const near = await visitor.when('the form’s file', ({ chunks }) => chunks.includes('sign-panel'));
  check('it is when the button has the focus, and nothing opens', near.title === '', near.title);
  await page.press('Enter');
  const opened = await visitor.when('the form', ({ title }) => title !== '');
  check('it opens where there is room for it', opened.over === (width === 360));
  check('the focus is on its heading', opened.focus === 'panel-title', opened.focus);

  if (opened.over) await escape(journey, visitor);
  const posts = (): number => endpoint.front.posted('/sign').length;
  const sentBefore = posts();
  await visitor.tabTo('the form’s button', (focus) => focus === 'primary Sign');
  await page.press('Enter');
  const refused = await visitor.when('the summary', ({ summary }) => summary.length > 0);
  check('what is missing is told above, and gets the focus', refused.focus === 'told', refused.focus);
  journey.equal(`${width}: nothing was sent`, posts(), sentBefore);
  await page.press('Tab');
  await page.press('Tab');
  await page.press('Enter');
  const led = await visitor.when('the field', ({ focus }) => focus === 'email');
  check('a line of it leads to its field', led.focus === 'email');

  await visitor.tabTo('the name', (focus) => focus === 'name', 'Shift+Tab');
  const typed: readonly (readonly [string, string])[] = [
    ['name', 'Ana Berg'],
    ['email', email],
    ['organization', 'Elm Society'],
    ['country', 'Norw'],
    ['field:walks', 'Week'],
    ['field:why', 'For the birds'],
    ['field:helps', ' '],
    ['publish', ' '],
    ['consent:updates', ' '],
  ];
  for (const [name, keys] of typed) {
    await visitor.tabTo(name, (focus) => focus === name);
    if (keys === ' ') await page.press('Space');
    else await page.type(keys);
  }
  const filled = await visitor.look();
  const { labels } = filled;
  check(
    'every field has one label',
    new Set(Object.values(labels)).size === 10 &&
      !Object.values(labels).some((one) => !one || one.includes(' / ')),
    labels,
  );
  journey.equal(`${width}: what was typed`, filled.values, {
    type: 'person',
    name: 'Ana Berg',
    email,
    organization: 'Elm Society',
    country: 'NO',
    'field:walks': 'Weekly',
    'field:why': 'For the birds',
    'field:helps': true,
    publish: true,
    'consent:updates': true,
  });
  await visitor.tabTo('the name', (focus) => focus === 'name', 'Shift+Tab');
  await page.press('Enter');
  const asked = await visitor.atCode();
  check('Enter sends it once', posts() === sentBefore + 1, posts() - sentBefore);
  check('the next step’s heading has the focus', asked.focus === 'panel-title', asked.focus);

  const { code } = await endpoint.mail(email);
  await visitor.tabTo('the code', (focus) => focus === 'code');
  await page.type(` ${code.slice(0, 3)}-${code.slice(3)} `);
  await page.press('Enter');
  const thanked = await visitor.atThanks();
  const answers = endpoint.front.posted('/confirm');
  const confirmed = JSON.parse(answers.at(-1)?.answer ?? '{}') as {
    total_signatures: number;
    signatory: { number: number };
  };
  check('thanks', thanked.title === 'Thank you, Ana Berg.', thanked.title);
  check(
    'with the number',
    thanked.became === `You are signatory ${confirmed.signatory.number}.`,
    thanked.became,
  );
  check('its heading has the focus', thanked.focus === 'panel-title', thanked.focus);
  journey.equal(
    `${width}: the count is one higher, as the confirmation said`,
    [thanked.count, confirmed.total_signatures],
    [before.count + 1, before.count + 1],
  );
  check(
    'the own entry is marked',
    thanked.own.length === 1 && /Ana Berg.*You/.test(thanked.own[0] ?? ''),
    thanked.own,
  );
  journey.equal(`${width}: one signature in the end`, await endpoint.signatures(email), ['published']);

  const [, group = ''] = (await visitor.when('the new number of the list', ({ groups }) => groups.length > 1))
    .groups;
  const { offers } = await visitor.when('it in the heading', ({ groups }) =>
    groups.some((one) => one.endsWith(` ${before.names.length + 1}`)),
  );
  check('nobody is offered as new for it', !offers.some((one) => one.startsWith('Show ')), [group, offers]);

  await visitor.tabTo('the way out', (focus) => focus === 'close');
  await page.press('Enter');
  const closed = await visitor.when('the form to go', ({ title }) => title === '');
  check('closed, the focus is on the button', closed.focus.startsWith('primary'), closed.focus);
  journey.equal(`${width}: nothing is left in the browser`, await visitor.traces(), traces);
  const { history, address, ...kept } = traces;
  check(
    'and nothing was there',
    Object.values(kept).every((size) => size === 0),
    [kept, history, address],
  );
  journey.equal(`${width}: what the page is told`, thanked.events, [
    // Where it was closed with Esc, it was opened twice.
    ...(opened.over ? [['open-letter-sign', {}]] : []),
    ['open-letter-sign', {}],
    ['open-letter-signed', { partner: 'harbour', type: 'person' }],
    ['open-letter-confirmed', { status: 'published' }],
  ]);
  check('nothing is said in the console', closed.said.length === 0, closed.said);
  check('the page hears no key of its fields', closed.heard.length === 0, closed.heard);
}

/** Esc closes what lies over the page, and nothing is asked. */
async function escape(journey: Journey, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.press('Escape');
  const { focus, over } = await visitor.when('the dialog to go', ({ title }) => title === '');
  journey.equal(
    'Esc closes it, and leads back to the button',
    [over, focus],
    [false, 'primary Sign this letter'],
  );
  await page.press('Enter');
  await visitor.when('the form', ({ over: isOver, focus: now }) => isOver && now === 'panel-title');
}
