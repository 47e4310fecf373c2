/** However many letters a page holds, each document is asked for once. */
import { riverLetter } from '../../support/composed-letter.ts';
import { json } from '../../support/feed-answers.ts';
import { said } from '../../support/watched-page.ts';
import type { WatchedTab } from './watched-tab.ts';

const many = 50;

export async function crowd({ journey, page, site, open }: WatchedTab): Promise<void> {
  const ids = Array.from({ length: many }, (_, index) => index);
  const before = site.feed.asked('/letter.json').length;
  await open({
    body: site.element + ids.map(() => `<open-letter src="${site.src}"></open-letter>`).join(''),
  });
  await page.waitFor(shownTitles, many + 1);
  journey.equal(
    `${many} embeds of one letter: asked once`,
    site.feed.asked('/letter.json').length - before,
    1,
  );
  journey.equal(`${many} embeds of one letter: nothing is said`, await said(page), []);

  for (const id of ids) {
    site.feed.put(`/crowd/${id}.json`, json(riverLetter({ id: `river-${id}`, title: `River ${id}` })));
  }
  const letters = ids.map((id) => `<open-letter src="${site.feed.origin}/crowd/${id}.json"></open-letter>`);
  await open({ body: site.element + letters.join('') });
  await page.waitFor(shownTitles, many + 1);
  const asked = ids.map((id) => site.feed.asked(`/crowd/${id}.json`).length);
  journey.equal(
    `${many} different letters: each asked once`,
    asked,
    ids.map(() => 1),
  );
  const titles = await page.eval(() =>
    [...document.querySelectorAll('open-letter')].map((one) =>
      one.shadowRoot?.querySelector('.title')?.textContent.trim(),
    ),
  );
  journey.equal(
    `${many} different letters: each is itself`,
    titles.slice(1),
    ids.map((id) => `River ${id}`),
  );
  journey.equal(`${many} different letters: nothing is said`, await said(page), []);
}

/** Runs in the page. */
function shownTitles(wanted: number): boolean {
  const shown = [...document.querySelectorAll('open-letter')].filter((one) =>
    one.shadowRoot?.querySelector('.names'),
  );
  return shown.length === wanted;
}
