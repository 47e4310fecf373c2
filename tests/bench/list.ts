/** What a long list costs the page it stands in, beside all of its rows put there at once. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import { chromiumArguments } from '../support/driver-chromium.ts';
import { red } from '../support/tally.ts';
import { tellBusyMachine } from './busy-machine.ts';
import { startHost, type Host } from './host.ts';
import { quantile } from './quantile.ts';
import { measureList, publishList, type ListTimes } from './search/element.ts';

const sizes = [1_000, 10_000, 100_000];
const slowdowns = [1, 4];
const queries = 45;
/** For the most names on the slowest processor: milliseconds, and megabytes over the names alone. */
const goals = { ready: 2_500, longest_task: 50, memory: 10 };
const own = '<open-letter>';
const alone = 'names alone';

/** @param args the sizes to measure; all where there are none */
export async function list(args: readonly string[]): Promise<boolean> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed.');
  const measured = args.length ? args.map(Number) : sizes;
  const host = await startHost('127.0.0.1');
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  let last = new Map<string, ListTimes>();
  try {
    for (const count of measured) {
      for (const slower of slowdowns) {
        console.log(`\n${count} names, processor ${slower === 1 ? 'as it is' : `${slower} times slower`}`);
        console.log(row('', 'rows', 'ready', 'task', 'blocking', 'key p50', 'p95', 'deep', 'memory'));
        last = new Map();
        for (const [name, address] of publishLists(host, count)) {
          const times = await measureList(browser, address, { count, slower, queries });
          last.set(name, times);
          console.log(row(name, ...cells(times, name === alone)));
        }
      }
    }
  } finally {
    await browser.close();
    await host.stop();
  }
  return judged(last, measured.at(-1) ?? 0);
}

/** Pages with the same names, by what shows them. */
function publishLists(host: Host, count: number): readonly (readonly [name: string, address: string])[] {
  const script = readFileSync(new URL('list/hand-list.js', import.meta.url), 'utf8');
  const page = (name: string, body: string, style = ''): string =>
    host.put(
      `/${name}-${count}.html`,
      `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>List</title>
<style>${style}</style>
<body data-src="/${count}-1.json" ${body}><input id="find" type="search"><div role="status"></div>
<div class="signatories"><ul id="names">${name === 'alone' ? '<li>' : ''}</ul></div>
<script>${script}</script>`,
      { 'content-type': 'text/html; charset=utf-8' },
    );
  return [
    [alone, page('alone', 'data-kept="yes"')],
    [own, publishList(host, count)],
    ['all rows', page('rows', '')],
    [
      'all rows, content-visibility',
      page('visibility', '', 'li { content-visibility: auto; contain-intrinsic-size: auto 2.5em }'),
    ],
  ];
}

function judged(last: ReadonlyMap<string, ListTimes>, count: number): boolean {
  const [element, names] = [last.get(own), last.get(alone)];
  if (!element || !names) throw new Error('Nothing was measured.');
  const figures: readonly [name: string, value: number, goal: number][] = [
    ['ready', Math.round(element.ready), goals.ready],
    ['longest_task', Math.round(element.longestTask), goals.longest_task],
    ['memory', Number((element.memory - names.memory).toFixed(1)), goals.memory],
  ];
  tellBusyMachine();
  console.log(
    `list names=${count} ${figures.map(([name, value, goal]) => `${name}=${value <= goal ? value : red(`${value}`)}`).join(' ')}`,
  );
  return figures.every(([, value, goal]) => value <= goal);
}

/** Of names that are only kept, what shows and finds them says nothing. */
function cells(times: ListTimes, isAlone: boolean): readonly string[] {
  const memory = times.memory.toFixed(1);
  if (isAlone) return ['', '', '', '', '', '', '', memory];
  return [
    ...[times.rows, times.ready, times.longestTask, times.blocking].map((ms) => ms.toFixed(0)),
    ...[0.5, 0.95].map((share) => quantile(times.keys, share).toFixed(1)),
    times.deep.toFixed(0),
    memory,
  ];
}

function row(first: string, ...others: readonly string[]): string {
  return [first.padEnd(30), ...others.map((cell) => cell.padStart(9))].join(' ');
}
