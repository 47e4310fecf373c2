/**
 * `npm run tree`: what a screen reader is given of each view, in its order, as Chromium builds it, against what was
 * written down in tests/fixtures/trees. `npm run tree -- --record` writes it down anew: read what has changed before it
 * is committed. The last line tells how many views there are and how many have changed, and fails where one has.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import type { Scene } from '../shots/scenes.ts';
import { startStage } from '../shots/stage.ts';
import { take } from '../shots/steps.ts';
import { isView } from '../shots/views.ts';
import { chromiumArguments } from '../support/driver-chromium.ts';

const folder = join(import.meta.dirname, '../fixtures/trees');
const isRecorded = process.argv.includes('--record');

const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error('The trees are Chromium’s, and none is installed.');
  process.exit(1);
}

/** What was done last is answered in steps: the tree is read until it stays. */
async function settled(page: Page, part: string): Promise<string> {
  let before: string;
  let tree = await page.locator(part).ariaSnapshot();
  do {
    before = tree;
    await page.waitForTimeout(200);
    tree = await page.locator(part).ariaSnapshot();
  } while (tree !== before);
  return tree;
}

/** Without what changes with every run, and without what all views have alike: a letter's text, long choices. */
function fixed(tree: string, isWhole: boolean): string {
  const lines: string[] = [];
  let options = 0;
  let isText = false;
  for (const line of tree.split('\n')) {
    options = line.trimStart().startsWith('- option ') ? options + 1 : 0;
    if (line.startsWith('- ')) isText = false;
    if (options <= 4 && !isText) lines.push(line);
    // The text begins below the title and ends with the article.
    if (!isWhole && /^ {2}- .?heading .*\[level=2\]/.test(line)) isText = true;
  }
  return `${lines.join('\n')}\n`
    .replaceAll(/(127\.0\.0\.1|localhost)(:|%3A)\d+/g, 'here')
    .replaceAll(/\b1:\d\d\b/g, '1:00');
}

async function treeOf(browser: Browser, scene: Scene, address: string, remove: () => void): Promise<string> {
  const window = await browser.newContext({ viewport: { width: scene.width, height: scene.height } });
  const page = await window.newPage();
  await page.goto(address);
  await page
    .locator(`open-letter ${scene.until ?? '.sign'}`)
    .first()
    .waitFor();
  if (scene.letter !== 'silent') await page.waitForLoadState('networkidle');
  for (const step of scene.steps ?? []) await take(page, step, remove);
  const isForm = scene.name.startsWith('sign-') && !scene.name.startsWith('sign-begun');
  const tree = await settled(page, isForm ? 'open-letter .panel' : 'open-letter');
  await window.close();
  return fixed(tree, /^(light|ar)-/.test(scene.name));
}

mkdirSync(folder, { recursive: true });
const stage = await startStage();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
const views = stage.scenes.filter(isView);
const changed: string[] = [];
try {
  for (const scene of views) {
    const { address, remove } = stage.put(scene);
    const tree = await treeOf(browser, scene, address, remove);
    const file = join(folder, `${scene.name}.yaml`);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (tree === before) continue;
    changed.push(scene.name);
    if (isRecorded) writeFileSync(file, tree);
    else console.log(`${scene.name} was:\n${before}\nand is:\n${tree}`);
  }
} finally {
  await browser.close();
  await stage.close();
}
const known = new Set(views.map(({ name }) => name));
for (const file of readdirSync(folder)) {
  if (known.has(basename(file, '.yaml'))) continue;
  changed.push(basename(file, '.yaml'));
  if (isRecorded) rmSync(join(folder, file));
}
console.log(
  `trees=${views.length} changed=${changed.length}${changed.length ? `: ${changed.join(' ')}` : ''}`,
);
process.exit(views.length === 0 || (changed.length && !isRecorded) ? 1 : 0);
