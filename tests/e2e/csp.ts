/** Pages with strict policies: the letter is shown whole and breaks none of them, or the page's own words stay. */
import type { BrowserPage } from '../support/driver.ts';
import type { Journey } from '../support/journey.ts';
import { publishLetter } from '../support/letter-site.ts';
import { startPartner } from '../support/partner-site.ts';
import { framedPages } from '../support/strict/framed-pages.ts';
import type { StrictPage } from '../support/strict/page.ts';
import { refusingPages } from '../support/strict/refusing-pages.ts';
import { scriptPages } from '../support/strict/script-pages.ts';
import { putPage, putScripts } from '../support/strict/site.ts';
import type { Ending, StrictLook, StrictTold } from '../support/strict/told.ts';
import type { StrictWindow } from '../support/strict/watch.ts';

export default async function csp(journey: Journey): Promise<void> {
  const letter = await publishLetter(journey);
  const integrity = await putScripts(letter);
  const partner = await startPartner('localhost');
  const foreign = await startPartner('127.0.0.1');
  journey.closing(() => partner.stop());
  journey.closing(() => foreign.stop());
  const window = await journey.open({ width: 1200, height: 900 });
  const visit = async (page: StrictPage, reports: string): Promise<StrictTold> => {
    await window.goto(putPage(letter, partner, page, reports));
    return page.frame ? toldByFrame(window, page.ending) : toldByPage(window, page.ending);
  };

  const { look: whole, said } = await visit({ ending: 'letter' }, '/');
  journey.equal('without a policy: nothing is said', said, []);
  const { styled, button, names: rows, paragraphs, logos, found, fallback } = whole;
  journey.equal(
    'without a policy: the letter is whole',
    { styled, button, names: rows > 50, paragraphs, logos, found, fallback },
    {
      styled: true,
      button: true,
      names: true,
      paragraphs: 7,
      logos: [6, 0],
      found: '5Rights',
      fallback: false,
    },
  );

  const places = { origin: letter.origin, foreign: foreign.origin, integrity };
  const pages = { ...scriptPages(places), ...refusingPages(places), ...framedPages(places) };
  const names = Object.keys(pages);
  for (const [index, name] of names.entries()) {
    if (!journey.takes(index)) continue;
    const page = pages[name] as StrictPage;
    try {
      check(journey, name, page, await visit(page, `/reports/${index}`), whole);
    } catch (error) {
      journey.fail(name, error instanceof Error ? error.message : String(error));
    }
  }
  const reported = names.filter((_, index) => partner.requests.includes(`/reports/${index}`));
  const unexpected = reported.filter((name) => !pages[name]?.violations);
  journey.equal('no page reports what the letter does', unexpected, []);
  journey.check('but what the page refuses is reported', reported.length > 0, reported);
  journey.equal('nothing was asked of a foreign server', foreign.requests, []);
  journey.say(`pages=${names.length} reporting=${reported.length}`);
}

async function toldByPage(window: BrowserPage, ending: Ending): Promise<StrictTold> {
  await window.waitFor((end) => (globalThis as Partial<StrictWindow>).strict?.hasEnded(end), ending);
  return window.eval(() => (globalThis as StrictWindow).strict.tell());
}

async function toldByFrame(window: BrowserPage, ending: Ending): Promise<StrictTold> {
  await window.waitFor((end) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(end, '*');
    return (globalThis as Partial<StrictWindow>).strict?.told;
  }, ending);
  return (await window.eval(() => (globalThis as StrictWindow).strict.told)) as StrictTold;
}

function check(journey: Journey, name: string, page: StrictPage, told: StrictTold, whole: StrictLook): void {
  const { ending, said = [], violations, withoutLogos, theirs = '' } = page;
  const { look } = told;
  if (ending === 'letter') {
    const logos = withoutLogos ? ([0, whole.logos[0]] as const) : whole.logos;
    journey.equal(`${name}: the letter is whole`, look, { ...whole, logos, named: logos[1], theirs });
  } else {
    const { title, fallback, names, notice } = look;
    journey.equal(
      `${name}: the page’s own words stay`,
      { title, fallback, names, notice: notice !== '' },
      { title: null, fallback: true, names: 0, notice: ending === 'failed' },
    );
  }
  journey.check(
    `${name}: what the owner reads`,
    told.said.length === said.length && said.every((line, index) => line.test(told.said[index] ?? '')),
    told.said,
  );
  const broken = told.violations.filter((line) => !violations?.test(line));
  journey.equal(`${name}: what the policy stopped besides`, broken, []);
  if (violations) journey.check(`${name}: what the policy stopped`, told.violations.length > 0);
}
