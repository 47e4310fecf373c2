/** Somebody signs while the letter is read: the number follows, the new names wait until they are asked for. */
import { setTimeout as wait } from 'node:timers/promises';
import { numbers, people, riverLetter, type LetterDocument } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { json } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed, type ScriptedFeed } from '../support/scripted-feed.ts';
import { said, shows, watchedPage, type WatchedWindow } from '../support/watched-page.ts';

/** Half a minute becomes a third of a second, but for the limit of an answer and the timers of the test itself. */
const hurry = { from: 20_000, by: 100, spare: [30_000, 60_000] };
const count = '/river/count.json';

/** What one embed shows of the numbers and the names. */
interface Shown {
  readonly counter: string;
  readonly goal: string;
  readonly heading: string;
  /** What a screen reader was told. */
  readonly told: string;
  readonly offer: string;
  /** The button that floats over a narrow letter. */
  readonly floating: string;
  /** Headings of the groups, and the names below each. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

const shown = (page: BrowserPage, id: string): Promise<Shown> =>
  page.eval((one) => {
    const root = document.getElementById(one)?.shadowRoot;
    const words = (element: Element | null | undefined): string =>
      element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    const buttons = [...(root?.querySelectorAll('.signatories > button') ?? [])].map(words);
    const groups: Record<string, string[]> = {};
    for (const group of root?.querySelectorAll('.group') ?? []) {
      groups[words(group.querySelector('.kind'))] = [...group.querySelectorAll('li')].map(words);
    }
    return {
      counter: words(root?.querySelector('.count')),
      goal: words(root?.querySelector('.goal .note')),
      heading: words(root?.querySelector('.who')),
      told: words(root?.querySelector('.counter [role=status]')),
      floating: words(root?.querySelector('.sticky .primary')),
      offer: buttons.find((button) => /new|neue/.test(button)) ?? '',
      groups,
    };
  }, id);

/** Waits until the counter of an embed shows this number. */
const counts = (page: BrowserPage, id: string, total: string): Promise<unknown> =>
  page.waitFor(
    (one, number) =>
      document.getElementById(one)?.shadowRoot?.querySelector('.count strong')?.textContent === number,
    id,
    total,
  );

const pending = (page: BrowserPage): Promise<number> =>
  page.eval(() => (globalThis as WatchedWindow).watch.pending());

const signed = (names: ReturnType<typeof people>): LetterDocument => ({
  ...numbers(1, names.length),
  items: names,
});

const countOf = (revision: number, total: number): LetterDocument => ({
  version: 'open-letter/1',
  id: 'for-the-river',
  goal: 30,
  ...numbers(revision, total),
});

export default async function freshness(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const shared = {
    ...signed(people(23)),
    goal: 30,
    count_url: 'count.json',
    signatories_url: 'signatories/1.json',
  };
  const english = feed.put('/river/letter.json', json(riverLetter(shared)));
  const german = { language: 'de', title: 'Für den Fluss', content_html: '<p>Der Fluss.</p>' };
  const other = feed.put('/river/letter.de.json', json(riverLetter({ ...shared, ...german })));
  feed.put(count, json(countOf(1, 23)));

  const page = await journey.open({ width: 800, height: 900 });
  const body = `<main><open-letter id="en" src="${english}"></open-letter></main>
    <div style="height: 4000px"></div>
    <open-letter id="de" src="${other}" lang="de" show="counter signatories"></open-letter>
    <script src="${feed.origin}/v1/open-letter.js"></script>`;
  await page.goto(partner.put('/', watchedPage({ body, hurry })));
  await shows(page, 'en', 'For the river Elm');
  await counts(page, 'en', '23');
  await counts(page, 'de', '23');

  await backsOff(journey, page, feed);
  await rests(journey, page, feed);
  await moves(journey, page, feed);
  await withdrawn(journey, page, feed);

  journey.equal('nothing is said in the console', await said(page), []);
  journey.say(`counts=${feed.asked(count).length} pages=${feed.asked('/river/signatories/1.json').length}`);
}

/** Asked for again after half a minute, then less and less often, once for both embeds. */
async function backsOff(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  for (let looks = 0; feed.asked(count).length < 5 && looks < 300; looks++) await wait(50);
  const delays = await page.eval(() => [...(globalThis as WatchedWindow).watch.delays]);
  const waits = delays.filter((delay) => delay > 20_000 && delay % 1000).slice(0, 5);
  const fitting = [30, 60, 120, 240, 300].map((seconds, at) => {
    const delay = waits[at] ?? 0;
    return delay >= seconds * 800 && delay <= seconds * 1200;
  });
  journey.check(
    'asked for after 30 s, 1, 2, 4 and then 5 min, a fifth more or less',
    fitting.every(Boolean),
    waits,
  );
  journey.equal('the letter itself is not asked for again', feed.asked('/river/letter.json').length, 1);
  journey.equal('one timer for both embeds', await pending(page), 1);
}

/** Nobody is asked while nobody looks. */
async function rests(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  await page.eval(() => scrollTo(0, 2500));
  await page.waitFor(() => (globalThis as WatchedWindow).watch.pending() === 0);
  journey.check('out of sight: no timer waits', true);
  await page.eval(() => scrollTo(0, 0));
  await page.waitFor(() => (globalThis as WatchedWindow).watch.pending() === 1);
  journey.check('in sight again: one does', true);
  await page.eval(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  journey.equal('the tab is hidden: no timer waits', await pending(page), 0);
  const before = feed.asked(count).length;
  await page.eval(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  journey.equal('the tab is back: one does', await pending(page), 1);
  journey.equal('and nothing was asked for in between', feed.asked(count).length, before);
}

async function moves(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  const before = await shown(page, 'en');
  feed.put(
    '/river/signatories/1.json',
    json({ version: 'open-letter/1', id: 'for-the-river', items: people(26) }),
  );
  feed.put(count, json(countOf(2, 26)));
  await counts(page, 'en', '26');
  const after = await shown(page, 'en');
  journey.equal('the counter follows', after.counter, '26 people have signed');
  journey.equal('so does the floating button', [before.floating, after.floating], ['Sign · 23', 'Sign · 26']);
  journey.equal('so does what is left to the goal', after.goal, '4 more to reach 30');
  journey.equal('so does the heading of the names', after.heading, 'Who has signed 26');
  journey.equal('a screen reader is told', after.told, '26 people have signed');
  journey.equal('the new names are offered', [before.offer, after.offer], ['', 'Show 3 new names']);
  journey.equal(
    'the list does not move',
    after.groups['People 23'] ?? after.groups,
    before.groups['People 23'],
  );

  const german = await shown(page, 'de');
  journey.equal(
    'the German embed moves together with it',
    [german.counter, german.heading, german.offer],
    ['26 Personen haben unterzeichnet', 'Wer unterzeichnet hat 26', '3 neue Namen zeigen'],
  );

  await page.click('#en >>> .signatories > button');
  await page.waitFor(
    () => document.getElementById('en')?.shadowRoot?.querySelectorAll('.group').length === 2,
  );
  const asked = await shown(page, 'en');
  journey.equal('asked for, they are there as a group of their own', asked.groups['New 3'], [
    'Person 024',
    'Person 025',
    'Person 026',
  ]);
  journey.equal('the others stay where they were', asked.groups['People 23'], before.groups['People 23']);
  journey.equal('and the offer is gone', asked.offer, '');
}

/** Who withdraws is gone; an older document never turns the number back. */
async function withdrawn(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  const items = people(28).filter(({ id }) => id !== 'n002');
  feed.put('/river/signatories/1.json', json({ version: 'open-letter/1', id: 'for-the-river', items }));
  feed.put(count, json(countOf(3, 27)));
  await counts(page, 'en', '27');
  const told = await shown(page, 'en');
  journey.equal('a screen reader is not told again within a minute', told.told, '26 people have signed');
  await page.click('#en >>> .signatories > button');
  await page.waitFor(() => !document.getElementById('en')?.shadowRoot?.getElementById('s-n002'));
  journey.check('who withdrew is gone from the list', true);

  const before = feed.asked(count).length;
  feed.put(count, json(countOf(2, 99)));
  for (let looks = 0; feed.asked(count).length < before + 2 && looks < 200; looks++) await wait(50);
  const after = await shown(page, 'en');
  journey.equal('an older revision does not turn the number back', after.counter, '27 people have signed');
  feed.put(count, json(countOf(4, 31)));
  await counts(page, 'en', '31');
  const reached = await shown(page, 'en');
  journey.equal('the goal is reached', reached.goal, 'Goal of 30 reached');
  const bar = await page.eval(() => {
    const progress = document.getElementById('en')?.shadowRoot?.querySelector('progress');
    return [progress?.value, progress?.max];
  });
  journey.equal('the bar is full, not more than full', bar, [30, 30]);
}
