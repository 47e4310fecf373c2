/** The word that was probably meant; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const rated = known
    .map((one) => ({ one, steps: stepsBetween(word, one) }))
    .sort((a, b) => a.steps - b.steps);
  const [best] = rated;
  return best && best.steps <= Math.max(1, Math.floor(best.one.length / 3)) ? best.one : undefined;
}

/** How many letters have to be put in, taken out, changed, or swapped with the next, to make one word of the other. */
function stepsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, wanted] of b.entries()) {
      const change = (row[j] ?? 0) + (letter === wanted ? 0 : 1);
      const isSwap = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === wanted;
      const swap = isSwap ? (before[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
