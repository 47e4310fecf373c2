import { join } from 'node:path';
import { bringAxe, checkAxe } from '../axe.ts';
import type { BrowserPage } from '../driver.ts';
import type { Journey } from '../journey.ts';

/** Whom the endpoint of a journey knows as an organiser, when it is started with this option. */
export const olga = 'olga@coalition.example.org';

/** Waits for the page with this heading. */
export const heading = (page: BrowserPage, words: string): Promise<unknown> =>
  page.waitFor((wanted) => document.querySelector('h1')?.textContent.trim() === wanted, words);

/** Waits until the page says this of what was done. */
export const told = (page: BrowserPage, words: string): Promise<unknown> =>
  page.waitFor(
    (wanted) => document.querySelector('.told')?.textContent.replace(/\s+/g, ' ').includes(wanted),
    words,
  );

/** Presses Tab until something with these words has the focus. */
export async function tabTo(page: BrowserPage, words: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.press('Tab');
    const focused = await page.eval(() => {
      const active = document.activeElement;
      const label = active instanceof HTMLInputElement ? active.labels?.[0] : undefined;
      return (label ?? active)?.textContent.replace(/\s+/g, ' ').trim();
    });
    if (focused === words) return;
  }
  throw new Error(`No stop of the Tab key is called “${words}”.`);
}

/** Is without fault for a machine, fits the window, and everything in it can be hit with a thumb. */
export async function look(journey: Journey, page: BrowserPage, state: string): Promise<void> {
  await bringAxe(page);
  await checkAxe(journey, page, state);
  const { wide, small } = await page.eval(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: [...document.querySelectorAll('button, nav a, summary, .pick, input:not([type=hidden])')]
      .filter((one) => one.checkVisibility() && !one.closest('.pick > *, .tick > *'))
      .map((one) => [one.textContent.trim(), one.getBoundingClientRect().height] as const)
      .filter(([, height]) => height < 44),
  }));
  journey.equal(`${state}: as wide as the window, and high enough`, [wide, small], [0, []]);
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot(join(folder, `admin ${state} ${page.engine}.png`));
}

/** Of what these pages bring, their own policy refuses nothing. */
export function nothingRefused(journey: Journey, page: BrowserPage): void {
  const refused = page.console()?.filter((message) => /script-src|style-src/.test(message));
  journey.equal('no script and no style is refused by the page’s own policy', refused ?? [], []);
}
