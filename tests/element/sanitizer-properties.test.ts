import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fitLetterText } from '../../src/element/letter-text.ts';
import { platformSanitized } from '../../src/element/sanitize.ts';
import { sanitize } from '../../src/element/sanitizer.ts';
import { allowedAttributes, allowedElements, droppedElements } from '../../src/feed/html-allowlist.ts';
import { expectAllowed } from '../support/browser/allowed-text.ts';

/** What a feed may hold, as a tree that no parser has put right yet. */
type Tree =
  string | { readonly name: string; readonly attributes: [string, string][]; readonly inside: Tree[] };

const strangers = 'div form font title base link meta body html frameset plaintext xmp x-tag'.split(' ');
const drawings = 'svg:a svg:script svg:style svg:foreignObject math:mi math:annotation-xml'.split(' ');
const handlers =
  'onclick onerror onload style class name is slot part role aria-label data-x target ping srcset';
const values = [
  ...[
    '',
    ' ',
    'a',
    ' a b ',
    '7',
    '-7',
    '99999',
    '7px',
    'ltr',
    'de',
    '#',
    '#a',
    ' #a',
    '#%41',
    'window.hacked=1',
  ],
  ...[
    'javascript:window.hacked=1',
    ' java\nscript:window.hacked=1',
    'data:text/html,a',
    'vbscript:a',
    'blob:a',
  ],
  ...[
    'image.png',
    '/a',
    '//evil.example.org/a',
    'https://elm.example.org/ä b',
    'HTTP://ELM.example.org:80/%7e',
  ],
  ...[
    'https://user:secret@elm.example.org/',
    'mailto:ana@example.org?bcc=ben@example.org&subject=a',
    'tel:+47 1',
  ],
  ...['"><img src=x onerror=window.hacked=1>', '--><script>window.hacked=1</script>', `${location.origin}/a`],
];
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(
      'words',
      ' ',
      '<b>',
      '</p>',
      '</style><img src=x onerror=window.hacked=1>',
      '&lt;i&gt;',
      ']]>',
    ),
    fc.record({
      name: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...allowedElements) },
        { weight: 2, arbitrary: fc.constantFrom(...droppedElements, ...strangers, ...drawings) },
      ),
      attributes: fc.array(
        fc.tuple(
          fc.constantFrom(...allowedAttributes, ...allowedAttributes, ...handlers.split(' ')),
          fc.constantFrom(...values),
        ),
        { maxLength: 4 },
      ),
      inside: fc.array(tie('tree'), { maxLength: 4 }),
    }),
    // What has an address is rare among all there is, and most may go wrong with it.
    fc.record({
      name: fc.constantFrom('a', 'img'),
      attributes: fc.array(fc.tuple(fc.constantFrom('href', 'src', 'id'), fc.constantFrom(...values)), {
        minLength: 1,
        maxLength: 3,
      }),
      inside: fc.array(tie('tree'), { maxLength: 1 }),
    }),
  ),
}));
const trees = fc.array(tree, { minLength: 1, maxLength: 4 });

function documentOf(content: readonly Tree[]): Document {
  const source = document.implementation.createHTMLDocument();
  const put = (parent: Node, one: Tree): void => {
    if (typeof one === 'string') {
      parent.appendChild(source.createTextNode(one));
      return;
    }
    const [kind, name = ''] = one.name.split(':');
    const space = kind === 'svg' ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1998/Math/MathML';
    const element = name ? source.createElementNS(space, name) : source.createElement(one.name);
    // No parser gives a picture or a line something to hold.
    const inside = element.outerHTML.includes('</') ? one.inside : [];
    for (const [key, value] of one.attributes) element.setAttribute(key, value);
    for (const child of inside) put(element, child);
    parent.appendChild(element);
  };
  for (const one of content) put(source.body, one);
  return source;
}

const walk = (source: Document): DocumentFragment =>
  fitLetterText(source, { base: `${location.origin}/feed/letter.json`, titleLevel: 1 });

function written(text: DocumentFragment | undefined): string {
  const div = document.createElement('div');
  if (text) div.append(text.cloneNode(true));
  return div.innerHTML;
}

/** A document of what is already clean. */
function documentWith(text: DocumentFragment): Document {
  const source = document.implementation.createHTMLDocument();
  source.body.append(text.cloneNode(true));
  return source;
}

/** Every time a text is cleaned, its ids are put apart from those of the page. */
function withoutPrefix(text: DocumentFragment): DocumentFragment {
  for (const named of text.querySelectorAll('[id]')) named.id = named.id.slice(2);
  for (const link of text.querySelectorAll('[href^="#"]')) {
    link.setAttribute('href', `#${(link.getAttribute('href') ?? '').slice(3)}`);
  }
  return text;
}

function expectClean(text: DocumentFragment): void {
  expectAllowed(text);
  expect(written(withoutPrefix(walk(documentWith(text))))).to.equal(written(text));
  expect(written(sanitize('', () => text.cloneNode(true) as DocumentFragment))).to.equal(written(text));
}

describe('whatever a letter is made of, what is left is allowed, and stays as it is when it is cleaned again', () => {
  it('where it is read by the walk', () => {
    fc.assert(fc.property(trees, (content) => expectClean(walk(documentOf(content)))));
  });

  it('where it is read from markup, by the library or by the browser', () => {
    const property = fc.property(trees, (content) => {
      const { innerHTML: html } = documentOf(content).body;
      const library = sanitize(html, walk);
      expect(library).not.to.equal(undefined);
      const source = platformSanitized(html);
      for (const text of [library, source && walk(source)]) if (text) expectClean(text);
    });
    fc.assert(property);
    expect(window).not.to.have.property('hacked');
  });
});
