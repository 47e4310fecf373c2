/** No request that the letter makes tells its server which page it stands on, whatever the page's own policy is. */
import { writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journey } from '../support/journey.ts';
import { publishLetter } from '../support/letter-site.ts';
import { startPartner } from '../support/partner-site.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

export default async function referrer(journey: Journey): Promise<void> {
  const letter = await publishLetter(journey, await illustrated(journey));
  const partner = await startPartner('localhost');
  journey.closing(() => partner.stop());
  const page = await journey.open({ width: 1200, height: 900 });
  const address = partner.put('/private/page.html', {
    body: `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${await letter.snippet('snippet')}`,
    headers: { 'referrer-policy': 'unsafe-url' },
  });
  await page.goto(address);
  await page.waitFor(() => {
    const root = document.querySelector('open-letter')?.shadowRoot;
    root?.querySelector('.logos')?.scrollIntoView();
    const pictures = [...(root?.querySelectorAll('img') ?? [])];
    return pictures.length === 2 && pictures.every((one) => one.naturalWidth > 0);
  });
  const seen = await letter.referrers();
  const tells = seen.filter((line) => !line.endsWith(' from -') && !line.includes(` from ${letter.origin}/`));
  journey.equal('nothing tells where the letter stands', tells, []);
  const kinds = ['/v1/open-letter.js', 'core.js', '/letter.json', '/images/'];
  journey.figures({ kinds: kinds.filter((kind) => seen.some((line) => line.includes(kind))).length });
}

/** A letter with a picture in its text and one logo. */
async function illustrated(journey: Journey): Promise<{ letter: string; signatories: string }> {
  const folder = makeFolder('pictures');
  journey.closing(() => removeFolder(folder));
  await mkdir(join(folder, 'logos'));
  const put = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  await put('boats.svg', picture);
  await put('logos/river-watch.svg', picture);
  return {
    letter: await put(
      'letter.md',
      '---\nid: river\nlanguage: en\n---\n# For the river\n\nIt carries boats.\n\n![Boats](boats.svg)\n',
    ),
    signatories: await put(
      'signatories.csv',
      'kind,name,featured\norganisation,River Watch,yes\nperson,Anna Example,\n',
    ),
  };
}
