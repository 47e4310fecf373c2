import { env } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { findBrowser } from '../../.ci/browsers.mjs';
import { startChild, stopChild } from './child.ts';
import type { Point } from './engine-page.ts';
import { freePort } from './free-port.ts';

/** One WebKit window on a virtual screen, spoken to in the W3C WebDriver protocol without a library. */
export interface WebKit {
  /** Sends a command of the session: `send('POST', '/url', { url })`. Resolves to the answer's `value`. */
  readonly send: (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/**
 * Without a graphics card the buffers that it shares with one cost a fifth of all its time. Pages are laid out and
 * found under the pointer as ever, but a screenshot would hang for ever: who asks for PICTURES gets the slow way.
 */
const drawing = env['PICTURES'] ? {} : { WEBKIT_DISABLE_DMABUF_RENDERER: '1' };

/**
 * Starts a virtual screen, the driver and a window. Several can run side by side: ports and screens are free ones.
 * @param system what else the window finds in its environment, such as the theme of a dark system
 * @param proxy port on this machine of a proxy that every request goes through
 */
export async function startWebKit(
  system: Readonly<Record<string, string>> = {},
  proxy?: number,
): Promise<WebKit> {
  const binary = findBrowser('webkit');
  if (!binary)
    throw new Error('WebKit is not installed: it needs WebKitWebDriver, its MiniBrowser and Xvfb.');

  const { screen, display } = await startScreen();
  const port = await freePort();
  const driver = startChild(
    'WebKitWebDriver',
    [`--port=${port}`, '--host=127.0.0.1', '--replace-on-new-session'],
    {
      env: { ...system, ...drawing, DISPLAY: display },
    },
  );

  const request = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebKit refused ${method} ${path}: ${error}: ${message}`);
  };

  await untilReady(() => request('GET', '/status'));
  const options = { binary, args: ['--automation'] };
  const { sessionId } = (await request('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': options,
        ...(proxy && { proxy: proxyAt(`127.0.0.1:${proxy}`) }),
      },
    },
  })) as { sessionId: string };

  const session = `/session/${sessionId}`;
  return {
    send: (method, path, body) => request(method, session + path, body),
    async stop() {
      // The window ends only with its session; a driver that is merely killed leaves it behind.
      await request('DELETE', session).catch(() => undefined);
      await stopChild(driver);
      await stopChild(screen);
    },
  };
}

const proxyAt = (address: string): object => ({
  proxyType: 'manual',
  httpProxy: address,
  sslProxy: address,
});

/** WebKit has no headless mode. The screen itself picks a free number and tells it on its fourth channel. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const screen = startChild('Xvfb', ['-displayfd', '3', '-screen', '0', '1680x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const channel = screen.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    channel.once('data', (data: Buffer) => resolve(data.toString().trim()));
    screen.once('exit', (code) =>
      reject(new Error(`The virtual screen (Xvfb) ended with code ${String(code)}.`)),
    );
    screen.once('error', reject);
  });
  return { screen, display: `:${number}` };
}

async function untilReady(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await wait(100);
    }
  }
}

const pause = { type: 'pause', duration: 0 } as const;

/** Key strokes as WebDriver actions: each letter goes down and up before the next, or repeated letters are lost. */
export async function pressInWebKit(webkit: WebKit, strokes: readonly (readonly string[])[]): Promise<void> {
  const actions = strokes.flatMap((keys) => [
    ...keys.map((key) => ({ type: 'keyDown', value: webDriverKey(key) })),
    ...keys.toReversed().map((key) => ({ type: 'keyUp', value: webDriverKey(key) })),
    pause,
  ]);
  await webkit.send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

export function clickInWebKit(webkit: WebKit, x: number, y: number): Promise<void> {
  const point = { x, y };
  return dragInWebKit(webkit, point, point);
}

/** Presses the mouse button at one point and lets it go at another. */
export async function dragInWebKit(webkit: WebKit, from: Point, to: Point): Promise<void> {
  const move = ({ x, y }: Point): object => ({
    type: 'pointerMove',
    duration: 0,
    origin: 'viewport',
    x: Math.round(x),
    y: Math.round(y),
  });
  await webkit.send('POST', '/actions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          move(from),
          { type: 'pointerDown', button: 0 },
          ...(from === to ? [] : [move(to)]),
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  });
}

const namedKeys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

function webDriverKey(key: string): string {
  const known = namedKeys[key] ?? key;
  if ([...known].length !== 1) throw new Error(`No key is called “${key}”.`);
  return known;
}
