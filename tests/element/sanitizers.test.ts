import { expect } from '@open-wc/testing';
import { fitLetterText } from '../../src/element/letter-text.ts';
import { platformSanitized } from '../../src/element/sanitize.ts';
import { sanitize } from '../../src/element/sanitizer.ts';
import { allowedAttributes, allowedElements } from '../../src/feed/html-allowlist.ts';
import type { Built } from '../support/built-bodies.ts';
import { hugeBodies } from '../support/letter-bodies/hostile.ts';
import { letterBodies } from '../support/letter-bodies/index.ts';

const built = (await (await fetch('/built-bodies')).json()) as Record<string, Built[] | null>;
const feed = `${location.origin}/feed`;
const walk = (source: Document): DocumentFragment =>
  fitLetterText(source, { base: `${feed}/letter.json`, titleLevel: 1 });
/** Firefox reads a document for its sanitiser as if scripts could run: there the end of a `noscript` is elsewhere. */
const isFirefox = navigator.userAgent.includes('Firefox');

function written(fragment: DocumentFragment | undefined): string {
  const div = document.createElement('div');
  if (fragment) div.append(fragment);
  return div.innerHTML;
}

/** A document of what the build has left. */
function documentOf(nodes: readonly Built[]): Document {
  const source = document.implementation.createHTMLDocument();
  const put = (parent: Node, node: Built): void => {
    if (typeof node === 'string') {
      parent.appendChild(source.createTextNode(node));
      return;
    }
    const [name, attributes, inside] = node;
    const element = source.createElement(name);
    for (const [key, value] of attributes) element.setAttribute(key, value);
    for (const child of inside) put(element, child);
    parent.appendChild(element);
  };
  for (const node of nodes) put(source.body, node);
  return source;
}

describe('browser, library and build make the same of', () => {
  for (const { name, html, shown } of letterBodies) {
    it(name, () => {
      const library = written(sanitize(html, walk));
      if (shown !== undefined) {
        expect(library).to.equal(shown.replaceAll('FEED', feed).replaceAll('ORIGIN', location.origin));
      }
      const left = built[name];
      if (left) expect(written(walk(documentOf(left)))).to.equal(library);
      const source = platformSanitized(html);
      if (source && !(isFirefox && html.includes('<noscript'))) {
        expect(written(walk(source))).to.equal(library);
      }
    });
  }
});

describe('nothing else is left of', () => {
  const attributes = [...allowedAttributes, 'rel', 'loading', 'referrerpolicy'];
  for (const { name, html } of letterBodies) {
    it(name, () => {
      const source = platformSanitized(html);
      for (const fragment of [sanitize(html, walk), source && walk(source)]) {
        for (const element of fragment?.querySelectorAll('*') ?? []) {
          expect(allowedElements).to.include(element.localName);
          expect(element.shadowRoot).to.equal(null);
          expect(element.id).to.match(/^(t-\S+)?$/);
          expect(attributes).to.include.members(element.getAttributeNames());
          const { href, src } = element as HTMLAnchorElement & HTMLImageElement;
          if (href) expect(element.getAttribute('href')).to.match(/^(#t-.|https?:|mailto:|tel:)/);
          if (src) expect(new URL(src).origin).to.equal(location.origin);
        }
      }
      expect(window).not.to.have.property('hacked');
    });
  }
});

describe('a letter that no page can bear', () => {
  for (const { name, html } of hugeBodies) {
    it(`is refused: ${name}`, () => {
      expect(platformSanitized(html)).to.equal(undefined);
      expect(sanitize(html, walk)).to.equal(undefined);
    });
  }
});

describe('a long letter', () => {
  it('is read in full', () => {
    const row = '<tr><td>Elm</td><td><a href="https://elm.example.org/">Mill</a></td></tr>';
    const html = `<table><tbody>${row.repeat(5_000)}</tbody></table><p>End</p>`;
    expect(platformSanitized(html)).to.equal(undefined);
    expect(sanitize(html, walk)?.querySelectorAll('tr').length).to.equal(5_000);
  });
});
