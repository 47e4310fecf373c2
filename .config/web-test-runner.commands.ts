/**
 * What a component test may ask of the browser around it, alike in the three engines where they can do it.
 * The tests call these through `tests/support/browser/commands.ts`. The answer says whether it was done.
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { pressInWebKit } from '../tests/support/webkit.ts';
import type { WebKitLauncher } from './web-test-runner.webkit.ts';

interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The part of the runner's launcher for Chromium and Firefox that gives its page. */
interface PuppeteerLauncher {
  getPage(session: string): Page;
}

/** What one session emulates, only that session can end. */
const developerSessions = new WeakMap<Page, Promise<CDPSession>>();

function developerSession(page: Page): Promise<CDPSession> {
  const session = developerSessions.get(page) ?? page.createCDPSession();
  developerSessions.set(page, session);
  return session;
}

async function inPuppeteer(
  page: Page,
  isChromium: boolean,
  command: string,
  payload: unknown,
): Promise<boolean> {
  switch (command) {
    case 'media': {
      // Firefox takes such settings only when it starts.
      if (!isChromium) return false;
      const { media = '', ...wanted } = payload as Record<string, string>;
      const features = Object.entries(wanted).map(([name, value]) => ({ name, value }));
      await (await developerSession(page)).send('Emulation.setEmulatedMedia', { media, features });
      return true;
    }
    case 'type':
      await page.keyboard.type(payload as string);
      return true;
    case 'press': {
      const keys = payload as KeyInput[];
      for (const key of keys) await page.keyboard.down(key);
      for (const key of [...keys].reverse()) await page.keyboard.up(key);
      return true;
    }
    default:
      await page.setViewport(payload as Viewport);
      return true;
  }
}

async function inWebKit(launcher: WebKitLauncher, command: string, payload: unknown): Promise<boolean> {
  const webkit = await launcher.window();
  switch (command) {
    case 'type':
      await pressInWebKit(
        webkit,
        [...(payload as string)].map((letter) => [letter]),
      );
      return true;
    case 'press':
      await pressInWebKit(webkit, [payload as string[]]);
      return true;
    default:
      return false;
  }
}

const commands = new Set(['media', 'type', 'press', 'viewport']);

export const browserCommands: TestRunnerPlugin = {
  name: 'browser-commands',
  async executeCommand({ command, payload, session }) {
    if (!commands.has(command)) return undefined;
    if (session.browser.type === 'webkit')
      return inWebKit(session.browser as WebKitLauncher, command, payload);
    const page = (session.browser as unknown as PuppeteerLauncher).getPage(session.id);
    return inPuppeteer(page, session.browser.name === 'Chrome', command, payload);
  },
};
