/** A visitor reads, looks for a name and comes to the button, with the keyboard alone; axe finds nothing to mend. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserPage } from '../support/driver.ts';
import type { Journey } from '../support/journey.ts';
import { publishLetter } from '../support/letter-site.ts';
import { startPartner } from '../support/partner-site.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Focus {
  /** What a screen reader would call it. */
  readonly name: string;
  /** Drawn around it, in CSS pixels. */
  readonly outline: number;
  /** Nothing of it lies outside the window or under something else. */
  readonly seen: boolean;
}

/** What has the focus inside the letter; null where the focus is elsewhere. */
function focused(): Focus | null {
  const root = document.querySelector('open-letter')?.shadowRoot;
  const element = root?.activeElement;
  if (!root || !element) return null;
  const around = element.closest('label')?.querySelector('span');
  const label =
    around?.textContent ?? (element.id && root.querySelector(`label[for=${element.id}]`)?.textContent);
  const name = label || element.getAttribute('aria-label') || element.textContent;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const hit = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    outline: style.outlineStyle === 'none' ? 0 : Math.round(parseFloat(style.outlineWidth)),
    seen: !!hit && (hit === element || element.contains(hit)),
  };
}

/** Every stop of the Tab key inside the letter, in order. */
async function tabStops(page: BrowserPage): Promise<Focus[]> {
  const stops: Focus[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.press('Tab');
    let stop = await page.eval(focused);
    // Scrolling to it may take the engine a moment.
    for (let looks = 0; stop && !stop.seen && looks < 60; looks++) {
      await wait(50);
      stop = await page.eval(focused);
    }
    if (stop) stops.push(stop);
    else if (stops.length) return stops;
  }
  return stops;
}

async function openLetter(journey: Journey, address: string, width: number): Promise<BrowserPage> {
  const page = await journey.open({ width, height: 800 });
  await page.goto(address);
  await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('.names li'));
  return page;
}

async function checkAxe(journey: Journey, page: BrowserPage, state: string): Promise<void> {
  const faults = await page.eval(async () => {
    const axe = (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`);
  });
  journey.equal(`${state}: axe`, faults, []);
}

export default async function read(journey: Journey): Promise<void> {
  const letter = await publishLetter(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  partner.put('/axe.js', { body: await readFile(axeFile), headers: { 'content-type': 'text/javascript' } });
  const address = partner.put(
    '/',
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A partner’s page</title>
<link rel="icon" href="data:,"><script src="/axe.js"></script><body><main><h1>We have signed</h1>${await letter.snippet('snippet')}</main><nav><a href="#">After the letter</a></nav>`,
  );

  const page = await openLetter(journey, address, 1200);
  await checkAxe(journey, page, 'wide');
  const stops = await tabStops(page);
  journey.equal(
    'stops of the Tab key, wide',
    stops.map(({ name }) => name),
    [
      'Language',
      'letter@example.org',
      'Sign this letter',
      'Find a name, organisation or country',
      'Show 41 more, Organisations',
    ],
  );
  journey.equal(
    'each stop is outlined',
    stops.map(({ outline }) => outline),
    stops.map(() => 3),
  );
  journey.equal(
    'each stop can be seen',
    stops.filter(({ seen }) => !seen),
    [],
  );

  await page.press('Shift+Tab');
  await page.press('Shift+Tab');
  await page.type('crianca');
  await page.waitFor(
    () =>
      document.querySelector('open-letter')?.shadowRoot?.querySelector('.status')?.textContent === '1 result',
  );
  await checkAxe(journey, page, 'results');
  await page.press('Tab');
  journey.equal('after the field comes what clears it', (await page.eval(focused))?.name, 'Clear');
  await page.press('Enter');
  journey.equal(
    'clearing leads back to the field',
    (await page.eval(focused))?.name,
    'Find a name, organisation or country',
  );
  await page.type('nobody of that name');
  await page.waitFor(
    () => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('.signatories .read'),
  );
  await checkAxe(journey, page, 'no result');
  await page.press('Escape');

  await signByKeyboard(journey, page);

  const phone = await openLetter(journey, address, 360);
  await checkAxe(journey, phone, 'narrow');
  const narrow = await tabStops(phone);
  journey.equal(
    'stops of the Tab key, narrow',
    // Without the floating button, which would be a second way to the same place.
    narrow.map(({ name }) => name),
    [
      'Language',
      'See who',
      'letter@example.org',
      'Sign this letter',
      'Find a name, organisation or country',
      'Show 81 more, Organisations',
    ],
  );
  journey.equal(
    'each stop can be seen, narrow',
    narrow.filter(({ seen }) => !seen),
    [],
  );
  const wider = await phone.eval(() => document.documentElement.scrollWidth - innerWidth);
  journey.check('nothing is wider than the phone', wider <= 0, wider);
  await phone.click('open-letter >>> .peek button');
  journey.equal('"See who" leads to the list', (await phone.eval(focused))?.name, 'Who has signed 103');
  journey.say(`stops=${stops.length} narrow_stops=${narrow.length}`);
}

/** Enter on the button tells the page first; a page that prevents it keeps the visitor. */
async function signByKeyboard(journey: Journey, page: BrowserPage): Promise<void> {
  await page.eval(() => {
    document.addEventListener('open-letter-sign', (event) => {
      event.preventDefault();
      document.title = JSON.stringify((event as CustomEvent).detail);
    });
    document.querySelector('open-letter')?.shadowRoot?.querySelector<HTMLElement>('.sign a')?.focus();
  });
  await page.press('Enter');
  await page.waitFor(() => document.title === '{}');
  journey.check('the page is told before the link is followed', true);
}
