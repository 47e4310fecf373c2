import type { Problem } from '../feed/problem.ts';

/** Something that comes over the network. `slow` says that it is time to tell the visitor. */
export type Loadable<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly slow: boolean }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'error'; readonly problem: Problem };
