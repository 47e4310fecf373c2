/** What a component test may ask of the real browser around it. */
import { executeServerCommand } from '@web/test-runner-commands';

interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Types into whatever has focus, letter by letter, in all three engines. */
export async function type(text: string): Promise<void> {
  await executeServerCommand('type', text);
}

/** Presses one key with modifiers before it, in all three engines: `Enter`, `Shift+Tab`. */
export async function press(key: string): Promise<void> {
  await executeServerCommand('press', key.split('+'));
}

/**
 * Pretends media features such as `{ 'forced-colors': 'active' }`, or paper by `{ media: 'print' }`; `{}` ends
 * it. Resolves to false in engines that cannot (all but Chromium): the test then skips itself.
 */
export async function media(features: Readonly<Record<string, string>>): Promise<boolean> {
  return await executeServerCommand<boolean, object>('media', { ...features });
}

/** Gives the page this size. Resolves to false where the engine cannot (WebKit): use a container of that width. */
export async function viewport(size: Viewport): Promise<boolean> {
  return await executeServerCommand<boolean, Viewport>('viewport', { ...size });
}
