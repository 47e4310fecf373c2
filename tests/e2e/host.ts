/** Whatever a page does to itself, the letter on it stays readable, and the page stays as it was. */
import type { Journey } from '../support/journey.ts';
import { crowd } from './host/crowd.ts';
import { startHostSite } from './host/host-site.ts';
import { listeners } from './host/listeners.ts';
import { leftAndBack, morphed } from './host/morphed.ts';
import { oddBrowsers } from './host/odd-browsers.ts';
import { oldLibraries } from './host/old-libraries.ts';
import { everyPlace } from './host/places.ts';
import { styles } from './host/styles.ts';
import { translated } from './host/translated.ts';
import { tryAll } from './host/trials.ts';
import { openTab } from './host/watched-tab.ts';
import { words } from './host/words.ts';

export default async function host(journey: Journey): Promise<void> {
  const site = await startHostSite(journey);
  const tab = await openTab(journey, site);
  await words(tab);
  await styles(tab);
  await tryAll(journey, tab.page, site, oldLibraries);
  await tryAll(journey, tab.page, site, oddBrowsers);
  const stolen = site.requests.filter((path) => path.includes('/chunks/'));
  journey.equal('the page’s markup does not tell where our script is', stolen, []);
  await everyPlace(tab);
  await translated(tab);
  await morphed(tab);
  await listeners(tab);
  await crowd(tab);
  // Last, since not every driver finds its page again.
  await leftAndBack(tab);
}
