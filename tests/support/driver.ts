import { isDeepStrictEqual } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { writeFile } from 'node:fs/promises';
import type { EngineName } from '../../.ci/browsers.mjs';
import { openChromium } from './driver-chromium.ts';
import { openFirefox } from './driver-firefox.ts';
import { openWebKit } from './driver-webkit.ts';
import type { EnginePage, WindowOptions, WindowSize } from './engine-page.ts';
import { clickPoint, frameCorner, pageExpression, type ClickPoint } from './in-page.ts';

/** A browser window that a journey drives, the same in the three engines. */
export interface BrowserPage extends Pick<
  EnginePage,
  'goto' | 'drag' | 'type' | 'console' | 'requests' | 'setOffline' | 'close'
> {
  readonly engine: EngineName;
  /** Runs a function, or an expression, in the page. Arguments and result travel as JSON; promises are awaited. */
  eval<Args extends readonly unknown[], Result>(
    fn: string | ((...args: Args) => Result),
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs it again and again until its result is truthy; fails after twenty seconds with what it last gave or threw. */
  waitFor<Args extends readonly unknown[], Result>(
    fn: string | ((...args: Args) => Result),
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Clicks the middle of an element. `>>>` steps into a shadow root: `open-letter >>> button`. */
  click(path: string): Promise<void>;
  /** The same in the page's first frame, whatever its origin. */
  readonly frame: Pick<BrowserPage, 'eval' | 'waitFor' | 'click'>;
  /** Presses one key, with modifiers before it: `Enter`, `Shift+Tab`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Resolves to the size the page really got. */
  size(width: number, height: number): Promise<WindowSize>;
  screenshot(file: string): Promise<void>;
}

/** Milliseconds. Generous, as three engines share two cores with the checks: only what fails takes it whole. */
const patience = 20_000;
const open = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

export async function openBrowser(
  engine: EngineName,
  { width = 1200, height = 900 }: Partial<WindowSize> = {},
  options: WindowOptions = {},
): Promise<BrowserPage> {
  const page = await open[engine]({ width, height }, options);
  return {
    engine,
    frame: {
      ...asking(page.evaluateInFrame),
      async click(path) {
        const find = () => page.evaluateInFrame(pageExpression(clickPoint, [path]));
        const { x, y } = await settled(find, `${path} of the frame in ${engine}`);
        const [left = 0, top = 0] = (await page.evaluate(pageExpression(frameCorner, []))) as number[];
        await page.clickAt(left + x, top + y);
      },
    },
    goto: page.goto,
    drag: page.drag,
    type: page.type,
    console: page.console,
    requests: page.requests,
    setOffline: page.setOffline,
    close: page.close,
    ...asking(page.evaluate),
    async click(path) {
      const find = () => page.evaluate(pageExpression(clickPoint, [path]));
      const { x, y } = await settled(find, `${path} in ${engine}`);
      await page.clickAt(x, y);
    },
    press: (key) => page.press(key === '+' ? ['+'] : key.split('+')),
    async size(newWidth, newHeight) {
      await page.resize({ width: newWidth, height: newHeight });
      return (await page.evaluate('({ width: innerWidth, height: innerHeight })')) as WindowSize;
    },
    screenshot: async (file) => writeFile(file, await page.screenshot()),
  };
}

/** @param evaluate runs an expression in the page, or in a frame of it */
function asking(evaluate: EnginePage['evaluate']): Pick<BrowserPage, 'eval' | 'waitFor'> {
  return {
    eval: (fn, ...args) => evaluate(pageExpression(fn, args)) as never,
    waitFor: (fn, ...args) => until(() => evaluate(pageExpression(fn, args)), String(fn)) as never,
  };
}

/** A page that is still being laid out or scrolled moves what was found: it has to stand still. */
async function settled(find: () => Promise<unknown>, what: string): Promise<ClickPoint> {
  const give = Date.now() + patience;
  let before: ReturnType<typeof clickPoint> | undefined;
  for (;;) {
    const point = (await find()) as ReturnType<typeof clickPoint>;
    if (typeof point !== 'string' && isDeepStrictEqual(point, before)) return point;
    if (Date.now() > give) throw new Error(`Cannot click “${what}”: ${JSON.stringify(before)}.`);
    before = point;
    await wait(50);
  }
}

async function until(attempt: () => Promise<unknown>, what: string): Promise<unknown> {
  const give = Date.now() + patience;
  for (let pause = 10; ; pause = Math.min(100, pause * 2)) {
    // A page that goes to another one while it is asked gives no answer; the next one may.
    const [value, error] = await attempt().then(
      (found) => [found] as const,
      (reason: unknown) => [undefined, String(reason)] as const,
    );
    if (value) return value;
    if (Date.now() > give) {
      const seen = error ?? JSON.stringify(value);
      throw new Error(`Waited ${patience / 1000} s in vain, last seen ${seen}, for: ${what}`);
    }
    await wait(pause);
  }
}
