/** Tools that translate a page wrap, move and rewrite its texts: what changes later is shown all the same. */
import { riverLetter } from '../../support/composed-letter.ts';
import { json } from '../../support/feed-answers.ts';
import { said } from '../../support/watched-page.ts';
import type { HostWindow, WatchedTab } from './watched-tab.ts';

type Tool = 'none' | 'wraps' | 'moves' | 'rewrites';

/** What a visitor reads of a letter. */
interface Read {
  /** All of it but the names, whose texts stay the same while all else changes. */
  readonly around: string;
  readonly names: readonly string[];
}

const german = { title: 'Für den Fluss Ulme', content_html: '<p>Der Fluss trägt unsere Boote.</p>' };

/** What the last state has that the one before has not, whatever became of the texts that stay the same. */
const changedWords = [
  ...[german.title, 'Der Fluss trägt unsere Boote', 'Sprache', 'Ziel von 20 erreicht', 'Brief unterzeichnen'],
  ...[
    '77 Organisationen und Personen haben unterzeichnet',
    'Wer unterzeichnet hat',
    'Organisation oder Land suchen',
  ],
  ...['Organisationen', 'Personen', 'Unterzeichnet von 77', '65 Personen, die nicht genannt werden wollten'],
];

export async function translated(tab: WatchedTab): Promise<void> {
  const { journey, page } = tab;
  const plain = await walkThrough(tab, 'none');
  journey.equal('a page as it is: so many states are read', plain.length, 5);
  for (const tool of ['wraps', 'moves', 'rewrites'] as const) {
    const seen = await walkThrough(tab, tool).catch(String);
    const name = `a tool that ${tool} every text`;
    if (typeof seen === 'string') journey.fail(name, seen);
    else if (tool === 'wraps') journey.equal(`${name}: every state is shown as without it`, seen, plain);
    else {
      const last = seen.at(-1)?.around ?? '';
      const missing = changedWords.filter((words) => !last.includes(words));
      journey.equal(`${name}: what has changed is shown`, missing, []);
    }
    journey.equal(`${name}: no exception`, await said(page), []);
  }
}

/** Puts a letter through its states, each time after the tool has been over the page, and reads every one. */
async function walkThrough({ page, site, open }: WatchedTab, tool: Tool): Promise<Read[]> {
  const { feed } = site;
  const put = (revision: number, total: number): string => {
    const translations = [
      { language: 'en', title: 'For the river Elm', url: 'letter.json' },
      { language: 'de', title: german.title, url: 'letter.de.json' },
    ];
    const shared = { revision, total_signatures: total, translations };
    feed.put('/states/letter.de.json', json(riverLetter({ ...shared, language: 'de', ...german })));
    return feed.put('/states/letter.json', json(riverLetter(shared)));
  };
  const src = put(1, 14);
  await open({ body: `<p>Our own words</p><main><open-letter id="x" src="${src}"></open-letter></main>` });
  const states: Read[] = [];
  const step = async (action: (() => Promise<unknown>) | undefined, words: string): Promise<void> => {
    await page.eval(translate, tool);
    await action?.();
    await page.waitFor(
      (wanted) => (globalThis as HostWindow).insideOf('x')?.textContent.includes(wanted),
      words,
    );
    states.push(await page.eval(read));
  };
  const search = (words: string) => (): Promise<void> =>
    page.eval((typed) => {
      const field = (globalThis as HostWindow).insideOf('x')?.querySelector<HTMLInputElement>('#find');
      if (!field) return;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }, words);
  const letter = (): Promise<unknown> =>
    page.eval(() => (document.getElementById('x') as HTMLElement & { reload(): Promise<void> }).reload());

  await step(search('nobody'), '0 results');
  await step(search('emma'), '1 result');
  await step(search(''), 'Anglers');
  put(2, 77);
  await step(letter, '77');
  await step(
    () => page.eval(() => document.documentElement.setAttribute('lang', 'de')),
    'Brief unterzeichnen',
  );
  return states;
}

/** Runs in the page: goes over every text, in the page and in the letter, white space too. */
function translate(tool: Tool): void {
  const letter = (globalThis as HostWindow).insideOf('x');
  const font = (): Element => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
  const aside = document.createElement('aside');
  aside.hidden = true;
  for (const root of [document.querySelector('main') ?? document.body, letter]) {
    if (!root || tool === 'none') continue;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (tool === 'wraps') {
        const [outer, inner] = [font(), font()];
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text);
      } else if (tool === 'moves') aside.append(text);
      else text.data = text.data.toUpperCase();
    }
  }
  document.body.append(aside);
}

/** Runs in the page. */
function read(): Read {
  const root = (globalThis as HostWindow).insideOf('x');
  const tidy = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
  const names = [...(root?.querySelectorAll('.names li') ?? [])].map(tidy);
  const copy = document.createElement('div');
  for (const part of root?.children ?? []) copy.append(part.cloneNode(true));
  for (const list of copy.querySelectorAll('.names, .logos, style')) list.remove();
  return { around: tidy(copy), names };
}
