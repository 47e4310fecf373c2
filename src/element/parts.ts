const names = ['letter', 'counter', 'sign', 'signatories'] as const;

/** Which parts of the letter an element shows. */
export type Parts = Readonly<Record<(typeof names)[number], boolean>>;

/** @param show the attribute: names of parts with spaces between; without any known one, all are shown */
export function partsOf(show: string | undefined): Parts {
  const wanted = (show ?? '').toLowerCase().split(/[\s,]+/);
  const known = names.filter((name) => wanted.includes(name));
  const shown = known.length ? known : names;
  return Object.fromEntries(names.map((name) => [name, shown.includes(name)])) as Parts;
}
