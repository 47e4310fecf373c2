/** A letter's HTML, as a feed may send it. */
export interface Body {
  readonly name: string;
  readonly html: string;
  /** How it is shown below a title of level 1, with addresses as they are written; else it is not said here. */
  readonly shown?: string;
}

/** Bodies by name, in the order they are written; of a pair, the second is how it is shown. */
export function bodies(
  named: Readonly<Record<string, string | readonly [html: string, shown: string]>>,
): readonly Body[] {
  return Object.entries(named).map(([name, body]) =>
    typeof body === 'string' ? { name, html: body } : { name, html: body[0], shown: body[1] },
  );
}
