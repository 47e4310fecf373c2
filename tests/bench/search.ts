/** How soon a name is found among many, beside what else could be used for it. */
import { chromium } from 'playwright-core';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../.ci/browsers.mjs';
import { chromiumArguments } from '../support/driver-chromium.ts';
import { red } from '../support/tally.ts';
import { tellBusyMachine } from './busy-machine.ts';
import { startHost } from './host.ts';
import { quantile } from './quantile.ts';
import { heap, measureList, publishList, type ListTimes } from './search/element.ts';
import type * as Round from './search/round.ts';

const sizes = [1_000, 10_000, 100_000];
const slowdowns = [1, 4];
const queries = 150;
/** Milliseconds, and bytes over the rows, for the most names on the slowest processor. */
const goals = { query: 3, key: 10, ready: 2_500, longestTask: 50, memory: 10 };
const names = ['open-letter', 'fuse.js', 'minisearch', 'flexsearch', 'uFuzzy', 'orama'] as const;

interface Line {
  readonly name: string;
  readonly folded: boolean;
  readonly size: number;
  readonly slower: number;
  readonly ready: number;
  /** In megabytes, over the rows. */
  readonly memory: number;
  readonly queries: readonly number[];
  readonly keys: readonly number[];
}

type WithRound = Window & { round?: typeof Round };

/** @param args the sizes to measure; all where there are none */
export async function search(args: readonly string[]): Promise<boolean> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed.');
  const measured = args.length ? args.map(Number) : sizes;
  const host = await startHost('127.0.0.1');
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    host.put('/round.js', await bundled(), { 'content-type': 'text/javascript' });
    const address = host.put(
      '/round.html',
      '<!doctype html><meta charset=utf-8><title>Search</title><ul></ul>',
      { 'content-type': 'text/html' },
    );
    const answers = await tellAnswers(browser, address);
    const lines: Line[] = [];
    const elements = new Map<string, ListTimes>();
    for (const size of measured) {
      for (const slower of slowdowns) {
        console.log(`\n${size} names, processor ${slower === 1 ? 'as it is' : `${slower} times slower`}`);
        console.log(row('', 'ready', 'memory', 'query p50', 'p95', 'key p50', 'p95'));
        const times = await measureList(browser, publishList(host, size), { count: size, slower, queries });
        elements.set(`${size} ${slower}`, times);
        console.log(
          row(
            '<open-letter>',
            times.ready.toFixed(0),
            '',
            '',
            '',
            ...quantiles(times.keys),
            `longest task ${times.longestTask.toFixed(0)}`,
          ),
        );
        for (const name of names) {
          for (const folded of name === 'open-letter' ? [true] : [false, true]) {
            const line = await measure(browser, address, { name, folded, size, slower });
            lines.push(line);
            console.log(
              row(
                title(line),
                line.ready.toFixed(0),
                line.memory.toFixed(1),
                ...quantiles(line.queries),
                ...quantiles(line.keys),
              ),
            );
          }
        }
      }
    }
    return report(lines, elements, answers, Math.max(...measured));
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'tests/bench/search/round.ts', formats: ['es'] },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('Nothing was built.');
  return chunk.code;
}

async function openPage(browser: Browser, address: string): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(address);
  await page.evaluate(async (module: string) => {
    (globalThis as unknown as WithRound).round = (await import(module)) as typeof Round;
  }, '/round.js');
  return { page, session };
}

async function measure(
  browser: Browser,
  address: string,
  what: Pick<Line, 'name' | 'folded' | 'size' | 'slower'>,
): Promise<Line> {
  const { page, session } = await openPage(browser, address);
  try {
    await page.evaluate((size) => (globalThis as unknown as WithRound).round?.compose(size), what.size);
    const before = await heap(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: what.slower });
    const ready = await page.evaluate(
      ({ name, folded }) => (globalThis as unknown as WithRound).round?.open(name, folded),
      what,
    );
    const memory = (await heap(session)) - before;
    const times = await page.evaluate((n) => (globalThis as unknown as WithRound).round?.type(n), queries);
    if (ready === undefined || !times) throw new Error('The page has lost what it loaded.');
    return { ...what, ready, memory, ...times };
  } finally {
    await page.context().close();
  }
}

/** By title: how many of the cases of folding were answered right. */
async function tellAnswers(browser: Browser, address: string): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  console.log(row('', 'right answers', 'of'));
  for (const name of names) {
    for (const folded of name === 'open-letter' ? [true] : [false, true]) {
      const { page } = await openPage(browser, address);
      const [right, of] = (await page.evaluate(
        (what) => (globalThis as unknown as WithRound).round?.rightAnswers(what.name, what.folded),
        { name, folded },
      )) ?? [0, 0];
      answers.set(title({ name, folded }), right / of);
      console.log(row(title({ name, folded }), String(right), String(of)));
      await page.context().close();
    }
  }
  return answers;
}

function report(
  lines: readonly Line[],
  elements: ReadonlyMap<string, ListTimes>,
  answers: ReadonlyMap<string, number>,
  size: number,
): boolean {
  const slower = Math.max(...slowdowns);
  const at = lines.filter((line) => line.size === size && line.slower === slower);
  const own = at.find(({ name }) => name === 'open-letter');
  const element = elements.get(`${size} ${slower}`);
  if (!own || !element) throw new Error('Ours was not measured.');
  const p95 = ({ queries }: Line): number => quantile(queries, 0.95);
  const faster = at.filter((line) => line !== own && p95(line) < p95(own)).map(title);
  const righter = [...answers].filter(([, share]) => share > (answers.get('open-letter') ?? 0));
  if (faster.length) console.log(`Faster than ours at ${size} names: ${faster.join(', ')}.`);
  const figures: readonly [string, number, number][] = [
    ['query_p95', round(p95(own), 2), goals.query],
    ['key_p95', round(quantile(element.keys, 0.95), 2), goals.key],
    ['ready', round(element.ready, 0), goals.ready],
    ['longest_task', round(element.longestTask, 0), goals.longestTask],
    ['memory', round(own.memory, 1), goals.memory],
    ['faster_peers', faster.length, 0],
    ['righter_peers', righter.length, 0],
    ['wrong_answers', round(1 - (answers.get('open-letter') ?? 0), 3), 0],
  ];
  tellBusyMachine();
  console.log(
    `search names=${size} ${figures.map(([name, value, goal]) => `${name}=${value <= goal ? value : red(String(value))}`).join(' ')}`,
  );
  return figures.every(([, value, goal]) => value <= goal);
}

const title = ({ name, folded }: Pick<Line, 'name' | 'folded'>): string =>
  folded && name !== 'open-letter' ? `${name}, our folding` : name;

function row(first: string, ...cells: readonly string[]): string {
  return [first.padEnd(24), ...cells.map((cell) => cell.padStart(10))].join(' ');
}

function quantiles(values: readonly number[]): [string, string] {
  return [quantile(values, 0.5).toFixed(2), quantile(values, 0.95).toFixed(2)];
}

/** What is judged is what is printed. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
