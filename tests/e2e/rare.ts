/** Rare turns: a first request without an answer, a letter shown late, a language it lacks, a parent as narrow as its content. */
import { people, riverLetter } from '../support/composed-letter.ts';
import { json, silent } from '../support/feed-answers.ts';
import type { Journey } from '../support/journey.ts';
import { startPartner } from '../support/partner-site.ts';
import { startFeed } from '../support/scripted-feed.ts';
import { said, see, shows, watchedPage } from '../support/watched-page.ts';
import { setTimeout as wait } from 'node:timers/promises';

export default async function rare(journey: Journey): Promise<void> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const script = `<script src="${feed.origin}/v1/open-letter.js"></script>`;
  const page = await journey.open({ width: 1200, height: 900 });
  const hurry = { from: 400, by: 10 };
  const letter = (src: string, more = ''): string =>
    `<open-letter id="x" src="${feed.origin}${src}" ${more}><a href="#own">Ours</a></open-letter>`;

  feed.put('/slow.json', silent);
  await page.goto(partner.put('/slow', watchedPage({ body: letter('/slow.json') + script, hurry })));
  await wait(9000);
  journey.equal('the first request is ended in time and tried again', feed.asked('/slow.json').length, 4);

  feed.put('/untitled.json', json(riverLetter({ title: undefined })));
  await page.goto(partner.put('/untitled', watchedPage({ body: letter('/untitled.json') + script })));
  await page.waitFor(
    () => document.getElementById('x')?.shadowRoot?.querySelector('.notice')?.textContent !== '',
  );
  // The words come in a chunk of their own.
  await wait(500);
  const [first = ''] = await said(page);
  journey.check('a refused document is an error', first.startsWith('error:'), first);

  feed.put('/letter.json', json(riverLetter()));
  await page.goto(
    partner.put(
      '/later-shown',
      watchedPage({ body: `<div hidden>${letter('/letter.json')}</div>${script}` }),
    ),
  );
  await page.waitFor(() => !!document.getElementById('x')?.shadowRoot?.querySelector('.names'));
  await page.eval(() => document.querySelector('div')?.removeAttribute('hidden'));
  await wait(500);
  journey.equal('shown later: no error in the page', await said(page), []);

  const translations = [{ language: 'de', url: 'de.json' }];
  feed.put('/en.json', json(riverLetter({ translations })));
  feed.put(
    '/de.json',
    json(
      riverLetter({
        language: 'de',
        title: 'Für den Fluss',
        translations: [{ language: 'en', url: 'en.json' }],
      }),
    ),
  );
  await page.goto(partner.put('/lang', watchedPage({ lang: 'de', body: letter('/en.json') + script })));
  await shows(page, 'x', 'Für den Fluss');
  await page.waitFor(() => !!document.getElementById('x')?.shadowRoot?.querySelector('.names'));
  await page.eval(() => (document.documentElement.lang = 'fr'));
  await wait(500);
  journey.equal(
    'a later language the letter lacks changes nothing',
    (await see(page, 'x')).title,
    'Für den Fluss',
  );

  const min = `<div style="display:grid;grid-template-columns:min-content">${letter('/letter.json')}</div>${script}`;
  await page.goto(partner.put('/min', watchedPage({ body: min })));
  await page.waitFor(() => !!document.getElementById('x')?.shadowRoot?.querySelector('.names'));
  const width = await page.eval(() => document.getElementById('x')?.clientWidth);
  journey.check('a grid of min-content: the letter has a width', Number(width) > 0, width);

  // Totals that fall and rise at once: one withdrew, three signed, of a list that was not complete.
  const known = {
    total_signatures: 130,
    total_listed: 130,
    count_url: 'count.json',
    signatories_url: 's.json',
  };
  feed.put('/part.json', json(riverLetter({ ...known, items: people(80) })));
  feed.put(
    '/s.json',
    json({
      version: 'open-letter/1',
      id: 'for-the-river',
      items: people(133).filter((one) => one.id !== 'n002'),
    }),
  );
  feed.put(
    '/count.json',
    json({
      version: 'open-letter/1',
      id: 'for-the-river',
      revision: 2,
      total_signatures: 132,
      total_listed: 132,
    }),
  );
  await page.goto(
    partner.put(
      '/part',
      watchedPage({
        body: letter('/part.json') + script,
        hurry: { from: 20_000, by: 100, spare: [30_000, 60_000] },
      }),
    ),
  );
  await page.waitFor(
    () => !!document.getElementById('x')?.shadowRoot?.querySelector('.signatories > button'),
  );
  await page.click('#x >>> .signatories > button');
  await wait(1000);
  const fresh = await page.eval(() =>
    [
      ...(document.getElementById('x')?.shadowRoot?.querySelector('.group')?.querySelectorAll('li') ?? []),
    ].map((one) => one.textContent.trim()),
  );
  journey.equal('of a part of the list, exactly the new ones are new', fresh, [
    'Person 131',
    'Person 132',
    'Person 133',
  ]);

  feed.put('/no-revision.json', json(riverLetter({ revision: undefined })));
  await page.goto(partner.put('/no-revision', watchedPage({ body: letter('/no-revision.json') + script })));
  const answer = await Promise.race([
    wait(3000).then(() => 'hangs'),
    wait(500).then(() => page.eval(() => 'lives')),
  ]);
  journey.equal('a letter without revision leaves the page alive', answer, 'lives');
}
