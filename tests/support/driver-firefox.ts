import puppeteer from 'puppeteer-core';
import type { Browser, KeyInput } from 'puppeteer-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import type { EnginePage, WindowOptions, WindowSize } from './engine-page.ts';
import { SharedBrowser } from './shared-browser.ts';

/** No processes kept ready for pages that may never come: a tenth of its time. A page's own starts as ever. */
export const firefoxPreferences = { 'dom.ipc.processPrelaunch.enabled': false };

/** Such things Firefox takes only when it starts. */
const darkSystem = { 'layout.css.prefers-color-scheme.content-override': 0 };

const throughProxy = (port: number): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
});

/** @param networkEnabled whether it tells of each request, which takes it a fifth of its time */
function launch(extraPrefsFirefox: Record<string, unknown>, networkEnabled: boolean): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('Firefox is not installed.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    networkEnabled,
    extraPrefsFirefox: { ...firefoxPreferences, ...extraPrefsFirefox },
  });
}

const shared = new SharedBrowser(
  () => launch({}, false),
  (browser) => browser.connected,
);

export async function openFirefox(viewport: WindowSize, { dark, proxy }: WindowOptions): Promise<EnginePage> {
  const own = dark || proxy ? { ...(dark && darkSystem), ...(proxy && throughProxy(proxy)) } : undefined;
  const browser = await (own ? launch(own, !!proxy) : shared.join());
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  const messages: string[] = [];
  const requests: string[] | null = proxy ? [] : null;
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) =>
    messages.push(`error: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('request', (request) => requests?.push(request.url()));
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    async evaluateInFrame(expression) {
      return page.mainFrame().childFrames()[0]?.evaluate(expression);
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      // Here the space bar is known by what it types alone.
      const known = keys.map((key) => (key === 'Space' ? ' ' : key) as KeyInput);
      for (const key of known) await page.keyboard.down(key);
      for (const key of known.toReversed()) await page.keyboard.up(key);
    },
    resize: (size) => page.setViewport(size),
    screenshot: () => page.screenshot(),
    console: () => messages,
    requests: () => requests,
    setOffline: (offline) => page.setOfflineMode(offline),
    async close() {
      if (own) return browser.close();
      await context.close();
      // Nobody waits for it.
      void shared.leave(browser);
    },
  };
}
