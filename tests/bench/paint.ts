/** How soon the letter is read on a slow phone, beside pages that are written by hand. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import { chromiumArguments } from '../support/driver-chromium.ts';
import { pageExpression } from '../support/in-page.ts';
import { red } from '../support/tally.ts';
import { tellBusyMachine } from './busy-machine.ts';
import { publishContenders } from './contenders.ts';
import type { Contender } from './contenders.ts';
import { startHost } from './host.ts';
import { median } from '../support/median.ts';
import { watch } from './probe.ts';
import type { Load } from './probe.ts';

const rounds = 11;
const goals = { ratio: 1.1, snapshot: 0.65, shift: 0 };
const phone = { width: 390, height: 844 };
/** Bytes per second, and milliseconds that each request takes longer. */
const slow4g = { downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150, offline: false };
const slowerProcessor = 4;

export async function paint(): Promise<boolean> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed.');
  const letter = await startHost('127.0.0.1');
  const partner = await startHost('localhost');
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const contenders = await publishContenders(letter, partner);
    const loads = new Map<Contender, Load[]>(contenders.map((contender) => [contender, []]));
    // The first round warms the browser and the servers up, and does not count. Every second one goes backwards,
    // so that no page always follows the same other.
    for (let round = 0; round <= rounds; round++) {
      for (const [contender, list] of round % 2 ? loads : [...loads].toReversed()) {
        const load = await measure(browser, contender);
        if (round > 0) list.push(load);
      }
    }
    return report(new Map([...loads].map(([{ name }, list]) => [name, list])));
  } finally {
    await browser.close();
    await Promise.all([letter.stop(), partner.stop()]);
  }
}

/** Loads a page as one who has never been there. */
async function measure(browser: Browser, { address, opening, whole }: Contender): Promise<Load> {
  const context = await browser.newContext({ viewport: phone, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4g);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
    await page.addInitScript(pageExpression(watch, [opening, whole]));
    await page.goto(address);
    return await page.evaluate<Load>('globalThis.load');
  } finally {
    await context.close();
  }
}

function report(loads: ReadonlyMap<string, readonly Load[]>): boolean {
  const all = (name: string, figure: keyof Load): number[] =>
    (loads.get(name) ?? []).map((load) => load[figure]);
  const of = (name: string, figure: keyof Load): number => median(all(name, figure));
  const widest = (name: string): string =>
    `${Math.round(Math.min(...all(name, 'opening')))}–${Math.round(Math.max(...all(name, 'opening')))}`;

  const columns: readonly [string, (name: string) => string][] = [
    ['', (name) => name],
    ['opening', (name) => of(name, 'opening').toFixed(0)],
    ['(range)', widest],
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
    ...[...loads.keys()].map((name) => columns.map(([, cell]) => cell(name))),
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

  tellBusyMachine();
  const ratio = round(of('script', 'opening') / of('hand-script', 'opening'), 2);
  const snapshot = round(of('snapshot', 'opening') / of('hand-inline', 'opening'), 2);
  const shift = round(Math.max(...all('script', 'shift'), ...all('snapshot', 'shift')), 3);
  const figure = (value: number, goal: number): string => (value <= goal ? `${value}` : red(`${value}`));
  console.log(
    `paint ratio=${figure(ratio, goals.ratio)} snapshot_ratio=${figure(snapshot, goals.snapshot)} shift=${figure(shift, goals.shift)}`,
  );
  return ratio <= goals.ratio && snapshot <= goals.snapshot && shift <= goals.shift;
}

/** What is judged is what is printed. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
