import * as limits from './limits.ts';

/**
 * What an address in a document is used for decides which ones are taken:
 * - `fetch`: posted to, once a visitor does so. https, or http where the document itself came by http.
 * - `document`, `image`: asked for without a visitor's doing. Like `fetch`, and from the document's own origin:
 *   reading a letter tells nobody but its own server.
 * - `template`: like `document`, and it ends with the values it takes, as in RFC 6570: `search{?q,sort}`. Of these
 *   `q` is what was typed, `type` and `country` who is wanted of those it finds, `sort` is `featured`, `name` or
 *   `newest`, and `after` is for the answer to fill in, in its `next_url`.
 * - `link`: a visitor may follow it. http or https.
 * - `contact`: like `fetch`, or `mailto:`.
 * - `content`: a link in the letter's text. http, https, `mailto:` or `tel:`.
 */
export type UrlUse = 'fetch' | 'document' | 'template' | 'image' | 'link' | 'contact' | 'content';

/**
 * The absolute form of an address in a document.
 * @param base the address the document was answered from, after redirects
 * @returns `undefined` where the address is malformed or not allowed for this use
 */
export function resolveUrl(address: string, base: string, use: UrlUse): string | undefined {
  // An address of nothing would be the document's own.
  if (!/[!-\uffff]/.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  const { protocol, href, origin } = url;
  // The absolute form may be longer than what was written, or shorter.
  if (address.length > limits.url || href.length > limits.url) return undefined;
  if (url.username || url.password) return undefined;
  const link = use === 'link' || use === 'content';
  if (protocol === 'mailto:') return use === 'contact' || use === 'content' ? withoutCopies(href) : undefined;
  if (protocol === 'tel:') return use === 'content' ? href : undefined;
  const web = protocol === 'http:' && (link || base.startsWith('http:'));
  if (!web && protocol !== 'https:') return undefined;
  const anywhere = link || use === 'fetch' || use === 'contact';
  return anywhere || origin === new URL(base).origin ? href : undefined;
}

/**
 * A letter may name whom to write to, but not who else gets a copy of what a visitor writes: neither by a field of
 * that name, however it is written, nor by a line of its own inside another field.
 */
function withoutCopies(href: string): string | undefined {
  const [head = '', ...query] = href.split('?');
  if (lineEnd.test(head)) return undefined;
  const kept = query
    .join('?')
    .split('&')
    .filter((pair) => {
      const name = [...new URLSearchParams(pair).keys()].join();
      return pair && (name === 'body' || !(/\bb?cc\b/i.test(name) || lineEnd.test(pair)));
    });
  return kept.length ? `${head}?${kept.join('&')}` : head;
}

const lineEnd = /%0[ad]/i;
