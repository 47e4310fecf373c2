import type { Problem } from '../feed/problem.ts';

/** Tells the page's owner, in the console. The words are fetched only when there is something to say. */
export function report(problem: Problem): void {
  import('./explain.ts').then(
    ({ explain, isWarning }) => {
      console[isWarning(problem) ? 'warn' : 'error'](`open-letter: ${explain(problem)}`);
    },
    () => {
      console.error('open-letter:', problem);
    },
  );
}
