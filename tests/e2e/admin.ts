/** An organiser without a terminal signs in, publishes, rejects and deletes: on a phone, by keyboard alone. */
import { spoken } from '../../src/locales/spoken.ts';
import type { BrowserPage } from '../support/driver.ts';
import type { Journey } from '../support/journey.ts';
import {
  heading,
  look,
  nothingRefused,
  olga,
  tabTo,
  told,
  wait,
} from '../support/signing/organiser-hands.ts';
import { startSignEndpoint, type SignEndpoint } from '../support/signing/sign-endpoint.ts';

export default async function admin(journey: Journey): Promise<void> {
  const endpoint = await startSignEndpoint(journey, ['--organisers', olga]);
  for (const name of ['Ash Society', 'Elm Society', 'Oak Society', 'Asdf']) await wait(endpoint, name);
  const page = await journey.open({ width: 360, height: 740 });
  await signIn(journey, page, endpoint);
  await moderate(journey, page);
  await page.size(1200, 900);
  await look(journey, page, 'the list, wide');
  await page.size(360, 740);
  for (const language of ['de', 'ar'] as const) await readIn(language, journey, page, endpoint);
  nothingRefused(journey, page);
}

const names = (page: BrowserPage): Promise<string[]> =>
  page.waitFor(() => [...document.querySelectorAll('.who')].map((one) => one.textContent.trim()));

async function signIn(journey: Journey, page: BrowserPage, { front, mail }: SignEndpoint): Promise<void> {
  await page.goto(`${front.origin}/admin/`);
  await heading(page, 'Sign in');
  await look(journey, page, 'signing in');
  await tabTo(page, 'Your e-mail address');
  await page.type(olga);
  await page.press('Enter');
  await heading(page, 'Look into your mail');
  const { link } = await mail(olga);
  await page.goto(link);
  await heading(page, 'Sign in');
  await tabTo(page, 'Sign in');
  await page.press('Enter');
  await heading(page, 'Your open letters');
  await look(journey, page, 'the letters');
  journey.equal('scripts cannot read who is signed in', await page.eval(() => document.cookie), '');
  await page.goto(link);
  await heading(page, 'Sign in');
  await tabTo(page, 'Sign in');
  await page.press('Enter');
  await told(page, 'has been used');
  await page.goto(`${front.origin}/admin/`);
  await tabTo(page, 'Leave the old elms standing');
  await page.press('Enter');
  await heading(page, 'Leave the old elms standing');
}

async function moderate(journey: Journey, page: BrowserPage): Promise<void> {
  journey.equal('who waits, the suspicious apart', await names(page), [
    'Ash Society',
    'Elm Society',
    'Oak Society',
  ]);
  await look(journey, page, 'the list');

  await tabTo(page, 'Pick Ash Society');
  await page.press(' ');
  await page.press('ArrowDown');
  await page.press(' ');
  await page.press('a');
  await told(page, '2 published.');
  journey.equal('they do not wait any more', await names(page), ['Oak Society']);
  await look(journey, page, 'what was done');
  await tabTo(page, 'Undo');
  await page.press('Enter');
  await told(page, '2 as before.');
  journey.equal('they wait again', (await names(page)).length, 3);

  await tabTo(page, 'Pick Ash Society');
  await page.press('r');
  await page.press('Enter');
  journey.equal('Enter in the reason presses no button', (await names(page)).length, 3);
  await tabTo(page, 'Reject');
  await page.press('Enter');
  await told(page, 'Say why');
  const { picked, field } = await page.eval(() => ({
    picked: [...document.querySelectorAll('.pick')]
      .filter((one) => one.querySelector('input')?.checked)
      .map((one) => one.textContent.trim()),
    field: document.activeElement?.id,
  }));
  journey.equal(
    'the reason is asked for, and the pick kept',
    [picked, field],
    [['Pick Ash Society'], 'reason'],
  );
  await look(journey, page, 'the reason is missing');
  await page.type('There are two of you');
  await tabTo(page, 'Reject');
  await page.press('Enter');
  await told(page, '1 rejected');

  await tabTo(page, 'More about Elm Society');
  await page.press('Enter');
  await look(journey, page, 'more about one');
  await tabTo(page, 'Delete for good…');
  await page.press('Enter');
  await heading(page, 'Delete for good?');
  await look(journey, page, 'whether it is deleted');
  await tabTo(page, 'Delete for good');
  await page.press('Enter');
  await told(page, '1 deleted.');
  journey.equal('one is left', await names(page), ['Oak Society']);

  await tabTo(page, 'Numbers');
  await page.press('Enter');
  await heading(page, 'Numbers');
  await look(journey, page, 'the numbers');
  await page.eval(() => {
    history.back();
  });
  await heading(page, 'Leave the old elms standing');
  await tabTo(page, 'What was done');
  await page.press('Enter');
  await heading(page, 'What was done');
  journey.equal(
    'who did what, the newest first',
    await page.eval(() => [...document.querySelectorAll('.entry b')].map((act) => act.textContent.trim())),
    ['Deleted:', 'Rejected:', 'Undone:', 'Undone:', 'Published:', 'Published:'],
  );
  await look(journey, page, 'the log');
  await page.eval(() => {
    history.back();
  });
  await heading(page, 'Leave the old elms standing');
}

/** The pages of an organiser whose browser asks for this language. */
async function readIn(
  language: 'de' | 'ar',
  journey: Journey,
  page: BrowserPage,
  { front }: SignEndpoint,
): Promise<void> {
  front.speak(language);
  const { desk, held } = spoken[language];
  for (const [path, words] of [
    ['', desk.letters],
    ['elm/', 'Leave the old elms standing'],
    ['elm/?show=rejected&words=undo&many=3&done=1', 'Leave the old elms standing'],
    ['elm/numbers', desk.numbers],
    ['elm/partners', desk.partners],
    ['elm/export', desk.export],
    ['elm/log', desk.log],
    ['address', held.title],
    ['enter', desk.entry.signIn],
  ] as const) {
    await page.goto(`${front.origin}/admin/${path}`);
    await heading(page, words);
    const { lang, dir } = await page.eval(() => ({
      lang: document.documentElement.lang,
      dir: getComputedStyle(document.body).direction,
    }));
    journey.equal(`${language}: /${path}`, [lang, dir], [language, language === 'ar' ? 'rtl' : 'ltr']);
    await look(journey, page, `${language} ${path.replace(/\W+/g, '-')}`);
  }
}
