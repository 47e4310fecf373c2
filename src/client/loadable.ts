import type { Problem } from '../feed/problem.ts';

/** Something that comes over the network. `slow` says that it is time to tell the visitor. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly slow: boolean }
  /** `stale`: why a newer state could not be had. */
  | { readonly status: 'ready'; readonly value: T; readonly stale?: Problem }
  | { readonly status: 'error'; readonly problem: Problem };
