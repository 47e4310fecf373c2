/** A visitor's system is dark and the partner's page is white all the same: nothing is white on white. */
import { contrasts } from '../support/contrast.ts';
import type { Journey } from '../support/journey.ts';
import { publishLetter } from '../support/letter-site.ts';
import { startPartner } from '../support/partner-site.ts';

/** Words, large and small, and the field with what is typed into it. */
const words = [
  '.kicker',
  'select',
  '.title',
  '.text p',
  '.text a',
  '.count',
  '.primary span',
  '.sign .note',
  '.who',
  '.number',
  '.search label',
  'input',
  '.status',
  '.names li',
  '.detail',
  'mark',
];

/** Pages that are white, each in another way. */
const pages = {
  'says nothing of colours': '',
  'is white by its own style': '<style>html { background: #fff; color: #222 }</style>',
  // Here the browser's own colours, of fields as well, are those of a dark page.
  'says it could be dark, and is white':
    '<meta name="color-scheme" content="light dark"><style>body { background: #fff; color: #222 }</style>',
};

export default async function darkSystem(journey: Journey): Promise<void> {
  const letter = await publishLetter(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const page = await journey.open({ width: 1200, height: 900 }, { dark: true });
  const snippet = await letter.snippet('snippet');
  for (const [name, head] of Object.entries(pages)) {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A partner’s page</title>${head}<body>${snippet}`;
    await page.goto(partner.put('/', html));
    await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('#find'));
    journey.check(
      'the system is dark',
      await page.eval(() => matchMedia('(prefers-color-scheme: dark)').matches),
    );
    await page.click('open-letter >>> #find');
    await page.type('germany');
    await page.waitFor(() => !!document.querySelector('open-letter')?.shadowRoot?.querySelector('mark'));
    const seen = await page.eval(contrasts, words, ['#find']);
    for (const [what, ratio] of Object.entries(seen)) {
      const enough = what.startsWith('edge') ? 3 : 4.5;
      journey.check(`a page that ${name}: ${what} is seen`, ratio >= enough && ratio < Infinity, ratio);
    }
    if (head) continue;
    journey.say(`least=${Math.min(...Object.values(seen))} of=${Object.keys(seen).length}`);
  }
}
