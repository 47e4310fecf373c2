import { adoptStarted, type Started } from '../client/request.ts';
import { report } from '../client/report.ts';
import { define } from './define.ts';
import { trustedPolicy } from './trusted-types.ts';

/**
 * Brings the page's letters to life. Called by the loader, with the answers it has already asked for, by
 * address. Calling it again does no harm.
 * @throws TypeError where the page's policy refuses ours: then nothing is defined and the fallback stays
 */
export function start(started: ReadonlyMap<string, Started>): void {
  try {
    trustedPolicy();
  } catch (error) {
    report({ code: 'blocked', got: String(error) });
    throw error;
  }
  adoptStarted(started);
  define();
}
