/** What went wrong, in a form that code can act on and a page's owner can read. */
export interface Problem {
  readonly code: ProblemCode;
  /** The address of the document it is about. */
  readonly url?: string;
  /** JSON Pointer (RFC 6901) to the value inside the document. */
  readonly path?: string;
  readonly expected?: string;
  readonly got?: string;
  /** HTTP status of the answer. */
  readonly status?: number;
}

export type ProblemCode =
  /** The element has no `src`, or one that is no address. */
  | 'src-missing'
  | 'src-invalid'
  /** No answer, or one that broke off. */
  | 'network'
  | 'timeout'
  /** An answer with another status than 200. */
  | 'http'
  | 'too-large'
  | 'not-json'
  /** Not a document of this format, or one of a later version than this script knows. */
  | 'not-open-letter'
  | 'version-newer'
  /** A value that the document needs is missing or wrong; as a warning: an optional one that was left out. */
  | 'invalid-value'
  /** As a warning: the element's `partner` is no id. */
  | 'partner-invalid'
  /** A part of the script did not come. */
  | 'part-missing'
  /** As a warning: the page has given the element's name to something else. */
  | 'taken'
  /** The page is XHTML. */
  | 'not-html'
  /** The page's policy, or its browser, does not let the script do its work. */
  | 'blocked';

/** A problem as an exception, for the way up from where it happened to the store that keeps it. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** The server's `Retry-After`, null without one, where the problem may pass; undefined where it will not. */
  readonly retryAfter: string | null | undefined;

  constructor(problem: Problem, retryAfter?: string | null) {
    super(problem.code);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}
