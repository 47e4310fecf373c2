import type { ConfirmedStatus } from './store/store.ts';

/**
 * What is worth noting about the endpoint's work. Every field is one of ours: nothing that a visitor sent, no
 * address, no name, no query of a URL comes this way.
 */
export type LogEvent =
  | { readonly event: 'signed'; readonly letter: string; readonly marks: readonly string[] }
  | { readonly event: 'confirmed'; readonly letter: string; readonly status: ConfirmedStatus }
  | { readonly event: 'withdrawn'; readonly letter: string }
  | { readonly event: 'limited'; readonly letter: string }
  | { readonly event: 'proof-required'; readonly letter: string }
  | ({ readonly event: 'failed'; readonly method: string; readonly route: string } & Failure);

export type Log = (event: LogEvent) => void;

/** An exception, as far as it may be written down: its message could hold what somebody typed. */
interface Failure {
  readonly error: string;
  /** `SQLITE_FULL`, `EPIPE`. */
  readonly code: string | undefined;
  /** Where it was thrown, the innermost first. */
  readonly at: readonly string[];
}

const mostFrames = 8;

export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { error: typeof error, code: undefined, at: [] };
  const code: unknown = 'errcode' in error ? error.errcode : 'code' in error ? error.code : undefined;
  const { stack = '', message } = error;
  // The message stands at the beginning of the stack, and may look like one itself.
  const start = stack.indexOf(message) + message.length;
  const frames = stack
    .slice(start)
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  return {
    error: error.constructor.name,
    code: typeof code === 'string' || typeof code === 'number' ? String(code) : undefined,
    at: frames.slice(0, mostFrames).map((line) => line.slice('    at '.length)),
  };
}
