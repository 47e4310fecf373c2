/** A visitor reads, looks for a name and comes to the button, with the keyboard alone; axe finds nothing to mend. */
import { checkAxe, putAxe } from '../support/axe.ts';
import type { BrowserPage } from '../support/driver.ts';
import type { Journey } from '../support/journey.ts';
import { focused, tabStops } from '../support/keyboard.ts';
import { publishLetter } from '../support/letter-site.ts';
import { startPartner } from '../support/partner-site.ts';

async function openLetter(journey: Journey, address: string, width: number): Promise<BrowserPage> {
  const page = await journey.open({ width, height: 800 });
  await page.goto(address);
  await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('.names li'));
  return page;
}

export default async function read(journey: Journey): Promise<void> {
  const letter = await publishLetter(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  await putAxe(partner);
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
      'Filter and sort',
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
      'Filter and sort',
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
