import { adoptStarted, type Started } from '../client/request.ts';
import { report } from '../client/report.ts';
import { speak } from '../locales/index.ts';
import type { Locale } from '../locales/languages.ts';
import { define } from './define.ts';
import { trustedPolicy } from './trusted-types.ts';

/**
 * Brings the page's letters to life. Called by the loader, with the answers it has already asked for, by
 * address, and the languages it can load. Calling it again does no harm.
 * @throws where the page's policy refuses ours, or it is no HTML: then nothing is defined and the fallback stays
 */
export function start(started: Map<string, Started>, locales: readonly Locale[]): void {
  const { contentType } = document;
  // Templates are HTML, and XHTML's parser refuses them.
  if (contentType !== 'text/html') {
    report({ code: 'not-html', got: contentType });
    throw new TypeError(contentType);
  }
  try {
    trustedPolicy();
  } catch (error) {
    report({ code: 'blocked', got: String(error) });
    throw error;
  }
  speak(locales);
  adoptStarted(started);
  define();
}
