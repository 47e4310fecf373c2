import type { Confirmation } from '../../feed/signing-answers.ts';
import type { SignatoryType } from '../../feed/submission-reading.ts';
import type { SignError } from './check.ts';
import type { Waiting } from './code-step.ts';
import type { Progress } from './delivery.ts';
import type { Draft } from './draft.ts';

/** Why the form is shown again. */
type SignNotice =
  /** The letter has another text now. */
  | 'letter-changed'
  /** What the code was for is gone: it can be signed again. */
  | 'attempt-gone';

export type SignStep =
  | {
      readonly step: 'editing';
      readonly errors: readonly SignError[];
      readonly notice?: SignNotice | undefined;
    }
  | Progress
  /** All tries failed, or the endpoint does not take it, perhaps with a reason in the letter's language. */
  | { readonly step: 'failed'; readonly detail: string | undefined }
  | { readonly step: 'closed' }
  | ({ readonly step: 'code' } & Waiting)
  | {
      readonly step: 'done';
      readonly result: Confirmation;
      readonly type: SignatoryType;
      readonly name: string;
    };

/** The draft stands beside the step: nothing that happens can lose it. */
export interface SignState {
  readonly draft: Draft;
  readonly step: SignStep;
}
