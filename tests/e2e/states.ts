/** Axe finds nothing to mend in any state of a letter, and the keyboard alone is enough in a sidebar too. */
import { checkAxe, putAxe } from '../support/axe.ts';
import { people, riverLetter, type LetterDocument } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { image, json, silent, status, type Answer } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { focused, tabStops } from '../support/keyboard.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed } from '../support/scripted-feed.ts';

interface State {
  readonly answers: readonly Answer[];
  /** Inside the letter, once it has come to this state. */
  readonly until: string;
  /** The element itself, where that shows its state. */
  readonly host?: string;
  /** What a visitor or the page does first, and what can be seen before that. */
  readonly first?: { readonly when: string; readonly act: (page: BrowserPage) => Promise<unknown> };
  /** Of the box the letter stands in. */
  readonly style?: string;
  readonly page?: string;
}

const river = (changes: LetterDocument = {}): readonly Answer[] => [json(riverLetter(changes))];
const type = (text: string) => async (page: BrowserPage) => {
  await page.click('open-letter >>> #find');
  await page.type(text);
};
const reload = (page: BrowserPage): Promise<unknown> =>
  page.eval(() => (document.querySelector('open-letter') as { reload?: () => unknown } | null)?.reload?.());

const arabic = {
  language: 'ar',
  title: 'من أجل النهر',
  addressee: 'مجلس المدينة',
  content_html: '<p>نطلب <em>ماءً</em> نظيفًا.</p>',
};
const notes = `<p>The Elm carries boats.<sup><a id="back" href="#note">1</a></sup></p>
  ${'<p>The river Elm has carried our boats for a thousand years.</p>'.repeat(30)}
  <ol><li id="note">As of today. <a href="#back">Back</a></li></ol>`;

const states: Readonly<Record<string, State>> = {
  loading: { answers: [silent], until: '.notice:not(:empty)' },
  failed: { answers: [status(404)], until: '.notice button' },
  stale: {
    answers: [...river(), status(404)],
    first: { when: '.names', act: reload },
    host: 'open-letter:state(stale)',
    until: '.names',
  },
  closed: { answers: river({ closed: true, closes_at: '2026-11-01T22:00:00Z' }), until: '.names' },
  few: { answers: river({ total_signatures: 3, total_listed: 3, items: people(3) }), until: '.first' },
  'goal reached': { answers: river({ goal: 10 }), until: 'progress' },
  'names failed': {
    answers: river({
      total_listed: 90,
      totals: { organization: 30, person: 60 },
      signatories_url: 'gone.json',
    }),
    until: '.group button',
  },
  results: { answers: river(), first: { when: '#find', act: type('example') }, until: 'mark' },
  'no result': { answers: river(), first: { when: '#find', act: type('joana') }, until: 'p > .read' },
  wide: { answers: river(), until: '.wide .names' },
  narrow: { answers: river(), style: 'width: 600px', until: '.narrow .names' },
  folded: { answers: river(), style: 'width: 280px', until: '.compact .body .read' },
  'dark host': {
    answers: river(),
    page: 'background: #14171c; color: #e8e6e1',
    style: 'width: 600px',
    until: '.names',
  },
  'right to left': { answers: river(arabic), style: 'width: 600px', until: '[dir=rtl] .names' },
};

const inside = (selector: string, host = 'open-letter'): boolean =>
  !!document.querySelector(host)?.shadowRoot?.querySelector(selector);

export default async function walkStates(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  await putAxe(partner);
  const page = await journey.open({ width: 1200, height: 800 });
  const open = async (name: string, { answers, page: css = '', style = '' }: State): Promise<void> => {
    const folder = `/${name.replaceAll(' ', '-')}`;
    feed.put(`${folder}/images/wide.svg`, image(240, 60));
    feed.put(`${folder}/images/square.svg`, image(100, 100));
    const src = feed.put(`${folder}/letter.json`, ...answers);
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A partner’s page</title><link rel="icon" href="data:,"><style>html { background: #fff; ${css} } a { color: inherit }</style><script src="/axe.js"></script>
<body><main><h1>We have signed</h1><div style="${style}"><open-letter src="${src}"><a href="#own">Read the letter</a></open-letter></div></main><nav><a href="#">After the letter</a></nav>
<script src="${feed.origin}/v1/open-letter.js"></script>`;
    await page.goto(partner.put(folder, html));
  };

  for (const [name, state] of Object.entries(states)) {
    await open(name, state);
    if (state.first) {
      await page.waitFor(inside, state.first.when);
      await state.first.act(page);
    }
    await page.waitFor(inside, state.until, state.host);
    await checkAxe(journey, page, name);
  }

  await open('footnotes', {
    answers: river({ content_html: notes }),
    style: 'width: 280px',
    until: '',
  });
  await page.waitFor(inside, '.compact .names');
  await walkSidebar(journey, page);
  journey.say(`states=${Object.keys(states).length}`);
}

/** With the keyboard through a letter that is folded away, into its text, to a note and back. */
async function walkSidebar(journey: Journey, page: BrowserPage): Promise<void> {
  const stops = await tabStops(page);
  const folded = ['Read the letter', 'Sign this letter', 'Find a name, organisation or country'];
  journey.equal(
    'stops of the Tab key, folded',
    stops.map(({ name }) => name),
    folded,
  );
  journey.check(
    'each is outlined, and can be seen',
    stops.every(({ outline, seen }) => outline === 3 && seen),
    stops,
  );
  await page.eval(() =>
    document.querySelector('open-letter')?.shadowRoot?.querySelector<HTMLElement>('.body .read')?.focus(),
  );
  await page.press('Enter');
  await page.waitFor(inside, '.text');
  const at = (): Promise<string | undefined> =>
    page.eval(() => document.querySelector('open-letter')?.shadowRoot?.activeElement?.id);
  await page.waitFor(() =>
    document.querySelector('open-letter')?.shadowRoot?.activeElement?.matches('.text'),
  );
  await page.press('Tab');
  journey.equal(
    'unfolded, the next stop is the first link of the text',
    (await page.eval(focused))?.name,
    '1',
  );
  await page.press('Enter');
  journey.equal('Enter on it leads to the note', await at(), 't-note');
  await page.press('Tab');
  journey.equal('whose own link is the next stop', (await page.eval(focused))?.name, 'Back');
  await page.press('Enter');
  journey.equal('and leads back', await at(), 't-back');
  await page.press('Tab');
  journey.equal('from where the Tab key goes on', (await page.eval(focused))?.name, 'Back');
}
