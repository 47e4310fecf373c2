/** Tries a letter on many pages at once, each in a frame of its own. */
import type { Journey } from '../../support/journey.ts';
import type { BrowserPage } from '../../support/driver.ts';
import { pageExpression } from '../../support/in-page.ts';
import type { HostSite } from './host-site.ts';
import { startTrials, type Outcome, type TrialsWindow } from './trial-page.ts';

/** A page that makes it hard for a letter. */
interface Trial {
  /** Runs before our script. */
  readonly script?: string;
  readonly head?: string;
  /** Stands before the letter in the page. */
  readonly markup?: string;
  /** Where no letter can be shown: what the page's owner is told instead, in one sentence. */
  readonly refused?: RegExp;
  /** What our script leaves besides the promise under its symbol, since the page made it so. */
  readonly leaves?: readonly string[];
}

/** By the words that name them. */
export type Trials = Readonly<Record<string, Trial>>;

const shown: Omit<Outcome, 'name' | 'told' | 'left'> = {
  title: 'For the river Elm',
  words: 'The river Elm has carried our boats for a thousand years.DemandsWe ask for clean water.',
  names: 12,
  found: ['Emma Example'],
  fallback: false,
};
const refused = { title: '', words: '', names: 0, found: [], fallback: true };

/** So many frames at a time: each is to come while the others load, on a machine that is busy, too. */
const together = 6;

export async function tryAll(
  journey: Journey,
  page: BrowserPage,
  { put, element, script: ours }: HostSite,
  trials: Trials,
): Promise<void> {
  const top = put(
    '/trials',
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script>${pageExpression(startTrials, [])}</script><body>`,
  );
  const mine = Object.entries(trials).filter((_, index) => journey.takes(index));
  const all = mine.map(([name, trial], index) => {
    const { script = '', head = '', markup = '' } = trial;
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A partner’s page</title><script>parent.meet(window)</script>
      ${head}<script>${script}</script><body>${markup}${element}<script>parent.ready(window)</script>${ours}</body></html>`;
    return { name, trial, address: put(`/trial-${index}`, body) };
  });
  for (let at = 0; at < all.length; at += together) {
    const some = all.slice(at, at + together);
    await page.goto(top);
    await page.eval(
      (attempts) => {
        (globalThis as TrialsWindow).begin(attempts);
      },
      some.map(({ name, trial, address }) => ({ name, address, refused: trial.refused !== undefined })),
    );
    const count = some.length;
    await page
      .waitFor((wanted) => (globalThis as TrialsWindow).outcomes.length === wanted, count)
      .catch(() => undefined);
    const outcomes = await page.eval(() => (globalThis as TrialsWindow).outcomes);
    for (const { name, trial } of some) {
      const outcome = outcomes.find((one) => one.name === name);
      if (outcome) judge(journey, trial, outcome);
      else journey.fail(name, 'no letter came');
    }
  }
}

function judge(journey: Journey, trial: Trial, { name, told, left, ...seen }: Outcome): void {
  journey.equal(
    `${name}: ${trial.refused ? 'the page’s own words' : 'the letter'}`,
    seen,
    trial.refused ? refused : shown,
  );
  if (trial.refused) {
    const holds = told.length === 1 && trial.refused.test(told[0] ?? '');
    journey.check(`${name}: one clear sentence`, holds, told);
  } else journey.equal(`${name}: nothing is said`, told, []);
  const expected = trial.leaves ?? ['window.Symbol(open-letter)'];
  journey.equal(`${name}: nothing is left on the page`, left, expected);
}
