import type { Plural } from './plural.ts';

/** Why the endpoint does not do what it was asked for: the last part of a problem's `type`. */
export type ProblemKind =
  | 'invalid-fields'
  | 'letter-changed'
  | 'closed'
  | 'wrong-code'
  | 'code-expired'
  | 'unknown-attempt'
  | 'too-many-tries'
  | 'too-many'
  | 'proof-required'
  | 'unknown-token'
  | 'unknown-signature'
  | 'origin-refused'
  | 'key-missing'
  | 'key-malformed'
  | 'key-reused'
  | 'not-json'
  | 'too-large'
  | 'too-slow'
  | 'wrong-content-type'
  | 'not-found'
  | 'method-not-allowed'
  | 'unavailable'
  | 'failed';

/** What a problem is, in a few words, and what a person can do next. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** What the endpoint says in one language where something is not right. */
export interface ProblemWords {
  readonly problems: Readonly<Record<ProblemKind, ProblemText>>;
  /** Instead of the detail: how many tries are left, or none; after how many minutes it may be sent again. */
  readonly triesLeft: Plural;
  readonly noTryLeft: string;
  readonly againInMinutes: Plural;
}
