export interface Row {
  /** Where the row begins, counted from 1: a line as an editor counts it, or a row as a spreadsheet does. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows as they stand in a file or on a sheet of it. */
export interface Sheet {
  /** As named on the command line. */
  readonly file: string;
  /** What `line` counts. */
  readonly unit: 'line' | 'row';
  /** @param width how many cells a row should have, where that is known */
  readonly rows: (width?: number) => Iterable<Row>;
}

/** The organiser's table: what stands under its headings. */
export interface Table extends Sheet {
  /** Empty where the table has no headings. */
  readonly headings: readonly string[];
  readonly headingsLine: number | undefined;
  /** The first rows below the headings, which show what the columns hold. */
  readonly first: readonly Row[];
  /** Rows above the headings, like a title: they are not part of the table. */
  readonly above: readonly number[];
}
