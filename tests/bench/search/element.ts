/** The element itself in a page, with a list of composed names. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import type { Host } from '../host.ts';
import { composedQueries, composedRows } from './composed.ts';
import { goDeep, pressKeys, untilReady, type Loading } from './element-in-page.ts';

const dist = 'dist';
const namesOfPage = 5_000;
/** Milliseconds. A hundred thousand rows in one page take their time. */
const patience = 120_000;
const json = { 'content-type': 'application/json' };

export interface ListTimes extends Loading {
  /** From the navigation until the first rows can be seen. */
  readonly rows: number;
  /** From the key until the first rows are laid out. */
  readonly keys: readonly number[];
  /** Until a name in the middle of the list is in sight. */
  readonly deep: number;
  /** In megabytes: all that is alive when every name can be found. */
  readonly memory: number;
}

/** Puts a letter with so many names on a host, and a page that embeds it. Returns the page's address. */
export function publishList(host: Host, count: number): string {
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/^(open-letter|chunks.*)\.js$/.test(path) || !statSync(join(dist, path)).isFile()) continue;
    host.put(`/${path}`, readFileSync(join(dist, path)), { 'content-type': 'text/javascript' });
  }
  const items = composedRows(count).map((row, n) => ({ id: `n${n}`, number: n + 1, type: 'person', ...row }));
  const head = { version: 'open-letter/1', id: `list-${count}` };
  for (let at = 0; at < count; at += namesOfPage) {
    const next = at + namesOfPage < count ? { next_url: `${count}-${at / namesOfPage + 2}.json` } : {};
    const page = { ...head, items: items.slice(at, at + namesOfPage), ...next };
    host.put(`/${count}-${at / namesOfPage + 1}.json`, JSON.stringify(page), json);
  }
  const letter = {
    ...head,
    language: 'en',
    title: 'A long list',
    content_html: '<p>We ask for clean water.</p>',
    signatories_url: `${count}-1.json`,
    total_signatures: count,
    total_listed: count,
    totals: { person: count, organization: 0 },
    items: items.slice(0, 200),
  };
  host.put(`/${count}.json`, JSON.stringify(letter), json);
  const page = `<!doctype html><meta name=viewport content="width=device-width"><title>List</title><script src=/open-letter.js async></script><open-letter src=/${count}.json show=signatories></open-letter>`;
  return host.put(`/${count}.html`, page, { 'content-type': 'text/html' });
}

/** Looks for names as a visitor does, with the processor so many times slower. */
export async function measureList(
  browser: Browser,
  address: string,
  { count, slower, queries }: { count: number; slower: number; queries: number },
): Promise<ListTimes> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => {
      const root = document.querySelector('open-letter')?.shadowRoot ?? document;
      return root.querySelector('#find') && root.querySelector('.signatories li');
    });
    const rows = await page.evaluate(() => performance.now());
    const loading = await page.evaluate(untilReady);
    const keys = await page.evaluate(pressKeys, composedQueries(composedRows(count), queries));
    await page.evaluate(pressKeys, ['']);
    const deep = await page.evaluate(goDeep);
    return { ...loading, rows, keys, deep, memory: await heap(session) };
  } finally {
    await context.close();
  }
}

/** In megabytes: objects, what lies outside their heap, and the browser's own of the page's nodes. */
export async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 1e6;
}
