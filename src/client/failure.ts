import { ProblemError, type Problem } from '../feed/problem.ts';

/** A failure to get a document, and whether it may pass. */
export class Failure extends ProblemError {
  readonly passing: boolean;
  /** As the header is written. */
  readonly retryAfter: string | null;

  constructor(problem: Problem, passing = false, retryAfter: string | null = null) {
    super(problem);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }
}
