/** What each way to embed the letter costs a partner's page, beside a page that is written by hand. */
import { red } from '../support/tally.ts';
import { tellBusyMachine } from './busy-machine.ts';
import { publishWays } from './contenders.ts';
import { measureLoads } from './loads.ts';

/** Beside the script that is written by hand; bytes over the wire; blocking in milliseconds, as Lighthouse calls it good. */
const goals = { opening: 1.1, blocking: 200, bytes: 35_000, requests: 4, shift: 0 };
const ours = ['script', 'snapshot', 'standalone', 'frame'];

export async function embed(): Promise<boolean> {
  const loads = await measureLoads(publishWays);
  loads.tell();
  tellBusyMachine();
  const beside = (figure: 'opening' | 'requests'): [own: number, other: number] => [
    loads.median('script', figure),
    loads.median('hand-script', figure),
  ];
  const [opening, byHand] = beside('opening');
  const [requests, fewest] = beside('requests');
  const figures: readonly [name: string, value: number, goal: number][] = [
    ['opening_ratio', round(opening / byHand, 2), goals.opening],
    ['script_bytes', loads.median('script', 'scriptBytes'), goals.bytes],
    ['more_requests', requests - fewest, goals.requests],
    ['blocking', round(loads.median('script', 'blocking'), 0), goals.blocking],
    ['shift', round(Math.max(...ours.flatMap((name) => loads.all(name, 'shift'))), 3), goals.shift],
  ];
  console.log(
    `embed ${figures.map(([name, value, goal]) => `${name}=${value <= goal ? value : red(`${value}`)}`).join(' ')}`,
  );
  return figures.every(([, value, goal]) => value <= goal);
}

/** What is judged is what is printed. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
