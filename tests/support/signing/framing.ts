import { pageExpression } from '../in-page.ts';

/** For a page that shows another one in a frame. */
export const framingScript = pageExpression(startFraming, []);

/** Runs in the page around a frame: what is asked of its watch, the frame answers. */
function startFraming(): void {
  let turn: Promise<unknown> = Promise.resolve();
  const ask = async (call: string, args: unknown[]): Promise<unknown> => {
    let settle: ((answer: { value?: unknown; error?: string }) => void) | undefined;
    const answered = new Promise<{ value?: unknown; error?: string }>((resolve) => (settle = resolve));
    const heard = ({ data }: MessageEvent<{ value?: unknown; error?: string }>): void => settle?.(data);
    addEventListener('message', heard);
    const late = setTimeout(() => settle?.({ error: 'the frame is not there yet' }), 2_000);
    frames[0]?.postMessage({ call, args }, '*');
    const { value, error } = await answered;
    removeEventListener('message', heard);
    clearTimeout(late);
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const signing = new Proxy(
    {},
    {
      get:
        (_, call: string) =>
        (...args: unknown[]) =>
          (turn = turn.catch(() => undefined).then(() => ask(call, args))),
    },
  );
  Object.assign(globalThis, { signing });
}
