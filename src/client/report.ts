import type { Problem } from '../feed/problem.ts';

/** A part of the script did not come. Which one stands beside it, in the browser's own line. */
export const lostPart: Problem = { code: 'part-missing' };

/**
 * Tells the page's owner, in the console. The words are fetched only when there is something to say.
 * @param harmless the letter is shown all the same: a warning is enough
 */
export function report(problem = lostPart, harmless = false): void {
  import('./explain.ts').then(
    ({ tell }) => {
      tell(problem, harmless);
    },
    () => {
      console.error('open-letter:', problem);
    },
  );
}
