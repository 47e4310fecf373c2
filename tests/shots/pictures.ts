import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { onPath } from '../../.ci/browsers.mjs';

/** A page taller than this is pictured screen by screen. */
const tallest = 3000;

/** Takes pictures into a folder, and tells which. */
export class Album {
  count = 0;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async screen(page: Page, name: string, fullPage = false): Promise<void> {
    const file = join(this.#folder, `${name}.png`);
    await page.evaluate(`(${settle.toString()})()`);
    await page.screenshot({ path: file, fullPage });
    this.#tell(file);
  }

  /** What a page taller than a few screens shows: top, sign section, names, end. */
  async screens(page: Page, name: string): Promise<void> {
    const total = await page.evaluate(() => document.documentElement.scrollHeight);
    const screen = page.viewportSize()?.height ?? 0;
    if (total <= tallest) {
      await this.screen(page, name, total > screen);
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
      await this.screen(page, `${name}-${piece}`);
    }
  }

  async print(page: Page, name: string): Promise<void> {
    const file = join(this.#folder, `${name}.pdf`);
    const margin = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' };
    await page.pdf({ path: file, format: 'A4', margin });
    this.#tell(file);
    const converter = onPath('pdftoppm');
    if (!converter) {
      console.log('No pdftoppm here: look at the PDF itself.');
      return;
    }
    execFileSync(converter, ['-r', '70', '-png', file, join(this.#folder, name)]);
    const ofThis = new RegExp(`^${name}-\\d+\\.png$`);
    const pages = readdirSync(this.#folder).filter((entry) => ofThis.test(entry));
    for (const entry of pages.sort()) this.#tell(join(this.#folder, entry));
  }

  #tell(file: string): void {
    this.count += 1;
    console.log(relative(process.cwd(), file));
  }
}

/** Runs in the page. Waits until what scrolling has begun is done: images that come late, what fades. */
async function settle(): Promise<void> {
  // An observer of what is in sight is told a frame later, and only then is something begun.
  for (let frames = 0; frames < 4; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const root = document.querySelector('open-letter')?.shadowRoot;
  const images = root?.querySelectorAll('img') ?? [];
  const near = [...images].filter((image) => image.getBoundingClientRect().top < 2 * innerHeight);
  await Promise.allSettled(near.map((image) => image.decode()));
  await Promise.allSettled((root?.getAnimations() ?? []).map(({ finished }) => finished));
}

/** How far down the page a part of the letter begins, or undefined where it is not shown. */
function topOf(page: Page, part: string): Promise<number | undefined> {
  return page.evaluate((selector) => {
    const found = document.querySelector('open-letter')?.shadowRoot?.querySelector(selector);
    return found ? found.getBoundingClientRect().top + scrollY : undefined;
  }, `[part~="${part}"]`);
}
