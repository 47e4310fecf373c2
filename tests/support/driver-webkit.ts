import { setTimeout as wait } from 'node:timers/promises';
import type { EnginePage, WindowOptions, WindowSize } from './engine-page.ts';
import { clickInWebKit, dragInWebKit, pressInWebKit, startWebKit } from './webkit.ts';

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** Milliseconds after which an answer is late, and its page is looked for. */
const late = 2_000;

export async function openWebKit(viewport: WindowSize, { dark, proxy }: WindowOptions): Promise<EnginePage> {
  const webkit = await startWebKit(dark ? { GTK_THEME: 'Adwaita:dark' } : {}, proxy);

  let asked = 0;

  /** Rejects once the page that was asked is not there any more: put away for Back, it never answers. */
  const left = async (question: number, answered: AbortSignal): Promise<never> => {
    // On a busy machine a page may not yet have heard the question at the first look.
    for (let missed = 0; missed < 2;) {
      await wait(late, undefined, { signal: answered });
      const script = `return !!globalThis[Symbol.for('asked')]?.has(${question});`;
      const isThere = await webkit.send('POST', '/execute/sync', { script, args: [] });
      missed = isThere ? 0 : missed + 1;
    }
    throw new Error('The page went away while it was asked.');
  };

  const evaluate = async (expression: string): Promise<unknown> => {
    const question = ++asked;
    const script = `const done = arguments[0];
      (globalThis[Symbol.for('asked')] ??= new Set()).add(${question});
      Promise.resolve().then(() => ${expression})
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answered = new AbortController();
    const answer = (await Promise.race([
      webkit.send('POST', '/execute/async', { script, args: [] }),
      left(question, answered.signal),
    ]).finally(() => {
      answered.abort();
    })) as Answer;
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };

  /** The protocol sizes the whole window; the page gets what the browser's bars leave of it. */
  const resize = async (size: WindowSize): Promise<void> => {
    // Not by a question that waits: the window's first page may still be replaced.
    const script = 'return { width: outerWidth - innerWidth, height: outerHeight - innerHeight };';
    const bars = (await webkit.send('POST', '/execute/sync', { script, args: [] })) as WindowSize;
    await webkit.send('POST', '/window/rect', {
      width: size.width + bars.width,
      height: size.height + bars.height,
    });
  };

  await resize(viewport);
  return {
    goto: async (url) => {
      await webkit.send('POST', '/url', { url });
    },
    evaluate,
    async evaluateInFrame(expression) {
      await webkit.send('POST', '/frame', { id: 0 });
      try {
        return await evaluate(expression);
      } finally {
        // Whatever comes of it, the next question is for the page again.
        await webkit.send('POST', '/frame', { id: null });
      }
    },
    clickAt: (x, y) => clickInWebKit(webkit, x, y),
    drag: (from, to) => dragInWebKit(webkit, from, to),
    type: (text) =>
      pressInWebKit(
        webkit,
        [...text].map((letter) => [letter]),
      ),
    press: (keys) => pressInWebKit(webkit, [keys]),
    resize,
    screenshot: async () => Buffer.from((await webkit.send('GET', '/screenshot')) as string, 'base64'),
    console: () => null,
    requests: () => null,
    setOffline: null,
    close: () => webkit.stop(),
  };
}
