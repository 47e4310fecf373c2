/** `npm run shots`: pictures of the sample letter on partners' pages and of the organisers' pages, for people to
 * look at, in .cache/shots. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../.ci/browsers.mjs';
import { shootOrganiser } from './shots/organiser-shots.ts';
import { Album } from './shots/pictures.ts';
import type { Scene } from './shots/scenes.ts';
import { startStage } from './shots/stage.ts';
import { take } from './shots/steps.ts';
import { chromiumArguments } from './support/driver-chromium.ts';

const folder = join(fileURLToPath(new URL('..', import.meta.url)), '.cache', 'shots');
/** `npm run shots -- ar- print` takes those alone whose names hold one of these. */
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => !wanted.length || wanted.some((word) => name.includes(word));

const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error('Pictures are taken with Chromium, and none is installed.');
  process.exit(1);
}
if (!wanted.length) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const album = new Album(folder);
const stage = await startStage();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  for (const scene of stage.scenes) {
    if (!isWanted(scene.name)) continue;
    // One scene that fails must not keep people from seeing the others.
    await shoot(browser, scene).catch((error: unknown) => {
      process.exitCode = 1;
      console.error(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  await shootOrganiser(browser, album, isWanted);
} finally {
  await browser.close();
  await stage.close();
}
console.log(`shots=${album.count}`);

async function shoot(browser: Browser, scene: Scene): Promise<void> {
  const { name, width, height, context, until = '.sign', steps = [], picture = 'screens' } = scene;
  const window = await browser.newContext({ viewport: { width, height }, ...context });
  const page = await window.newPage();
  const { address, remove } = stage.put(scene);
  await page.goto(address);
  await page.locator(`open-letter ${until}`).first().waitFor();
  if (scene.letter !== 'silent') await page.waitForLoadState('networkidle');
  for (const step of steps) await take(page, step, remove);
  await album[picture](page, name);
  await window.close();
}
