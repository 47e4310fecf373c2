/** A letter with 1,203 signatories on several pages: any name is found, and the headings tell how many there are. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journey } from '../support/journey.ts';
import { publishLetter, type LetterSite } from '../support/letter-site.ts';
import { startPartner } from '../support/partner-site.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const organizations = 701;
const people = 502;
const pageSize = 250;

function table(): string {
  const rows = ['kind,name,organisation,country'];
  for (let n = 1; n <= organizations; n++) rows.push(`organisation,Composed Alliance ${n},,`);
  for (let n = 1; n < people; n++) rows.push(`person,Ana Berg the ${n}th,,`);
  rows.push('person,Étienne Æsason,Harbour Watch,NO');
  return `${rows.join('\r\n')}\r\n`;
}

/** The command writes pages of up to 5,000 names; here they are cut smaller, as an endpoint's are. */
async function cutPages(folder: string): Promise<number> {
  const file = (n: number): string => join(folder, `signatories/${n}.json`);
  const whole = JSON.parse(await readFile(file(1), 'utf8')) as { items: unknown[]; next_url?: string };
  const pages = Math.ceil(whole.items.length / pageSize);
  for (let n = 1; n <= pages; n++) {
    const items = whole.items.slice((n - 1) * pageSize, n * pageSize);
    const next = n < pages ? { next_url: `${n + 1}.json` } : {};
    await writeFile(file(n), JSON.stringify({ ...whole, items, ...next }));
  }
  return pages;
}

/** The list as a visitor sees it: headings, number of rows, and what is said about it. */
function list(): { headings: string[]; rows: number; status: string; marked: string[] } {
  const root = document.querySelector('open-letter')?.shadowRoot;
  const texts = (selector: string): string[] =>
    [...(root?.querySelectorAll(selector) ?? [])].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  return {
    headings: texts('.who, .kind'),
    rows: texts('.names li').length,
    status: texts('.status').join(),
    marked: texts('mark'),
  };
}

export default async function names(journey: Journey): Promise<void> {
  const files = makeFolder('names');
  journey.closing(() => removeFolder(files));
  const letterFile = join(files, 'letter.md');
  const signatories = join(files, 'signatories.csv');
  await writeFile(
    letterFile,
    '---\nid: river\nlanguage: en\ntitle: For the river\n---\nWe ask for clean water.\n',
  );
  await writeFile(signatories, table());
  const letter = await publishLetter(journey, { letter: letterFile, signatories });
  const pages = await cutPages(letter.folder);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());

  const page = await journey.open({ width: 1200, height: 900 });
  await page.goto(
    partner.put(
      '/',
      `<!doctype html><html lang="en"><title>x</title><body>${await letter.snippet('snippet')}`,
    ),
  );
  await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('.names'));
  const headings = ['Who has signed 1,203', 'Organisations 701', 'People 502'];
  const before = await page.eval(list);
  journey.equal('headings before the pages are there', before.headings, headings);
  journey.equal('rows at first', before.rows, 60);
  journey.equal('no page is asked for unasked', await pagesAsked(letter), 0);

  await page.click('open-letter >>> #find');
  await page.type('aesason etienne');
  await page.waitFor(
    () => document.querySelector('open-letter')?.shadowRoot?.querySelectorAll('mark').length === 2,
  );
  const found = await page.eval(list);
  journey.equal('a name of the last page is found, in any order and without accents', found, {
    headings: ['Who has signed 1,203', 'People 1'],
    rows: 1,
    status: '1 result',
    marked: ['Étienne', 'Æsason'],
  });
  journey.equal('each page is asked for once', await pagesAsked(letter), pages);

  await page.press('Escape');
  await page.waitFor(
    () => document.querySelector('open-letter')?.shadowRoot?.querySelectorAll('mark').length === 0,
  );
  // What a window shows comes in the frame of the key, the rest in the next.
  await page.waitFor(
    () => (document.querySelector('open-letter')?.shadowRoot?.querySelectorAll('.names li').length ?? 0) > 20,
  );
  const after = await page.eval(list);
  journey.equal('headings once every name is there', after.headings, headings);
  journey.equal('rows once every name is there', after.rows, 120);

  // Half of it lies below the window: it must not move away from under a finger or mouse that is down.
  const edge = await page.eval(() => {
    const more = document.querySelector('open-letter')?.shadowRoot?.querySelector('.group > .plain');
    more?.scrollIntoView({ block: 'end' });
    scrollBy(0, -0.5 * (more?.clientHeight ?? 0));
    const { left = 0, width = 0, top = 0 } = more?.getBoundingClientRect() ?? {};
    return { x: Math.round(left + width / 2), y: Math.round(top + 4), scrolled: scrollY };
  });
  await page.drag(edge, edge);
  await page.waitFor(
    () =>
      (document.querySelector('open-letter')?.shadowRoot?.querySelectorAll('.names li').length ?? 0) > 120,
  );
  journey.equal('a button that is clicked stays where it is', await page.eval(() => scrollY), edge.scrolled);
  journey.equal('a step shows 200 more', (await page.eval(list)).rows, 320);
  journey.say(`found=${found.rows} pages=${pages}`);
}

async function pagesAsked(letter: LetterSite): Promise<number> {
  return (await letter.requests()).filter((line) => line.includes('/signatories/')).length;
}
