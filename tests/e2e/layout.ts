/** The letter fits into whatever a page puts it in, from a narrow column to a wide screen. */
import { people, riverLetter } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { image, json } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed } from '../support/scripted-feed.ts';
import { said, shows, watchedPage } from '../support/watched-page.ts';

/** What pages put a letter in. `LETTER` stands for the element; the box around all of it has the width to fit. */
const parents: Readonly<Record<string, string>> = {
  block: '<div>LETTER</div>',
  flexrow: '<div style="display:flex;gap:20px"><nav style="flex:none">Home</nav>LETTER</div>',
  flexcolumn: '<div style="display:flex;flex-direction:column;align-items:start">LETTER</div>',
  grid: '<div style="display:grid">LETTER</div>',
  gridauto: '<div style="display:grid;grid-template-columns:auto;justify-content:center">LETTER</div>',
  gridfr: '<div style="display:grid;grid-template-columns:1fr">LETTER</div>',
  float: '<div style="overflow:hidden"><div style="float:left">LETTER</div></div>',
  table: '<table style="border-spacing:0;width:100%"><tr><td style="padding:0">LETTER</td></tr></table>',
  absolute:
    '<div style="position:relative;height:400px"><div style="position:absolute;left:0">LETTER</div></div>',
  inlineblock: '<div style="display:inline-block">LETTER</div>',
  contained: '<div style="contain:content">LETTER</div>',
  columns: '<div style="columns:2 400px">LETTER</div>',
  fixedwidth: '<div style="display:flex"><div style="flex:1;min-width:0">LETTER</div></div>',
};

const widths = [240, 280, 320, 360, 480, 640, 768, 900, 1024, 1200, 1600];

interface Fit {
  readonly element: number;
  readonly layout: string;
  readonly words: number;
  /** How far anything of the letter sticks out of the box, in CSS pixels. */
  readonly overflow: number;
  readonly button: number;
}

/** Gives each box a width and measures what became of the letters in them. */
const fits = (page: BrowserPage, width: number): Promise<Record<string, Fit>> =>
  page.eval(async (pixels) => {
    for (const box of document.querySelectorAll<HTMLElement>('.box')) box.style.width = `${pixels}px`;
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frames = 0; frames < 5; frames++) await frame();
    const result: Record<string, Fit> = {};
    for (const letter of document.querySelectorAll('open-letter')) {
      const root = letter.shadowRoot;
      const { right = 0, left = 0 } = letter.closest('.box')?.getBoundingClientRect() ?? {};
      const boxes = [...(root?.querySelectorAll('.root *:not(.hidden, .hidden *)') ?? [])].map((one) =>
        one.getBoundingClientRect(),
      );
      const words = root?.querySelector('.text') ?? root?.querySelector('.title');
      result[letter.id] = {
        element: letter.clientWidth,
        layout: root?.querySelector('.root')?.className.replace('root ', '') ?? '',
        words: Math.round(words?.getBoundingClientRect().width ?? 0),
        overflow: Math.round(
          Math.max(
            0,
            ...boxes.filter((one) => one.width).map((one) => Math.max(one.right - right, left - one.left)),
          ),
        ),
        button: Math.round(root?.querySelector('.sign .primary')?.getBoundingClientRect().height ?? 0),
      };
    }
    return result;
  }, width);

/** By the element's own width, in a window of 1,640 pixels with letters of 16. */
const layoutFor = (width: number): string =>
  width >= 56 * 16 ? 'wide' : width <= 320 ? 'compact' : 'narrow';

export default async function layout(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const logos = {
    '/wide.svg': [300, 75],
    '/square.svg': [100, 100],
    '/broad.svg': [240, 80],
    '/photo.svg': [160, 100],
  };
  const items = [
    ...Object.entries(logos).map(([path, [width = 0, height = 0]], at) => ({
      id: `logo${at}`,
      name: `Organisation of ${path}`,
      type: 'organization',
      featured: true,
      image: { url: feed.put(path, image(width, height)), width, height },
    })),
    { id: 'long', name: 'N'.repeat(200), type: 'person', country: 'GS', organization: 'O'.repeat(150) },
    ...people(30),
  ];
  const sentences =
    '<p>The river Elm has carried our boats for a thousand years, and we ask for clean water.</p>';
  const long = {
    content_html: `${sentences.repeat(12)}<p>${'w'.repeat(400)}</p>`,
    title: `The ${'t'.repeat(296)}`,
  };
  const src = feed.put('/letter.json', json(riverLetter({ content_html: sentences.repeat(30), items })));
  const hard = feed.put('/hard.json', json(riverLetter({ ...long, items })));
  const script = `<script src="${feed.origin}/v1/open-letter.js"></script>`;
  const letter = (id: string, address: string): string =>
    `<open-letter id="${id}" src="${address}"></open-letter>`;

  const page = await journey.open({ width: 1640, height: 900 });
  const boxes = Object.entries(parents).map(
    ([id, parent]) => `<div class="box">${parent.replace('LETTER', letter(id, src))}</div>`,
  );
  const hardBox = `<div class="box">${letter('hard', hard)}</div>`;
  const head = '<style>body { margin: 0 } .box { margin-block-end: 40px }</style>';
  await page.goto(partner.put('/', watchedPage({ head, body: boxes.join('') + hardBox + script })));
  await shows(page, 'block', 'For the river Elm');
  await page.waitFor(() =>
    [...document.querySelectorAll('open-letter')].every((one) => one.shadowRoot?.querySelector('.names')),
  );

  const least: Record<string, number> = {};
  for (const width of widths) {
    const all = await fits(page, width);
    for (const id of [...Object.keys(parents), 'hard']) {
      const fit = all[id];
      if (!fit) throw new Error(`There is no letter “${id}”.`);
      const where = `${id} at ${width}`;
      journey.check(
        `${where}: the words have room, inside the box`,
        fit.words > 0 && fit.words <= width,
        fit,
      );
      journey.check(`${where}: nothing sticks out`, fit.overflow <= 1, fit);
      journey.check(`${where}: the button is high enough for a thumb`, fit.button >= 44, fit);
      journey.equal(`${where}: laid out by its own width`, fit.layout, layoutFor(fit.element));
      least[id] = Math.min(least[id] ?? Infinity, fit.words);
    }
  }
  await logoSizes(journey, page);
  await nameColumns(journey, page);
  await signColumn(journey, page);
  await textSpacing(journey, page);
  journey.equal('nothing is said in the console', await said(page), []);

  await zoom(journey, page, partner.put('/zoom', watchedPage({ body: letter('x', src) + script })));
  await floating(journey, page, partner.put('/narrow', watchedPage({ body: letter('x', src) + script })));
  journey.figures(least);
}

/** A reader's own spacing of letters, words, lines and paragraphs, as WCAG 1.4.12 has it, cuts nothing off. */
async function textSpacing(journey: Journey, page: BrowserPage): Promise<void> {
  await page.eval(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-block-end: 2em !important; }`);
    for (const { shadowRoot } of document.querySelectorAll('open-letter'))
      shadowRoot?.adoptedStyleSheets.push(spaced);
  });
  for (const width of [240, 360, 1200]) {
    const all = await fits(page, width);
    const cut = await page.eval(() =>
      [...document.querySelectorAll('open-letter')].flatMap(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll<HTMLElement>('.root *:not(.hidden, .hidden *, option)') ?? [])]
          .filter(
            (one) => getComputedStyle(one).overflow !== 'visible' && one.scrollHeight > one.clientHeight + 1,
          )
          .map((one) => one.className || one.localName),
      ),
    );
    journey.check(
      `spaced out at ${width}: nothing sticks out`,
      Object.values(all).every(({ overflow }) => overflow <= 1),
      all,
    );
    journey.equal(`spaced out at ${width}: nothing is cut off`, cut, []);
  }
}

/** Logos of any shape look equally large. */
async function logoSizes(journey: Journey, page: BrowserPage): Promise<void> {
  await fits(page, 1200);
  const areas = await page.eval(() => {
    const logos =
      document.getElementById('block')?.shadowRoot?.querySelectorAll<HTMLImageElement>('.logos img') ?? [];
    return [...logos].map((logo) => {
      const { width, height } = logo.getBoundingClientRect();
      const ratio = Number(logo.getAttribute('width')) / Number(logo.getAttribute('height'));
      return Math.round(Math.min(width, height * ratio) * Math.min(height, width / ratio));
    });
  });
  const ratio = Math.max(...areas) / Math.min(...areas);
  journey.check('logos have about the same area', areas.length === 4 && ratio <= 2, areas);
}

async function nameColumns(journey: Journey, page: BrowserPage): Promise<void> {
  const columns = async (width: number): Promise<number> => {
    await fits(page, width);
    return page.eval(() => {
      const rows =
        document.getElementById('block')?.shadowRoot?.querySelectorAll('.group:last-of-type .names li') ?? [];
      return new Set([...rows].map((row) => Math.round(row.getBoundingClientRect().left))).size;
    });
  };
  const seen = [await columns(360), await columns(640), await columns(1200)];
  journey.equal('names stand in one, two and three columns', seen, [1, 2, 3]);
}

/** The sign column stays in sight beside the text, and ends with it. */
async function signColumn(journey: Journey, page: BrowserPage): Promise<void> {
  await fits(page, 1200);
  const at = (part: number): Promise<readonly number[]> =>
    page.eval(async (share) => {
      const root = document.getElementById('block')?.shadowRoot;
      const top = root?.querySelector('.top')?.getBoundingClientRect();
      if (!root || !top) return [];
      scrollTo({ top: scrollY + top.top + top.height * share, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const bottom = (selector: string): number =>
        root.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
      const signTop = root.querySelector('.sign')?.getBoundingClientRect().top ?? 0;
      return [Math.round(signTop), Math.round(bottom('.top') - bottom('.sign'))];
    }, part);
  const [middle = 0] = await at(0.4);
  journey.equal('in the middle of the text the column stands below the upper edge', middle, 24);
  const [, rest = -1] = await at(1);
  journey.check('at its end the column ends with it', rest >= 0 && rest <= 2, rest);
}

/** A page's own idea of how large a letter is makes ours larger, never smaller than sixteen pixels. */
async function zoom(journey: Journey, page: BrowserPage, address: string): Promise<void> {
  for (const [size, expected] of [
    [10, 16],
    [24, 24],
    [32, 32],
  ] as const) {
    await page.goto(address);
    await page.eval((pixels) => (document.documentElement.style.fontSize = `${pixels}px`), size);
    await page.waitFor(() => !!document.getElementById('x')?.shadowRoot?.querySelector('.names'));
    const seen = await page.eval(() => {
      const text = document.getElementById('x')?.shadowRoot?.querySelector('.text');
      const { scrollWidth } = document.documentElement;
      return [text && parseFloat(getComputedStyle(text).fontSize), scrollWidth <= innerWidth];
    });
    journey.equal(`letters of ${size} pixels: the text has ${expected}, and nothing scrolls sideways`, seen, [
      expected,
      true,
    ]);
  }
}

/** The button that floats over the text of a narrow letter. */
async function floating(journey: Journey, page: BrowserPage, address: string): Promise<void> {
  await page.size(700, 600);
  await page.goto(address);
  await page.waitFor(() => !!document.getElementById('x')?.shadowRoot?.querySelector('.sticky'));
  const at = (selector: string, block: 'start' | 'center'): Promise<{ shown: boolean; over: boolean }> =>
    page.eval(
      async (path, where) => {
        const root = document.getElementById('x')?.shadowRoot;
        root?.querySelector(path)?.scrollIntoView({ block: where, behavior: 'instant' });
        await new Promise((resolve) => setTimeout(resolve, 400));
        const button = root?.querySelector('.sticky .primary');
        const box = button?.getBoundingClientRect();
        const title = root?.querySelector('.title')?.getBoundingClientRect();
        const visible = !!button && getComputedStyle(button).visibility === 'visible';
        return {
          shown: visible && !!box && box.top >= 0 && box.bottom <= innerHeight,
          over: !!box && !!title && box.top < title.bottom && box.bottom > title.top,
        };
      },
      selector,
      block,
    );
  journey.equal('at the top the button floats, and not over the title', await at('.title', 'start'), {
    shown: true,
    over: false,
  });
  journey.equal('in the middle it floats', (await at('.text p:nth-child(15)', 'center')).shown, true);
  journey.equal('where the real one stands it is gone', (await at('.sign', 'center')).shown, false);
  journey.equal('beside the names as well', (await at('.names', 'start')).shown, false);
}
