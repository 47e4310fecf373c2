import puppeteer from 'puppeteer-core';
import type { KeyInput } from 'puppeteer-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import type { EnginePage, WindowOptions, WindowSize } from './engine-page.ts';

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

export async function openFirefox(viewport: WindowSize, { dark, proxy }: WindowOptions): Promise<EnginePage> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('Firefox is not installed.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: viewport,
    extraPrefsFirefox: { ...(dark && darkSystem), ...(proxy && throughProxy(proxy)) },
  });
  const page = await browser.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) =>
    messages.push(`error: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('request', (request) => requests.push(request.url()));
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      for (const key of keys) await page.keyboard.down(key as KeyInput);
      for (const key of keys.toReversed()) await page.keyboard.up(key as KeyInput);
    },
    resize: (size) => page.setViewport(size),
    screenshot: () => page.screenshot(),
    console: () => messages,
    requests: () => requests,
    setOffline: (offline) => page.setOfflineMode(offline),
    close: () => browser.close(),
  };
}
