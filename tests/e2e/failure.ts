/** Whatever goes wrong with a letter's server, the page keeps its own content, and the letter comes when it can. */
import type { BrowserPage } from '../support/driver.ts';
import {
  bomb,
  closedRedirect,
  cut,
  endless,
  json,
  reset,
  silent,
  stalled,
  status,
  text,
} from '../support/feed-answers.ts';
import { checkLetters, failedNotice, putLetters, type FailingLetters } from '../support/failing-letters.ts';
import type { Journey } from '../support/journey.ts';
import { riverLetter } from '../support/composed-letter.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed, type ScriptedFeed } from '../support/scripted-feed.ts';
import type { Answer } from '../support/feed-answers.ts';
import { said, see, watchedPage, type WatchedWindow } from '../support/watched-page.ts';

/** Seconds become tenths of them. How long an answer may take stays, unless that is what a letter fails by. */
const hurry = { from: 400, by: 10 };
const withTimeForAnswers = { ...hurry, spare: [10_000] };
const good = json(riverLetter());

/** Asks to come again in 25 s, and says so by a date. */
const busyUntil: Answer = (response, request) => {
  const date = new Date(Date.now() + 25_000).toUTCString();
  status(503, { 'retry-after': date })(response, request);
};

const failing = (feed: ScriptedFeed): FailingLetters => ({
  'cut-in-the-middle': { answers: [cut], problem: 'network', tries: 4 },
  'reset-connection': { answers: [reset], problem: 'network' },
  'always-500': { answers: [status(500)], problem: 'http', tries: 4 },
  'first-500': { answers: [status(500), good], tries: 2 },
  'busy-seconds': { answers: [status(429, { 'retry-after': '7' }), good], tries: 2 },
  'busy-date': { answers: [busyUntil, good], tries: 2 },
  'busy-for-long': { answers: [status(429, { 'retry-after': '600' })], problem: 'http', tries: 1 },
  'not-found': { answers: [status(404)], problem: 'http', tries: 1 },
  'html-page': {
    answers: [text('<!doctype html><h1>Home</h1>', 'text/html')],
    problem: 'not-json',
    tries: 1,
  },
  'empty-body': { answers: [text('')], problem: 'not-json', tries: 1 },
  'half-json': { answers: [text('{"version": "open-letter/1", "id": ')], problem: 'not-json', tries: 1 },
  'closed-redirect': {
    answers: [closedRedirect(`${feed.origin}/good/letter.json`)],
    problem: 'network',
    tries: 4,
  },
  'later-version': { answers: [json({ version: 'open-letter/2' })], problem: 'version-newer', tries: 1 },
  'byte-order-mark': { answers: [text(`\uFEFF${JSON.stringify(riverLetter())}`)], tries: 1 },
});

/** Answers without an end. They are put in later: the first requests of a page are not ours to end. */
const unending: FailingLetters = {
  'slow-headers': { answers: [silent], problem: 'timeout', tries: 4 },
  'slow-body': { answers: [stalled], problem: 'timeout', tries: 4 },
  'endless-gzip': { answers: [endless], problem: 'too-large', tries: 1 },
  'large-gzip': { answers: [bomb], problem: 'too-large', tries: 1 },
};

export default async function failure(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const script = `<script src="${feed.origin}/v1/open-letter.js"></script>`;
  const page = await journey.open({ width: 1200, height: 900 });

  feed.put('/good/letter.json', good);
  const letters = failing(feed);
  const missing = `<open-letter id="no-src"></open-letter>
    <open-letter id="bad-src" src="ftp://letter.example.org/letter.json"><a href="#own">Our own words</a></open-letter>`;
  const body = `${putLetters(feed, letters)}${missing}${script}`;
  await page.goto(partner.put('/', watchedPage({ body, hurry: withTimeForAnswers })));
  await checkLetters(journey, page, feed, letters);
  await checkWaits(journey, page);
  await checkMissing(journey, page);
  await checkWords(journey, page);
  await tryAgain(journey, page, feed);

  await page.goto(partner.put('/unending', watchedPage({ body: script, hurry })));
  await page.waitFor(() => !!customElements.get('open-letter'));
  const began = await page.eval(
    (more) => {
      document.body.insertAdjacentHTML('beforeend', more);
      return performance.now();
    },
    putLetters(feed, unending),
  );
  await checkLetters(journey, page, feed, unending);
  await checkWords(journey, page);
  const { 'slow-headers': log = [] } = await page.eval(() => (globalThis as WatchedWindow).watch.notices);
  const [words, at] = log[0] ?? ['', 0];
  journey.equal('a letter that takes long says that it is loading', words, 'Loading the letter…');
  journey.check('but only after 300 ms', at - began >= 280, at - began);
  journey.say(`failing=${Object.keys(letters).length} unending=${Object.keys(unending).length}`);
}

/** What the server asks for is kept to the millisecond. */
async function checkWaits(journey: Journey, page: BrowserPage): Promise<void> {
  const delays = await page.eval(() => [...(globalThis as WatchedWindow).watch.delays]);
  journey.check('Retry-After in seconds is kept to', delays.includes(7_000), delays.length);
  const untilDate = delays.filter((delay) => delay > 14_000 && delay <= 25_000);
  journey.equal('Retry-After as a date is kept to', untilDate.length, 1);
  journey.check('a server that asks for ten minutes is not waited for', !delays.includes(600_000));
}

async function checkMissing(journey: Journey, page: BrowserPage): Promise<void> {
  const none = await see(page, 'no-src');
  journey.equal(
    'no src and no content: one quiet line',
    none.notice,
    'The letter that belongs here is missing.',
  );
  const bad = await see(page, 'bad-src');
  journey.equal(
    'no web address as src: the page’s own content alone',
    [bad.fallback, bad.notice],
    [true, ''],
  );
  const lines = (await said(page)).filter((line) => /has no src|no web address/.test(line));
  journey.equal('each is explained once, with the line to fix', lines.length, 2);
}

/** What a visitor may read is ours or the page's: never a parser's words. */
async function checkWords(journey: Journey, page: BrowserPage): Promise<void> {
  const notices = await page.eval(() => (globalThis as WatchedWindow).watch.notices);
  const known = ['Loading the letter…', failedNotice, 'The letter that belongs here is missing.'];
  const strange = Object.values(notices).flatMap((log) => log.filter(([words]) => !known.includes(words)));
  journey.equal('no words in a visitor’s way but ours', strange, []);
  const left = (await said(page)).filter((line) => /^un(caught|handled)/.test(line));
  journey.equal('no exception and no rejection is left over', left, []);
}

async function tryAgain(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  feed.put('/not-found/letter.json', good);
  await page.click('#not-found >>> .notice button');
  await page.waitFor(() => (globalThis as WatchedWindow).watch.see('not-found').title !== null);
  const seen = await see(page, 'not-found');
  journey.equal(
    '"Try again" brings the letter',
    [seen.states, seen.notice, seen.fallback],
    [['ready'], '', false],
  );
}
