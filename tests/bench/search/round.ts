/** What is measured in the browser. */
import { foldingCases } from '../../search/folding-cases.ts';
import { composedQueries, composedRows, type Row } from './composed.ts';
import { contenders, ours, plain, type Search } from './contenders.ts';

/** Milliseconds. */
export interface Times {
  readonly ready: number;
  readonly queries: readonly number[];
  readonly keys: readonly number[];
}

/** Queries go on for so long at most, in milliseconds: some need seconds for each. */
const patience = 15_000;
const fewest = 15;
/** The first ones tell how fast code is made, not how fast it is. */
const warmUps = 15;
const shown = 20;

let rows: readonly Row[] = [];
let search: Search | undefined;

/** Makes the names that everyone searches. */
export function compose(count: number): void {
  search = undefined;
  rows = composedRows(count);
}

const find = (name: string): (typeof contenders)[number] => {
  const contender = contenders.find((one) => one.name === name);
  if (!contender) throw new Error(`Nobody is called ${name}.`);
  return contender;
};

/** @returns the milliseconds until the names can be found */
export async function open(name: string, folded: boolean): Promise<number> {
  search = undefined;
  const began = performance.now();
  search = await find(name).open(rows, folded ? ours : plain);
  return performance.now() - began;
}

/** Types one query after the other: how long is it looked for, and until the first rows are laid out? */
export async function type(queries: number): Promise<Omit<Times, 'ready'>> {
  const list = document.querySelector('ul');
  if (!list || !search) throw new Error('There is nothing to search.');
  const typed = composedQueries(rows, queries + warmUps);
  const times = { queries: [] as number[], keys: [] as number[] };
  const began = performance.now();
  for (const [index, text] of typed.entries()) {
    const start = performance.now();
    const found = await search(text, shown);
    const after = performance.now();
    list.innerHTML = found.map((row) => rowOf(rows[row] as Row)).join('');
    list.getBoundingClientRect();
    const end = performance.now();
    const enough = end - began > patience && times.queries.length >= fewest;
    if (index >= warmUps) {
      times.queries.push(after - start);
      times.keys.push(end - start);
    }
    if (enough) break;
    if (index % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
}

function rowOf({ name, organization, locality, country }: Row): string {
  const details = [organization, locality, country].filter(Boolean).join(', ');
  return `<li><bdi>${name}</bdi><span>${details}</span></li>`;
}

/** @returns how many of the cases of folding have the right answer, and how many there are */
export async function rightAnswers(name: string, folded: boolean): Promise<[right: number, of: number]> {
  const names = [...new Set(foldingCases.map(([, , name]) => name))];
  const find_ = await find(name).open(
    names.map((one) => ({ name: one, country: 'NO' })),
    folded ? ours : plain,
  );
  let right = 0;
  for (const [, typed, name, marked] of foldingCases) {
    const found = (await find_(typed, names.length, true)).includes(names.indexOf(name));
    if (found === marked.includes('[')) right++;
  }
  return [right, foldingCases.length];
}
