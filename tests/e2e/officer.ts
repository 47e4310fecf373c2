/**
 * Whoever answers for data protection reads what becomes of it, takes the list along, and finds, hands over and deletes
 * what is kept about one person: on a phone, by keyboard alone.
 */
import type { BrowserPage } from '../support/driver.ts';
import type { Journey } from '../support/journey.ts';
import {
  come,
  heading,
  look,
  nothingRefused,
  olga,
  signIn,
  tabTo,
  told,
} from '../support/signing/organiser-hands.ts';
import { startSignEndpoint, type SignEndpoint } from '../support/signing/sign-endpoint.ts';

const everything = 'Everything about one address';

export default async function officer(journey: Journey): Promise<void> {
  const endpoint = await startSignEndpoint(journey, ['--organisers', olga]);
  await Promise.all(['Ana', 'Bo'].map((name) => come(endpoint, name, 'elms')));
  const page = await journey.open({ width: 360, height: 740 });
  await readPrivacy(journey, page, endpoint);
  await signIn(page, endpoint);
  await takeList(journey, page, endpoint);
  await answerAna(journey, page, endpoint);
  nothingRefused(journey, page);
}

const words = (page: BrowserPage): Promise<string> =>
  page.eval(() => document.body.innerText.replace(/\s+/g, ' '));

async function readPrivacy(journey: Journey, page: BrowserPage, { front, src }: SignEndpoint): Promise<void> {
  const { sign } = (await (await fetch(src)).json()) as { sign: { privacy_url: string } };
  journey.equal('the form leads to the page', sign.privacy_url, `${front.origin}/elm/privacy?lang=en`);
  for (const [lang, title, dir] of [
    ['en', 'How your data is used', 'ltr'],
    ['de', 'Was mit Ihren Daten geschieht', 'ltr'],
    ['ar', 'كيف تُستخدم بياناتك', 'rtl'],
  ] as const) {
    await page.goto(`${front.origin}/elm/privacy?lang=${lang}`);
    await heading(page, title);
    journey.equal(
      `${lang}: its direction`,
      await page.eval(() => getComputedStyle(document.body).direction),
      dir,
    );
    await look(journey, page, `privacy in ${lang}`);
  }
}

async function takeList(journey: Journey, page: BrowserPage, { front, noted }: SignEndpoint): Promise<void> {
  await page.goto(`${front.origin}/admin/elm/`);
  await tabTo(page, 'Export');
  await page.press('Enter');
  await heading(page, 'Export');
  await look(journey, page, 'export');
  await tabTo(page, 'With e-mail addresses and answers that are never public');
  await page.press(' ');
  await tabTo(page, 'Download');
  // Elsewhere the file would stay in the folder of whoever runs this, and a window of its own would take the keys.
  if (page.engine !== 'chromium') return;
  await page.press('Enter');
  // The browser keeps the file, and shows the page it had.
  await noted('export-addresses');
  await page.goto(`${front.origin}/admin/elm/log`);
  await heading(page, 'What was done');
  const log = await words(page);
  journey.check(
    'who took a copy is noted',
    log.includes('with e-mail addresses: 14 signatures') && log.includes(olga),
    log,
  );
}

async function answerAna(
  journey: Journey,
  page: BrowserPage,
  { front, signatures }: SignEndpoint,
): Promise<void> {
  await page.goto(`${front.origin}/admin/`);
  await tabTo(page, everything);
  await page.press('Enter');
  await heading(page, everything);
  await look(journey, page, 'asking for an address');
  await lookUp(page, 'ANA@example.org');
  await page.waitFor(() => document.querySelector('.who')?.textContent === 'Ana');
  const found = await words(page);
  journey.check('what is kept about Ana', /State published .* Partner’s page elms/.test(found), found);
  journey.check('and about nobody else', !found.includes('Bo'), found);
  await look(journey, page, 'everything about one address');
  await tabTo(page, 'Delete all of it…');
  await page.press('Enter');
  await heading(page, 'Delete everything?');
  await look(journey, page, 'whether all is deleted');
  journey.equal('nothing is yet', await signatures('ana@example.org'), ['published']);
  await tabTo(page, 'Delete everything');
  await page.press('Enter');
  await told(page, 'Deleted: 1 signature, and all else about the address.');
  journey.equal('Ana is gone', await signatures('ana@example.org'), []);
  journey.equal('Bo is not', await signatures('bo@example.org'), ['published']);
  await lookUp(page, 'ana@example.org');
  await page.waitFor(() => document.body.innerText.includes('Nothing is kept about this address.'));
}

async function lookUp(page: BrowserPage, address: string): Promise<void> {
  await tabTo(page, 'E-mail address');
  await page.type(address);
  await page.press('Enter');
}
