import { chosenEngines } from '../../.ci/browsers.mjs';
import { openBrowser, type BrowserPage } from '../support/driver.ts';
import type { PostOffice } from '../support/fault/post-office.ts';
import { heading, olga, tabTo, told } from '../support/signing/organiser-hands.ts';

/** What an organiser had to do. */
export interface Work {
  /** Names that were shown and rejected. */
  readonly rejected: number;
  readonly pages: number;
  readonly keys: number;
  /** From the first page to the last, with everything that the machine took. */
  readonly machineSeconds: number;
}

/** Seconds. Card, Moran and Newell's model: a key of somebody who types as most do, and a thought before an act. */
const perKey = 0.28;
const perThought = 1.35;
/** To look at a name and what is odd about it. */
const perName = 1;

/** How long a person takes for it. */
export function minutesOf({ rejected, pages, keys, machineSeconds }: Work): number {
  return (keys * perKey + pages * perThought + rejected * perName + machineSeconds) / 60;
}

/** After the attack: signs in, and rejects everyone who looks suspicious, page by page and by keyboard alone. */
export async function rejectSuspicious(base: string, post: PostOffice): Promise<Work> {
  const [engine] = chosenEngines();
  if (!engine) throw new Error('There is no browser for the organiser.');
  const browser = await openBrowser(engine, { width: 1200, height: 900 });
  const began = performance.now();
  const work = { rejected: 0, pages: 0, keys: 0 };
  const page: BrowserPage = {
    ...browser,
    press: (key) => browser.press(key).finally(() => work.keys++),
    type: (text) => browser.type(text).finally(() => (work.keys += text.length)),
  };
  const opened = async (words: string): Promise<void> => {
    await heading(page, words);
    work.pages++;
  };
  const enter = async (words: string, title: string): Promise<void> => {
    await tabTo(page, words);
    await page.press('Enter');
    await opened(title);
  };
  try {
    await page.goto(`${base}admin/`);
    await opened('Sign in');
    await tabTo(page, 'Your e-mail address');
    await page.type(olga);
    await page.press('Enter');
    await opened('Look into your mail');
    await page.goto((await post.mail(olga, 'organiser')).link);
    await opened('Sign in');
    await enter('Sign in', 'Your open letters');
    await enter('Save the river', 'Save the river');
    const suspicious = await suspiciousLeft(page);
    await enter(`Suspicious (${suspicious})`, 'Save the river');
    for (let left = suspicious; left > 0; left = await suspiciousLeft(page)) {
      const shown = await page.eval(() => document.querySelectorAll('.pick').length);
      if (shown > 1) {
        await tabTo(page, `Pick all ${shown}`);
        await page.press('Enter');
        await page.waitFor(() => document.activeElement?.matches('.pick input:checked'));
        work.pages++;
      } else {
        await page.press('Tab');
        while (!(await page.eval(() => document.activeElement?.matches('.pick input'))))
          await page.press('Tab');
      }
      await page.press('r');
      await page.type('Sent by a program');
      await tabTo(page, 'Reject');
      await page.press('Enter');
      await told(page, `${shown} rejected`);
      work.pages++;
      work.rejected += shown;
    }
  } finally {
    await browser.close();
  }
  return { ...work, machineSeconds: (performance.now() - began) / 1000 };
}

function suspiciousLeft(page: BrowserPage): Promise<number> {
  return page.eval(() => {
    const tab = [...document.querySelectorAll('nav a')].find((one) =>
      one.textContent.startsWith('Suspicious'),
    );
    return Number(/\d+/.exec(tab?.textContent ?? '')?.[0]);
  });
}
