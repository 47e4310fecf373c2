/** An organisation that has the letter on its website. */
export interface Partner {
  /** As its snippet says it, and the signatures that come from there. */
  readonly id: string;
  readonly name: string;
  readonly website?: string;
  readonly mail?: string;
  /** What it is written to in, BCP 47. */
  readonly language?: string;
}

/** The organiser's list of them, as it was read. */
export interface Partners {
  /** In the order of the file. */
  readonly list: readonly Partner[];
  /** What is wrong with the file, by its lines. */
  readonly faults: readonly { readonly line: number | undefined; readonly text: string }[];
}
