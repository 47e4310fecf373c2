/** How soon the letter is read on a slow phone, beside pages that are written by hand. */
import { red } from '../support/tally.ts';
import { tellBusyMachine } from './busy-machine.ts';
import { publishContenders } from './contenders.ts';
import { measureLoads } from './loads.ts';

const goals = { ratio: 1.1, snapshot: 0.65, shift: 0 };

export async function paint(): Promise<boolean> {
  const loads = await measureLoads(publishContenders);
  loads.tell();
  tellBusyMachine();
  const opening = (name: string): number => loads.median(name, 'opening');
  const ratio = round(opening('script') / opening('hand-script'), 2);
  const snapshot = round(opening('snapshot') / opening('hand-inline'), 2);
  const shift = round(Math.max(...loads.all('script', 'shift'), ...loads.all('snapshot', 'shift')), 3);
  const figure = (value: number, goal: number): string => (value <= goal ? `${value}` : red(`${value}`));
  console.log(
    `paint ratio=${figure(ratio, goals.ratio)} snapshot_ratio=${figure(snapshot, goals.snapshot)} shift=${figure(shift, goals.shift)}`,
  );
  return ratio <= goals.ratio && snapshot <= goals.snapshot && shift <= goals.shift;
}

/** What is judged is what is printed. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
