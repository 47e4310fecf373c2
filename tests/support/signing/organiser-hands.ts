import { join } from 'node:path';
import { bringAxe, checkAxe } from '../axe.ts';
import type { BrowserPage } from '../driver.ts';
import type { Journey } from '../journey.ts';
import type { SignEndpoint } from './sign-endpoint.ts';

/** Whom the endpoint of a journey knows as an organiser, when it is started with this option. */
export const olga = 'olga@coalition.example.org';

/** Waits for the page with this heading, whole: WebKit's driver loses what it runs in one that is still coming. */
export const heading = (page: BrowserPage, words: string): Promise<unknown> =>
  page.waitFor(
    (wanted) =>
      document.readyState === 'complete' && document.querySelector('h1')?.textContent.trim() === wanted,
    words,
  );

/** Waits until the page says this of what was done. */
export const told = (page: BrowserPage, words: string): Promise<unknown> =>
  page.waitFor(
    (wanted) =>
      document.readyState === 'complete' &&
      document.querySelector('.told')?.textContent.replace(/\s+/g, ' ').includes(wanted),
    words,
  );

/** Presses Tab until something with these words has the focus. */
export async function tabTo(page: BrowserPage, words: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.press('Tab');
    const focused = await page.eval(() => {
      const active = document.activeElement;
      const label = active instanceof HTMLInputElement ? active.labels?.[0] : undefined;
      return (label ?? active)?.textContent.replace(/\s+/g, ' ').trim();
    });
    if (focused === words) return;
  }
  throw new Error(`No stop of the Tab key is called “${words}”.`);
}

/** Is without fault for a machine, fits the window, and everything in it can be hit with a thumb. */
export async function look(journey: Journey, page: BrowserPage, state: string): Promise<void> {
  await bringAxe(page);
  await checkAxe(journey, page, state);
  const { wide, small } = await page.eval(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: [...document.querySelectorAll('button, nav a, summary, .pick, input:not([type=hidden])')]
      .filter((one) => one.checkVisibility() && !one.closest('.pick > *, .tick > *'))
      .map((one) => [one.textContent.trim(), one.getBoundingClientRect().height] as const)
      .filter(([, height]) => height < 44),
  }));
  journey.equal(`${state}: as wide as the window, and high enough`, [wide, small], [0, []]);
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot(join(folder, `admin ${state} ${page.engine}.png`));
}

/** Of what these pages bring, their own policy refuses nothing. */
export function nothingRefused(journey: Journey, page: BrowserPage): void {
  const refused = page.console()?.filter((message) => /script-src|style-src/.test(message));
  journey.equal('no script and no style is refused by the page’s own policy', refused ?? [], []);
}

/** By the link in the mail, with the keyboard alone. */
export async function signIn(page: BrowserPage, { front, mail }: SignEndpoint): Promise<void> {
  await page.goto(`${front.origin}/admin/`);
  await tabTo(page, 'Your e-mail address');
  await page.type(olga);
  await page.press('Enter');
  await heading(page, 'Look into your mail');
  await page.goto((await mail(olga)).link);
  await tabTo(page, 'Sign in');
  await page.press('Enter');
  await heading(page, 'Your open letters');
}

/** Somebody signs on a partner's website, and confirms. */
export function come(endpoint: SignEndpoint, name: string, source: string): Promise<void> {
  return sign(endpoint, name, {
    ...{ type: 'person', email: `${name.toLowerCase()}@example.org`, consents: { publish: true } },
    referrer_data: { source, website: 'https://elms.example.org' },
  });
}

/** An organisation signs and confirms, and waits. @param more of what it sends */
export function wait(
  endpoint: SignEndpoint,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return sign(endpoint, name, {
    ...{ type: 'organization', email: `${name.toLowerCase().replaceAll(' ', '')}@society.example.org` },
    ...{
      fields: { contact_name: 'Lee' },
      consents: { authorised: true },
      url: 'https://society.example.org/',
    },
    ...more,
  });
}

async function sign(
  { front, src, mail }: SignEndpoint,
  name: string,
  fields: Readonly<Record<string, unknown>> & { readonly email: string },
): Promise<void> {
  const { content_sha256 } = (await (await fetch(src)).json()) as { content_sha256: string };
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': `by-${Buffer.from(name).toString('base64url')}`,
    };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${front.origin}/elm/${path}`, sent);
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Record<string, unknown>;
  };
  const { attempt } = await post('sign', { name, language: 'en', content_sha256, ...fields });
  await post('sign/confirm', { attempt, code: (await mail(fields.email)).code });
}
