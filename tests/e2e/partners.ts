/** Partners get lines of their own and a link, read what their websites brought, and cannot when it is taken back. */
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

const partners = `id,name,website,mail,language
elms,Friends of the Elms,https://elms.example.org,lee@elms.example.org,en
dardar,أصدقاء الدردار,,,ar
Oak Society,Oaks
`;

export default async function walk(journey: Journey): Promise<void> {
  const endpoint = await startSignEndpoint(journey, ['--organisers', olga], partners);
  await Promise.all(['Ana', 'Bo', 'Cleo', 'Dora', 'Emil'].map((name) => come(endpoint, name, 'elms')));
  await come(endpoint, 'Finn', 'elm-frends');
  await endpoint.passDays(2);
  const page = await journey.open({ width: 360, height: 740 });
  await openPartners(page, endpoint);
  const links = await giveLinks(journey, page);
  await read(journey, page, links);
  await takeBack(journey, page, endpoint, links.elms);
  nothingRefused(journey, page);
}

interface Links {
  readonly elms: string;
  readonly dardar: string;
}

async function openPartners(page: BrowserPage, endpoint: SignEndpoint): Promise<void> {
  await signIn(page, endpoint);
  await page.goto(`${endpoint.front.origin}/admin/elm/`);
  await tabTo(page, 'Partners');
  await page.press('Enter');
  await heading(page, 'Partners');
}

async function giveLinks(journey: Journey, page: BrowserPage): Promise<Links> {
  const words = await page.eval(() => document.body.innerText.replace(/\s+/g, ' '));
  journey.check('how many came', /Friends of the Elms .* 5 signatures .* 0 signatures/.test(words), words);
  journey.check('which row is left out', /Line 4: Left out: the id is none/.test(words), words);
  journey.check(
    'which id is nobody’s',
    /elm-frends https:\/\/elms\.example\.org 1 \d+ \w+ 20/.test(words),
    words,
  );
  await look(journey, page, 'partners without links');
  await tabTo(page, 'Make a link for everyone without one');
  await page.press('Enter');
  await told(page, 'Everyone has a link now.');
  await tabTo(page, 'Copy for Friends of the Elms');
  await page.press('Enter');
  const copied = await page.eval(() => {
    const { activeElement: active } = document;
    const field = active instanceof HTMLInputElement ? active : document.querySelector('input.link');
    const [from, to] = field instanceof HTMLInputElement ? [field.selectionStart, field.selectionEnd] : [];
    return field instanceof HTMLInputElement && from === 0 && to === field.value.length;
  });
  journey.check('the link is picked to be copied', copied);
  await tabTo(page, 'Lines to paste for Friends of the Elms');
  await page.press('Enter');
  await look(journey, page, 'partners with links');
  return page.eval(() => {
    const link = (id: string): string => document.querySelector<HTMLInputElement>(`#link-${id}`)?.value ?? '';
    return { elms: link('elms'), dardar: link('dardar') };
  });
}

/** What a partner does with the link. */
async function read(journey: Journey, page: BrowserPage, { elms, dardar }: Links): Promise<void> {
  await page.goto(elms);
  await heading(page, 'Friends of the Elms');
  await look(journey, page, 'the report');
  const seen = await page.eval(() => ({
    words: document.body.innerText.replace(/\s+/g, ' '),
    bars: document.querySelectorAll('.chart rect').length,
    address: location.hash + location.search,
    from: document.referrer,
    snippet: document.querySelector('pre')?.textContent ?? '',
  }));
  journey.check('how many came by way of its website', /5 signatures have come/.test(seen.words), seen.words);
  journey.equal('no name is in it', /Ana|Bo\b|Cleo|Dora|Emil|Finn/.test(seen.words), false);
  journey.equal(
    'one bar; nothing in the address; no referrer',
    [seen.bars, seen.address, seen.from],
    [1, '', ''],
  );
  const addresses = [...seen.snippet.matchAll(/src="([^"]+)"/g)].map(([, address = '']) => address);
  const answers = await Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  journey.equal('the lines lead to letter and script', answers, [200, 200]);
  journey.check('they say whose they are', /partner="elms" lang="en"/.test(seen.snippet), seen.snippet);
  await tabTo(page, 'The numbers as a table');
  await page.press('Enter');
  await page.waitFor(() => document.querySelector('td')?.checkVisibility());
  journey.equal('the same as a table', await page.eval(() => document.querySelector('td')?.textContent), '5');
  await look(journey, page, 'the report with its table');

  await page.eval(() => {
    history.back();
  });
  await page.waitFor(() => !location.pathname.endsWith('/opened') && document.readyState === 'complete');
  const before = await page.eval(() => location.pathname + location.hash);
  journey.check('Back leads to where no link is', /\/(partners|report\/)$/.test(before), before);

  await page.goto(dardar);
  await heading(page, 'أصدقاء الدردار');
  journey.equal(
    'from right to left',
    await page.eval(() => getComputedStyle(document.body).direction),
    'rtl',
  );
  await look(journey, page, 'the report in Arabic');
}

async function takeBack(
  journey: Journey,
  page: BrowserPage,
  { front }: SignEndpoint,
  link: string,
): Promise<void> {
  await page.goto(`${front.origin}/admin/elm/partners`);
  await tabTo(page, 'No link any more for Friends of the Elms');
  await page.press('Enter');
  await told(page, 'The link opens nothing any more.');
  await page.goto(link);
  await told(page, 'This link opens nothing');
  const words = await page.eval(() => document.body.innerText);
  journey.equal('nothing of the partner is shown', /Friends|5 signatures/.test(words), false);
  await look(journey, page, 'the report without the right');
}
