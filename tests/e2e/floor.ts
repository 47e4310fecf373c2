/**
 * The oldest browsers the letter promises to run in: a real Chrome 111, and today's Firefox and WebKit without
 * what Firefox 115 and Safari 16.4 lack. It is read, searched and come to with the keyboard as anywhere else.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findChrome111 } from '../support/chrome-111.ts';
import type { BrowserPage } from '../support/driver.ts';
import { pageExpression } from '../support/in-page.ts';
import type { Journey } from '../support/journey.ts';
import { publishLetter } from '../support/letter-site.ts';
import { becomeOldEngine } from '../support/old-engine.ts';
import { startPartner } from '../support/partner-site.ts';
import { contrasts } from '../support/contrast.ts';
import { seeLetter } from '../support/seen-letter.ts';

/** Everything here would run, or load, or call home, if it were inserted as it is. */
const hostileHtml = `<p>Good words.</p>
<p onclick="ran('click')" onmouseover="ran('over')" style="position:fixed" class="x" id="open">Marked words.</p>
<img src="count.json" onerror="ran('image')"><img src="javascript:ran('image address')">
<script>ran('script')</script><svg onload="ran('svg')"><script>ran('svg script')</script></svg>
<a href="javascript:ran('link')">A link</a> <a href=" jAvA&#10;script:ran('link')">Another</a>
<details open ontoggle="ran('toggle')"><summary>More</summary></details>
<iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=ran('mutation')&gt;">
<form action="https://example.org"><input name="cookie" autofocus onfocus="ran('focus')"></form>
<style>* { display: none }</style><object data="x"></object><video><source onerror="ran('source')"></video>
<template><img src="x" onerror="ran('template')"></template><noscript><p title="</noscript><img src=x onerror=ran('noscript')>"></noscript>`;

export default async function floor(journey: Journey): Promise<void> {
  let chrome: string | undefined;
  if (journey.engine === 'chromium') {
    try {
      chrome = await findChrome111();
    } catch (error) {
      journey.skip(`Chrome 111 cannot run here: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
  }
  const letter = await publishLetter(journey);
  const partner = await startPartner();
  journey.closing(() => partner.stop());
  const page = await journey.open({ width: 1200, height: 900 }, { chromium: chrome });
  const before = chrome ? '' : `<script>${pageExpression(becomeOldEngine, [])}</script>`;
  const snippet = await letter.snippet('snippet');
  const put = (path: string, head: string, body: string): string =>
    partner.put(
      path,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner’s page</title>
<link rel="icon" href="data:,">${head}<body style="background:#fff;color:#222">${body}`,
    );

  await page.goto(put('/', before, `<a href="#">Home</a>${snippet}`));
  await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('.names li'));
  if (chrome) {
    const version = await page.eval(() => /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1]);
    journey.equal('the version of Chrome', version, '111');
  } else {
    await checkOldEngine(journey, page);
  }
  await checkReading(journey, page);
  await checkKeyboard(journey, page);
  await checkSearch(journey, page);
  await checkLogos(journey, page);

  await makeHostile(join(letter.folder, 'letter.json'));
  await page.goto(
    put(
      '/hostile',
      `${before}<script>globalThis.happened = []; globalThis.ran = (what) => globalThis.happened.push(what);</script>`,
      snippet,
    ),
  );
  await checkHostile(journey, page);
  const asked = await letter.requests();
  const libraries = asked.filter((line) => line.includes('/sanitizer.js'));
  journey.check('the library cleans the letter, not the browser', libraries.length > 0, asked);
  const said = page.console()?.filter((line) => /^(error|warn)/.test(line));
  if (said) journey.equal('nothing in the console', said, []);

  await page.goto(put('/below', '<script>delete globalThis.customElements;</script>', snippet));
  await page.waitFor(() => document.readyState === 'complete');
  const fallback = await page.waitFor(
    () => document.querySelector('open-letter a')?.getBoundingClientRect().width,
  );
  journey.check('a browser without custom elements shows what stands in the page', !!fallback);
}

async function checkOldEngine(journey: Journey, page: BrowserPage): Promise<void> {
  const { kept, nested } = await page.eval(() => {
    const { kept, sheets } = globalThis as unknown as { kept: string[]; sheets: string[] };
    return { kept, nested: sheets.filter((css) => css.includes('&')) };
  });
  journey.equal('what could not be taken from the engine', kept, []);
  journey.equal('sheets with rules inside rules', nested, []);
}

async function checkReading(journey: Journey, page: BrowserPage): Promise<void> {
  const seen = await page.eval(seeLetter);
  journey.check('title', seen.title.startsWith('More than 100 Civil Society'), seen.title);
  journey.check('text', seen.paragraphs > 5, seen.paragraphs);
  journey.check('lists have their marks', seen.bullet.includes('–'), seen.bullet);
  journey.equal('number', seen.number, '103');
  const { '.text p': text = 0, '.primary span': button = 0 } = await page.eval(
    contrasts,
    ['.text p', '.primary span'],
    [],
  );
  journey.check('the text can be read', text >= 7, text);
  journey.check('the button can be read', seen.button.words !== '' && button >= 4.5, button);
  journey.check('the button looks like one', seen.button.boxed, seen.button);
  journey.check('nothing is wider than the window', !seen.tooWide);
  journey.say(`contrast text=${text} button=${button} rows=${seen.rows}`);
}

/** From the link before the letter into it: what has the focus is inside, and marked. */
async function checkKeyboard(journey: Journey, page: BrowserPage): Promise<void> {
  await page.eval(() => document.querySelector('a')?.focus());
  await page.press('Tab');
  const focus = await page.eval(() => {
    const active = document.querySelector('open-letter')?.shadowRoot?.activeElement;
    const { outlineStyle, outlineWidth } = active
      ? getComputedStyle(active)
      : { outlineStyle: 'none', outlineWidth: '0' };
    return { inside: !!active, outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) };
  });
  journey.check('Tab leads into the letter, and shows where', focus.inside && focus.outline > 0, focus);
}

async function checkSearch(journey: Journey, page: BrowserPage): Promise<void> {
  const before = (await page.eval(seeLetter)).rows;
  await page.click('open-letter >>> #find');
  await page.type('crianca');
  await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('mark'));
  const found = await page.eval(() => {
    const root = document.querySelector('open-letter')?.shadowRoot;
    return {
      rows: root?.querySelectorAll('.names li').length,
      mark: root?.querySelector('mark')?.textContent,
    };
  });
  journey.equal('“crianca” finds', found, { rows: 1, mark: 'Criança' });
  await page.press('Escape');
  await page.waitFor(() => !document.querySelector('open-letter')?.shadowRoot?.querySelector('mark'));
  await page.eval(() => {
    document.querySelector('open-letter')?.shadowRoot?.querySelector<HTMLElement>('.group > .plain')?.focus();
  });
  await page.press('Enter');
  const after = await page.waitFor((rows: number) => {
    const root = document.querySelector('open-letter')?.shadowRoot;
    const now = root?.querySelectorAll('.names li').length ?? 0;
    return now > rows && now;
  }, before);
  journey.equal('rows once more were asked for', after, 103);
}

async function checkLogos(journey: Journey, page: BrowserPage): Promise<void> {
  const logos = await page.waitFor(() => {
    const root = document.querySelector('open-letter')?.shadowRoot;
    const images = [...(root?.querySelectorAll<HTMLImageElement>('.logos img') ?? [])];
    images[0]?.scrollIntoView();
    return (
      images.length > 0 &&
      images.every((image) => image.complete) &&
      images.map((image) => image.naturalWidth > 0 && image.clientHeight > 0)
    );
  });
  journey.equal('logos', logos, [true, true, true, true, true, true]);
}

/** The build lets nothing of this through: here it is put into the folder behind the build's back. */
async function makeHostile(file: string): Promise<void> {
  const letter = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...letter, content_html: hostileHtml }));
}

async function checkHostile(journey: Journey, page: BrowserPage): Promise<void> {
  await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('.text p'));
  const left = await page.eval(async () => {
    // What is going to run has run by then.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const text = document.querySelector('open-letter')?.shadowRoot?.querySelector('.text');
    text?.querySelectorAll<HTMLElement>('*').forEach((element) => element.click());
    const all = [...(text?.querySelectorAll('*') ?? [])];
    return {
      happened: (globalThis as unknown as { happened: string[] }).happened,
      elements: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))].sort(),
      first: text?.querySelector('p')?.textContent,
      links: text?.querySelectorAll('a').length,
    };
  });
  journey.equal('what ran of a hostile letter', left.happened, []);
  journey.equal('its words', left.first, 'Good words.');
  journey.equal('its links', left.links, 0);
  const harmless = ['p', 'img', 'table', 'tbody', 'tr', 'td'];
  journey.equal(
    'its elements',
    left.elements.filter((name) => !harmless.includes(name)),
    [],
  );
  journey.equal(
    'its attributes',
    left.attributes.filter(
      (name) => !['id', 'src', 'crossorigin', 'loading', 'referrerpolicy'].includes(name),
    ),
    [],
  );
}
