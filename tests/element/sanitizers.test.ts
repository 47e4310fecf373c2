import { expect } from '@open-wc/testing';
import { fitLetterText } from '../../src/element/letter-text.ts';
import { platformSanitized } from '../../src/element/sanitize.ts';
import { sanitize } from '../../src/element/sanitizer.ts';
import { allowedAttributes, allowedElements, droppedElements } from '../../src/feed/html-allowlist.ts';
import { attributesLeft, expectAllowed } from '../support/browser/allowed-text.ts';
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
  for (const { name, html } of letterBodies) {
    it(name, () => {
      const source = platformSanitized(html);
      for (const text of [sanitize(html, walk), source && walk(source)]) if (text) expectAllowed(text);
      expect(window).not.to.have.property('hacked');
    });
  }
});

/** Everything there is, instead of what a letter may hold: what the sanitiser alone takes away. */
function everything(source: Document): DocumentFragment {
  const fragment = source.createDocumentFragment();
  fragment.append(...source.body.childNodes);
  return fragment;
}

describe('the library alone', () => {
  const left = (html: string): string => written(sanitize(html, everything));

  for (const { name, html } of letterBodies) {
    it(`leaves nothing else of: ${name}`, () => {
      if (html.includes('name="body"') || html.includes('name="createDocumentFragment"')) return;
      for (const element of sanitize(html, everything)?.querySelectorAll('*') ?? []) {
        expect(allowedElements).to.include(element.localName);
        expect(attributesLeft).to.include.members(element.getAttributeNames());
        expect(element.getAttribute('href') ?? '').not.to.match(/^\s*(javascript|vbscript|data|blob):/i);
      }
    });
  }

  for (const [what, html, kept] of [
    ['data for scripts', '<p data-x="1">a</p>', '<p>a</p>'],
    ['roles and ARIA', '<p role="alert" aria-hidden="true">a</p>', '<p>a</p>'],
    ['addresses that run', '<a href="javascript:x">a</a>', '<a>a</a>'],
    ['pictures that run', '<img src="javascript:x" alt="a">', '<img alt="a">'],
  ] as const) {
    it(`takes away ${what}`, () => {
      expect(left(html)).to.equal(kept);
    });
  }

  for (const html of [
    '<p id="t-body">a</p><p title="--&gt;" lang="data:x" dir="auto">b</p>',
    '<a href="https://a.example.org/" rel="noopener noreferrer">a</a>',
    '<img crossorigin="anonymous" loading="lazy" referrerpolicy="no-referrer" alt="data:x">',
    '<ol start="2" reversed=""><li>a</li></ol><table><tbody><tr><td scope="x:y" colspan="2">b</td></tr></tbody></table>',
  ]) {
    it(`keeps what the walk has made: ${html}`, () => {
      expect(left(html)).to.equal(html);
    });
  }
});

describe('the browser’s sanitiser alone', () => {
  const html = letterBodies.map((body) => body.html);

  it('takes out forms, handlers and what goes whole', function () {
    if (!('parseHTML' in Document)) this.skip();
    for (const one of html) {
      const source = platformSanitized(one);
      const found = [...(source?.querySelectorAll('*') ?? [])];
      for (const { localName, namespaceURI } of found) {
        if (namespaceURI?.endsWith('xhtml')) expect([...droppedElements, 'form']).not.to.include(localName);
      }
      for (const name of found.flatMap((element) =>
        [...element.attributes].map((attribute) => attribute.name),
      )) {
        expect(allowedAttributes).to.include(name);
      }
    }
  });

  it('leaves an honest letter of many tags to the library, and one of few it does itself', function () {
    if (!('parseHTML' in Document)) this.skip();
    expect(platformSanitized('<br>'.repeat(1_499))).not.to.equal(undefined);
    expect(platformSanitized('<br>'.repeat(1_500))).to.equal(undefined);
  });
});

describe('a letter that no page can bear', () => {
  for (const { name, html } of hugeBodies) {
    it(`is refused: ${name}`, () => {
      expect(platformSanitized(html)).to.equal(undefined);
      expect(sanitize(html, walk)).to.equal(undefined);
    });
  }
});

describe('a letter whose elements stand very deep', () => {
  it('keeps the words of those that stand too deep', () => {
    const html = `${'<blockquote>'.repeat(400)}<p>words</p>`;
    const fragment = sanitize(html, walk);
    // The document’s own two are counted as well.
    expect(fragment?.querySelectorAll('*').length).to.equal(198);
    expect(fragment?.textContent).to.equal('words');
  });

  it('is not deep where most of it is not shown', () => {
    const html = `${'<x>'.repeat(150)}<p>words</p>`;
    expect(written(sanitize(html, walk))).to.equal('<p>words</p>');
  });
});

describe('a long letter', () => {
  it('is read in full where its pictures are called as what reads it', () => {
    const html = `<img name="write"><img name="createTreeWalker">${'<br>'.repeat(5_000)}`;
    expect(sanitize(html, walk)?.querySelectorAll('br').length).to.equal(5_000);
  });

  it('is read in full', () => {
    const row = '<tr><td>Elm</td><td><a href="https://elm.example.org/">Mill</a></td></tr>';
    const html = `<table><tbody>${row.repeat(5_000)}</tbody></table><p>End</p>`;
    expect(platformSanitized(html)).to.equal(undefined);
    expect(sanitize(html, walk)?.querySelectorAll('tr').length).to.equal(5_000);
  });
});
