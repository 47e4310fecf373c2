import { expect } from '@open-wc/testing';
import { allowedAttributes, allowedElements } from '../../../src/feed/html-allowlist.ts';

/** Those that a letter may bring, and those that the walk adds. */
export const attributesLeft = [...allowedAttributes, 'rel', 'loading', 'referrerpolicy', 'crossorigin'];

/** Whoever lets more through makes the lists above longer: what no letter may ever bring stands here. */
const never =
  /^(on|data-|aria-)|^(style|class|name|is|slot|part|role|target|ping|srcset|srcdoc|action|formaction)$/;

/** Fails where a letter's text holds anything but what it may. */
export function expectAllowed(text: ParentNode): void {
  for (const element of text.querySelectorAll('*')) {
    expect(element).to.be.instanceOf(HTMLElement);
    expect(allowedElements).to.include(element.localName);
    expect(element.shadowRoot).to.equal(null);
    expect(element.id).to.match(/^(t-\S+)?$/);
    expect(attributesLeft).to.include.members(element.getAttributeNames());
    for (const name of element.getAttributeNames()) expect(name).not.to.match(never);
    for (const [name, only] of Object.entries({ href: 'a', src: 'img', width: 'img', height: 'img' })) {
      if (element.hasAttribute(name)) expect(element.localName).to.equal(only);
    }
    const { href, src } = element as HTMLAnchorElement & HTMLImageElement;
    if (href) expect(element.getAttribute('href')).to.match(/^(#t-.|https?:|mailto:|tel:)/);
    if (src) expect(new URL(src).origin).to.equal(location.origin);
  }
}
