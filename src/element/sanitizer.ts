import DOMPurify, { type Config } from 'dompurify';
import { allowedAttributes, allowedElements, droppedElements } from '../feed/html-allowlist.ts';
import { trustedPolicy } from './trusted-types.ts';

const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: allowedElements,
  ALLOWED_ATTR: allowedAttributes,
  FORBID_CONTENTS: droppedElements,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Ids get a prefix of ours, so none of them can stand in for a property of the page.
  SANITIZE_DOM: false,
  RETURN_DOM_FRAGMENT: true,
};

/** For browsers without a sanitiser of their own. */
export function sanitize(html: string): DocumentFragment {
  const policy = trustedPolicy();
  return DOMPurify.sanitize(
    html,
    policy ? { ...config, TRUSTED_TYPES_POLICY: policy as unknown as TrustedTypePolicy } : config,
  );
}
