/**
 * Letters of every kind of HTML, hostile ones first of all, as a visitor's browser gets them: nothing of them runs,
 * nothing is asked of a stranger, not even while they are read, and every browser shows the same of them.
 */
import { findChrome111 } from '../support/chrome-111.ts';
import type { BrowserPage } from '../support/driver.ts';
import { image, json } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { hugeBodies } from '../support/letter-bodies/hostile.ts';
import { letterBodies } from '../support/letter-bodies/index.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed } from '../support/scripted-feed.ts';

interface Shown {
  readonly src: string;
  readonly status: string;
  readonly html: string;
  /** What the letter did to the page, if anything. */
  readonly done: readonly string[];
}

export default async function bodies(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const stranger = await startPartner('127.0.0.1');
  const partner = await startPartner();
  journey.closing(() => stranger.stop());
  journey.closing(() => partner.stop());
  feed.put('/images/wide.svg', image(240, 60));
  const own = [...letterBodies, ...hugeBodies].map(({ name, html }, index) => {
    const letter = { version: 'open-letter/1', id: `body-${index}`, language: 'en', title: name };
    const content_html = html.replaceAll('evil.example.org', new URL(stranger.origin).host);
    return feed.put(`/${index}.json`, json({ ...letter, content_html }));
  });
  const address = partner.put(
    '/',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner’s page</title><link rel="icon" href="data:,">
<script>
  for (const name of ['paragraph', 'heading']) {
    const base = name === 'heading' ? HTMLHeadingElement : HTMLParagraphElement;
    try { customElements.define('x-' + name, class extends base { constructor() { super(); window.hacked = name; } }, { extends: name === 'heading' ? 'h2' : 'p' }); } catch {}
  }
  customElements.define('x-card', class extends HTMLElement { constructor() { super(); window.hacked = 'card'; } });
</script>
<script src="${feed.origin}/v1/open-letter.js" async></script><body><open-letter show="letter" heading-level="1"></open-letter>`,
  );

  const page = await journey.open();
  const seen = await showAll(page, address, own);
  seen.forEach(({ status, done }, index) => {
    const name = [...letterBodies, ...hugeBodies][index]?.name ?? '';
    journey.equal(`${name}: what it did`, done, []);
    const bearable = index < letterBodies.length;
    journey.equal(`${name}: what became of it`, status, bearable ? 'ready' : 'error /content_html');
  });
  journey.equal('how many letters were looked at', seen.length, own.length);
  journey.equal('what strangers were asked for', stranger.requests, []);

  if (journey.engine !== 'chromium') return;
  let program: string;
  try {
    program = await findChrome111();
  } catch (error) {
    journey.skip(`Chrome 111 cannot run here: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  const old = await journey.open({}, { chromium: program });
  const before = await showAll(old, address, own);
  journey.equal(
    'Chrome 111 was looked at',
    await old.eval(() => /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1]),
    '111',
  );
  seen.forEach((today, index) => {
    journey.equal(`${letterBodies[index]?.name ?? today.src}: in Chrome 111 as today`, before[index], today);
  });
  journey.equal('what strangers were asked for, by Chrome 111', stranger.requests, []);
}

async function showAll(page: BrowserPage, address: string, letters: readonly string[]): Promise<Shown[]> {
  await page.goto(address);
  await page.waitFor(() => !!customElements.get('open-letter'));
  const shown: Shown[] = [];
  // A few at a time: an answer of all of them would be very long.
  for (let from = 0; from < letters.length; from += 10) {
    shown.push(...(await page.eval(showSome, letters.slice(from, from + 10))));
  }
  return shown;
}

/** Runs in the page: shows one letter after the other, clicks on all of it, and tells what became of it. */
async function showSome(letters: readonly string[]): Promise<Shown[]> {
  type Letter = HTMLElement & {
    src: string;
    status: string;
    problem?: { path?: string };
    letter?: { title: string };
  };
  const element = document.querySelector<Letter>('open-letter');
  if (!element) throw new Error('The page has no letter.');
  const page = globalThis as { hacked?: string | number };
  const { href } = location;
  const shown: Shown[] = [];
  for (const src of letters) {
    const ended = new Promise<string>((resolve) => {
      element.addEventListener('open-letter-load', () => resolve('ready'), { once: true });
      element.addEventListener('open-letter-error', () => resolve('error'), { once: true });
    });
    element.src = src;
    const status = await ended;
    const text = element.shadowRoot?.querySelector('.text');
    for (const inside of text?.querySelectorAll<HTMLElement>('*') ?? []) {
      if (!inside.closest('a[rel]') && !/^(mailto|tel):/.test(inside.getAttribute('href') ?? ''))
        inside.click();
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    const done: string[] = [];
    if (page.hacked !== undefined) done.push(`ran ${page.hacked}`);
    if (location.href !== href) done.push(`went to ${location.href}`);
    if (document.body.childElementCount > 1) done.push('put something on the page');
    delete page.hacked;
    shown.push({
      src,
      status: status === 'ready' ? status : `${status} ${element.problem?.path ?? ''}`,
      // Older browsers write these signs into attributes as they are.
      html: status === 'ready' ? (text?.innerHTML.replaceAll('&lt;', '<').replaceAll('&gt;', '>') ?? '') : '',
      done,
    });
  }
  return shown;
}
