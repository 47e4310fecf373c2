import type { Problem } from '../feed/problem.ts';

/**
 * Tells the page's owner, in the console. The words are fetched only when there is something to say.
 * @param harmless the letter is shown all the same: a warning is enough
 */
export function report(problem: Problem, harmless = false): void {
  import('./explain.ts').then(
    ({ tell }) => {
      tell(problem, harmless);
    },
    () => {
      console.error('open-letter:', problem);
    },
  );
}
