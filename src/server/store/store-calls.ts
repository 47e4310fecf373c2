import type { Store } from './store.ts';

/** A question to the thread that has the database. */
export interface StoreCall {
  readonly id: number;
  readonly method: keyof Store;
  readonly args: readonly unknown[];
}

/** What became of it. */
export type StoreReply =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: SentError };

/** The opening of the database is answered as if somebody had asked for it. */
export const opening = 0;

/** What the thread is started with. */
export interface StoreThreadFacts {
  /** The database's. */
  readonly file: string;
  readonly secret: string;
}

/** What an error tells. The database's own are no errors any more when they come out of their thread. */
interface SentError {
  readonly message: string;
  readonly stack: string | undefined;
  /** These tell a full disk from a mistake of ours. */
  readonly codes: { readonly code?: unknown; readonly errcode?: unknown };
}

export function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: typeof error, stack: undefined, codes: {} };
  const { message, stack } = error;
  const codes = {
    ...('code' in error && { code: error.code }),
    ...('errcode' in error && { errcode: error.errcode }),
  };
  return { message, stack, codes };
}

export function receivedError({ message, stack, codes }: SentError): Error {
  return Object.assign(new Error(message), { stack, ...codes });
}
