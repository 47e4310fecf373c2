/**
 * `npm run fit`: whether every view still has room for all it says in a column of 240 pixels, in a window at 400 %,
 * with letters twice as large, with words twice as long and with a reader's own spacing, in every engine of ENGINES or
 * every installed one. `npm run fit -- sign-` takes those alone whose names hold one of these. The last line tells how
 * many views were looked at, and fails where anything sticks out or is cut off.
 */
import { chosenEngines } from '../../.ci/browsers.mjs';
import { show } from '../shots/in-engine.ts';
import { startStage } from '../shots/stage.ts';
import { isView } from '../shots/views.ts';
import { Journey } from '../support/journey.ts';
import { crammed, type Cramming } from './crammed.ts';

/** What the criteria of WCAG 2.2 call resizing (1.4.4), reflow (1.4.10) and spacing (1.4.12), and other languages. */
const ways: readonly Cramming[] = [
  { name: 'in 240 pixels', width: 240 },
  { name: 'letters twice as large', width: 360, largerLetters: true },
  { name: 'spaced out', width: 320, spacing: true },
  { name: 'words twice as long', width: 360, longerWords: true },
];
/** A window of 1280 by 1024 pixels. What is done in it is done at that size. */
const at400 = { name: 'at 400 %', width: 320, height: 256 };

const asked = process.argv.slice(2);
const isWanted = (name: string): boolean => !asked.length || asked.some((part) => name.includes(part));

let views = 0;
let faults = 0;
await Promise.all(
  chosenEngines().map(async (engine) => {
    const journey = new Journey(engine);
    const stage = await startStage();
    journey.closing(() => stage.close());
    const page = await journey.open();
    for (const scene of stage.scenes.filter((one) => isView(one) && isWanted(one.name))) {
      views++;
      try {
        await show(page, stage, scene);
        for (const way of ways) {
          await page.size(way.width, scene.height);
          journey.equal(`${scene.name}, ${way.name}`, await page.eval(crammed, way), []);
        }
        await show(page, stage, { ...scene, width: at400.width, height: at400.height });
        journey.equal(`${scene.name}, ${at400.name}`, await page.eval(crammed, at400), []);
      } catch (error) {
        journey.fail(scene.name, String(error));
      }
    }
    await journey.close();
    console.log(`${engine} faults=${journey.tally.failed}\n${journey.report}`);
    faults += journey.tally.failed;
  }),
);
console.log(`fit views=${views} faults=${faults}`);
process.exit(faults > 0 || views === 0 ? 1 : 0);
