import { pause, untilOnline } from '../retry.ts';
import { PostError, postOnce, type Post } from './post.ts';

/** How far something is that was sent. */
export type Progress =
  | {
      readonly step: 'sending';
      readonly slow: boolean;
      /** The browser works for a moment, as the endpoint wants it to. */
      readonly proving?: boolean;
    }
  /** There is no connection: it goes as soon as there is one. */
  | { readonly step: 'offline' }
  /** Too many at once: it goes again by itself then, in milliseconds since 1970. */
  | { readonly step: 'waiting'; readonly until: number };

interface Delivery {
  /** Ends it: nothing more is sent. */
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
}

/** Seconds before each further try; each is varied by half, so that a crowd does not come back at once. */
const waits = [1, 3, 9];
/** Whoever has to wait longer than this, in seconds, is told so instead. */
const longestWait = 120;
/** So many seconds where a busy endpoint does not say. */
const usualWait = 20;
/** In milliseconds: then the visitor is told that it is still being sent. */
const slowAfter = 4_000;
/** What a phone solved and slept over may be too late; who wants more of it than this wants something else. */
const mostProofs = 3;

/**
 * Sends something until it arrives: again where the connection or the endpoint failed, later where that is busy,
 * and once there is a connection. What is sent again has to do no harm.
 */
export class Sender {
  #wake: AbortController | undefined;
  #ending: AbortController | undefined;
  #isSlow = false;
  #isSending = false;

  /** Tries at once what waits for its time or for a connection. */
  now(): void {
    this.#wake?.abort();
  }

  /** Gives up what is under way. */
  end(): void {
    this.#ending?.abort();
  }

  /**
   * In place of what was under way before.
   * @throws PostError where it was refused, or all tries failed; an AbortError when it was given up
   */
  async deliver<T>(post: Post<T>, tell: Delivery['tell']): Promise<T> {
    this.end();
    const { signal } = (this.#ending = new AbortController());
    tell({ step: 'sending', slow: false });
    const slow = setTimeout(() => {
      this.#isSlow = true;
      if (this.#isSending) tell({ step: 'sending', slow: true });
    }, slowAfter);
    try {
      return await this.#try(post, { signal, tell });
    } finally {
      clearTimeout(slow);
      this.#isSlow = this.#isSending = false;
    }
  }

  async #try<T>(given: Post<T>, { signal, tell }: Delivery): Promise<T> {
    let post = given;
    for (let tries = 0, proofs = 0; ;) {
      if (!navigator.onLine) {
        tell({ step: 'offline' });
        await this.#until(signal, untilOnline);
      }
      tell({ step: 'sending', slow: this.#isSlow });
      this.#isSending = true;
      try {
        return await postOnce(post, signal);
      } catch (error) {
        this.#isSending = false;
        if (!(error instanceof PostError)) throw error;
        const { failure } = error;
        if (failure.kind === 'refused' && failure.challenge && proofs++ < mostProofs) {
          tell({ step: 'sending', slow: false, proving: true });
          const proof = await proofFor(failure.challenge, signal).catch(() => {
            signal.throwIfAborted();
            // The endpoint's own words say what to do where a browser cannot.
            throw error;
          });
          post = { ...given, body: { ...given.body, proof } };
          continue;
        }
        // Without a connection no try is spent.
        if (failure.kind === 'unreachable' && !navigator.onLine) continue;
        const wait = waitAfter(error, tries++);
        if (wait === undefined) throw error;
        const isBusy = failure.kind === 'busy';
        if (isBusy) tell({ step: 'waiting', until: Date.now() + wait * 1000 });
        await this.#until(signal, (waiting) => pause(wait * 1000, waiting));
      }
    }
  }

  /** Waits for something, until the visitor wants it now. */
  async #until(signal: AbortSignal, wait: (waiting: AbortSignal) => Promise<unknown>): Promise<void> {
    const wake = (this.#wake = new AbortController());
    const abort = (): void => {
      wake.abort();
    };
    signal.addEventListener('abort', abort);
    try {
      await wait(wake.signal);
    } catch {
      // Woken: whether by the visitor or by the end of it all is looked at below.
    } finally {
      signal.removeEventListener('abort', abort);
      this.#wake = undefined;
    }
    signal.throwIfAborted();
  }
}

/** What solves it comes when it is needed, which it seldom is. */
async function proofFor(challenge: unknown, signal: AbortSignal): Promise<string> {
  return (await import('./proof.ts')).solve(challenge, signal);
}

/** Seconds until it is worth another try; undefined where none is. */
function waitAfter({ failure }: PostError, tries: number): number | undefined {
  const wait = waits[tries];
  if (wait === undefined || failure.kind === 'refused') return undefined;
  if (failure.kind === 'unreachable') return wait * (0.5 + Math.random());
  const { seconds = usualWait } = failure;
  return seconds <= longestWait ? Math.max(1, seconds) : undefined;
}
