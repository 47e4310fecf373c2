/** Whatever a page does to itself, the letter on it stays readable, and the page stays as it was. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { riverLetter } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { json } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed, type ScriptedFeed } from '../support/scripted-feed.ts';
import { said, shows, watchedPage, type WatchedWindow } from '../support/watched-page.ts';

/** A theme from the years when every page reset everything. */
const oldTheme = `
  * { margin: 0 !important; padding: 3px !important; color: #600 !important; font: 9px/1 fantasy !important; float: none !important; box-sizing: content-box !important; }
  html { font-size: 10px; } p { font-size: 8px !important; } li { float: left !important; width: 40px; list-style: square !important; }
  a { display: block; background: lime !important; } h1, h2, h3 { text-transform: uppercase !important; border: 5px solid red; }
  input, button, select { width: 300px !important; height: 9px !important; } img, svg { max-width: 20px !important; display: block; }
  section, article, div { overflow: hidden; } mark { background: cyan; } progress { display: none !important; }
  .title, .text, .sign, .count, .primary, .search, .names, .group, .root, .hidden, .status, .note { display: none !important; position: absolute; }`;

const shouting = `body { text-transform: uppercase; letter-spacing: .3em; word-spacing: 1em; text-align: center; line-height: 1; visibility: visible;
  word-break: break-all; text-indent: 3em; white-space: pre; font-style: italic; font-weight: 900; font-variant: small-caps; text-shadow: 1px 1px red; cursor: wait; user-select: none; -webkit-user-select: none; }`;

const oldScripts = `
  Array.from = (x) => { const n = (x && x.length) || 0, a = []; for (let i = 0; i < n; i++) a.push(x[i]); return a; };
  Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
  Array.prototype.each = function () { return this; };
  String.prototype.extra = 1;`;

const closedStorage = `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('No', 'SecurityError'); } });
  Object.defineProperty(document, 'cookie', { get() { throw new DOMException('No', 'SecurityError'); }, set() { throw new DOMException('No', 'SecurityError'); } });`;

/** How the inside of a letter is styled: what a page must not change. */
const look = (page: BrowserPage): Promise<Record<string, readonly string[]>> =>
  page.eval(() => {
    const properties =
      'display float fontSize fontStyle fontWeight fontVariantCaps lineHeight letterSpacing wordSpacing textTransform textAlign textIndent textShadow wordBreak whiteSpaceCollapse cursor userSelect marginTop paddingLeft borderTopWidth';
    const root = document.getElementById('x')?.shadowRoot;
    const result: Record<string, string[]> = {};
    for (const path of [
      '.title',
      '.text p',
      '.count strong',
      '.primary',
      '#find',
      '.names li',
      'progress',
      '.kind',
    ]) {
      const element = root?.querySelector(path);
      if (!element) continue;
      const style = getComputedStyle(element) as unknown as Record<string, string>;
      result[path] = properties.split(' ').map((name) => `${name}: ${style[name] ?? ''}`);
    }
    return result;
  });

export default async function hostPage(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const src = feed.put('/letter.json', json(riverLetter()));
  const element = `<open-letter id="x" src="${src}"><a href="#own">Our own words</a></open-letter>`;
  const script = `<script src="${feed.origin}/v1/open-letter.js"></script>`;
  const page = await journey.open({ width: 1200, height: 900 });
  const open = async (path: string, head: string, lang = 'en'): Promise<void> => {
    await page.goto(partner.put(path, watchedPage({ head, lang, body: `<main>${element}</main>${script}` })));
    await shows(page, 'x', 'For the river Elm');
    await page.waitFor(() => !!document.getElementById('x')?.shadowRoot?.querySelector('.names'));
  };

  await open('/plain', '');
  const plain = await look(page);
  journey.equal('eight parts are looked at', Object.keys(plain).length, 8);
  await selects(journey, page);
  await open('/shouting', `<style>${shouting}</style>`);
  journey.equal('a page that shouts: nothing of it inside', await look(page), plain);
  await open('/old-theme', `<style>${oldTheme}</style>`);
  const small = Object.values(await look(page)).map((one) => parseFloat(one[2]?.split(' ')[1] ?? '0'));
  journey.check(
    'a page of ten pixels: sixteen and more, but for small print',
    Math.min(...small) >= 16,
    small,
  );
  const themed = await look(page);
  journey.equal('an old theme with resets: nothing of it inside', themed, plain);

  await open('/old-scripts', `<script>${oldScripts}</script>`);
  const rows = await page.eval(
    () => document.getElementById('x')?.shadowRoot?.querySelectorAll('.names li').length,
  );
  journey.equal('a page that replaces Array.from: every name has its row', rows, 12);
  // As a number: the page spoils what a list looks like on its way to the test.
  const lines = await page.eval(() => (globalThis as WatchedWindow).watch.said.length);
  journey.equal('nothing is said in its console', lines, 0);
  await open('/closed-storage', `<script>${closedStorage}</script>`);
  journey.equal('a page without storage: nothing is missed', await said(page), []);

  await names(journey, page);
  await translated(journey, page);
  await directions(journey, page, feed, partner.put, script);
  await sandboxed(journey, page, partner.put, element + script);
  journey.say(`parts=${Object.keys(plain).length} rows=${rows ?? 0}`);
}

/** A visitor may select the letter. */
async function selects(journey: Journey, page: BrowserPage): Promise<void> {
  const { left, right, y } = await page.eval(() => {
    scrollTo(0, 0);
    const text = document.getElementById('x')?.shadowRoot?.querySelector('.text p');
    const range = document.createRange();
    if (text) range.selectNodeContents(text);
    const line = range.getClientRects()[0];
    return {
      left: line?.left ?? 0,
      right: line?.right ?? 0,
      y: ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2,
    };
  });
  await page.drag({ x: left + 1, y }, { x: right - 1, y });
  const selected = await page.eval(() => {
    const root = document.getElementById('x')?.shadowRoot as
      (ShadowRoot & { getSelection?(): Selection }) | null;
    return String(root?.getSelection?.() ?? getSelection());
  });
  journey.check('dragging over a sentence selects it', selected.includes('has carried our boats'), selected);
}

/** No name of ours is one that hiding lists look for. */
async function names(journey: Journey, page: BrowserPage): Promise<void> {
  const ours = await page.eval(() => {
    const all = [...(document.getElementById('x')?.shadowRoot?.querySelectorAll('*') ?? [])];
    return all.flatMap((one) =>
      [one.localName, one.id, one.getAttribute('class'), one.getAttribute('part')].join(' '),
    );
  });
  const files = readdirSync(join(import.meta.dirname, '../../dist/chunks'), { recursive: true }).map(String);
  const hidden = /share|social|subscribe|newsletter|signup|optin|popup|banner|cookie/i;
  journey.equal(
    'no name of ours stands on a list of what to hide',
    [...ours, ...files].filter((one) => hidden.test(one)),
    [],
  );
}

/** A translating tool wraps every text: what is told later is told all the same. */
async function translated(journey: Journey, page: BrowserPage): Promise<void> {
  await page.eval(() => {
    const root = document.getElementById('x')?.shadowRoot?.querySelector('.root');
    if (!root) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const font = (): Element => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
    for (const text of texts.filter((one) => one.data.trim())) {
      const outer = font();
      const inner = font();
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
  });
  await page.click('#x >>> #find');
  await page.type('nobody');
  await page.waitFor(() =>
    document.getElementById('x')?.shadowRoot?.querySelector('.status')?.textContent.includes('0 results'),
  );
  journey.check('a translated page: the result of a search is told', true);
  journey.equal('a translated page: no exception', await said(page), []);
}

/** Names keep their direction: brackets and full stop stay with them, in a letter of the other direction. */
async function directions(
  journey: Journey,
  page: BrowserPage,
  feed: ScriptedFeed,
  put: (path: string, body: string) => string,
  script: string,
): Promise<void> {
  const items = [
    { id: 'latin', name: 'Ana Berg (Example Org.)', type: 'person', country: 'NO' },
    { id: 'arabic', name: 'جمعية النهر (مثال).', type: 'person', country: 'EG' },
    { id: 'next', name: '101 Anglers', type: 'person' },
  ];
  for (const language of ['en', 'ar']) {
    const src = feed.put(`/${language}/letter.json`, json(riverLetter({ language, items })));
    const body = `<open-letter id="x" src="${src}"></open-letter>${script}`;
    await page.goto(put(`/in-${language}`, watchedPage({ body, lang: language })));
    await page.waitFor(() => !!document.getElementById('x')?.shadowRoot?.querySelector('.names'));
    const order = await page.eval(() => {
      const root = document.getElementById('x')?.shadowRoot;
      /** The letters of a name as they stand from left to right. */
      const drawn = (id: string): string => {
        const name = root?.querySelector(`#s-${id} bdi`) ?? document.body;
        const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT).nextNode() as Text;
        const range = document.createRange();
        const places = [...text.data].map((letter, at) => {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return { letter, left: range.getBoundingClientRect().left };
        });
        return places
          .sort((a, b) => a.left - b.left)
          .map((one) => one.letter)
          .join('');
      };
      const rows = [...(root?.querySelectorAll('.names li') ?? [])].map((row) => row.getBoundingClientRect());
      const apart = rows.every((row, at) => {
        const before = rows[at - 1];
        return !before || row.top >= before.bottom || row.left >= before.right || row.right <= before.left;
      });
      return { latin: drawn('latin'), arabic: [...drawn('arabic')].reverse().join(''), apart };
    });
    journey.equal(`names of both directions in a letter of language ${language}`, order, {
      latin: 'Ana Berg (Example Org.)',
      arabic: 'جمعية النهر (مثال).',
      apart: true,
    });
  }
}

/** A frame without an origin: nothing is its own, and nothing is refused to it. */
async function sandboxed(
  journey: Journey,
  page: BrowserPage,
  put: (path: string, body: string) => string,
  body: string,
): Promise<void> {
  const tell = `<script>setInterval(() => {
    const { said } = watch;
    parent.postMessage({ title: watch.see('x').title, said, origin }, '*');
  }, 100)</script>`;
  const inner = put('/inner', watchedPage({ body: body + tell }));
  const frame = `<iframe sandbox="allow-scripts allow-forms" src="${inner}" width="1000" height="800"></iframe>
    <script>addEventListener('message', ({ data }) => { window.told = data; })</script>`;
  await page.goto(put('/outer', watchedPage({ body: frame })));
  interface Told {
    readonly title: string | null;
    readonly said: readonly string[];
    readonly origin: string;
  }
  await page
    .waitFor(() => !!(globalThis as WatchedWindow & { told?: Told }).told?.title)
    .catch(() => undefined);
  const told = await page.eval(() => (globalThis as WatchedWindow & { told?: Told }).told);
  journey.equal('in a frame without an origin the letter is shown', told, {
    title: 'For the river Elm',
    said: [],
    origin: 'null',
  });
}
