import type { BrowserContextOptions } from 'playwright-core';
import { hostThemes, lightTheme } from './host-page.ts';
import type { HostPage } from './host-page.ts';

/** What to picture: a partner's page and the window it is seen in. */
export interface Scene extends Omit<HostPage, 'letterOrigin'> {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly context?: BrowserContextOptions;
  /** Screens from top to end (the default), the button with the focus on it, or the page on paper. */
  readonly picture?: 'focus' | 'print';
}

/** The sample as if its language ran from right to left: the words stay, the layout turns over. */
export const mirroredDocument = 'letter.mirrored.json';

const wide = { width: 1200, height: 900 };
const phone = { width: 360, height: 740 };
const sidebar = { width: 420, height: 420, column: 280, attributes: 'show="counter sign"' };
const mirrored = { theme: lightTheme, direction: 'rtl', document: mirroredDocument } as const;
const forced = { theme: lightTheme, context: { forcedColors: 'active' } } as const;

export const scenes: readonly Scene[] = [
  ...hostThemes.flatMap((theme) => [
    { name: `${theme.name}-1200`, theme, ...wide },
    { name: `${theme.name}-360`, theme, ...phone },
    { name: `${theme.name}-280`, theme, ...sidebar },
  ]),
  { name: 'rtl-1200', ...mirrored, ...wide },
  { name: 'rtl-360', ...mirrored, ...phone },
  { name: 'rtl-280', ...mirrored, ...sidebar },
  { name: 'forced-1200', ...forced, ...wide },
  { name: 'forced-360', ...forced, ...phone },
  { name: 'focus-1200', theme: lightTheme, ...wide, picture: 'focus' },
  { name: 'focus-280', theme: lightTheme, ...sidebar, picture: 'focus' },
  { name: 'print', theme: lightTheme, ...wide, picture: 'print' },
];
