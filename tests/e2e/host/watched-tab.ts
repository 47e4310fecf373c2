import type { BrowserPage } from '../../support/driver.ts';
import { pageExpression } from '../../support/in-page.ts';
import type { Journey } from '../../support/journey.ts';
import { said, watchedPage } from '../../support/watched-page.ts';
import type { HostSite } from './host-site.ts';

/** A page to open: the letter `x` on an English page, unless it says otherwise. */
export interface HostPage {
  readonly head?: string;
  readonly body?: string;
  readonly lang?: string;
  /** Without a doctype. */
  readonly quirks?: boolean;
}

/** A window on the partner's site, in which a letter is opened again and again on another page. */
export interface WatchedTab {
  readonly journey: Journey;
  readonly page: BrowserPage;
  readonly site: HostSite;
  /** Opens a page and waits until the letter `x` and its names are there, be they shown or not. */
  readonly open: (page: HostPage) => Promise<void>;
  /** Checks what an element shows, that a name is found in it, and that nothing was said in the console. */
  readonly whole: (name: string, id?: string) => Promise<void>;
}

/** What the pages here know besides what is watched. */
export type HostWindow = typeof globalThis & {
  /** The inside of the letter with this id, wherever on the page it is. */
  readonly insideOf: (id: string) => ShadowRoot | undefined;
  /** Shadow roots that the page closed, for `insideOf`. */
  readonly closedRoots: ShadowRoot[];
};

/** What `findEmma` sees where nothing is missing. */
const wholeLetter = {
  title: 'For the river Elm',
  text: 'The river Elm has carried our boats for a thousand years.DemandsWe ask for clean water.',
  names: 12,
  status: '1 result',
  found: ['Emma Example'],
};

export async function openTab(journey: Journey, site: HostSite): Promise<WatchedTab> {
  const page = await journey.open({ width: 1200, height: 900 });
  let opened = 0;
  const there = (id: string): Promise<unknown> =>
    page.waitFor((one) => !!(globalThis as HostWindow).insideOf(one)?.querySelector('.names'), id);
  return {
    journey,
    page,
    site,
    async open({ head = '', body = `<main>${site.element}</main>`, lang = 'en', quirks = false }) {
      const html = watchedPage({
        head: `<script>${pageExpression(defineInsideOf, [])}</script>${head}`,
        lang,
        body: body + site.script,
      });
      const address = site.put(`/page-${++opened}`, quirks ? html.replace('<!doctype html>', '') : html);
      await page.goto(address);
      await there('x');
    },
    async whole(name, id = 'x') {
      const seen = await there(id)
        .then(() => page.eval(findEmma, id))
        .catch(String);
      journey.equal(`${name}: the letter is whole, and a name is found`, seen, wholeLetter);
      journey.equal(`${name}: nothing is said`, await said(page), []);
    },
  };
}

/** Runs in the page. */
function defineInsideOf(): void {
  const closedRoots: ShadowRoot[] = [];
  const insideOf = (id: string): ShadowRoot | undefined => {
    const roots: (Document | ShadowRoot)[] = [document, ...closedRoots];
    for (const root of roots) {
      const letter = root.getElementById(id) as (Element & { renderRoot?: ShadowRoot }) | null;
      if (letter) return letter.renderRoot;
      for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
    }
    return undefined;
  };
  Object.assign(globalThis, { insideOf, closedRoots });
}

/** Runs in the page: reads a letter, looks for a name in it, and empties the search again. */
async function findEmma(id: string): Promise<unknown> {
  const root = (globalThis as HostWindow).insideOf(id);
  const words = (path: string): string =>
    root?.querySelector(path)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const rows = (): Element[] => [...(root?.querySelectorAll('.names li') ?? [])];
  const look = async (typed: string, done: () => boolean): Promise<void> => {
    const field = root?.querySelector<HTMLInputElement>('#find');
    if (!field) return;
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    for (let tries = 0; tries < 100 && !done(); tries++) await new Promise((next) => setTimeout(next, 20));
  };
  // A letter that has just moved measures its new place first.
  for (let tries = 0; tries < 100 && !words('.text'); tries++)
    await new Promise((next) => setTimeout(next, 20));
  const seen = { title: words('.title'), text: words('.text'), names: rows().length };
  await look('emma', () => rows().length === 1);
  const found = rows().map((row) => row.querySelector('bdi')?.textContent.trim());
  const status = words('.status');
  await look('', () => rows().length > 1);
  return { ...seen, status, found };
}
