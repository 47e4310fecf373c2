import type { Organisers } from './admin/organisers.ts';
import type { Letters, LiveFile } from './letters.ts';
import type { Log } from './log.ts';
import type { SubmissionLimits } from './security/limits.ts';
import type { ProxyTrust } from './security/network.ts';
import type { ProofUse } from './security/proof.ts';
import type { Secret } from './security/secret.ts';
import type { Searcher } from './searching/searcher.ts';
import type { Store } from './store/store.ts';
import type { Clock } from './store/time.ts';

/** What the endpoint is made of. */
export interface AppParts {
  readonly letters: Letters;
  readonly store: Store;
  readonly searcher: Searcher;
  readonly secret: Secret;
  readonly clock: Clock;
  readonly limits: SubmissionLimits;
  readonly proof: ProofUse;
  readonly trust: ProxyTrust;
  /** The scripts of all versions, by their addresses: `v1/open-letter.js`, `v1.4.2/open-letter.standalone.js`. */
  readonly scripts: readonly LiveFile[];
  /** Called when a mail may be waiting; undefined where another process sends them. */
  readonly wakeOutbox?: () => void;
  /** The server that mails are handed to; undefined where none leave this machine. */
  readonly mailHost?: string;
  /** Undefined where nobody is named who may open the organisers' pages. */
  readonly organisers?: Organisers;
  readonly log: Log;
}

/** What handlers are given beside the request. */
export interface Env {
  /** Node's server puts the connection here; there is none where a test asks without a socket. */
  Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } } };
  Variables: {
    /** The language a request says it is in, once it has been read. */
    language?: string;
    /** The answer depends on where the request comes from. */
    variesByOrigin?: boolean;
  };
}
