import DOMPurify, { type Config } from 'dompurify';
import { allowedAttributes, allowedElements } from '../feed/html-allowlist.ts';
import { quickTags } from '../feed/limits.ts';
import { bodyStart } from './sanitize.ts';
import { isTangled } from './tangled.ts';
import { trustedPolicy } from './trusted-types.ts';

const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: allowedElements,
  // The walk adds the last four.
  ALLOWED_ATTR: [...allowedAttributes, 'rel', 'loading', 'referrerpolicy', 'crossorigin'],
  // Only these two are addresses.
  ADD_URI_SAFE_ATTR: allowedAttributes.filter((name) => name !== 'href' && name !== 'src'),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // What stands in a title may look like markup: it is not going to be read as such again.
  SAFE_FOR_XML: false,
  RETURN_DOM_FRAGMENT: true,
};

/**
 * For browsers without a sanitiser of their own, and for letters of very many tags. The library has the last
 * word: it gets what the walk has built, and need not guess at tangled markup in its own way.
 * @param walk makes the letter's text out of a document in which no script runs and no image is loaded
 * @returns `undefined` for HTML that would keep the page busy for minutes
 */
export function sanitize(
  html: string,
  walk: (source: Document) => DocumentFragment,
): DocumentFragment | undefined {
  const policy = trustedPolicy();
  const trusted = (text: string): string => policy?.createHTML(text) ?? text;
  if (html.split('<').length > quickTags && isTangled(html, trusted)) return undefined;
  const source = new DOMParser().parseFromString(trusted(bodyStart + html), 'text/html');
  return DOMPurify.sanitize(
    walk(source),
    policy ? { ...config, TRUSTED_TYPES_POLICY: policy as unknown as TrustedTypePolicy } : config,
  );
}
