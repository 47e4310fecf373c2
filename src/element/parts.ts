const names = ['letter', 'counter', 'sign', 'signatories'] as const;

/** Which parts of the letter an element shows. */
export type Parts = Readonly<Record<(typeof names)[number], boolean>>;

/** @param show the attribute: names of parts with spaces between; without any known one, all are shown */
export function partsOf(show: string | undefined): Parts {
  const wanted = (show ?? '').toLowerCase().split(/[\s,]+/);
  const all = !names.some((name) => wanted.includes(name));
  const shows = (name: (typeof names)[number]): boolean => all || wanted.includes(name);
  return {
    letter: shows('letter'),
    counter: shows('counter'),
    sign: shows('sign'),
    signatories: shows('signatories'),
  };
}
