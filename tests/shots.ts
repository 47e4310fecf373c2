/** `npm run shots`: pictures of the sample letter on partners' pages, for people to look at, in .cache/shots. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../.ci/browsers.mjs';
import { startStaticServer } from '../demo/static-server.ts';
import { hostPage } from './shots/host-page.ts';
import { Album } from './shots/pictures.ts';
import { scenes } from './shots/scenes.ts';
import { signScenes } from './shots/sign-scenes.ts';
import { startSignServer } from './shots/sign-server.ts';
import type { Scene } from './shots/scenes.ts';
import { take } from './shots/steps.ts';
import { chromiumArguments } from './support/driver-chromium.ts';
import { startPartner } from './support/partner-site.ts';
import { makeFolder } from './support/temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', 'shots');
/** `npm run shots -- ar- print` takes those alone whose names hold one of these. */
const wanted = process.argv.slice(2);

const executablePath = findBrowser('chromium');
if (!executablePath) {
  console.error('Pictures are taken with Chromium, and none is installed.');
  process.exit(1);
}
const built = makeFolder('shots');
const sample = join(root, 'tests', 'fixtures', 'sample');
const build = ['build', join(sample, 'letter.md'), join(sample, 'signatories.csv'), '--out', built];
execFileSync(process.execPath, [join(root, 'dist', 'cli.js'), ...build], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (!wanted.length) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const album = new Album(folder);
const letter = await startStaticServer({ root: built, host: '127.0.0.1', port: 0 });
const silent = createServer(() => undefined).listen(0, '127.0.0.1');
const partner = await startPartner('localhost');
const signing = await startSignServer();
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  for (const scene of [...scenes, ...signScenes(signing.url)]) {
    if (wanted.length && !wanted.some((word) => scene.name.includes(word))) continue;
    // One scene that fails must not keep people from seeing the others.
    await shoot(browser, scene).catch((error: unknown) => {
      process.exitCode = 1;
      console.error(`${scene.name}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
} finally {
  await browser.close();
  await partner.stop();
  await letter.close();
  signing.close();
  silent.close();
  silent.closeAllConnections();
}
console.log(`shots=${album.count}`);

async function shoot(browser: Browser, scene: Scene): Promise<void> {
  const { name, width, height, context, until = '.sign', steps = [], picture = 'screens' } = scene;
  const window = await browser.newContext({ viewport: { width, height }, ...context });
  const page = await window.newPage();
  const { src, remove } = documentOf(scene);
  await page.goto(
    partner.put(`/${name}`, hostPage({ script: `${letter.origin}/v1/open-letter.js`, src, ...scene })),
  );
  await page.locator(`open-letter ${until}`).first().waitFor();
  if (scene.letter !== 'silent') await page.waitForLoadState('networkidle');
  for (const step of steps) await take(page, step, remove);
  await album[picture](page, name);
  await window.close();
}

/** A scene's document: its address, and how to take it away. */
function documentOf({ name, letter: wish, items, lang = 'en' }: Scene): {
  src: string;
  remove: () => void;
} {
  const remove = (): void => undefined;
  if (wish === 'silent') {
    const { port } = silent.address() as AddressInfo;
    return { src: `http://127.0.0.1:${port}/letter.json`, remove };
  }
  if (wish === 'missing') return { src: `${letter.origin}/no-letter.json`, remove };
  if (!wish) return { src: `${letter.origin}/letter.json`, remove };
  const original = lang === 'en' ? 'letter.json' : `letter.${lang}.json`;
  const document = JSON.parse(readFileSync(join(built, original), 'utf8')) as { items: unknown[] };
  const file = join(built, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...document, items: document.items.slice(0, items), ...wish }));
  return { src: `${letter.origin}/${name}.json`, remove: () => rmSync(file) };
}
