/** The text of the nth page of a list, from 1. */
export type ComposedPages = (n: number) => string;

interface Plan {
  /** On each page. */
  readonly names: number;
  /** So many pages. */
  readonly of: number;
  /** After so many the same names come again. */
  readonly different?: number;
}

/** Pages of composed names, each of which names the next. */
export function composedPages({ names, of, different = of }: Plan): ComposedPages {
  return (n) => {
    const shown = (n - 1) % different;
    const items = Array.from({ length: names }, (_, index) => {
      const number = shown * names + index + 1;
      return `{"id":"n${number}","name":"Person ${number}"}`;
    });
    const next = n < of ? `,"next_url":"${n + 1}.json"` : '';
    return `{"version":"open-letter/1","id":"river","items":[${items.join()}]${next}}`;
  };
}
