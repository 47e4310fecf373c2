import type { Problem } from '../feed/problem.ts';

/** What each event of the element carries. No event ever carries what a person typed. */
export interface OpenLetterEvents {
  'open-letter-load': { id: string; language: string; total: number | undefined };
  /** `stale`: an earlier letter is still shown. */
  'open-letter-error': { problem: Problem; stale: boolean };
  /** Cancelable: before the form opens, or the button's link is followed. */
  'open-letter-sign': { type: 'person' | 'organization' | undefined };
  /** What was typed has been sent; the code from the mail is still to come. */
  'open-letter-signed': { partner: string | undefined; type: 'person' | 'organization' };
  /** The code was right. */
  'open-letter-confirmed': { status: 'published' | 'awaiting-approval' | 'counted' };
}

/** @returns false where a listener prevented what the event announces */
export function announce<K extends keyof OpenLetterEvents>(
  target: HTMLElement,
  type: K,
  detail: OpenLetterEvents[K],
  cancelable = false,
): boolean {
  return target.dispatchEvent(new CustomEvent(type, { detail, cancelable, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'open-letter-load': CustomEvent<OpenLetterEvents['open-letter-load']>;
    'open-letter-error': CustomEvent<OpenLetterEvents['open-letter-error']>;
    'open-letter-sign': CustomEvent<OpenLetterEvents['open-letter-sign']>;
    'open-letter-signed': CustomEvent<OpenLetterEvents['open-letter-signed']>;
    'open-letter-confirmed': CustomEvent<OpenLetterEvents['open-letter-confirmed']>;
  }
}
