import { limits } from './limits.ts';

/**
 * What an address in a document is used for decides which ones are taken:
 * - `fetch`: asked or posted to. https, or http where the document itself came by http.
 * - `image`: like `fetch`, and from the document's own origin.
 * - `link`: a visitor may follow it. http or https.
 * - `contact`: like `fetch`, or `mailto:`.
 * - `content`: a link in the letter's text. http, https, `mailto:` or `tel:`.
 */
export type UrlUse = 'fetch' | 'image' | 'link' | 'contact' | 'content';

/**
 * The absolute form of an address in a document.
 * @param base the address the document was answered from, after redirects
 * @returns `undefined` where the address is malformed or not allowed for this use
 */
export function resolveUrl(address: string, base: string, use: UrlUse): string | undefined {
  if (address.length > limits.url) return undefined;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  const { protocol } = url;
  if (url.username || url.password) return undefined;
  if (protocol === 'mailto:') return use === 'contact' || use === 'content' ? withoutCopies(url) : undefined;
  if (protocol === 'tel:') return use === 'content' ? url.href : undefined;
  const web = protocol === 'https:' || protocol === 'http:';
  if (use === 'link' || use === 'content') return web ? url.href : undefined;
  const from = new URL(base);
  const safe = protocol === 'https:' || (web && from.protocol === 'http:');
  return safe && (use !== 'image' || url.origin === from.origin) ? url.href : undefined;
}

/** A letter may name whom to write to, but not who else gets a copy of what a visitor writes. */
function withoutCopies(url: URL): string {
  const [head = '', ...query] = url.href.split('?');
  const kept = query
    .join('?')
    .split('&')
    .filter((pair) => pair && !/^b?cc$/i.test([...new URLSearchParams(pair).keys()].join()));
  return kept.length ? `${head}?${kept.join('&')}` : head;
}
