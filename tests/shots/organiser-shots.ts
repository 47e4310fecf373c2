import type { Browser, BrowserContext } from 'playwright-core';
import { Journey } from '../support/journey.ts';
import { come, olga, wait } from '../support/signing/organiser-hands.ts';
import { startSignEndpoint, type SignEndpoint } from '../support/signing/sign-endpoint.ts';
import type { Album } from './pictures.ts';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

const wide = { width: 1200, height: 900 };
const phone = { width: 360, height: 740 };
const looks = [
  { name: 'en-1200', locale: 'en-GB', viewport: wide },
  { name: 'en-360', locale: 'en-GB', viewport: phone },
  { name: 'dark-1200', locale: 'en-GB', viewport: wide, colorScheme: 'dark' },
  { name: 'dark-360', locale: 'en-GB', viewport: phone, colorScheme: 'dark' },
  { name: 'de-360', locale: 'de-DE', viewport: phone },
  { name: 'ar-1200', locale: 'ar', viewport: wide },
  { name: 'ar-360', locale: 'ar', viewport: phone },
] as const;

/** Below the endpoint's address, and whom the language is told by. */
const pages = (language: string): Readonly<Record<string, string>> => ({
  letters: 'admin/',
  waiting: 'admin/elm/',
  suspicious: 'admin/elm/?show=suspicious&pick=all',
  published: 'admin/elm/?show=published&words=approve&many=2&done=1',
  numbers: 'admin/elm/numbers',
  partners: 'admin/elm/partners',
  export: 'admin/elm/export',
  log: 'admin/elm/log',
  address: 'admin/address',
  privacy: `elm/privacy?lang=${language}`,
});

const partners = `id,name,website,mail,language
elms,Friends of the Elms,https://elms.example.org,lee@elms.example.org,en
dardar,أصدقاء الدردار,,,ar
Oak Society,Oaks
`;

/** Pictures of the organisers' pages, of a partner's report and of the page about data. @param isWanted by its name */
export async function shootOrganiser(
  browser: Browser,
  album: Album,
  isWanted: (name: string) => boolean,
): Promise<void> {
  const names = looks.flatMap((look) =>
    [...Object.keys(pages('en')), 'held', 'sign-in', 'report'].map(
      (page) => `organiser-${page}-${look.name}`,
    ),
  );
  if (!names.some(isWanted)) return;
  const journey = new Journey('chromium');
  try {
    const endpoint = await peopled(journey);
    const cookies = await signedIn(browser, endpoint);
    for (const look of looks) {
      const window = await browser.newContext(look);
      await shootLook(window, look, { endpoint, cookies, album, isWanted });
      await window.close();
    }
  } finally {
    await journey.close();
  }
}

/** An endpoint with somebody in every state, and partners. */
async function peopled(journey: Journey): Promise<SignEndpoint> {
  const endpoint = await startSignEndpoint(journey, ['--organisers', olga], partners);
  for (const name of ['Ana', 'Bo', 'Cleo', 'Dora', 'Emil', 'Fatima']) await come(endpoint, name, 'elms');
  await endpoint.passDays(3);
  for (const name of ['Gita', 'Hugo']) await come(endpoint, name, 'elm-frends');
  await endpoint.passDays(2);
  await come(endpoint, 'Ines', 'dardar');
  for (const name of ['Ash Society', 'Elm Society', 'جمعية أصدقاء الأشجار']) {
    await wait(endpoint, name, { email: `office${name.length}@society.example.org`, country: 'SE' });
  }
  for (const name of ['Asdf', 'Qwertz']) await wait(endpoint, name, { comment: 'See www.example.org' });
  return endpoint;
}

/** Signs in, and makes links to reports. @returns what the browser keeps of it */
async function signedIn(browser: Browser, { front, mail }: SignEndpoint): Promise<Cookies> {
  const window = await browser.newContext();
  const page = await window.newPage();
  await page.goto(`${front.origin}/admin/`);
  await page.fill('#email', olga);
  await page.click('button');
  await page.goto((await mail(olga)).link);
  await page.click('button');
  await page.waitForURL('**/admin/');
  await page.goto(`${front.origin}/admin/elm/partners`);
  await page.click('button[value=all]');
  await page.waitForSelector('.link');
  const cookies = await window.cookies(`${front.origin}/admin/`);
  await window.close();
  return cookies;
}

interface Studio {
  readonly endpoint: SignEndpoint;
  readonly cookies: Cookies;
  readonly album: Album;
  readonly isWanted: (name: string) => boolean;
}

async function shootLook(
  window: BrowserContext,
  { name: look, locale }: (typeof looks)[number],
  { endpoint: { front }, cookies, album, isWanted }: Studio,
): Promise<void> {
  const page = await window.newPage();
  const take = async (name: string): Promise<void> => {
    const whole = `organiser-${name}-${look}`;
    if (isWanted(whole)) await album.screens(page, whole);
  };
  await page.goto(`${front.origin}/admin/`);
  await take('sign-in');
  await window.addCookies(cookies);
  for (const [name, path] of Object.entries(pages(locale.split('-')[0] ?? ''))) {
    await page.goto(`${front.origin}/${path}`);
    await take(name);
  }
  await page.goto(`${front.origin}/admin/address`);
  await page.fill('#email', 'ana@example.org');
  await page.click('button');
  await page.waitForSelector('dl');
  await take('held');
  await page.goto(`${front.origin}/admin/elm/partners`);
  const partner = locale === 'ar' ? 'dardar' : 'elms';
  await page.goto(await page.inputValue(`#link-${partner}`));
  await page.waitForSelector('pre');
  await take('report');
}
