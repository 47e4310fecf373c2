import { readFileSync } from 'node:fs';
import { keptLoad, type KeptLoad } from '../tests/load/kept.ts';
import { asks, costOfMillion, manyPlaces, readersPerSigner } from '../tests/load/million.ts';
import { table } from './docs-tables.ts';

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const share = (part: number, digits = 1): string => `${number(part * 100, digits)} %`;

/** What was measured under load, and what a million readers would be by that. */
export function loadTables(): string {
  const kept = JSON.parse(readFileSync(keptLoad, 'utf8')) as KeptLoad;
  const { day, processor, processors, loadBefore, node, seconds, places, outcomes } = kept;
  const names = Object.keys(outcomes);
  const runs = Object.values(outcomes);
  const costs = runs.map((run) => costOfMillion(run, { places, seconds }));
  const row = <T>(of: readonly T[], label: string, value: (one: T) => string): string[] => [
    label,
    ...of.map(value),
  ];
  const measured = table(
    [`Measured, ${seconds} s`, ...names],
    [
      row(runs, 'readers, and what they asked for', (run) => `${number(run.readers)}, ${number(run.asked)}`),
      row(
        runs,
        `of that a CDN of ${places} places absorbed`,
        (run) => `${number(run.absorbed)} (${share(run.absorbed / run.asked)})`,
      ),
      row(
        runs,
        'requests that the endpoint heard, of which of nothing new',
        (run) => `${number(run.passed)}, ${number(run.unchanged)}`,
      ),
      row(runs, 'processor time of a request to read, ms (_r_)', (run) => number(run.readCost, 2)),
      row(runs, 'processor time of a signature with its mail and code, ms (_s_)', (run) =>
        number(run.signCost, 1),
      ),
      row(
        runs,
        'without a CDN, half of all requests within, 99 of 100 within, ms',
        ({ times }) => `${number(times[0], 1)}, ${number(times[1], 1)}`,
      ),
    ],
  );
  const perHour = (label: string, of: (typeof costs)[number]['signing'][]): string[] => [
    label,
    ...of.map(({ perSecond, processor }) => `${number(perSecond, 1)}, ${share(processor)}`),
  ];
  const computed = table(
    ['Computed: requests or signatures a second, and of one processor', ...names],
    [
      perHour(
        `reading without a CDN: 1,000,000 × ${asks} requests / 3,600 s, × _r_`,
        costs.map(({ withoutCdn }) => withoutCdn),
      ),
      perHour(
        `reading behind a CDN of ${manyPlaces} places: what the endpoint heard / ${places} places / ${seconds} s × ${manyPlaces}, × _r_`,
        costs.map(({ behindCdn }) => behindCdn),
      ),
      perHour(
        `one of ${readersPerSigner} signs: 1,000,000 / ${readersPerSigner} / 3,600 s, × _s_`,
        costs.map(({ signing }) => signing),
      ),
    ],
  );
  const machine = `${processors} processors (${processor}), Node.js ${node}, on ${day}; before it the machine's load was ${number(loadBefore, 1)}.`;
  return `${measured}\n\n${machine}\n\n${computed}`;
}
