/** What a visit may leave behind in a browser. */
import type { CountedRequest } from '../../support/counting-proxy.ts';
import type { Journey } from '../../support/journey.ts';

/** Everything that a page of this origin has stored in the browser. */
export interface Stored {
  readonly cookies: string;
  readonly entries: number;
  readonly databases: number;
  readonly caches: number;
  readonly workers: number;
}

export const nothingStored: Stored = { cookies: '', entries: 0, databases: 0, caches: 0, workers: 0 };

/** Runs in the page. */
export async function readStored(): Promise<Stored> {
  return {
    cookies: document.cookie,
    entries: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}

/** Runs in the page: what our script put there that has a browser ask, or get ready to ask, for something. */
export function readAsking(): readonly string[] {
  const inLetter =
    'link, script, style, iframe, object, embed, video, audio, source, base, meta, [ping], [srcset], [background]';
  const letters = [...document.querySelectorAll('open-letter')];
  return [
    ...document.querySelectorAll(
      'link:not([rel=icon]), style, iframe, object, embed, base, script[src*="/chunks/"]',
    ),
    ...letters.flatMap((one) => [...(one.shadowRoot?.querySelectorAll(inLetter) ?? [])]),
  ].map((one) => one.outerHTML.slice(0, 80));
}

/** Checks what the requests to the letter's and the script's server tell of the visitor. */
export function checkRequests(journey: Journey, requests: readonly CountedRequest[], page: string): void {
  const told = (name: string, holds: (request: CountedRequest) => boolean): void => {
    const found = requests.filter(holds).map(({ method, url }) => `${method} ${url}`);
    journey.equal(`no request ${name}`, [...new Set(found)], []);
  };
  told('is a preflight', ({ method }) => method === 'OPTIONS');
  told('is anything but a question', ({ method }) => method !== 'GET');
  told('carries a cookie', ({ headers }) => headers.cookie !== undefined);
  told('tells which page the letter stands on', ({ headers }) => headers.referer?.startsWith(page) === true);
}
