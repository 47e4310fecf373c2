import type { FieldError } from '../feed/field-error.ts';
import type { ProblemNumbers } from './words/problems.ts';
import type { ProblemKind } from '../locales/words/problems.ts';

/** What comes along with a problem. */
export interface RefusalDetails extends ProblemNumbers {
  /** With `invalid-fields`. */
  readonly errors?: readonly FieldError[];
  /** With `method-not-allowed`: the value of `Allow`. */
  readonly allow?: string;
  /** With `proof-required`: in ALTCHA's format. */
  readonly challenge?: object;
}

/** The endpoint does not do what it was asked for, and says why: the handler ends here. */
export class Refusal extends Error {
  readonly kind: ProblemKind;
  readonly details: RefusalDetails;

  constructor(kind: ProblemKind, details: RefusalDetails = {}) {
    super(kind);
    this.kind = kind;
    this.details = details;
  }
}
