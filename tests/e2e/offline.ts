/** The visitor's own connection goes and comes back, as on a train. */
import { setTimeout as wait } from 'node:timers/promises';
import { riverLetter } from '../support/composed-letter.ts';
import type { BrowserPage } from '../support/driver.ts';
import { failedNotice } from '../support/failing-letters.ts';
import { json, status } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed } from '../support/scripted-feed.ts';
import { fails, said, see, shows, watchedPage } from '../support/watched-page.ts';

const titled = (title: string) => json(riverLetter({ title }));

export default async function offline(journey: Journey): Promise<void> {
  const page = await journey.open({ width: 1200, height: 900 });
  const { setOffline } = page;
  if (!setOffline) {
    // There a server that leaves stands in for it: see the journey `refresh`.
    journey.check('only WebKit has no way to cut the connection', journey.engine === 'webkit');
    return;
  }
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const address = (name: string): string => `${feed.origin}/${name}/letter.json`;
  const asked = (name: string): number => feed.asked(`/${name}/letter.json`).length;
  feed.put('/lake/letter.json', titled('For the lake'));
  const body = `<open-letter id="lake" src="${address('lake')}"></open-letter>
    <script src="${feed.origin}/v1/open-letter.js"></script>`;
  const html = partner.put('/', watchedPage({ body, hurry: { from: 400, by: 10 } }));
  await page.goto(html);
  await shows(page, 'lake', 'For the lake');

  const go = async (away: boolean): Promise<void> => {
    await setOffline(away);
    await page.waitFor((expected) => navigator.onLine === expected, !away);
  };

  // At the first failure not even the script that tries again is there.
  feed.put('/wood/letter.json', titled('For the wood'));
  await go(true);
  await insert(page, 'wood', address('wood'));
  // Nobody waits for it: that would be until the connection is back.
  await page.eval(() => {
    (document.getElementById('lake') as unknown as { reload(): void }).reload();
  });
  await fails(page, 'wood');
  await page.waitFor(() => document.getElementById('lake')?.matches(':state(stale)'));
  const [lake, wood] = [await see(page, 'lake'), await see(page, 'wood')];
  journey.equal('the letter that is there stays', [lake.title, lake.notice], ['For the lake', '']);
  journey.equal(
    'the page’s own link stands for a new one',
    [wood.fallback, wood.notice],
    [true, failedNotice],
  );
  await go(false);
  await shows(page, 'wood', 'For the wood');
  await page.waitFor(() => document.getElementById('lake')?.matches(':state(stale)') === false);
  journey.equal('back online: both come by themselves', [asked('lake'), asked('wood')], [2, 1]);

  // On a page anew: Firefox never asks again for a script that it could not have.
  await page.goto(html);
  await shows(page, 'lake', 'For the lake');
  feed.put('/pond/letter.json', status(503), titled('For the pond'));
  await insert(page, 'pond', address('pond'));
  await shows(page, 'pond', 'For the pond');
  journey.equal('a server that fails once is asked again', asked('pond'), 2);

  feed.put('/marsh/letter.json', titled('For the marsh'));
  await go(true);
  await insert(page, 'marsh', address('marsh'));
  await page.waitFor(
    (words) => document.getElementById('marsh')?.shadowRoot?.textContent.trim() === words,
    'Loading the letter…',
  );
  // By now three more tries would have been made in vain.
  await wait(2500);
  const marsh = await see(page, 'marsh');
  journey.equal(
    'offline again: it waits, and spends no try',
    [marsh.states, marsh.fallback],
    [['loading'], true],
  );
  await go(false);
  await shows(page, 'marsh', 'For the marsh');
  journey.equal('and comes with the first try that can be made', asked('marsh'), 1);
  const left = (await said(page)).filter((line) => /^un(caught|handled)/.test(line));
  journey.equal('no exception and no rejection is left over', left, []);
}

function insert(page: BrowserPage, id: string, src: string): Promise<void> {
  return page.eval(
    (name, address) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<open-letter id="${name}" src="${address}"><a href="#own">Our own words</a></open-letter>`,
      );
    },
    id,
    src,
  );
}
