import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { riverLetter } from '../../support/composed-letter.ts';
import { image, json, script } from '../../support/feed-answers.ts';
import type { Journey } from '../../support/journey.ts';
import { startPartner, type PartnerSite } from '../../support/partner-site.ts';
import { startFeed, type ScriptedFeed } from '../../support/scripted-feed.ts';

/** A partner's site that shows the letter for the river, which comes from another origin. */
export interface HostSite extends Pick<PartnerSite, 'put' | 'requests'> {
  readonly feed: ScriptedFeed;
  /** Address of the letter. */
  readonly src: string;
  /** The letter's element, with the id `x` and a fallback. */
  readonly element: string;
  /** The script tag. */
  readonly script: string;
}

const loader = join(import.meta.dirname, '../../../dist/open-letter.js');

/** Starts both servers, until the journey ends. */
export async function startHostSite(journey: Journey): Promise<HostSite> {
  const feed = await startFeed(journey);
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  // As `build --base` writes it: the script knows where its other files are when the page does not tell.
  const based = (await readFile(loader, 'utf8')).replace('%OPEN_LETTER_BASE%', `${feed.origin}/v1/`);
  feed.put('/v1/open-letter.js', script(Buffer.from(based)));
  for (const name of ['wide', 'square']) feed.put(`/images/${name}.svg`, image(100, 50));
  const src = feed.put('/letter.json', json(riverLetter()));
  return {
    feed,
    put: partner.put,
    requests: partner.requests,
    src,
    element: `<open-letter id="x" src="${src}"><a href="#own">Our own words</a></open-letter>`,
    script: `<script src="${feed.origin}/v1/open-letter.js"></script>`,
  };
}
