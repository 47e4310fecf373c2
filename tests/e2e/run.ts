/**
 * `npm run e2e -- NAME…`: runs the journeys of these names in every engine of ENGINES, or in every installed one.
 * Without a name it runs all, and of long rows of trials each engine takes its share. Ends with the tally; fails when
 * a check failed or none ran.
 */
import { existsSync, readdirSync } from 'node:fs';
import { chosenEngines } from '../../.ci/browsers.mjs';
import { Journey } from '../support/journey.ts';
import { tallyLine } from '../support/tally.ts';
import type { Tally } from '../support/tally.ts';

/** Milliseconds for one journey: what takes most of a minute may take three times as long where others work too. */
const timeLimit = 150_000;
const fileOf = (name: string): URL => new URL(`./${name}.ts`, import.meta.url);

function journeyNames(): string[] {
  return readdirSync(new URL('.', import.meta.url))
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

async function runJourney(journey: Journey, name: string): Promise<void> {
  const { default: walk } = (await import(fileOf(name).href)) as {
    default: (journey: Journey) => Promise<void>;
  };
  let alarm: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new Error(`not done after ${timeLimit / 1000} s`)), timeLimit);
  });
  try {
    await Promise.race([walk(journey), tooLate]);
  } catch (error) {
    journey.fail(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    clearTimeout(alarm);
    await journey.close();
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !existsSync(fileOf(name)));
for (const name of unknown) {
  console.error(`No journey is called “${name}”. There are: ${journeyNames().join(', ') || 'none yet'}.`);
}

const names = asked.length > 0 ? asked.filter((name) => !unknown.includes(name)) : journeyNames();
const total: Tally = { passed: 0, failed: unknown.length, skipped: 0 };
const sums: Record<string, number> = {};
const failures: string[] = [];
// The engines side by side, each at its own pace: most of a journey is waiting, for a server that is slow or a
// second that passes.
await Promise.all(
  chosenEngines().map(async (engine) => {
    for (const name of names) {
      const started = Date.now();
      const journey = new Journey(engine, asked.length === 0);
      await runJourney(journey, name);
      journey.say(`${tallyLine(journey.tally)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      console.log(`— ${name}\n${journey.report}`);
      total.passed += journey.tally.passed;
      total.failed += journey.tally.failed;
      total.skipped += journey.tally.skipped;
      failures.push(...journey.failures.map((line) => `${engine} ${name} ${line}`));
      for (const [sum, value] of Object.entries(journey.sums)) sums[sum] = (sums[sum] ?? 0) + value;
    }
  }),
);
// The reports of all journeys are long: what failed is told once more where it is seen.
for (const line of failures) console.log(line);
const ending = [tallyLine(total), ...Object.entries(sums).map(([sum, value]) => `${sum}=${value}`)];
// The tally of all journeys is what their suite is judged by, so there it comes last.
console.log((asked.length > 0 ? ending : ending.toReversed()).join('\n'));
// A window that hangs must not keep the run from ending.
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
