/**
 * `npm run axe`: every view in every state, in every engine of ENGINES or every installed one, as axe sees it: the
 * letter as it is pictured by `npm run shots`, and the endpoint's own pages. `npm run axe -- sign-` takes those alone
 * whose names hold one of these. The last line tells how many views were looked at, and fails where axe finds a fault
 * or nothing was looked at.
 */
import { chosenEngines } from '../../.ci/browsers.mjs';
import { languages } from '../../src/locales/languages.ts';
import { show } from '../shots/in-engine.ts';
import type { Scene } from '../shots/scenes.ts';
import { startStage, type Stage } from '../shots/stage.ts';
import { bringAxe, checkAxe } from '../support/axe.ts';
import type { BrowserPage } from '../support/driver.ts';
import { Journey } from '../support/journey.ts';
import { come } from '../support/signing/organiser-hands.ts';
import { startSignEndpoint } from '../support/signing/sign-endpoint.ts';

const asked = process.argv.slice(2);
const isWanted = (name: string): boolean => !asked.length || asked.some((part) => name.includes(part));

async function lookAtScene(journey: Journey, page: BrowserPage, stage: Stage, scene: Scene): Promise<void> {
  await show(page, stage, scene);
  await bringAxe(page);
  await checkAxe(journey, page, scene.name);
}

/** The endpoint's own pages: of all letters, of one, about data in each language, and what a mail's link opens. */
async function lookAtPages(journey: Journey, page: BrowserPage): Promise<number> {
  const endpoint = await startSignEndpoint(journey);
  await come(endpoint, 'Ana', 'elms');
  const { link } = await endpoint.mail('ana@example.org');
  const pages = [
    '/',
    '/elm/',
    '/elm/embed/',
    ...languages.map((language) => `/elm/privacy?lang=${language}`),
    new URL(link).pathname + new URL(link).search,
  ].filter(isWanted);
  for (const path of pages) {
    await page.goto(endpoint.front.origin + path);
    await page.waitFor(() => document.readyState === 'complete' && !!document.querySelector('h1'));
    await bringAxe(page);
    await checkAxe(journey, page, path);
  }
  return pages.length;
}

let views = 0;
let faults = 0;
await Promise.all(
  chosenEngines().map(async (engine) => {
    const journey = new Journey(engine);
    const stage = await startStage();
    journey.closing(() => stage.close());
    const page = await journey.open();
    // What is printed is no page of a browser, and colours that are forced are the system's own.
    const scenes = stage.scenes.filter(
      ({ name, picture, context }) => picture !== 'print' && !context && isWanted(name),
    );
    for (const scene of scenes) {
      await lookAtScene(journey, page, stage, scene).catch((error: unknown) => {
        journey.fail(scene.name, String(error));
      });
    }
    const pages = await lookAtPages(journey, page).catch((error: unknown) => {
      journey.fail('pages', String(error));
      return 0;
    });
    // In one step: another engine may have counted meanwhile.
    views += scenes.length + pages;
    await journey.close();
    console.log(`${engine} views=${scenes.length} faults=${journey.tally.failed}\n${journey.report}`);
    faults += journey.tally.failed;
  }),
);
console.log(`views=${views} faults=${faults}`);
process.exit(faults > 0 || views === 0 ? 1 : 0);
