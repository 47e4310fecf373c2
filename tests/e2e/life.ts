/** What a page may do with its letters: change, move, copy, hide and remove them. */
import { riverLetter } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { json } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed, type ScriptedFeed } from '../support/scripted-feed.ts';
import { fails, said, see, shows, watchedPage } from '../support/watched-page.ts';

const hurry = { from: 400, by: 10 };
const titled = (title: string) => json(riverLetter({ title }));

export default async function life(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const river = feed.put('/river/letter.json', titled('For the river'));
  feed.put('/lake/letter.json', titled('For the lake'));

  const page = await journey.open({ width: 1200, height: 900 });
  const body = `<main><open-letter id="x" src="${river}"><a href="#own">Our own words</a></open-letter></main>
    <aside></aside><script src="${feed.origin}/v1/open-letter.js"></script>`;
  await page.goto(partner.put('/', watchedPage({ body, hurry })));
  await shows(page, 'x', 'For the river');

  await otherAddresses(journey, page, feed);
  await moves(journey, page, feed);
  await arrivals(journey, page, feed);

  const left = (await said(page)).filter((line) => /^un(caught: |handled)/.test(line));
  journey.equal('no exception and no rejection is left over', left, []);
  journey.say(`letters=${await page.eval(() => document.querySelectorAll('open-letter').length)}`);
}

const setSource = (page: BrowserPage, id: string, src: string): Promise<void> =>
  page.eval((one, address) => document.getElementById(one)?.setAttribute('src', address), id, src);

async function otherAddresses(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  await setSource(page, 'x', `${feed.origin}/lake/letter.json`);
  await shows(page, 'x', 'For the lake');
  journey.check('src changes to another letter: that one is shown', true);

  await setSource(page, 'x', `${feed.origin}/nowhere/letter.json`);
  await fails(page, 'x');
  const broken = await see(page, 'x');
  journey.equal(
    'src changes to a broken one: no letter, the page’s own link',
    [broken.title, broken.fallback],
    [null, true],
  );
  journey.equal('and a quiet line', broken.notice, 'The letter could not be loaded. Try again');

  await setSource(page, 'x', `${feed.origin}/river/letter.json`);
  await shows(page, 'x', 'For the river');
  const back = await see(page, 'x');
  journey.equal(
    'src changes back: the letter alone',
    [back.fallback, back.notice, back.states],
    [false, '', ['ready']],
  );

  await page.eval(() => document.getElementById('x')?.removeAttribute('src'));
  await fails(page, 'x');
  journey.equal('src is taken away: the page’s own link', (await see(page, 'x')).fallback, true);
  await setSource(page, 'x', `${feed.origin}/river/letter.json`);
  await shows(page, 'x', 'For the river');
}

async function moves(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  await page.click('#x >>> #find');
  await page.type('zola');
  await page.waitFor(
    () => document.getElementById('x')?.shadowRoot?.querySelector('mark')?.textContent === 'Zola',
  );
  const asked = feed.asked('/river/letter.json').length;
  const found = (): [string | undefined, number | undefined, string | null | undefined] => {
    const root = document.getElementById('x')?.shadowRoot;
    const field = root?.querySelector<HTMLInputElement>('#find');
    return [
      field?.value,
      root?.querySelectorAll('.names li').length,
      root?.querySelector('.status')?.textContent,
    ];
  };
  await page.eval(() => document.querySelector('aside')?.append(document.getElementById('x') ?? ''));
  journey.equal('moved: what was typed and found stays', await page.eval(found), ['zola', 1, '1 result']);
  await page.eval(async () => {
    const element = document.getElementById('x');
    element?.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (element) document.querySelector('main')?.append(element);
  });
  journey.equal('taken out and put in later: it stays as well', await page.eval(found), [
    'zola',
    1,
    '1 result',
  ]);

  await page.eval(() => {
    const copy = document.getElementById('x')?.cloneNode(true) as Element;
    copy.id = 'copy';
    document.querySelector('aside')?.append(copy);
  });
  await shows(page, 'copy', 'For the river');
  const copied = await page.eval(
    () => document.getElementById('copy')?.shadowRoot?.querySelector('input')?.value,
  );
  journey.equal('a copy shows the letter, with nothing typed', copied, '');
  journey.equal(
    'neither a move nor a copy asks for the letter again',
    feed.asked('/river/letter.json').length,
    asked,
  );

  await page.eval(() => {
    const element = document.getElementById('x');
    const markup = element?.outerHTML ?? '';
    element?.remove();
    const main = document.querySelector('main');
    if (main) main.innerHTML = markup;
  });
  await shows(page, 'x', 'For the river');
  const once = await page.eval(() => {
    const letters = [...document.querySelectorAll('main open-letter')];
    return letters.map((one) => one.shadowRoot?.querySelectorAll('.title, .sign, #find').length);
  });
  journey.equal('outerHTML set again: one letter, one button, one search', once, [3]);
}

/** Letters that come long after the script, in every way a page has. */
async function arrivals(journey: Journey, page: BrowserPage, feed: ScriptedFeed): Promise<void> {
  await page.eval((src) => {
    const letter = (id: string): string =>
      `<open-letter id="${id}" src="${src}"><a href="#own">Ours</a></open-letter>`;
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="late">${letter('by-markup')}</div>
       <template>${letter('from-template')}</template>
       <div class="later" hidden>${letter('hidden')}</div>
       <details>${letter('folded')}<summary>More</summary></details>
       <div data-open-letter data-src="${src}" id="plain"><a href="#own">Ours</a></div>`,
    );
    const template = document.querySelector('template');
    if (template) document.body.append(document.importNode(template.content, true));
  }, `${feed.origin}/river/letter.json`);
  await page.waitFor(() =>
    ['hidden', 'folded'].every((id) => document.getElementById(id)?.shadowRoot?.querySelector('.names')),
  );
  await page.eval(() => {
    document.querySelector('.later')?.removeAttribute('hidden');
    document.querySelector('details')?.setAttribute('open', '');
    document.querySelector('#plain > open-letter')?.setAttribute('id', 'by-div');
  });
  for (const id of ['by-markup', 'from-template', 'hidden', 'folded', 'by-div']) {
    await shows(page, id, 'For the river').catch(() => undefined);
    const { title, fallback } = await see(page, id);
    journey.equal(
      `${id}: the letter is shown, without the page’s own words`,
      [title, fallback],
      ['For the river', false],
    );
    const width = await page
      .waitFor((one) => {
        const root = document.getElementById(one)?.shadowRoot;
        return root?.querySelector('.root.wide') && root.querySelector('.text')?.clientWidth;
      }, id)
      .catch(() => 0);
    journey.check(`${id}: laid out for the room there is`, Number(width) > 400, width);
  }
}
