/** What reading a hundred thousand names costs on top of parsing them, in Node and in the browsers. */
import { build } from 'vite';
import { chosenEngines } from '../../.ci/browsers.mjs';
import { openBrowser } from '../support/driver.ts';
import { red } from '../support/tally.ts';
import { startHost, type Host } from './host.ts';
import { pagesOf } from './large-feed.ts';
import type * as Reading from './reading-round.ts';
import type { Round } from './reading-round.ts';

const names = 100_000;
const rounds = 31;
/** Until an engine has made fast code of it. */
const warmUps = 5;
const goal = 0.5;

/** One round, in one engine. */
type Runner = (readFirst: boolean) => Promise<Round>;

export async function parse(): Promise<boolean> {
  const pages = await pagesOf(names);
  const bytes = pages.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`${names} names on ${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB`);
  const script = await bundled();
  const host = await startHost('127.0.0.1');
  const json = { 'content-type': 'application/json' };
  const addresses = pages.map((text, index) => host.put(`/${index}.json`, text, json));
  host.put('/reading.js', script, { 'content-type': 'text/javascript' });
  try {
    const ratio = await measure('node', await inNode(script, pages));
    const others: string[] = [];
    for (const engine of chosenEngines()) {
      const { run, close } = await inBrowser(engine, host, addresses);
      others.push(`${engine}=${(await measure(engine, run)).toFixed(2)}`);
      await close();
    }
    const figure = ratio <= goal ? ratio.toFixed(2) : red(ratio.toFixed(2));
    console.log([`ratio=${figure}`, ...others].join(' '));
    return ratio <= goal;
  } finally {
    await host.stop();
  }
}

/** The readers as they ship: one small script. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'tests/bench/reading-round.ts', formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('Nothing was built.');
  return chunk.code;
}

async function inNode(script: string, pages: readonly string[]): Promise<Runner> {
  const address = `data:text/javascript,${encodeURIComponent(script)}`;
  const { round } = (await import(address)) as typeof Reading;
  return (readFirst) => Promise.resolve(round(pages, readFirst, processorTime));
}

/** Of all threads, those that collect garbage too. Unlike the time of day it leaves out what others do meanwhile. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

type Loaded = Window & { reading?: { round: typeof Reading.round; texts: string[] } };

async function inBrowser(
  engine: 'chromium' | 'firefox' | 'webkit',
  host: Host,
  addresses: readonly string[],
): Promise<{ run: Runner; close: () => Promise<void> }> {
  const page = await openBrowser(engine);
  await page.goto(host.put('/', '<!doctype html><title>Reading</title>', { 'content-type': 'text/html' }));
  await page.eval(
    async (module: string, urls) => {
      const { round } = (await import(module)) as typeof Reading;
      const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
      (globalThis as unknown as Loaded).reading = { round, texts };
    },
    '/reading.js',
    addresses,
  );
  const run: Runner = async (readFirst) =>
    page.eval((first) => {
      const { reading } = globalThis as unknown as Loaded;
      if (!reading) throw new Error('The page has lost what it loaded.');
      return reading.round(reading.texts, first, () => performance.now());
    }, readFirst);
  return { run, close: page.close };
}

/** Of rounds in which the two took turns at being first. */
async function measure(engine: string, run: Runner): Promise<number> {
  const taken: Round[] = [];
  for (let n = -warmUps; n < rounds; n++) {
    const round = await run(n % 2 === 0);
    if (n >= 0) taken.push(round);
  }
  const bare = lowerQuartile(taken.map((round) => round.bare));
  const more = lowerQuartile(taken.map((round) => round.read)) - bare;
  const ratio = Number((more / bare).toFixed(2));
  console.log(
    `${engine.padEnd(9)}JSON.parse ${bare.toFixed(0)} ms, reading ${more.toFixed(0)} ms more: ${ratio.toFixed(2)}`,
  );
  return ratio;
}

/** What a round takes that is not held up: other work, and the garbage of the round before, only ever add to it. */
function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? NaN;
}
