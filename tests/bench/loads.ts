/** Loads of pages on a slow phone, and the table of what they came to. */
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import { chromiumArguments } from '../support/driver-chromium.ts';
import { pageExpression } from '../support/in-page.ts';
import { median } from '../support/median.ts';
import type { Contender } from './contenders.ts';
import { startHost, type Host } from './host.ts';
import { watch } from './probe.ts';
import type { Load } from './probe.ts';

const rounds = 11;
const phone = { width: 390, height: 844 };
/** Bytes per second, and milliseconds that each request takes longer. */
const slow4g = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150, offline: false };
const slowerProcessor = 4;

/** By contender, what each of its loads came to. */
export class Loads {
  readonly #loads: ReadonlyMap<string, readonly Load[]>;

  constructor(loads: ReadonlyMap<string, readonly Load[]>) {
    this.#loads = loads;
  }

  all(name: string, figure: keyof Load): number[] {
    return (this.#loads.get(name) ?? []).map((load) => load[figure]);
  }

  median(name: string, figure: keyof Load): number {
    return median(this.all(name, figure));
  }

  tell(): void {
    const of = (name: string, figure: keyof Load): number => this.median(name, figure);
    const range = (name: string): string => {
      const openings = this.all(name, 'opening');
      return `${Math.round(Math.min(...openings))}–${Math.round(Math.max(...openings))}`;
    };
    const columns: readonly [string, (name: string) => string][] = [
      ['', (name) => name],
      ['opening', (name) => of(name, 'opening').toFixed(0)],
      ['(range)', range],
      ['whole', (name) => of(name, 'whole').toFixed(0)],
      ['first paint', (name) => of(name, 'firstPaint').toFixed(0)],
      ['largest paint', (name) => of(name, 'largestPaint').toFixed(0)],
      ['shift', (name) => of(name, 'shift').toFixed(3)],
      ['blocking', (name) => of(name, 'blocking').toFixed(0)],
      ['script bytes', (name) => of(name, 'scriptBytes').toFixed(0)],
      ['requests', (name) => of(name, 'requests').toFixed(0)],
    ];
    const lines = [
      columns.map(([title]) => title),
      ...[...this.#loads.keys()].map((name) => columns.map(([, cell]) => cell(name))),
    ];
    const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
    for (const line of lines) {
      console.log(
        line
          .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
          .join('  '),
      );
    }
    console.log(
      `Medians of ${rounds} loads each; times in milliseconds. Slow 4G, processor ${slowerProcessor} times slower.`,
    );
  }
}

/** @param publish puts the letter on one host and partners' pages on another */
export async function measureLoads(
  publish: (letter: Host, partner: Host) => Promise<readonly Contender[]>,
): Promise<Loads> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed.');
  const letter = await startHost('127.0.0.1');
  const partner = await startHost('localhost');
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const contenders = await publish(letter, partner);
    const loads = new Map<Contender, Load[]>(contenders.map((contender) => [contender, []]));
    // The first round warms the browser and the servers up, and does not count. Every second one goes backwards,
    // so that no page always follows the same other.
    for (let round = 0; round <= rounds; round++) {
      for (const [contender, list] of round % 2 ? loads : [...loads].toReversed()) {
        const load = await measure(browser, contender);
        if (round > 0) list.push(load);
      }
    }
    return new Loads(new Map([...loads].map(([{ name }, list]) => [name, list])));
  } finally {
    await browser.close();
    await Promise.all([letter.stop(), partner.stop()]);
  }
}

/** Loads a page as one who has never been there. */
async function measure(browser: Browser, contender: Contender): Promise<Load> {
  const context = await browser.newContext({ viewport: phone, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4g);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
    await page.addInitScript(pageExpression(watch, [contender.opening, contender.whole]));
    await page.goto(contender.address, { waitUntil: 'commit' });
    return contender.isFramed ? await loadOfFrame(page) : await page.evaluate<Load>('globalThis.load');
  } finally {
    await context.close();
  }
}

/** What a frame came to, in the time of the page around it. */
async function loadOfFrame(page: Page): Promise<Load> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  await frame.waitForURL(/embed/);
  const load = await frame.evaluate<Load>('globalThis.load');
  const [start, end] = await Promise.all(
    [page, frame].map((one) => one.evaluate(() => performance.timeOrigin)),
  );
  const later = (end ?? 0) - (start ?? 0);
  const { opening, whole, firstPaint, largestPaint } = load;
  return {
    ...load,
    opening: opening + later,
    whole: whole + later,
    firstPaint: firstPaint + later,
    largestPaint: largestPaint + later,
    requests: load.requests + 1,
  };
}
