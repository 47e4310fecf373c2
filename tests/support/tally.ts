/** How many of a suite's tests passed, failed and were skipped. The last line of every suite is its tally. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** A word of a report in a terminal's red, where there is a terminal. */
export const red = (text: string): string => (process.stdout.isTTY ? `\u001b[31m${text}\u001b[39m` : text);
