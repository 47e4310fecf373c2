/** A part of the script does not come, for want of a file or by the page's own policy: what can be shown is shown. */
import { setTimeout as wait } from 'node:timers/promises';
import { riverLetter } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { gate, json, status } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner, type PartnerSite } from '../support/partner-site.ts';
import { startFeed, type ScriptedFeed } from '../support/scripted-feed.ts';
import { said, see, watchedPage } from '../support/watched-page.ts';

const parts = ['core', 'reading-en', 'surroundings', 'message', 'sanitizer', 'explain', 'retry'] as const;
type Part = (typeof parts)[number];

const title = 'For the river Elm';
const lost = /^error: open-letter: A part of this script did not load\. .*script-src\.$/;

/** What a visitor sees without the part, and the one sentence that the page's owner reads. */
interface Loss {
  readonly title: string | null;
  readonly notice?: string;
  readonly sentence: RegExp;
}

const losses: Readonly<Partial<Record<Part, Loss>>> = {
  core: { title: null, sentence: /^error: open-letter: .* load/ },
  'reading-en': { title, sentence: lost },
  surroundings: { title, sentence: lost },
  message: { title, sentence: lost },
  sanitizer: { title: null, notice: 'The letter could not be loaded. Try again', sentence: lost },
};

/** Where it is tried. */
interface Stage {
  readonly journey: Journey;
  readonly page: BrowserPage;
  readonly feed: ScriptedFeed;
  readonly partner: PartnerSite;
  /** Its address. */
  readonly script: string;
}

export default async function partsOfTheScript(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const page = await journey.open({ width: 1200, height: 900 });
  const src = feed.put('/letter.json', json(riverLetter()));
  // Twice: what is said about both of them is said once.
  const letters = ['x', 'y'].map(
    (id) => `<open-letter id="${id}" src="${src}"><a href="#own">Our own words</a></open-letter>`,
  );
  const script = `${feed.origin}/v1/open-letter.js`;
  const tag = `<script src="${script}" async></script>`;
  // As in a browser without a sanitiser of its own.
  const head = '<script>delete Document.parseHTML</script>';
  const body = watchedPage({ head, body: letters.join('') + tag });

  for (const [part, loss] of Object.entries(losses) as [Part, Loss][]) {
    const { path, answer } = feed.chunk(part);
    await page.goto(partner.put('/policy', { body, headers: policyWithout(feed, part) }));
    await check(journey, page, `${part} not allowed by the page`, loss);
    feed.put(path, status(404));
    await page.goto(partner.put('/missing', body));
    await check(journey, page, `${part} not on the server`, loss);
    feed.put(path, answer);
  }
  const stage = { journey, page, feed, partner, script };
  await withoutWords(stage);
  await lateWords(stage);
  await lateFormWords(stage);
  await lateSanitizer(stage);
  journey.say(`parts=${Object.keys(losses).length}`);
}

/** Single files are allowed, all but one. */
function policyWithout({ origin, chunk }: ScriptedFeed, part: Part): Readonly<Record<string, string>> {
  const files = parts.filter((name) => name !== part).map((name) => origin + chunk(name).path);
  return {
    'content-security-policy': `script-src 'unsafe-inline' ${origin}/v1/open-letter.js ${files.join(' ')}`,
  };
}

async function check(journey: Journey, page: BrowserPage, name: string, loss: Loss): Promise<void> {
  const found = async (): Promise<readonly [string | null, string]> => {
    const { title: shown, notice } = await see(page, 'y');
    return [shown, notice];
  };
  const expected = [loss.title, loss.notice ?? ''] as const;
  await page
    .waitFor(
      (wanted, notice) => {
        const root = document.getElementById('y')?.shadowRoot;
        const words = root?.querySelector('.notice')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
        const told = (globalThis as { watch?: { said: readonly string[] } }).watch?.said.length;
        return !!told && (root?.querySelector('.title')?.textContent ?? null) === wanted && words === notice;
      },
      ...expected,
    )
    .catch(() => undefined);
  journey.equal(`${name}: what a visitor sees`, await found(), expected);
  const { fallback } = await see(page, 'x');
  journey.equal(`${name}: the page’s own words where there is no letter`, fallback, loss.title === null);
  const lines = await said(page);
  journey.check(
    `${name}: one sentence, and nothing uncaught`,
    lines.length === 1 && loss.sentence.test(lines[0] ?? ''),
    lines,
  );
}

/** Even the sentences are a part: without them the console has the bare facts. */
async function withoutWords({ journey, page, feed, partner, script }: Stage): Promise<void> {
  const body = watchedPage({
    body: `<open-letter id="x"></open-letter><script src="${script}" async></script>`,
  });
  await page.goto(partner.put('/speechless', { body, headers: policyWithout(feed, 'explain') }));
  await page.waitFor(() => !!(globalThis as { watch?: { said: readonly string[] } }).watch?.said.length);
  const lines = await said(page);
  journey.check(
    'no words for the owner: the bare facts',
    lines.length === 1 && /^error: open-letter: /.test(lines[0] ?? ''),
    lines,
  );
}

/** Words for a language that was guessed come when the letter, in another, has its own by then. */
async function lateWords({ journey, page, feed, partner, script }: Stage): Promise<void> {
  const { path, answer } = feed.chunk('reading-ar');
  const late = gate(answer);
  feed.put(path, late.answer);
  const body = `<open-letter id="x" src="${feed.origin}/letter.json"></open-letter>`;
  await page.goto(partner.put('/late-words', watchedPage({ body, lang: 'ar' })));
  await putIn(page, script);
  const button = (): Promise<string | undefined> =>
    page.eval(() =>
      document.getElementById('x')?.shadowRoot?.querySelector('.sign .primary')?.textContent.trim(),
    );
  await page.waitFor(
    () => !!document.getElementById('x')?.shadowRoot?.querySelector('.sign .primary')?.textContent.trim(),
  );
  journey.check('words for the guessed language are asked for', feed.asked(path).length > 0);
  const before = await button();
  late.open();
  await arrived(page, feed.origin + path);
  journey.equal(
    'words that come late do not take the place of the letter’s own',
    [before, await button()],
    ['Sign this letter', 'Sign this letter'],
  );
}

/** The form's words for a language come when the reader has gone back to the one before. */
async function lateFormWords({ journey, page, feed, partner, script }: Stage): Promise<void> {
  const { path, answer } = feed.chunk('signing-de');
  const late = gate(answer);
  feed.put(path, late.answer);
  const german = { language: 'de', title: 'Für die Ulm', url: `${feed.origin}/letter.de.json` };
  const signed = { sign: { url: 'sign' }, content_sha256: 'a'.repeat(64) };
  feed.put('/letter.de.json', json(riverLetter({ ...signed, language: 'de', title: german.title })));
  const src = feed.put('/two.json', json(riverLetter({ ...signed, translations: [german] })));
  const body = `<open-letter id="x" src="${src}"></open-letter>`;
  await page.goto(partner.put('/late-form-words', watchedPage({ body })));
  await putIn(page, script);
  const speak = async (language: string, shown: string): Promise<void> => {
    await page.eval((said) => {
      document.getElementById('x')?.setAttribute('lang', said);
    }, language);
    await page.waitFor(
      (wanted) => document.getElementById('x')?.shadowRoot?.querySelector('.title')?.textContent === wanted,
      shown,
    );
  };
  const label = (): Promise<string | undefined> =>
    page.eval(() => {
      const shown = document.getElementById('x')?.shadowRoot?.querySelector('.panel .field > label');
      return shown?.firstChild?.textContent?.trim();
    });
  await page.waitFor(() => !!document.getElementById('x')?.shadowRoot?.querySelector('.sign .primary'));
  await page.eval(() => {
    (document.getElementById('x') as { openSign?: () => void } | null)?.openSign?.();
  });
  await page.waitFor(
    () => !!document.getElementById('x')?.shadowRoot?.querySelector('.panel .field > label'),
  );
  const before = await label();
  await speak('de', german.title);
  for (let looks = 0; !feed.asked(path).length && looks < 200; looks++) await wait(50);
  journey.check('the form’s words for the other language are asked for', feed.asked(path).length > 0);
  await speak('en', title);
  late.open();
  await arrived(page, feed.origin + path);
  journey.equal(
    'words that come when the reader has gone back do not take the place of the form’s own',
    [before, await label()],
    ['Your name', 'Your name'],
  );
}

/** What sanitises a letter comes when the page has turned to another one, which is not there. */
async function lateSanitizer({ journey, page, feed, partner, script }: Stage): Promise<void> {
  const { path, answer } = feed.chunk('sanitizer');
  const before = feed.asked(path).length;
  const late = gate(answer);
  feed.put(path, late.answer);
  const head = '<script>delete Document.parseHTML</script>';
  const body = `<open-letter id="x" src="${feed.origin}/letter.json"><a href="#own">Our own words</a></open-letter>`;
  await page.goto(partner.put('/late-sanitizer', watchedPage({ head, body })));
  await putIn(page, script);
  for (let looks = 0; feed.asked(path).length === before && looks < 200; looks++) await wait(50);
  journey.check('what sanitises is asked for', feed.asked(path).length > before);
  await page.eval(
    (gone) => {
      document.getElementById('x')?.setAttribute('src', gone);
    },
    feed.put('/gone.json', status(404)),
  );
  await page.waitFor(() => (document.getElementById('x') as { status?: string } | null)?.status === 'error');
  late.open();
  await arrived(page, feed.origin + path);
  const { title: shown, fallback, status: state } = await see(page, 'x');
  journey.equal(
    'a letter that is not wanted any more is not shown',
    [shown, fallback, state],
    [null, true, 'error'],
  );
}

/** Puts the script into a page that is there: to a driver, one with parts still to come would not be done loading. */
const putIn = (page: BrowserPage, script: string): Promise<void> =>
  page.eval((src) => {
    document.body.append(Object.assign(document.createElement('script'), { src }));
  }, script);

/** Waits until a part has come, and what waits for it has been done. */
const arrived = (page: BrowserPage, address: string): Promise<void> =>
  page.eval(async (url) => {
    await import(url);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }, address);
