import type { BrowserLauncher } from '@web/test-runner';
import { startWebKit } from '../tests/support/webkit.ts';
import type { WebKit } from '../tests/support/webkit.ts';

/** What the test runner needs of a browser, over one WebKit window that shows one test file after another. */
export interface WebKitLauncher extends BrowserLauncher {
  /** The running window, for commands of the tests that press keys in it. */
  window(): Promise<WebKit>;
}

export function webkitLauncher(): WebKitLauncher {
  const shown = new Map<string, string>();
  let starting: Promise<WebKit> | undefined;
  const window = (): Promise<WebKit> => (starting ??= startWebKit());
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    window,
    initialize: () => Promise.resolve(),
    async startSession(session, url) {
      shown.set(session, url);
      await (await window()).send('POST', '/url', { url });
    },
    startDebugSession: () => Promise.reject(new Error('Debugging is not offered in WebKit.')),
    async stopSession(session) {
      shown.delete(session);
      await (await window()).send('POST', '/url', { url: 'about:blank' });
      return {};
    },
    isActive: (session) => shown.has(session),
    getBrowserUrl: (session) => shown.get(session) ?? '',
    async stop() {
      await (await starting)?.stop();
    },
  };
}
