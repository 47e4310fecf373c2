import type { Attempt } from '../../feed/signing-answers.ts';
import type { Progress } from './delivery.ts';
import type { PostFailure } from './post.ts';

/** Why a code did not work. */
export type CodeFault =
  /** Not six digits. */
  | { readonly code: 'malformed' }
  | { readonly code: 'wrong'; readonly triesLeft: number | undefined }
  /** It has ended, or was tried too often: there is a new one. */
  | { readonly code: 'expired' }
  /** Too many wrong ones today, in the endpoint's words. */
  | { readonly code: 'too-many'; readonly detail: string }
  /** What was waited for is gone. */
  | { readonly code: 'unknown' }
  /** It could not be sent: again may help. */
  | { readonly code: 'failed' };

/** Waiting for the code that was mailed. */
export interface Waiting {
  readonly email: string;
  readonly attempt: string;
  /** In milliseconds since 1970: from then on it may be mailed again. */
  readonly resendAt: number;
  /** It was mailed again. */
  readonly resent: boolean;
  /** How far a code is, or the wish for a new mail; undefined where nothing is under way. */
  readonly progress: Progress | undefined;
  /** What is under way is the wish for a new mail. */
  readonly resending: boolean;
  readonly fault: CodeFault | undefined;
}

/** Seconds, where the endpoint does not say. */
const usualPause = 30;
/** Seconds: no code lives longer, so nobody has to wait longer for another. */
const longestPause = 1_800;

export function waitingFor(email: string, { attempt, resend_after = usualPause }: Attempt): Waiting {
  const resendAt = Date.now() + Math.min(resend_after, longestPause) * 1000;
  return { email, attempt, resendAt, resent: false, progress: undefined, resending: false, fault: undefined };
}

export function codeFault(failure: PostFailure): CodeFault {
  if (failure.kind === 'unreachable') return { code: 'failed' };
  const { code, detail, tries_left: triesLeft } = failure.refusal;
  if (code === 'wrong-code') return { code: 'wrong', triesLeft };
  if (code === 'code-expired') return { code: 'expired' };
  if (code === 'unknown-attempt') return { code: 'unknown' };
  return failure.kind === 'busy' && detail ? { code: 'too-many', detail } : { code: 'failed' };
}
