/** Wherever an element stands in a page, the letter in it is whole. */
import { said } from '../../support/watched-page.ts';
import type { HostPage, HostWindow, WatchedTab } from './watched-tab.ts';

interface Place {
  /** What stands around the letter; it has the id of its place. */
  readonly around: (letter: string) => string;
  /** What the page does with the place once the letters are there. */
  readonly then?: (place: string) => string;
  /** Nobody sees the letter there. */
  readonly unseen?: boolean;
}

const inside =
  (before: string, after: string) =>
  (letter: string): string =>
    before + letter + after;
const open = (place: string): string => `${place}.querySelector('dialog, details').open = true`;

/** By the words that name them: places that one page has room for. */
const places: Readonly<Record<string, Place>> = {
  'in a paragraph': { around: inside('<p>Read this: ', ' and sign.</p>') },
  'in a cell of a table': { around: inside('<table><tr><td>Left</td><td>', '</td></tr></table>') },
  'in a table, where no text may be': { around: inside('<table><tr>', '</tr></table>') },
  'in a list, a label and a heading': { around: inside('<ul><li><label><h3>', '</h3></label></li></ul>') },
  'in a drawing': {
    around: inside(
      '<svg width="900" height="3000"><foreignObject width="900" height="3000"><div xmlns="http://www.w3.org/1999/xhtml">',
      '</div></foreignObject></svg>',
    ),
  },
  'beside what is left of a page without scripts': {
    around: inside('<noscript><open-letter src="nothing.json"></open-letter></noscript><main>', '</main>'),
  },
  'in a parent that is hidden and shown later': {
    around: inside('<div style="display: none">', '</div>'),
    then: (place) => `${place}.firstElementChild.style.display = ''`,
  },
  'in a parent whose content is skipped and shown later': {
    around: inside('<div style="content-visibility: hidden">', '</div>'),
    then: (place) => `${place}.firstElementChild.style.contentVisibility = ''`,
  },
  'in closed details that are opened later': {
    around: inside('<details><summary>The letter</summary>', '</details>'),
    then: open,
  },
  'in a dialog that is opened later': {
    around: inside('<dialog style="position: static">', '</dialog>'),
    then: open,
  },
  'in a dialog that stays closed': { around: inside('<dialog>', '</dialog>'), unseen: true },
  'in an inert part': { around: inside('<div inert>', '</div>') },
  'in a parent of no height': { around: inside('<div style="height: 0">', '</div>') },
  'copied out of a template': {
    around: inside('<template>', '</template>'),
    then: (place) => `${place}.append(${place}.querySelector('template').content.cloneNode(true))`,
  },
  'in an open shadow root': {
    around: inside('<div><template shadowrootmode="open">', '</template></div>'),
  },
  'in two closed shadow roots': {
    around: (letter) => `<div></div><script>(() => {
      const outer = document.currentScript.previousElementSibling.attachShadow({ mode: 'closed' });
      outer.innerHTML = '<section></section>';
      const inner = outer.firstChild.attachShadow({ mode: 'closed' });
      closedRoots.push(outer, inner);
      inner.innerHTML = ${JSON.stringify(letter)};
    })()</script>`,
  },
  'in the slot of another element': {
    around: inside('<div><template shadowrootmode="open"><slot></slot></template>', '</div>'),
  },
  'below an element that shows none of its children': {
    around: inside('<div><template shadowrootmode="open">Nothing</template>', '</div>'),
    unseen: true,
  },
  'in a text that can be edited': { around: inside('<div contenteditable="true">Before ', ' after</div>') },
  'in a part that takes no clicks and no selection': {
    around: inside(
      '<div style="pointer-events: none; user-select: none; -webkit-user-select: none">',
      '</div>',
    ),
  },
  'zoomed to half': { around: inside('<div style="zoom: 0.5">', '</div>') },
  'zoomed to three times': { around: inside('<div style="zoom: 3">', '</div>') },
  'turned and made small': { around: inside('<div style="transform: rotate(1deg) scale(0.2)">', '</div>') },
  'in a fieldset that is disabled': { around: inside('<form><fieldset disabled>', '</fieldset></form>') },
};

/** Pages that are a place of their own. */
const pages: Readonly<Record<string, HostPage>> = {
  'in quirks mode': { quirks: true },
  'on a page from right to left': { head: '<script>document.documentElement.dir = "rtl"</script>' },
  'on a page of twice the size': { head: '<style>html { font-size: 200% }</style>' },
};

export async function everyPlace(tab: WatchedTab): Promise<void> {
  const { page, site, whole } = tab;
  const all = Object.entries(places).map(([name, place], index) => ({ name, place, id: `at-${index}` }));
  const body = all.map(({ place: { around }, id }) => {
    const letter = `<open-letter id="${id}" src="${site.src}"><a href="#own">Our own words</a></open-letter>`;
    return `<div id="place-${id}">${around(letter)}</div>`;
  });
  await tab.open({ body: site.element + body.join('') });
  for (const { place, id } of all)
    if (place.then) await page.eval(place.then(`document.getElementById('place-${id}')`));
  for (const { name, place, id } of all) {
    await whole(name, id);
    if (!place.unseen) await inItsBox(tab, name, id);
  }
  for (const [name, one] of Object.entries(pages)) {
    await tab.open(one);
    await whole(name);
    await inItsBox(tab, name, 'x');
  }
  await withoutRoom(tab);
  await inForm(tab);
}

async function inItsBox({ journey, page }: WatchedTab, name: string, id: string): Promise<void> {
  const box = await page.waitFor(seenBox, id).catch(() => undefined);
  journey.check(`${name}: it has its place and lies in it`, box === 'inside', box);
}

/** Runs in the page: whether the letter has a size, and nothing of its text and buttons stands out at the side. */
function seenBox(id: string): string | undefined {
  const root = (globalThis as HostWindow).insideOf(id);
  const box = root?.querySelector('.root')?.getBoundingClientRect();
  const title = root?.querySelector('.title')?.getBoundingClientRect();
  if (!box || !title?.width || !title.height) return undefined;
  const out = [...(root?.querySelectorAll('.text p, .primary, #find, .names li') ?? [])].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return left < box.left - 1 || right > box.right + 1;
  });
  return out.length ? `outside: ${out.map((one) => one.className || one.localName).join()}` : 'inside';
}

/** Zoomed until there is no room, the text is behind a button. */
async function withoutRoom({ page, open: openPage, whole }: WatchedTab): Promise<void> {
  await openPage({ head: '<style>html { zoom: 4 }</style>' });
  // Not by the mouse: engines differ in what a point on a zoomed page is.
  await page.eval(() =>
    (globalThis as HostWindow).insideOf('x')?.querySelector<HTMLElement>('.letter button')?.click(),
  );
  await whole('zoomed until there is no room for the text');
}

/** Enter in the search looks for a name; it does not send the form the page has put around the letter. */
async function inForm({ journey, page, site, open: openPage }: WatchedTab): Promise<void> {
  await openPage({
    body: `<form action="/sent"><input name="own">${site.element}<button>Send</button></form>
      <script>document.forms[0].addEventListener('submit', (event) => { event.preventDefault(); window.sent = true; });</script>`,
  });
  await page.click('#x >>> #find');
  await page.type('emma');
  await page.press('Enter');
  await page.waitFor(
    () => document.getElementById('x')?.shadowRoot?.querySelectorAll('.names li').length === 1,
  );
  journey.equal('in a form: Enter sends nothing', await page.eval('!!window.sent'), false);
  const fields = await page.eval(() => [...new FormData(document.forms[0]).keys()]);
  journey.equal('in a form: nothing of ours is sent with it', fields, ['own']);
  journey.equal('in a form: nothing is said', await said(page), []);
}
