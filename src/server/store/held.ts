import type { ModeratedSignature } from './organiser-store.ts';
import type { AuditedAct } from './organiser-rows.ts';
import type { AttemptRow, OutboxRow, SignatureRow } from './schema.ts';

/** Everything that one letter keeps about an address. Times are milliseconds since 1970. */
export interface Held {
  readonly letterId: string;
  /** In whatever state, the oldest first. */
  readonly signatures: readonly HeldSignature[];
  /** What was asked for with the address: to sign, or to see and change. */
  readonly attempts: readonly Pick<
    AttemptRow,
    'id' | 'purpose' | 'created_at' | 'expires_at' | 'mails' | 'mailed_at' | 'tries'
  >[];
  /** When a wrong code was typed. */
  readonly wrongCodes: readonly number[];
  /** Until when whoever typed the right one may change something. */
  readonly grants: readonly number[];
  /** Answers that are kept for requests that are sent again. */
  readonly replies: number;
}

interface HeldSignature extends ModeratedSignature {
  /** Those that wait, and those that could not be sent. */
  readonly mails: readonly Pick<OutboxRow, 'kind' | 'state' | 'created_at' | 'due_at' | 'tries' | 'error'>[];
  /** What organisers did with it, the oldest first. */
  readonly done: readonly {
    readonly at: number;
    readonly act: AuditedAct;
    /** What it was before that, as far as it is kept. */
    readonly before: Pick<SignatureRow, 'state' | 'reason' | 'name'> | undefined;
  }[];
}

/** What was deleted. */
export interface Erased {
  /** The letters in which something was. */
  readonly letterIds: readonly string[];
  readonly signatures: number;
}

/** What the store does for an organiser who is asked what is kept about somebody. */
export interface HeldStore {
  /** @param addressKey keyed hash of the normalised address */
  held(addressKey: string): Promise<readonly Held[]>;
  /**
   * The same, to be given away, which is noted. Two people may have signed with one address.
   * @param ids of the signatures that belong to whoever asks
   * @param by the organiser's address, or `terminal`
   */
  disclose(addressKey: string, ids: readonly string[], by: string): Promise<readonly Held[]>;
  /** Deletes all of it, which is noted without the address. What was deleted stands in none of the database's files. */
  erase(addressKey: string, by: string): Promise<Erased>;
  /** How many lines of the log, in all letters, say that somebody with this address did something. */
  actsOf(organiser: string): Promise<number>;
}
