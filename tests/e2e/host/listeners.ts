/** Pages that listen to everything: what the browser lets us have, a visitor gets. */
import { said } from '../../support/watched-page.ts';
import type { WatchedTab } from './watched-tab.ts';

const keys = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy'];
const others = ['click', 'pointerdown', 'mousedown', 'focusin', 'focusout', 'submit', 'wheel'];

/** Shortcuts of pages, for what bubbles up to them: no key does any more what it does elsewhere. */
const swallows = `for (const type of ${JSON.stringify([...keys, ...others])}) for (const on of [document.documentElement, document, window])
  on.addEventListener(type, (event) => { if (${JSON.stringify(keys)}.includes(type)) event.preventDefault(); event.stopImmediatePropagation(); });`;

/** The same, before anybody else gets it. Nothing then works on that page but what needs no event. */
const takesAll = `for (const type of ${JSON.stringify([...keys, ...others])})
  window.addEventListener(type, (event) => { event.stopImmediatePropagation(); }, true);`;

export async function listeners({ journey, page, site, open, whole }: WatchedTab): Promise<void> {
  await open({ head: `<script>${swallows}</script>` });
  await whole('a page that swallows what bubbles');
  await page.click('#x >>> #find');
  await page.type('emma');
  await page.waitFor(
    () => document.getElementById('x')?.shadowRoot?.querySelectorAll('.names li').length === 1,
  );
  await page.press('Escape');
  await page.waitFor(
    () => document.getElementById('x')?.shadowRoot?.querySelectorAll('.names li').length === 12,
  );
  journey.equal('a page that swallows what bubbles: a name is typed, and cleared', await said(page), []);

  await open({ head: `<script>${takesAll}</script>` });
  const rows = await page.eval(
    () => document.getElementById('x')?.shadowRoot?.querySelectorAll('.text p, .names li').length,
  );
  journey.equal('a page that takes every event first: the letter and its names are there', rows, 14);
  await page.click('#x >>> .primary');
  await page.waitFor((path) => location.pathname === path, '/sign.html');
  const asked = site.feed.asked('/sign.html').length;
  journey.check('a page that takes every event first: the button still leads on', asked > 0, asked);
}
