/** What is there stays while something newer is asked for; and the network comes and goes. */
import { numbers, people, riverLetter } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { json, silent, status } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed, type ScriptedFeed } from '../support/scripted-feed.ts';
import {
  fails,
  said,
  see,
  shows,
  watchedPage,
  type Watch,
  type WatchedWindow,
} from '../support/watched-page.ts';

const hurry = { from: 400, by: 10 };
const titled = (title: string) => json(riverLetter({ title }));

interface Letter extends HTMLElement {
  reload(): Promise<void>;
}

export default async function refresh(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  feed.put('/lake/letter.json', titled('For the lake'));

  const page = await journey.open({ width: 1200, height: 900 });
  const slow = feed.put('/slow/letter.json', silent);
  const body = `<script src="${feed.origin}/v1/open-letter.js"></script>`;
  await page.goto(partner.put('/', watchedPage({ body, hurry })));
  await page.waitFor(() => !!customElements.get('open-letter'));
  await page.eval((src) => {
    const link = '<a href="#own">Our own words</a>';
    document.body.innerHTML = `<open-letter id="quick" src="${src}">${link}</open-letter>
      <open-letter id="new">${link}</open-letter>`;
  }, slow);

  await superseded(journey, page, feed);
  await failedRefresh(journey, page, feed);
  await missingNames(journey, page, feed);
  await offline(journey, page, feed);

  const left = (await said(page)).filter((line) => /^un(caught|handled)/.test(line));
  journey.equal('no exception and no rejection is left over', left, []);
  journey.say(`reloads=${feed.asked('/lake/letter.json').length}`);
}

const setSource = (page: BrowserPage, id: string, src: string): Promise<void> =>
  page.eval((one, address) => document.getElementById(one)?.setAttribute('src', address), id, src);

async function superseded(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  await page.waitFor(() => (globalThis as WatchedWindow).watch.see('quick').status === 'loading');
  for (let looks = 0; !feed.asked('/slow/letter.json').length && looks < 50; looks++) await page.eval('1');
  await setSource(page, 'quick', `${feed.origin}/lake/letter.json`);
  await shows(page, 'quick', 'For the lake');
  journey.check('src changes while a letter loads: the later one is shown', true);
  for (let looks = 0; !feed.asked('/slow/letter.json')[0]?.aborted && looks < 100; looks++)
    await page.eval('1');
  const aborted = feed.asked('/slow/letter.json').map((one) => one.aborted);
  journey.equal('and the earlier load is ended', aborted, [true]);

  for (const name of ['one', 'two', 'three']) feed.put(`/${name}/letter.json`, titled(`Letter ${name}`));
  await page.eval((origin) => {
    for (const name of ['one', 'two', 'three']) {
      document.getElementById('quick')?.setAttribute('src', `${origin}/${name}/letter.json`);
    }
  }, feed.origin);
  await shows(page, 'quick', 'Letter three');
  const asked = ['one', 'two', 'three'].map((name) => feed.asked(`/${name}/letter.json`).length);
  journey.equal('src changes three times at once: one load', asked, [0, 0, 1]);
}

/** Loads the letter anew, and waits until that has ended one way or another. */
const reload = (page: BrowserPage, id: string): Promise<void> =>
  page.eval((one) => (document.getElementById(one) as Letter | null)?.reload(), id);

async function failedRefresh(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  feed.put('/lake/letter.json', status(503));
  await setSource(page, 'quick', `${feed.origin}/lake/letter.json`);
  await shows(page, 'quick', 'For the lake');
  const before = await page.eval(() => {
    const { delays, events } = (globalThis as WatchedWindow).watch;
    return { delays: delays.length, events: events.length };
  });
  await reload(page, 'quick');
  const seen = await see(page, 'quick');
  journey.equal(
    'a refresh that fails leaves the last good letter',
    [seen.title, seen.notice],
    ['For the lake', ''],
  );
  journey.equal('its states', seen.states, ['ready', 'stale']);
  const after = await page.eval(({ delays, events }) => {
    const { watch } = globalThis as WatchedWindow;
    return {
      delays: watch.delays.slice(delays),
      events: watch.events.slice(events).filter(([, id]) => id === 'quick'),
    };
  }, before);
  journey.equal('the page is told that it is stale', shortly(after.events), [['open-letter-error', true]]);
  const waits = after.delays.filter((delay) => delay >= 500 && delay % 10_000);
  const ranges = [1, 3, 9].map((seconds) => [seconds * 500, seconds * 1500] as const);
  const fitting =
    waits.length === 3 &&
    ranges.every(([least, most], at) => {
      const wait = waits[at] ?? 0;
      return wait >= least && wait <= most;
    });
  journey.check('three more tries, after 1, 3 and 9 seconds or half of that more or less', fitting, waits);

  feed.put('/lake/letter.json', titled('For the great lake'));
  await reload(page, 'quick');
  await shows(page, 'quick', 'For the great lake');
  journey.equal('the next refresh mends it', (await see(page, 'quick')).states, ['ready']);
}

const shortly = (events: Watch['events']): unknown[] => events.map(([type, , { stale }]) => [type, stale]);

/** Names that cannot be had take nothing else away. */
async function missingNames(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  const signatories = { signatories_url: 'signatories/1.json' };
  const src = feed.put(
    '/wood/letter.json',
    json(riverLetter({ ...numbers(1, 30), ...signatories, items: people(12) })),
  );
  feed.put('/wood/signatories/1.json', status(404));
  await page.eval((address) => {
    document.body.insertAdjacentHTML('beforeend', `<open-letter id="wood" src="${address}"></open-letter>`);
  }, src);
  await shows(page, 'wood', 'For the river Elm');
  await page.click('#wood >>> #find');
  await page.type('person 03');
  const list = (): [string | undefined, number | undefined] => {
    const root = document.getElementById('wood')?.shadowRoot;
    return [root?.querySelector('.status')?.textContent.trim(), root?.querySelectorAll('.names li').length];
  };
  await page.waitFor(() =>
    /Not all/.test(document.getElementById('wood')?.shadowRoot?.querySelector('.status')?.textContent ?? ''),
  );
  const seen = await see(page, 'wood');
  journey.equal(
    'names cannot be had: the list says so',
    (await page.eval(list))[0],
    'Not all names could be loaded.',
  );
  journey.equal(
    'names cannot be had: letter and button stay',
    [seen.title, seen.states],
    ['For the river Elm', ['ready']],
  );
  feed.put(
    '/wood/signatories/1.json',
    json({ version: 'open-letter/1', id: 'for-the-river', items: people(30) }),
  );
  await page.type('0');
  await page.waitFor(
    () =>
      document.getElementById('wood')?.shadowRoot?.querySelector('.status')?.textContent.trim() ===
      '1 result',
  );
  journey.equal('the next look finds the name', await page.eval(list), ['1 result', 1]);
}

async function offline(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  await feed.leave();
  await setSource(page, 'new', `${feed.origin}/three/letter.json?again`);
  await reload(page, 'quick');
  await fails(page, 'new');
  journey.equal('no network: the letter that is there stays', (await see(page, 'quick')).states, [
    'ready',
    'stale',
  ]);
  journey.equal(
    'no network: the page’s own link instead of a new one',
    (await see(page, 'new')).fallback,
    true,
  );
  await feed.comeBack();
  await page.eval(() => dispatchEvent(new Event('online')));
  await shows(page, 'new', 'Letter three');
  journey.check('the network comes back: the letter comes by itself', true);
  await page.waitFor(() => !(globalThis as WatchedWindow).watch.see('quick').states.includes('stale'));
  journey.check('and what was stale is fresh', true);
}
