import type { Listed } from './listed.ts';

/** The featured ones first and then by name; by name alone; those who signed last first. */
export type Sort = 'featured' | 'name' | 'newest';

/** So many are sorted in one go, by the engine's own means. */
const run = 128;

/**
 * The rows of the items in the order in which they are shown, who signed here first. It is found step by step:
 * comparing a hundred thousand names as a language does takes long.
 */
export function* orderOf(
  { items, own }: { readonly items: readonly Listed[]; readonly own: Pick<ReadonlySet<string>, 'has'> },
  sort: Sort,
  compare: (one: string, other: string) => number,
): Generator<undefined, Uint32Array> {
  const first: number[] = [];
  const rest: number[] = [];
  items.forEach(({ id, featured }, row) => {
    (own.has(id) || (featured && sort === 'featured') ? first : rest).push(row);
  });
  yield;
  const numbers = (row: number): number => items[row]?.number ?? Infinity;
  const nameOf = (row: number): string => sortName(items[row] as Listed);
  const sorted = yield* mergeSort(
    rest,
    sort === 'newest'
      ? (one, other) => numbers(other) - numbers(one) || one - other
      : (one, other) => compare(nameOf(one), nameOf(other)),
  );
  return Uint32Array.from([...first, ...sorted]);
}

function sortName({ sort_name, name }: Listed): string {
  return sort_name ?? name;
}

function* mergeSort(
  rows: readonly number[],
  compare: (one: number, other: number) => number,
): Generator<undefined, readonly number[]> {
  let from: number[] = [];
  for (let at = 0; at < rows.length; at += run) {
    from.push(...rows.slice(at, at + run).sort(compare));
    yield;
  }
  for (let width = run; width < rows.length; width *= 2) {
    const to: number[] = [];
    for (let at = 0; at < rows.length; at += 2 * width) {
      const [middle, end] = [Math.min(at + width, rows.length), Math.min(at + 2 * width, rows.length)];
      let [one, other] = [at, middle];
      while (one < middle || other < end) {
        const isOne =
          one < middle && (other >= end || compare(from[one] as number, from[other] as number) <= 0);
        to.push(from[isOne ? one++ : other++] as number);
        if (to.length % run === 0) yield;
      }
    }
    from = to;
  }
  return from;
}
