/** A question to a thread. */
export interface ThreadCall {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What became of it. */
export type ThreadReply =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: SentError };

/** The beginning is answered as if somebody had asked for it. */
export const opening = 0;

/** What an error tells. A database's own are no errors any more when they come out of their thread. */
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
