/** What a visitor does with a letter, from the first look to the way back. */
import type { BrowserPage } from '../../support/driver.ts';

type Reloadable = HTMLElement & { reload(): Promise<void> };

const rows = (page: BrowserPage, holds: (count: number) => boolean): Promise<unknown> =>
  page.waitFor(
    `(${holds.toString()})(document.getElementById('x')?.shadowRoot?.querySelectorAll('.names li').length ?? 0)`,
  );
const contains = (page: BrowserPage, words: string): Promise<unknown> =>
  page.waitFor((wanted) => document.getElementById('x')?.shadowRoot?.textContent.includes(wanted), words);

/** By the words that name them, in the order in which they are done. */
export const steps: Readonly<Record<string, (page: BrowserPage) => Promise<unknown>>> = {
  'the letter and its pictures are there': (page) =>
    page.waitFor(() => {
      const root = document.getElementById('x')?.shadowRoot;
      const pictures = [...(root?.querySelectorAll('img') ?? [])];
      for (const one of pictures) one.scrollIntoView();
      return !!root?.querySelector('.names') && pictures.length > 1 && pictures.every((one) => one.complete);
    }),
  'a footnote is followed, and the way back': async (page) => {
    await page.click('#x >>> a[href="#t-note"]');
    await page.waitFor(() => document.getElementById('x')?.shadowRoot?.activeElement?.id === 't-note');
    await page.click('#x >>> a[href="#t-ref"]');
  },
  'more names are shown': async (page) => {
    await page.click('#x >>> .person > .plain');
    await rows(page, (count) => count > 250);
  },
  'a name is looked for': async (page) => {
    await page.click('#x >>> #find');
    await page.type('person 599');
    await rows(page, (count) => count === 1);
  },
  'a name is not found': async (page) => {
    await page.press('Escape');
    await page.type('nobody');
    await rows(page, (count) => count === 0);
    await page.press('Escape');
  },
  'another language is chosen': async (page) => {
    await page.eval(() => {
      const select = document.getElementById('x')?.shadowRoot?.querySelector('select');
      if (!select) return;
      select.value = 'de';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await contains(page, 'Für den Fluss Ulme');
  },
  'it is printed': async (page) => {
    await page.eval(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    await rows(page, (count) => count > 500);
    await page.eval(() => {
      dispatchEvent(new Event('afterprint'));
    });
  },
  'the newest revision is asked for': async (page) => {
    await page.eval(() => (document.getElementById('x') as Reloadable).reload());
  },
  'a letter that failed is there when it is tried again': (page) =>
    page.waitFor(() => !!document.getElementById('failing')?.shadowRoot?.querySelector('.names')),
};
