/** Nothing of a page's stylesheet gets into a letter but what they should have in common. */
import type { BrowserPage } from '../../support/driver.ts';
import type { WatchedTab } from './watched-tab.ts';

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

/** Each leaves the letter as it is on a plain page. The first ones leave the element its width as well. */
const sheets: Readonly<Record<string, string>> = {
  'a page that shouts': shouting,
  'an old theme with resets': oldTheme,
  'a page of ten pixels': 'html { font-size: 10px } body { font-size: 1rem }',
  'everything floats, small and red':
    '* { display: block !important; float: left !important; font-size: 9px !important; color: red !important } main { width: 1168px !important }',
  'everything is animated':
    '@keyframes spin { to { rotate: 1turn; opacity: 0 } } *, ::before, ::after { transition: all 9s 5s !important; animation: spin 90s 60s !important }',
  'words before and after everything':
    '*::before, *::after { content: "x" !important; font-size: 60px; position: absolute }',
  'what is not defined yet is hidden':
    ':not(:defined) { display: none } open-letter:not([id]) { display: none }',
  'columns and boxes':
    'main { column-count: 1; display: grid } * { min-width: 0; max-height: none; inset: auto; order: 3; justify-self: stretch; contain: none; z-index: -1 }',
  'a print-like page':
    '* { orphans: 9 !important; widows: 9 !important; hyphens: manual !important; quotes: none !important; text-underline-position: under !important; tab-size: 1 !important; line-break: anywhere !important; writing-mode: horizontal-tb !important; text-wrap: nowrap !important; overflow-wrap: normal !important; font-variant: small-caps !important; font-stretch: 50% !important; font-size-adjust: 2 !important; text-align-last: justify !important; border-collapse: collapse !important; list-style: square inside !important; caret-color: transparent; text-decoration: line-through }',
};

/** How the inside of a letter is styled: what a page must not change. */
const look = (page: BrowserPage): Promise<Record<string, readonly string[]>> =>
  page.eval(() => {
    const properties =
      'display float fontSize fontStyle fontWeight fontVariantCaps lineHeight letterSpacing wordSpacing textTransform textAlign textAlignLast textIndent textShadow wordBreak lineBreak whiteSpaceCollapse textWrapMode cursor userSelect marginTop paddingLeft borderTopWidth opacity animationName transitionDelay listStyleType';
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

export async function styles({ journey, page, site, open, whole }: WatchedTab): Promise<void> {
  await open({});
  const plain = await look(page);
  journey.equal('eight parts are looked at', Object.keys(plain).length, 8);
  for (const [name, css] of Object.entries(sheets)) {
    await open({ head: `<style>${css}</style>` });
    journey.equal(`${name}: nothing of it inside`, await look(page), plain);
  }
  // What takes its box away from the element leaves the letter readable in one column.
  await open({
    head: '<style>* { all: unset !important } script, style, head { display: none !important }</style>',
  });
  const small = Object.values(await look(page)).map((one) => parseFloat(one[2]?.split(' ')[1] ?? '0'));
  journey.check('all unset: sixteen pixels and more, but for small print', Math.min(...small) >= 14, small);
  await whole('all unset');

  await open({
    head: '<style>.d-none { display: none } open-letter { display: flex }</style>',
    body: `<main>${site.element}<open-letter id="y" class="d-none" src="${site.src}"></open-letter><open-letter id="z" hidden src="${site.src}"></open-letter></main>`,
  });
  const boxes = await page.eval(() =>
    ['x', 'y', 'z'].map((id) => getComputedStyle(document.getElementById(id) ?? document.body).display),
  );
  journey.equal('a page’s class hides and places the element', boxes, ['flex', 'none', 'none']);
}
