import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { findBrowser } from '../../.ci/browsers.mjs';
import type { EnginePage, WindowOptions, WindowSize } from './engine-page.ts';
import { SharedBrowser } from './shared-browser.ts';

/** Root needs no-sandbox; the rest keeps the browser from calling its maker, so that all traffic is ours. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function launch(options: LaunchOptions): Promise<Browser> {
  const executablePath = options.executablePath ?? findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium is not installed.');
  return chromium.launch({ ...options, executablePath, args: chromiumArguments });
}

const shared = new SharedBrowser(
  () => launch({}),
  (browser) => browser.isConnected(),
);

export async function openChromium(
  viewport: WindowSize,
  { chromium: executablePath, dark, proxy, remembers }: WindowOptions,
): Promise<EnginePage> {
  const own =
    executablePath || proxy || remembers
      ? {
          ...(executablePath && { executablePath }),
          ...(remembers && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
          ...(proxy && { proxy: { server: `http://127.0.0.1:${proxy}`, bypass: '<-loopback>' } }),
        }
      : undefined;
  const browser = await (own ? launch(own) : shared.join());
  const context = await browser.newContext({ viewport, colorScheme: dark ? 'dark' : 'light' });
  const page = await context.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
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
    press: (keys) => page.keyboard.press(keys.join('+')),
    resize: (size) => page.setViewportSize(size),
    screenshot: () => page.screenshot(),
    console: () => messages,
    requests: () => requests,
    setOffline: (offline) => context.setOffline(offline),
    async close() {
      if (own) return browser.close();
      await context.close();
      // Nobody waits for it.
      void shared.leave(browser);
    },
  };
}
