/** A letter's words: they can be selected, keep their direction, and no hiding list knows our names. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { riverLetter } from '../../support/composed-letter.ts';
import { json } from '../../support/feed-answers.ts';
import { watchedPage, type WatchedWindow } from '../../support/watched-page.ts';
import type { WatchedTab } from './watched-tab.ts';

export async function words(tab: WatchedTab): Promise<void> {
  await tab.open({});
  await selects(tab);
  await names(tab);
  await directions(tab);
  await sandboxed(tab);
}

/** A visitor may select the letter. */
async function selects({ journey, page }: WatchedTab): Promise<void> {
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
async function names({ journey, page }: WatchedTab): Promise<void> {
  const ours = await page.eval(() => {
    const all = [...(document.getElementById('x')?.shadowRoot?.querySelectorAll('*') ?? [])];
    return all.flatMap((one) =>
      [one.localName, one.id, one.getAttribute('class'), one.getAttribute('part')].join(' '),
    );
  });
  const files = readdirSync(join(import.meta.dirname, '../../../dist/chunks'), { recursive: true }).map(
    String,
  );
  const hidden = /share|social|subscribe|newsletter|signup|optin|popup|banner|cookie/i;
  journey.equal(
    'no name of ours stands on a list of what to hide',
    [...ours, ...files].filter((one) => hidden.test(one)),
    [],
  );
}

/** Names keep their direction: brackets and full stop stay with them, in a letter of the other direction. */
async function directions({ journey, page, site, open }: WatchedTab): Promise<void> {
  const items = [
    { id: 'latin', name: 'Ana Berg (Example Org.)', type: 'person', country: 'NO' },
    { id: 'arabic', name: 'جمعية النهر (مثال).', type: 'person', country: 'EG' },
    { id: 'next', name: '101 Anglers', type: 'person' },
  ];
  for (const language of ['en', 'ar']) {
    const src = site.feed.put(`/${language}/letter.json`, json(riverLetter({ language, items })));
    await open({ body: `<open-letter id="x" src="${src}"></open-letter>`, lang: language });
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
async function sandboxed({ journey, page, site }: WatchedTab): Promise<void> {
  const tell = `<script>setInterval(() => {
    const { said } = watch;
    parent.postMessage({ title: watch.see('x').title, said, origin }, '*');
  }, 100)</script>`;
  const inner = site.put('/inner', watchedPage({ body: site.element + site.script + tell }));
  const frame = `<iframe sandbox="allow-scripts allow-forms" src="${inner}" width="1000" height="800"></iframe>
    <script>addEventListener('message', ({ data }) => { window.told = data; })</script>`;
  await page.goto(site.put('/outer', watchedPage({ body: frame })));
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
