import type { BrowserContextOptions } from 'playwright-core';
import { composedRows } from '../bench/search/composed.ts';
import type { LetterDocument } from '../support/composed-letter.ts';
import { accented, darkTheme, lightTheme, redTheme } from './host-page.ts';
import type { HostPage } from './host-page.ts';

/** What a visitor, or the network, does before the picture is taken. Paths are selectors inside the letter. */
export type Step =
  | { readonly type: string; readonly into: string }
  | { readonly click: string }
  /** Waits until this can be seen. */
  | { readonly until: string }
  | { readonly scroll: string }
  /** The Tab key is pressed until this has the focus: only then does the browser draw its ring. */
  | { readonly tabTo: string }
  /** The letter is loaded anew, and its document is gone. */
  | 'refresh in vain';

/** What to picture: a partner's page and the window it is seen in. */
export interface Scene extends Omit<HostPage, 'script' | 'src'> {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly context?: BrowserContextOptions;
  /** How the letter differs from the sample, or that it is not there, or that its server says nothing. */
  readonly letter?: LetterDocument | 'missing' | 'silent';
  /** How many of the sample's names the letter's own document brings along; all where it is left out. */
  readonly items?: number;
  /** Who signed, where it is not who signed the sample. */
  readonly names?: readonly object[];
  /** What can be seen once it has come to the state to picture; the button where it is left out. */
  readonly until?: string;
  readonly steps?: readonly Step[];
  /** One screen as it stands after the steps, the page on paper, or screens from top to end (the default). */
  readonly picture?: 'screen' | 'print';
}

const wide = { width: 1200, height: 900 };
const phone = { width: 360, height: 740 };
const sidebar = { width: 420, height: 420, column: 280 };
const counter = { ...sidebar, attributes: 'show="counter sign"' };
const forced = { theme: lightTheme, context: { forcedColors: 'active' } } as const;
const find = { into: 'input[type=search]' };

const themes = [lightTheme, darkTheme, redTheme].flatMap((theme) => [
  { name: `${theme.name}-1200`, theme, ...wide },
  { name: `${theme.name}-360`, theme, ...phone },
  { name: `${theme.name}-280`, theme, ...counter },
]);

const languages = (['de', 'ar'] as const).flatMap((lang) => [
  { name: `${lang}-1200`, theme: lightTheme, lang, ...wide },
  { name: `${lang}-360`, theme: lightTheme, lang, ...phone },
  { name: `${lang}-280`, theme: lightTheme, lang, ...counter, letter: { goal: 1500 } },
  { name: `${lang}-240`, theme: lightTheme, lang, ...sidebar, column: 240 },
]);

/** Very dark, dark, in the middle where black and white are read alike, light and very light. */
const accents = ['#0b1d33', '#7a1fa2', '#7d7d7d', '#f4b400', '#fff3c4'];
const accentScenes = [lightTheme, darkTheme].flatMap((theme) =>
  accents.map((accent) => ({
    name: `accent-${theme.name}-${accent.slice(1)}`,
    theme: accented(theme, accent),
    ...counter,
    letter: { goal: 150 },
  })),
);

const sifted: readonly Step[] = [{ click: '.sift summary' }, { until: '.choices select' }];
/** Enough names for letters to lead into them. */
const many = composedRows(900).map((row, index) => ({ id: `n${index}`, type: 'person', ...row }));
const crowd = {
  total_signatures: many.length,
  total_listed: many.length,
  totals: { organization: 0, person: many.length },
};
const intended: readonly Step[] = [{ scroll: '#find' }, { click: '#find' }, { until: '.initials' }];
const led: readonly Step[] = [
  ...intended,
  { click: '.initials li:nth-child(9) button' },
  { until: '.names li[tabindex]' },
];
const closed = { closes_at: '2026-11-01T22:00:00Z' };
const few = {
  total_signatures: 3,
  total_listed: 3,
  totals: { organization: 3, person: 0 },
  signatories_url: undefined,
};
const states: readonly Pick<Scene, 'name' | 'letter' | 'items' | 'names' | 'until' | 'steps'>[] = [
  { name: 'loading', letter: 'silent', until: '.notice:not(:empty)' },
  { name: 'failed', letter: 'missing', until: '.notice button' },
  { name: 'stale', letter: {}, steps: ['refresh in vain'] },
  { name: 'closed', letter: closed },
  { name: 'few', letter: { ...few, goal: 150 }, items: 3 },
  { name: 'goal', letter: { goal: 150 } },
  { name: 'goal-reached', letter: { goal: 100 } },
  { name: 'unnamed', letter: { total_signatures: 144 } },
  {
    name: 'names-failed',
    letter: { signatories_url: 'gone/1.json', total_listed: 900 },
    items: 30,
    until: '.status:not(:empty)',
  },
  { name: 'results', steps: [{ type: 'safe', ...find }] },
  { name: 'forgiven', steps: [{ type: 'movemant', ...find }] },
  { name: 'sift', steps: sifted },
  { name: 'initials', letter: crowd, names: many, steps: intended },
  { name: 'initials-led', letter: crowd, names: many, steps: led },
  { name: 'no-result', steps: [{ type: 'Joana', ...find }] },
];
const stateScenes = states.flatMap((state) => {
  // What is below the letter is found by scrolling there, as a visitor does.
  const picture = state.steps?.some((step) => typeof step === 'object') ? ('screen' as const) : undefined;
  const shared = { theme: lightTheme, ...state, ...(picture && { picture }) };
  return [
    { ...shared, name: `${state.name}-1200`, ...wide },
    { ...shared, name: `${state.name}-360`, ...phone },
  ];
});

const focusOn = (name: string, tabTo: string): Pick<Scene, 'name' | 'steps' | 'picture'> => ({
  name: `focus-${name}`,
  steps: [{ tabTo }],
  picture: 'screen',
});
const focus: readonly Scene[] = [
  { theme: lightTheme, ...phone, letter: 'missing', until: '.notice button', ...focusOn('again', 'button') },
  { theme: lightTheme, lang: 'ar', ...phone, ...focusOn('language-ar', 'select') },
  { theme: lightTheme, lang: 'ar', ...phone, ...focusOn('see-who-ar', '.peek button') },
  { theme: lightTheme, ...wide, ...focusOn('button-1200', '.primary') },
  { theme: lightTheme, ...counter, ...focusOn('button-280', '.primary') },
  { theme: accented(darkTheme, '#f4b400'), ...counter, ...focusOn('button-dark', '.primary') },
  { theme: lightTheme, ...phone, ...focusOn('language-360', 'select') },
  { theme: lightTheme, ...phone, ...focusOn('see-who-360', '.peek button') },
  { theme: lightTheme, ...phone, ...focusOn('link-360', '.text a') },
  { theme: lightTheme, ...phone, ...focusOn('search-360', 'input') },
  { theme: lightTheme, ...phone, ...focusOn('more-360', '.group > .plain') },
  { theme: lightTheme, ...sidebar, ...focusOn('read-280', '.read') },
];

const clearing: readonly Step[] = [{ type: 'a', ...find }, { tabTo: '.box button' }];
const unfolded = { steps: [{ click: '.body .read' }] } as const;

export const scenes: readonly Scene[] = [
  ...themes,
  ...languages,
  ...accentScenes,
  ...stateScenes,
  ...focus,
  { name: 'focus-clear-360', theme: lightTheme, ...phone, steps: clearing, picture: 'screen' },
  { name: 'counter-1200', theme: lightTheme, ...wide, attributes: 'show="counter sign"' },
  { name: 'compact-280', theme: lightTheme, ...sidebar },
  { name: 'compact-240', theme: lightTheme, ...sidebar, column: 240 },
  { name: 'unfolded-240', theme: lightTheme, ...sidebar, column: 240, ...unfolded },
  { name: 'unfolded-ar-280', theme: lightTheme, lang: 'ar', ...sidebar, ...unfolded },
  { name: 'tablet-760', theme: lightTheme, width: 760, height: 900 },
  { name: 'forced-1200', ...forced, ...wide, letter: { goal: 150 } },
  { name: 'forced-360', ...forced, ...phone },
  { name: 'forced-results', ...forced, ...phone, steps: [{ type: 'child', ...find }], picture: 'screen' },
  { name: 'forced-sift', ...forced, ...phone, steps: sifted, picture: 'screen' },
  { name: 'sift-dark-360', theme: darkTheme, ...phone, steps: sifted, picture: 'screen' },
  {
    name: 'initials-ar-360',
    theme: lightTheme,
    lang: 'ar',
    ...phone,
    letter: crowd,
    names: many,
    steps: intended,
    picture: 'screen',
  },
  {
    name: 'initials-dark',
    theme: darkTheme,
    ...wide,
    letter: crowd,
    names: many,
    steps: intended,
    picture: 'screen',
  },
  {
    name: 'initials-forced',
    ...forced,
    ...phone,
    letter: crowd,
    names: many,
    steps: intended,
    picture: 'screen',
  },
  { name: 'sift-ar-360', theme: lightTheme, lang: 'ar', ...phone, steps: sifted, picture: 'screen' },
  { name: 'print', theme: lightTheme, ...wide, picture: 'print' },
  { name: 'print-dark', theme: darkTheme, ...phone, picture: 'print' },
  { name: 'print-ar', theme: lightTheme, lang: 'ar', ...wide, picture: 'print' },
];
