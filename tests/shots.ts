/**
 * `npm run shots`: pictures of the sample letter on a partner's pages, for people to look at, in .cache/shots.
 * What a page taller than a few screens shows is pictured screen by screen: top, sign section, names, end.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, onPath } from '../.ci/browsers.mjs';
import { startStaticServer } from '../demo/static-server.ts';
import { chromiumArguments } from './support/driver-chromium.ts';
import { hostPage } from './support/host-page.ts';
import { startPartner } from './support/partner-site.ts';
import type { PartnerSite } from './support/partner-site.ts';
import { mirroredDocument, scenes } from './support/scenes.ts';
import type { Scene } from './support/scenes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', 'shots');
const tallest = 3000;
let count = 0;

function report(file: string): void {
  count += 1;
  console.log(relative(root, file));
}

async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, fullPage });
  report(file);
}

/** How far down the page a part of the letter begins, or undefined where it is not shown. */
function topOf(page: Page, part: string): Promise<number | undefined> {
  return page.evaluate((selector) => {
    const found = document.querySelector('open-letter')?.shadowRoot?.querySelector(selector);
    return found ? found.getBoundingClientRect().top + scrollY : undefined;
  }, `[part~="${part}"]`);
}

async function pictureFromTopToEnd(page: Page, name: string): Promise<void> {
  const total = await page.evaluate(() => document.documentElement.scrollHeight);
  const screen = page.viewportSize()?.height ?? 0;
  if (total <= tallest) {
    await picture(page, name, total > screen);
    return;
  }
  const button = await topOf(page, 'sign-button');
  const names = await topOf(page, 'signatories');
  const pieces = [
    { piece: 'top', y: 0 },
    ...(button === undefined ? [] : [{ piece: 'sign', y: button - screen * 0.6 }]),
    ...(names === undefined ? [] : [{ piece: 'names', y: names - 24 }]),
    ...(names === undefined ? [] : [{ piece: 'list', y: names - 24 + screen * 0.9 }]),
    { piece: 'end', y: total - screen },
  ];
  let last = -Infinity;
  for (const { piece, y } of pieces) {
    // In the wide layout the button stands beside the title: the first picture shows it already.
    if (y - last < screen / 4) continue;
    last = y;
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), Math.max(0, y));
    await page.waitForLoadState('networkidle');
    await picture(page, `${name}-${piece}`);
  }
}

/** Reaches the button by keyboard: only then does the browser draw its focus ring. */
async function pictureFocus(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const part = await page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('part') ?? '',
    );
    if (part.split(' ').includes('sign-button')) {
      await picture(page, name);
      return;
    }
  }
  throw new Error('The Tab key does not reach the sign button.');
}

async function picturePrint(page: Page, name: string): Promise<void> {
  const file = join(folder, `${name}.pdf`);
  await page.pdf({
    path: file,
    format: 'A4',
    margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
  });
  report(file);
  const converter = onPath('pdftoppm');
  if (!converter) {
    console.log('No pdftoppm here: look at the PDF itself.');
    return;
  }
  execFileSync(converter, ['-r', '70', '-png', file, join(folder, name)]);
  const pages = readdirSync(folder).filter((entry) => entry.startsWith(`${name}-`));
  for (const entry of pages.sort()) report(join(folder, entry));
}

const takers = { screens: pictureFromTopToEnd, focus: pictureFocus, print: picturePrint };

async function shoot(
  browser: Browser,
  partner: PartnerSite,
  letterOrigin: string,
  scene: Scene,
): Promise<void> {
  const { name, width, height, context, picture: kind = 'screens' } = scene;
  const window = await browser.newContext({ viewport: { width, height }, ...context });
  const page = await window.newPage();
  await page.goto(partner.put(`/${name}`, hostPage({ letterOrigin, ...scene })));
  await page.waitForFunction(() => document.querySelector('open-letter')?.matches(':state(ready)') === true);
  await page.waitForLoadState('networkidle');
  await takers[kind](page, name);
  await window.close();
}

const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error('Pictures are taken with Chromium, and none is installed.');
  process.exit(1);
}
const built = mkdtempSync(join(tmpdir(), 'open-letter-shots-'));
const sample = join(root, 'tests', 'fixtures', 'sample');
const build = ['build', join(sample, 'letter.md'), join(sample, 'signatories.csv'), '--out', built];
execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), ...build], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const sampleLetter = JSON.parse(readFileSync(join(built, 'letter.json'), 'utf8')) as object;
writeFileSync(join(built, mirroredDocument), JSON.stringify({ ...sampleLetter, language: 'ar' }));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const letter = await startStaticServer({ root: built, host: '127.0.0.1', port: 0 });
const partner = await startPartner('localhost');
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  for (const scene of scenes) {
    // One scene that fails must not keep people from seeing the others.
    await shoot(browser, partner, letter.origin, scene).catch((error: unknown) => {
      process.exitCode = 1;
      console.error(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
} finally {
  await browser.close();
  await partner.stop();
  await letter.close();
  rmSync(built, { recursive: true, force: true });
}
console.log(`shots=${count}`);
