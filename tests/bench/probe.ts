import type { Look } from './contenders.ts';

/** What one load of a page came to. Times are milliseconds from the start of the navigation. */
export interface Load {
  /** The letter's title and first paragraph were painted. */
  readonly opening: number;
  /** Text, number and list were painted. */
  readonly whole: number;
  /** The browser's own entries, to hold the two above against. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Sum of the layout shifts, without unit. */
  readonly shift: number;
  /** What tasks took beyond 50 ms each. */
  readonly blocking: number;
  /** As they came over the wire. */
  readonly scriptBytes: number;
  /** Everything that was asked for, the page itself included. */
  readonly requests: number;
}

/**
 * Runs in the page before anything of its own. It looks once per frame, and takes the time in the first task
 * after the frame in which it found everything: by then the frame has been laid out and painted.
 */
export function watch(opening: Look, whole: Look): void {
  const isThere = ({ inside, shadow, selectors }: Look): boolean => {
    const element = document.querySelector(inside);
    const root = shadow ? element?.shadowRoot : element;
    return selectors.every((selector) => {
      const found = root?.querySelector(selector);
      return !!found?.textContent && found.getClientRects().length > 0;
    });
  };
  const painted = (look: Look): Promise<number> =>
    new Promise((resolve) => {
      const frame = (): void => {
        if (!isThere(look)) {
          requestAnimationFrame(frame);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      };
      requestAnimationFrame(frame);
    });

  const seen = { firstPaint: 0, largestPaint: 0, shift: 0, blocking: 0 };
  const observe = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
  observe('layout-shift', ({ value = 0 }) => (seen.shift += value));
  observe('longtask', ({ duration }) => (seen.blocking += duration - 50));

  const quiet = async (): Promise<Load> => {
    const times = await Promise.all([painted(opening), painted(whole)]);
    // Lazy pictures and late words may still move something.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = resources.filter(({ name }) => /\.js$/.test(name));
    return {
      opening: times[0],
      whole: times[1],
      ...seen,
      scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      requests: resources.length + 1,
    };
  };
  (globalThis as { load?: Promise<Load> }).load = quiet();
}
